import { formulaIndicatorOf } from '../profiles/formula-indicators';
import type { FormulaIndicator } from '../profiles/formula-schema';
import type { Profile } from '../profiles/schema';
import type { Indicator, RecognisedForm } from '../recognise/form';
import { type Decimal, HUNDRED } from '../values/decimal';
import { readActual } from '../values/read-actual';
import { readTarget } from '../values/read-target';
import { isEmpty } from '../values/reading';
import type { ActualValue, TargetValue } from '../values/target';
import { isPercent } from '../values/units';
import type { Assessment, Choice } from './assessment';
import { withActual } from './chosen-value';
import { printedRate } from './execution';
import { gatherFigures, type WorkbookFigures } from './figures';
import { type ComputedRate, type ComputedIndicator, computeIndicator, showRate } from './formula';
import { judgeByBands } from './formula-bands';
import { assessIndicator } from './indicator';
import { type Stakes, anything, undecided } from './judgement';
import { rateTolerance } from './rate-tolerance';

/**
 * A formula indicator (在职人员控制率 …) by the figures of the workbook; null where the row is none, or where there is
 * nothing to compute from and nothing laid down, so that it is judged like any other row.
 *
 * What a person typed counts: the rate is taken from the figures only where 完成值 is blank, and where the two differ
 * the person is asked which is right. A target of the row's own decides before the profile's bands.
 */
export function assessFormula(
  indicator: Indicator,
  weight: Decimal | null,
  profile: Profile,
  year: number | null,
  figures: WorkbookFigures,
): Assessment | null {
  const known = formulaIndicatorOf(indicator.name);
  if (!known) return null;
  const row: Row = { indicator, known, stakes: { weight, profile }, year, ...readRow(indicator) };
  const made = computeIndicator(known, figures, profile);
  if (row.actual.kind === 'empty') return fromFigures(row, made, figures);
  const printed = printedRatio(indicator, row);
  return printed === null ? null : asPrinted(row, printed, made);
}

/** The formula indicators of one form with what the workbook's figures give for them, in the order of the form. */
export function assessFormulaIndicators(
  form: RecognisedForm,
  forms: readonly RecognisedForm[],
  profile: Profile,
): { readonly indicator: Indicator; readonly assessment: Assessment }[] {
  const figures = gatherFigures(form, forms);
  const weights = new Map(
    form.groups.map((group) => [
      group.firstRow,
      group.members.length === 1 ? (group.weight?.value ?? null) : null,
    ]),
  );
  return form.indicators.flatMap((indicator) => {
    const weight = weights.get(indicator.group) ?? null;
    const assessment = assessFormula(indicator, weight, profile, form.year?.value ?? null, figures);
    return assessment ? [{ indicator, assessment }] : [];
  });
}

interface Row {
  readonly indicator: Indicator;
  readonly known: FormulaIndicator;
  readonly stakes: Stakes;
  readonly year: number | null;
  readonly target: TargetValue;
  readonly actual: ActualValue;
}

function readRow(indicator: Indicator): { readonly target: TargetValue; readonly actual: ActualValue } {
  const { target: targetCell, sign, unitColumn } = indicator;
  const target = readTarget({ target: targetCell, sign, unitColumn });
  return { target, actual: readActual(indicator.actual, target, unitColumn) };
}

/** The ratio that stands in 完成值: 0.951 for 95.10%; null where it is no rate or nobody can tell. */
function printedRatio(indicator: Indicator, { target, actual }: Row): Decimal | null {
  if (actual.kind === 'quantity' && actual.operator !== '') return null;
  if (actual.kind === 'quantity' && (isPercent(actual.quantity.unit) || actual.quantity.value.eq(0))) {
    return actual.quantity.value.div(HUNDRED);
  }
  return target.kind === 'empty' ? printedRate(indicator.actual) : null;
}

