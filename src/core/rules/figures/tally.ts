import type { Indicator, IndicatorKind, RecognisedForm } from '../../recognise/form';
import type { Assessment } from '../../scoring/assessment';
import { compact } from '../../values/text';

/** Words that name a kind of indicator: as a level-3 name they stand one column too far to the right. */
const KIND_NAMES: readonly (readonly [RegExp, IndicatorKind])[] = [
  [/^数量(?:指标)?$/, 'quantity'],
  [/^质量(?:指标)?$/, 'quality'],
  [/^时效(?:指标)?$/, 'timeliness'],
  [/^成本(?:指标)?$/, 'cost'],
  [/^经济效益(?:指标)?$/, 'economic'],
  [/^社会效益(?:指标)?$/, 'social'],
  [/^生态效益(?:指标)?$/, 'ecological'],
  [/^可持续影响(?:指标)?$/, 'sustainable'],
  [/^满意度指标$/, 'satisfaction'],
];

export const KIND_LABELS: Readonly<Record<IndicatorKind, string>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustainable: '可持续影响指标',
  satisfaction: '满意度指标',
  management: '管理指标',
};

/**
 * The kind a level-3 cell names although level 2 is where it belongs, and level 2 says another one; null for an
 * ordinary name, and for 成本 under 成本指标.
 */
export function shiftedKind({ level2, level3, kind }: Indicator): IndicatorKind | null {
  if (level2 === null || !level3) return null;
  const word = compact(level3.text);
  const named = KIND_NAMES.find(([pattern]) => pattern.test(word))?.[1] ?? null;
  return named === kind ? null : named;
}

/** The kind a row is counted under. */
export function countedKind(indicator: Indicator): IndicatorKind | null {
  return shiftedKind(indicator) ?? indicator.kind;
}

/** What stands where a finished work should: the report on it is a draft, a building site, a tender. */
const UNFINISHED =
  /征求意见稿|送审稿|初稿|草稿|讨论稿|在建|施工中|建设中|推进中|正在|筹备|尚未|未验收|未印发|未开工|待验收|招标中/;

export function unfinishedWord(actual: string): string | null {
  return UNFINISHED.exec(compact(actual))?.[0] ?? null;
}

/** Not reached: by its number or date, by the degree of its words, or because the work is unfinished. */
export function isUnmet(indicator: Indicator, assessment: Assessment): boolean {
  return assessment.met === false || unfinishedWord(indicator.actual?.text ?? '') !== null;
}

export interface KindCount {
  readonly kind: IndicatorKind;
  readonly rows: readonly Indicator[];
  /** Worked out when it is asked for. */
  readonly unmet: readonly Indicator[];
}

/** Indicator rows by kind, in the order of their first appearance; rows of no kind ("/") are not counted. */
export function countByKind(form: RecognisedForm, assess: (indicator: Indicator) => Assessment): KindCount[] {
  const kinds = new Map<IndicatorKind, Indicator[]>();
  for (const indicator of form.indicators) {
    const kind = countedKind(indicator);
    if (kind === null || indicator.name === '') continue;
    kinds.set(kind, [...(kinds.get(kind) ?? []), indicator]);
  }
  return [...kinds].map(([kind, rows]) => ({
    kind,
    rows,
    get unmet() {
      return rows.filter((row) => isUnmet(row, assess(row)));
    },
  }));
}
