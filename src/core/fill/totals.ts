import { formatCell } from '../grid/address';
import type { Profile } from '../profiles/schema';
import type { RecognisedForm } from '../recognise/form';
import { executionLine, isWhole } from '../rules/figures/extent';
import { readFigure, type Figure } from '../rules/figures/numbers';
import { formTotals } from '../rules/figures/scores';
import type { FormResult } from '../rules/result';
import { type Decimal, ZERO, decimal, show } from '../values/decimal';
import type { Field } from '../values/field';
import {
  type Filling,
  formulaKept,
  propose,
  proposalId,
  question,
  withFormula,
  withoutFormula,
} from './cell';
import { type Addend, type FillAs, type FillOptions, sumFormula, weightCells } from './formulas';
import type { FillPlan, Proposal, Question } from './proposal';

/**
 * The plan with its totals made anew for the proposals that will be taken: the total is the sum of what will then
 * stand in the score cells. Everything else of the plan stays as it is; call it whenever a tick changes. Without
 * `options` the totals are written the way the plan says.
 */
export function retotal(
  plan: FillPlan,
  taken: ReadonlySet<string>,
  result: FormResult,
  options: FillOptions = { as: plan.as ?? writtenAs(plan) },
): FillPlan {
  const { form } = result;
  const totalCells = [form.totals.score, form.totals.weight].flatMap((field) =>
    field ? [formatCell(field.cell)] : [],
  );
  const proposals = plan.proposals.filter((proposal) => proposal.kind !== 'total');
  const questions = plan.questions.filter((asked) => !totalCells.includes(formatCell(asked.at)));
  const totals = planTotals(result, proposals, taken, options);
  return {
    ...(options.as === 'formulas' ? { as: options.as } : {}),
    proposals: [...proposals, ...totals.proposals],
    questions: [...questions, ...totals.questions],
  };
}

/** A plan put together from parts may have lost its word on it; its proposals have not. */
function writtenAs({ proposals }: FillPlan): FillAs {
  return proposals.some(({ afterFormula }) => afterFormula !== undefined) ? 'formulas' : 'values';
}

function planTotals(
  result: FormResult,
  proposals: readonly Proposal[],
  taken: ReadonlySet<string>,
  options: FillOptions,
): FillPlan {
  const { form, profile } = result;
  if (!isWhole(form, profile)) return { proposals: [], questions: [] };
  const weight = totalWeight(result, options);
  const score = totalScore(result, proposals, taken, options);
  return {
    proposals: [...(weight ? [weight] : []), ...(score?.proposal ? [score.proposal] : [])],
    questions: score?.question ? [score.question] : [],
  };
}

/** The printed total of weights, only where it is blank. */
function totalWeight({ form }: FormResult, { as }: FillOptions): Proposal | null {
  const field = form.totals.weight;
  if (!field || field.reading.kind !== 'blank' || field.formula !== null) return null;
  const sum = sumOfWeights(form);
  if (!sum) return null;
  const made = propose(form, field, { kind: 'total', ...weightFilling(sum) });
  if (as !== 'formulas') return made;
  const cells = weightCells(form);
  return cells === null
    ? withoutFormula(made, '有的分值写在指标名称里')
    : withFormula(made, sumFormula(form, field, cells.map(asItStands)));
}

function asItStands(field: Field): Addend {
  return { field, willBeNumber: false };
}

/** All weights, or null where one is missing. `execution` is the part of the execution item. */
export function sumOfWeights(form: RecognisedForm): WeightSum | null {
  if (form.groups.some((group) => group.weight === null)) return null;
  const { weight, executionWeight } = formTotals(form);
  return weight === null ? null : { weight, execution: executionWeight ?? ZERO };
}

interface WeightSum {
  readonly weight: Decimal;
  readonly execution: Decimal;
}

/** What the total of weights is to hold, and its arithmetic. */
export function weightFilling({ weight, execution }: WeightSum): Omit<Filling, 'kind'> {
  const afterText = show(weight, 4);
  return { name: '总分值', after: Number(afterText), afterText, steps: sumSteps('分值', weight, execution) };
}

