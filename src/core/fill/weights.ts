import type { Profile } from '../profiles/schema';
import type { RecognisedForm, ScoringGroup } from '../recognise/form';
import { isLookAlike } from '../recognise/form';
import { executionLine, formCell, groupName, indicatorName, sectionOf } from '../rules/figures/extent';
import { readFigure } from '../rules/figures/numbers';
import { EXECUTION } from '../rules/figures/scores';
import type { FormResult } from '../rules/result';
import { type Decimal, decimal, show, sum, ZERO } from '../values/decimal';
import type { Field } from '../values/field';
import { propose, question } from './cell';
import type { FillPlan, Proposal } from './proposal';
import { shareOut } from './share-out';

/** Parts of the whole that a profile may fix. */
type Share = keyof Profile['weights']['project']['value'];

const SHARE_WORDS: Readonly<Record<Share, string>> = {
  execution: '预算执行率',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
};

/** What a block's label declares for the rows that belong to no declaring block inside it. */
interface Declared {
  readonly key: string;
  readonly name: string;
  readonly weight: Decimal;
}

/** Something that has a weight: a scoring group or the execution item. */
interface Item {
  readonly name: string;
  readonly share: Share | null;
  /** The printed weight; null where there is none yet. */
  readonly given: Decimal | null;
  /** The blank answer cell; null where the form has none or something stands in it. */
  readonly blank: Field | null;
  /** Level-2 block, else level-1 block, that declares a weight of its own in its label. */
  readonly declared: Declared | null;
}

/** Blank items that share a number of points equally. */
interface Portion {
  readonly items: readonly Item[];
  readonly points: Decimal;
  /** 产出 50 分 − 已有 20 分 = 30 分. */
  readonly from: string;
}

/**
 * Weights for the items that have none, so that all add up to the profile's total.
 *
 * Weights that stand are kept and never replaced. What a block's label declares goes to the rows of the block; else what
 * is missing is spread by the profile's shares of level 1, where it has them, and equally within a part, else equally over
 * all. Nothing is proposed where the weights already make up more than the total, or where nothing is blank: then it is said.
 */
export function planWeights({ form, profile }: FormResult): FillPlan {
  if (isLookAlike(form.kind) || form.groups.length === 0) return NOTHING;
  const items = itemsOf(form);
  const total = decimal(profile.weights.total.value);
  const given = sum(items.map((one) => one.given ?? ZERO));
  const blanks = items.filter((one) => one.given === null && one.blank !== null);
  const missing = total.minus(given);
  const tolerance = decimal(profile.tolerance.sum.value);
  const ask = (text: string): FillPlan => ({
    proposals: [],
    questions: [question(form, totalField(form), '总分值', text)],
  });
  if (blanks.length === 0 && missing.abs().lte(tolerance)) return NOTHING;
  const sums = `已填分值合计 ${show(given, 4)} 分`;
  const rule = `规定的总分 ${show(total, 4)} 分`;
  if (missing.lt(tolerance.times(-1))) {
    return ask(`${sums}，比${rule}多 ${show(missing.times(-1), 4)} 分，没有分配；请先确认调低哪几项`);
  }
  // A table that was cut off must not get the weights of the rows that are missing.
  if (blanks.length > 0 && form.totals.label === null && form.totals.score === null) {
    return ask('没有找到总分行，表可能不完整，没有分配分值；请确认指标已全部列在表中后填写');
  }
  if (blanks.length === 0) {
    return items.some((one) => one.given === null)
      ? ask(
          `${sums}，还差 ${show(missing, 4)} 分；没有分值的指标没有空白分值格可填，请在指标名称中写明或增设分值列`,
        )
      : ask(`${sums}，比${rule}少 ${show(missing, 4)} 分；各项都已填分值，请确认补在哪一项`);
  }
  if (missing.lte(tolerance)) {
    return ask(`${sums}，已达到${rule}，还有 ${blanks.length} 项没有分值；请确认从哪几项匀出`);
  }
  const placeless = items.filter((one) => one.given === null && one.blank === null);
  const names = placeless.map(({ name }) => `“${name}”`).join('、');
  const doubts = [
    ...(placeless.length > 0 ? [`${names}没有空白分值格，没有分配；其余各项已按补足总分分配，请确认`] : []),
    ...(form.totals.label === null ? ['没有找到总分行，按指标已全部列在表中分配，请确认没有漏列'] : []),
  ];
  return {
    proposals: portions(items, missing, form, profile).flatMap((one) => proposals(form, one)),
    questions: doubts.flatMap((text) => ask(text).questions),
  };
}

