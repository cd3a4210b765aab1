import { gradeOf } from '../profiles/grade';
import type { Profile } from '../profiles/schema';
import type { FormJson, IndicatorJson } from '../report/json-types';
import { type Decimal, decimal, round, show, sum, ZERO } from '../values/decimal';
import type { IndicatorDecision, WorkbookDecisions } from './decisions';
import { formName, formTitle, indicatorName } from './places';
import { withoutOrdinal } from '../values/text';

/** The columns of the review worksheet, in order; the words are the reviewers' own. */
export const WORKSHEET_COLUMNS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '权重',
  '自评完成值',
  '自评得分',
  '复核完成值',
  '复核得分',
  '偏离度',
  '备注',
] as const;

/** 偏离度 is used for two things in practice; ours says which. */
export const DEVIATION_LABEL = '偏离度 =（自评得分 − 复核得分）÷ 自评得分';

/** 指标复核表 of one form. */
export interface Worksheet {
  readonly title: string;
  readonly sheet: string;
  readonly lines: readonly WorksheetLine[];
  /** Sum of the weights and scores that stand there; null where none does. */
  readonly weight: number | null;
  readonly selfScore: number | null;
  /**
   * Total after review: the sum of the reviewed scores once every scored line is reviewed; until then the self-given
   * total, less what was taken off so far. Null where nothing was reviewed.
   */
  readonly reviewedScore: number | null;
  readonly deviation: Deviation;
  /** Grade of the reviewed total by the profile; null where nothing was reviewed, or the profile is not known. */
  readonly reviewedGrade: string | null;
  readonly selfGrade: string | null;
  /** Lines with a weight and a score on which the reviewer has not decided. */
  readonly open: number;
}

export interface WorksheetLine {
  /** Names the line in the reviewer's decisions; stays when rows move. */
  readonly id: string;
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly sign: string;
  readonly target: string;
  readonly unit: string;
  readonly weight: number | null;
  readonly selfActual: string;
  readonly selfScore: number | null;
  readonly reviewedActual: string | null;
  readonly reviewedScore: number | null;
  readonly deviation: Deviation;
  readonly note: string;
  /** Where the form holds them, to be opened: "H13"; null where the form has no such cell. */
  readonly cells: IndicatorJson['cells'];
}

/**
 * ratio: 0.2 for a reviewed score one fifth below the self score; negative where it is above. `not-defined`: the self
 * score is 0. `open`: not reviewed, or there is no self score.
 */
export type Deviation =
  | { readonly kind: 'ratio'; readonly ratio: number; readonly text: string }
  | { readonly kind: 'not-defined'; readonly text: string }
  | { readonly kind: 'open'; readonly text: '' };

/** The worksheet of one form with what the reviewer decided so far. `profile` only for the grade after review. */
export function worksheetOf(
  form: FormJson,
  decisions: Pick<WorkbookDecisions, 'indicators'>,
  profile: Profile | null = null,
): Worksheet {
  const decided = new Map(decisions.indicators.map((one) => [one.id, one]));
  const ids = lineIds(form);
  const lines = form.indicators.map((indicator, index) => {
    const id = ids[index]!;
    return lineOf(indicator, id, decided.get(id));
  });
  const execution = executionLine(form, decided);
  const all = execution ? [execution, ...lines] : lines;
  const self = form.totals.printedScore ?? form.totals.score;
  const reviewed = all.filter((line) => line.reviewedScore !== null);
  const change = reviewed.reduce(
    (total, line) => total.plus(decimal(line.reviewedScore!)).minus(decimal(line.selfScore ?? 0)),
    ZERO,
  );
  const scored = all.filter((line) => line.selfScore !== null);
  const complete = scored.length > 0 && scored.every((line) => line.reviewedScore !== null);
  const after = complete
    ? sumOf(all.flatMap((line) => line.reviewedScore ?? []))
    : reviewed.length === 0 || self === null
      ? null
      : round(decimal(self).plus(change), 2);
  return {
    title: formTitle(form),
    sheet: form.sheet,
    lines: all,
    weight: form.totals.weight,
    selfScore: self,
    reviewedScore: after === null ? null : Number(after),
    deviation: deviationOf(self, after),
    reviewedGrade: after === null || !profile ? null : gradeOf(after, profile),
    selfGrade: form.grade.computed ?? form.grade.printed,
    open: all.filter((line) => line.weight !== null && line.selfScore !== null && line.reviewedScore === null)
      .length,
  };
}