function totalScore(
  { form, profile }: FormResult,
  proposals: readonly Proposal[],
  taken: ReadonlySet<string>,
  { as }: FillOptions,
): { readonly proposal?: Proposal; readonly question?: Question } | null {
  const field = form.totals.score;
  if (!field) return null;
  const after = new Map(
    proposals.filter((one) => one.kind === 'score' && taken.has(one.id)).map((one) => [one.id, one.after]),
  );
  const { sum, execution, gaps, unreadable } = standingScores(form, after);
  if (unreadable > 0 || sum === null) return null;
  const printed = readFigure(field);
  const blank = field.reading.kind === 'blank';
  const name = '总分';
  if (gaps.length > 0) {
    if (!blank || field.formula !== null) return null;
    const text = `还有 ${gaps.length} 处没有得分（${gaps.join('、')}），总分暂不计算`;
    return { question: question(form, field, name, text) };
  }
  if (!weightsAddUp(form, profile)) {
    if (!blank || field.formula !== null) return null;
    const text = '各项分值合计与规定的总分不符，总分暂不计算，请先核对分值';
    return { question: question(form, field, name, text) };
  }
  const afterText = show(sum, Math.max(profile.rounding.score.value, 2));
  if (
    printed.state === 'number' &&
    printed.value.minus(sum).abs().lte(decimal(profile.tolerance.sum.value))
  ) {
    return null;
  }
  if (field.formula !== null) {
    // The formula follows by itself once the scores it adds up are written.
    return after.size > 0
      ? null
      : { question: question(form, field, name, formulaKept(field, `${afterText} 分`)) };
  }
  const steps = sumSteps('得分', sum, execution ?? ZERO);
  const made = propose(form, field, { kind: 'total', name, after: Number(afterText), afterText, steps });
  if (as !== 'formulas') return { proposal: made };
  const addends = scoreFields(form).map((one): Addend => {
    const written = after.get(proposalId('score', form, one));
    return { field: one, willBeNumber: typeof written === 'number' };
  });
  return { proposal: withFormula(made, sumFormula(form, field, addends)) };
}

/** Every cell that the total is the sum of, in the order of the sheet. */
function scoreFields(form: RecognisedForm): Field[] {
  const execution = executionLine(form)?.score ?? null;
  return [...(execution ? [execution] : []), ...form.groups.flatMap(({ scores }) => scores)];
}

/** Scores on weights that do not make up the whole add up to nothing meaningful. True where no weights are printed. */
export function weightsAddUp(form: RecognisedForm, profile: Profile): boolean {
  const { weight } = formTotals(form);
  if (weight === null) return true;
  return weight.minus(decimal(profile.weights.total.value)).abs().lte(decimal(profile.tolerance.sum.value));
}

interface Standing {
  /** Null where no score at all will stand. */
  readonly sum: Decimal | null;
  readonly execution: Decimal | null;
  /** Addresses of weighted items that will have no score. */
  readonly gaps: readonly string[];
  readonly unreadable: number;
}

/** What will stand in the score cells when the taken proposals are written. */
function standingScores(form: RecognisedForm, after: ReadonlyMap<string, number | string>): Standing {
  const valueAt = (field: Field): Figure => {
    const proposed = after.get(proposalId('score', form, field));
    return proposed === undefined ? readFigure(field) : { state: 'number', value: decimal(proposed), field };
  };
  const gaps: string[] = [];
  let unreadable = 0;
  let sum: Decimal | null = null;
  const add = (fields: readonly Field[], weighted: boolean): Decimal | null => {
    const figures = fields.map(valueAt);
    unreadable += figures.filter((figure) => figure.state === 'unreadable').length;
    const numbers = figures.flatMap((figure) => (figure.state === 'number' ? [figure.value] : []));
    const [first] = fields;
    if (numbers.length === 0) {
      if (weighted && first) gaps.push(formatCell(first.cell));
      return null;
    }
    const value = numbers.reduce((all, one) => all.plus(one), ZERO);
    sum = (sum ?? ZERO).plus(value);
    return value;
  };
  for (const group of form.groups) add(group.scores, group.weight !== null && group.weight.value.gt(ZERO));
  const line = executionLine(form);
  const weight = line ? readFigure(line.weight) : null;
  const execution = line?.score
    ? add([line.score], weight?.state === 'number' && weight.value.gt(ZERO))
    : null;
  return { sum, execution, gaps, unreadable };
}

function sumSteps(what: string, total: Decimal, execution: Decimal): string {
  return execution.eq(ZERO)
    ? `各项指标${what}相加 = ${show(total, 4)} 分`
    : `指标${what} ${show(total.minus(execution), 4)} 分 + 预算执行率${what} ${show(execution, 4)} 分 = ${show(total, 4)} 分`;
}