const NOTHING: FillPlan = { proposals: [], questions: [] };

function itemsOf(form: RecognisedForm): Item[] {
  const line = executionLine(form);
  const field = line?.weight ?? null;
  const execution: Item[] =
    line && field
      ? [
          {
            name: EXECUTION,
            share: 'execution',
            given: numberIn(field),
            blank: isBlankField(field) ? field : null,
            declared: null,
          },
        ]
      : [];
  return [...execution, ...form.groups.flatMap((group) => groupItems(form, group))];
}

/**
 * A group is one item; but where its weight stands only in the label of its block and each of its rows has a blank weight
 * cell, the rows are still to be weighed one by one.
 */
function groupItems(form: RecognisedForm, group: ScoringGroup): Item[] {
  const share = shareOf(form, group);
  const declared = declaredFor(form, group);
  const fields = group.members.map(({ weightField }) => (isBlankField(weightField) ? weightField : null));
  if (group.weight?.source === 'label' && declared && fields.every((field) => field !== null)) {
    return group.members.map((member, i) => {
      return { name: indicatorName(member), share, given: null, blank: fields[i]!, declared };
    });
  }
  const field = group.members[0]?.weightField ?? null;
  const given = group.weight?.value ?? numberIn(field);
  return [{ name: groupName(group), share, given, blank: fields[0] ?? null, declared }];
}

function declaredFor(form: RecognisedForm, group: ScoringGroup): Declared | null {
  const blocks = [sectionOf(form, group.firstRow, 2), sectionOf(form, group.firstRow, 1)];
  const block = blocks.find((one) => (one?.weight ?? null) !== null);
  if (!block?.weight) return null;
  const inside = form.sections.filter(
    (one) => one.level > block.level && one.firstRow >= block.firstRow && one.lastRow <= block.lastRow,
  );
  const elsewhere = sum(inside.map(({ weight }) => weight?.value ?? ZERO));
  return {
    key: `${block.level}:${block.firstRow}`,
    name: block.name,
    weight: block.weight.value.minus(elsewhere),
  };
}

function isBlankField(field: Field | null): boolean {
  return field !== null && field.reading.kind === 'blank' && field.formula === null;
}

function numberIn(field: Field | null): Decimal | null {
  const figure = readFigure(field);
  return figure.state === 'number' ? figure.value : null;
}

function shareOf(form: RecognisedForm, group: ScoringGroup): Share | null {
  const section = sectionOf(form, group.firstRow, 1);
  if (group.members[0]?.kind === 'satisfaction' || section?.kind === 'satisfaction') return 'satisfaction';
  return section?.kind === 'output' || section?.kind === 'benefit' ? section.kind : null;
}

/**
 * What is missing, in portions: what a block's label declares for the blanks of the block, the profile's share for those of
 * its part, the rest in equal parts for all others.
 */
function portions(
  items: readonly Item[],
  missing: Decimal,
  form: RecognisedForm,
  profile: Profile,
): Portion[] {
  const isBlank = (one: Item) => one.given === null && one.blank !== null;
  const blanks = items.filter(isBlank);
  const equal: Portion = { items: blanks, points: missing, from: `总分还差 ${show(missing, 4)} 分` };
  const declared = declaredPortions(items, blanks);
  const placed = new Set(declared.flatMap((one) => one.items));
  const shares = sharePortions(
    items,
    blanks.filter((one) => !placed.has(one)),
    declared,
    sharesFor(items, form, profile),
  );
  for (const one of shares.flatMap((part) => part.items)) placed.add(one);
  const fixed = [...declared, ...shares];
  const others = blanks.filter((one) => !placed.has(one));
  const rest = missing.minus(sum(fixed.map(({ points }) => points)));
  const from = `总分还差 ${show(missing, 4)} 分，其余各项 ${show(rest, 4)} 分`;
  const made = others.length === 0 ? fixed : [...fixed, { items: others, points: rest, from }];
  if (fixed.length === 0 || made.some(({ points }) => points.lte(ZERO))) return [equal];
  return fitted(made, missing, profile);
}