function sumOf(scores: readonly number[]): Decimal {
  return sum(scores.map((score) => decimal(score)));
}

/** （自评得分 − 复核得分）÷ 自评得分. A self score of 0 divides nothing and is told in words. */
export function deviationOf(self: number | null, reviewed: Decimal | number | null): Deviation {
  if (self === null || reviewed === null) return { kind: 'open', text: '' };
  const [a, b] = [decimal(self), decimal(reviewed)];
  if (a.eq(0)) {
    return b.eq(0)
      ? { kind: 'ratio', ratio: 0, text: '0%' }
      : { kind: 'not-defined', text: '自评得分为 0，不能计算' };
  }
  const ratio = a.minus(b).div(a);
  return { kind: 'ratio', ratio: Number(round(ratio, 6)), text: `${show(ratio.times(100), 2)}%` };
}

/** The ids of the lines of a form, in the order of its indicators. */
function lineIds(form: FormJson): string[] {
  const seen = new Map<string, number>();
  return form.indicators.map((indicator) => {
    const base = `${formName(form)}|指标:${withoutOrdinal(indicatorName(indicator) ?? '')}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}|${count}`;
  });
}

function lineOf(
  indicator: IndicatorJson,
  id: string,
  decision: IndicatorDecision | undefined,
): WorksheetLine {
  const selfScore = indicator.score;
  const reviewedScore = decision?.score ?? null;
  return {
    id,
    row: indicator.row,
    level1: indicator.level1 ?? '',
    level2: indicator.level2 ?? '',
    level3: indicator.level3 ?? '',
    sign: indicator.sign ?? '',
    target: indicator.target ?? '',
    unit: indicator.unitOfMeasure ?? '',
    weight: indicator.weight,
    selfActual: indicator.actual ?? '',
    selfScore,
    reviewedActual: decision?.actual ?? null,
    reviewedScore: reviewedScore === null ? null : Number(reviewedScore),
    deviation: deviationOf(selfScore, reviewedScore === null ? null : decimal(reviewedScore)),
    note: decision?.note ?? '',
    cells: indicator.cells,
  };
}

/** The score for execution stands with the funds in many forms; without a line of its own it could not be reviewed. */
function executionLine(
  form: FormJson,
  decided: ReadonlyMap<string, IndicatorDecision>,
): WorksheetLine | null {
  const { executionWeight, executionScore } = form.totals;
  const fund = form.funds.find(({ cells }) => cells.score !== null) ?? form.funds[0];
  if (!fund || executionScore === null) return null;
  if (form.indicators.some(({ row }) => row === fund.row)) return null;
  const id = `${formName(form)}|预算执行`;
  const made = lineOf(
    {
      row: fund.row,
      level1: '预算执行情况',
      level2: null,
      level3: '预算执行率',
      target: null,
      actual: fund.rate === null ? null : `${show(decimal(fund.rate).times(100), 2)}%`,
      note: null,
      weight: executionWeight,
      score: executionScore,
      group: fund.row,
      cells: {
        level3: fund.cells.label,
        target: null,
        actual: fund.cells.rate,
        weight: fund.cells.weight,
        score: fund.cells.score,
        note: null,
      },
      proposedScore: null,
      proposal: null,
    },
    id,
    decided.get(id),
  );
  return made;
}