function fromFigures(row: Row, made: ComputedIndicator, figures: WorkbookFigures): Assessment | null {
  if (made.rate) return { ...judgeRate(row, made.rate.value, explained(made.rate)), computed: made.rate };
  const { target, actual, stakes } = row;
  if (made.others.length > 0) {
    const choices = made.others.map(choiceOf);
    const readings = made.others.map((one) => explained(one)).join('；');
    const steps = `${made.missing}，${row.known.name}不能按公式计算；按其他算法：${readings}。用哪一个请确认`;
    return { ...undecided('ask', steps, { interval: anything(stakes) }), target, actual, choices };
  }
  if (made.missing === '' || figures.sources.length === 0) return null;
  const steps = `${row.known.name}算不出来：${made.missing}`;
  return { ...undecided('not-enough-data', steps), target, actual };
}

function asPrinted(row: Row, printed: Decimal, made: ComputedIndicator): Assessment | null {
  const { target, actual, stakes, indicator, known } = row;
  const { profile } = stakes;
  const shown = showRate(printed, profile.rounding.rate.value);
  const text = indicator.actual?.text ?? '';
  const fits = (one: ComputedRate) =>
    one.value.minus(printed).abs().lte(rateTolerance(text, profile.tolerance));
  if (made.rate && !fits(made.rate) && !made.others.some(fits)) {
    const choices: Choice[] = [
      choiceOf(made.rate),
      { text: `所填完成值 ${shown}`, quantity: { value: printed.times(HUNDRED), unit: '%' } },
    ];
    const steps = `完成值填 ${shown}，按${made.rate.source.name}计算：${explained(made.rate)}；两处不同，请先核对，按哪一个计分请确认`;
    return {
      ...undecided('ask', steps, { interval: anything(stakes) }),
      target,
      actual,
      choices,
      computed: made.rate,
    };
  }
  const fitting = [...(made.rate ? [made.rate] : []), ...made.others].find(fits);
  // With a target of its own and nothing to add, the row is judged like any other.
  if (target.kind !== 'empty' && !fitting) return null;
  if (!fitting) return judgeRate(row, printed, `${known.name} ${shown}`);
  // A rate printed as exactly as the profile prints rates stands for the exact one: 104.996% is not 105% over a limit.
  const exact = showRate(fitting.value, profile.rounding.rate.value) === shown;
  return { ...judgeRate(row, exact ? fitting.value : printed, explained(fitting)), computed: fitting };
}

/** A rate held against the row's own target, else scored by the profile's bands, else left to the person. */
function judgeRate(row: Row, rate: Decimal, steps: string): Assessment {
  const { target, actual, stakes, indicator, year } = row;
  if (target.kind !== 'empty') {
    const quantity = { value: rate.times(HUNDRED), unit: '%' };
    const judged = assessIndicator(withActual(indicator, quantity), stakes.weight, stakes.profile, year);
    // The cell says nothing: a ratio would let the check speak of an actual value that is not there.
    const ratio = actual.kind === 'empty' ? null : judged.ratio;
    return { ...judged, ratio, actual, steps: `${steps}；${judged.steps}` };
  }
  const judged =
    judgeByBands(row.known, rate, steps, stakes) ??
    undecided('ask', `${steps}；口径没有规定计分标准，得分请确认`, { interval: anything(stakes) });
  return { ...judged, target, actual };
}

/** The score a rate would get in this row, for a person's choice; null where the row is no formula indicator. */
export function assessChosenRate(
  indicator: Indicator,
  ratio: Decimal,
  weight: Decimal | null,
  profile: Profile,
  year: number | null,
): Assessment | null {
  const known = formulaIndicatorOf(indicator.name);
  if (!known) return null;
  const row: Row = { indicator, known, stakes: { weight, profile }, year, ...readRow(indicator) };
  return judgeRate(row, ratio, `${known.name}按 ${showRate(ratio, profile.rounding.rate.value)}`);
}

function explained({ steps, formula }: ComputedRate): string {
  return formula.basis.evidence === 'memory' ? `${steps}（公式待核）` : steps;
}

function choiceOf(one: ComputedRate): Choice {
  return { text: one.steps, quantity: { value: one.value.times(HUNDRED), unit: '%' } };
}

/** Has the row a 完成值 cell that is still blank? */
export function awaitsActual(indicator: Indicator): boolean {
  return indicator.actual !== null && isEmpty(indicator.actual.reading) && indicator.actual.formula === null;
}