/** Where the weights that stand differ from the shares, what is missing is spread in the proportion of the portions. */
function fitted(made: readonly Portion[], missing: Decimal, profile: Profile): Portion[] {
  const points = made.map((one) => one.points);
  if (sum(points).minus(missing).abs().lte(decimal(profile.tolerance.sum.value))) return [...made];
  const parts = shareOut(missing, points);
  const ratio = points.map((one) => show(one, 4)).join('：');
  return made.map((one, i) => ({
    ...one,
    points: parts[i]!,
    from: `${one.from}；总分还差 ${show(missing, 4)} 分，按 ${ratio} 分配得 ${show(parts[i]!, 4)} 分`,
  }));
}

function declaredPortions(items: readonly Item[], blanks: readonly Item[]): Portion[] {
  const keys = new Set(blanks.flatMap(({ declared }) => declared?.key ?? []));
  return [...keys].map((key): Portion => {
    const inside = items.filter(({ declared }) => declared?.key === key);
    const { name, weight } = inside[0]!.declared!;
    return portion(inside, weight, sum(inside.map(({ given }) => given ?? ZERO)), `“${name}”`);
  });
}

/** One portion for each part that the profile fixes; `declared` counts as given in its part. */
function sharePortions(
  items: readonly Item[],
  blanks: readonly Item[],
  declared: readonly Portion[],
  shares: Shares,
): Portion[] {
  return [...new Set(blanks.map(({ share }) => share))].flatMap((share): Portion[] => {
    const whole = share === null ? null : shares[share];
    if (share === null || whole === null) return [];
    const inside = items.filter((one) => one.share === share);
    const given = sum([
      ...inside.map((one) => one.given ?? ZERO),
      ...declared.filter((one) => one.items[0]?.share === share).map(({ points }) => points),
    ]);
    const own = blanks.filter((one) => one.share === share);
    return [portion(own, decimal(whole), given, SHARE_WORDS[share])];
  });
}

type Shares = Readonly<Record<Share, number | null>>;

/** The profile's shares for this kind of form; without a satisfaction item its points belong to benefit. */
function sharesFor(items: readonly Item[], form: RecognisedForm, profile: Profile): Shares {
  const standard = (form.kind === 'department' ? profile.weights.department : profile.weights.project).value;
  const hasSatisfaction = items.some(({ share }) => share === 'satisfaction');
  return hasSatisfaction || standard.benefit === null
    ? standard
    : { ...standard, benefit: standard.benefit + (standard.satisfaction ?? 0) };
}

function portion(items: readonly Item[], whole: Decimal, given: Decimal, what: string): Portion {
  const points = whole.minus(given);
  const less = given.eq(ZERO) ? '' : ` − 已有 ${show(given, 4)} 分 = ${show(points, 4)} 分`;
  return {
    items: items.filter((one) => one.given === null && one.blank !== null),
    points,
    from: `${what} ${show(whole, 4)} 分${less}`,
  };
}

/** Equal parts; the last row takes what rounding leaves, and says so. */
function proposals(form: RecognisedForm, { items, points, from }: Portion): Proposal[] {
  const count = items.length;
  const parts = shareOut(
    points,
    items.map(() => decimal(1)),
  );
  return items.flatMap((item, i) => {
    const part = parts[i]!;
    const equal = parts[0]!;
    const rest = part.minus(equal);
    const division =
      count === 1 ? '' : `；${count} 项平分：${show(points, 4)} ÷ ${count} = ${show(points.div(count), 4)}`;
    const rounded = count > 1 && !equal.times(count).eq(points) ? `，取 ${show(equal, 4)} 分` : '';
    const odd = rest.eq(ZERO)
      ? ''
      : `，余数 ${rest.gt(ZERO) ? '+' : '−'}${show(rest.abs(), 4)} 分记在本行，为 ${show(part, 4)} 分`;
    const afterText = show(part, 2);
    return item.blank
      ? [
          propose(form, item.blank, {
            kind: 'weight',
            name: item.name,
            after: Number(afterText),
            afterText,
            steps: `${from}${division}${rounded}${odd}`,
          }),
        ]
      : [];
  });
}

/** Where a question about the whole stands: the total of weights, else its label, else the head of the form. */
function totalField(form: RecognisedForm): Field {
  const { weight, label } = form.totals;
  return weight ?? label ?? { cell: formCell(form), text: '', reading: { kind: 'blank' }, formula: null };
}
