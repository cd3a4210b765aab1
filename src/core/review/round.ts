import { decimal, type Decimal, ZERO } from '../values/decimal';
import type { Severity } from '../rules/rule';
import { compareChinese } from './sorting';
import type { SummaryRow } from './summary';

/** What a whole round of received workbooks looks like. */
export interface RoundDescription {
  readonly workbooks: number;
  /** Not read, with how many for each reason (`error.code`). */
  readonly notRead: number;
  readonly notReadBy: readonly { readonly code: string; readonly message: string; readonly count: number }[];
  /** Read, but without a form of self-evaluation. */
  readonly withoutForm: number;
  readonly withErrors: number;
  readonly withUnchecked: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Workbooks whose main form has a total; the following figures are about these. */
  readonly scored: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** From low to high, empty ones included. */
  readonly bins: readonly ScoreBin[];
  /** The most frequent first, since profiles name grades differently; null stands for no grade. */
  readonly grades: readonly { readonly grade: string | null; readonly count: number }[];
  /** Workbooks with nothing but full scores, the first thousand. */
  readonly allFull: readonly { readonly file: string; readonly unit: string | null }[];
  readonly allFullCount: number;
  /** The faults most often made: most workbooks first, then most places. */
  readonly faults: readonly RoundFault[];
}

export interface ScoreBin {
  /** null: no lower limit. */
  readonly from: number | null;
  /** Not included, save in the bin of 100 itself; null: no upper limit. */
  readonly to: number | null;
  readonly count: number;
  /** 90～95 分, 100 分以上. */
  readonly label: string;
}

export interface RoundFault {
  readonly ruleId: string;
  readonly name: string;
  readonly severity: Severity;
  readonly workbooks: number;
  readonly places: number;
}

/** Below 60 it matters little how far; above, five points tell units apart. */
const LIMITS = [0, 60, 70, 80, 85, 90, 95, 100] as const;
const ALL_FULL_LISTED = 1000;
/** Scores have at most this many decimals that count here; it bounds what is kept for the median. */
const PLACES = 2;

/** Describe a round whose rows are at hand. */
export function describeRound(rows: Iterable<SummaryRow>): RoundDescription {
  const round = new RoundTally();
  for (const row of rows) round.add(row);
  return round.describe();
}

/**
 * The same row by row. What it keeps does not grow with the number of rows: counts by rule, by grade and by score (two
 * decimals), and the names of at most a thousand workbooks with full scores.
 */
export class RoundTally {
  private workbooks = 0;
  private withoutForm = 0;
  private withErrors = 0;
  private withUnchecked = 0;
  private readonly notRead = new Map<string, { message: string; count: number }>();
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };
  private readonly scores = new Map<string, number>();
  private readonly grades = new Map<string | null, number>();
  private readonly faults = new Map<string, RoundFault>();
  private readonly allFull: { file: string; unit: string | null }[] = [];
  private allFullCount = 0;

  add(row: SummaryRow): void {
    this.workbooks += 1;
    if (row.error) {
      const known = this.notRead.get(row.error.code);
      this.notRead.set(row.error.code, {
        message: known?.message ?? row.error.message,
        count: (known?.count ?? 0) + 1,
      });
      return;
    }
    if (row.kind === null) this.withoutForm += 1;
    if (row.counts.error > 0) this.withErrors += 1;
    if (row.unchecked > 0) this.withUnchecked += 1;
    for (const severity of ['error', 'warning', 'advice'] as const) {
      this.counts[severity] += row.counts[severity];
    }
    if (row.total !== null) {
      const score = decimal(row.total).toFixed(PLACES);
      this.scores.set(score, (this.scores.get(score) ?? 0) + 1);
      this.grades.set(row.grade, (this.grades.get(row.grade) ?? 0) + 1);
    }
    if (row.allFull) {
      this.allFullCount += 1;
      if (this.allFull.length < ALL_FULL_LISTED) this.allFull.push({ file: row.file, unit: row.unit });
    }
    for (const { ruleId, name, severity, places } of row.faults) {
      const known = this.faults.get(ruleId);
      this.faults.set(ruleId, {
        ruleId,
        name,
        severity: known?.severity ?? severity,
        workbooks: (known?.workbooks ?? 0) + 1,
        places: (known?.places ?? 0) + places,
      });
    }
  }

  describe(): RoundDescription {
    const scores = [...this.scores]
      .map(([score, count]) => ({ score: decimal(score), count }))
      .sort((a, b) => a.score.cmp(b.score));
    const scored = scores.reduce((sum, { count }) => sum + count, 0);
    return {
      workbooks: this.workbooks,
      notRead: [...this.notRead.values()].reduce((sum, { count }) => sum + count, 0),
      notReadBy: [...this.notRead]
        .map(([code, { message, count }]) => ({ code, message, count }))
        .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
      withoutForm: this.withoutForm,
      withErrors: this.withErrors,
      withUnchecked: this.withUnchecked,
      counts: { ...this.counts },
      scored,
      mean: scored === 0 ? null : Number(meanOf(scores, scored).toFixed(PLACES)),
      median: scored === 0 ? null : Number(medianOf(scores, scored).toFixed(PLACES)),
      lowest: scores.length === 0 ? null : Number(scores[0]!.score),
      highest: scores.length === 0 ? null : Number(scores[scores.length - 1]!.score),
      bins: binsOf(scores),
      grades: [...this.grades]
        .map(([grade, count]) => ({ grade, count }))
        .sort((a, b) => b.count - a.count || compareChinese(a.grade ?? '', b.grade ?? '')),
      allFull: [...this.allFull],
      allFullCount: this.allFullCount,
      faults: [...this.faults.values()].sort(
        (a, b) => b.workbooks - a.workbooks || b.places - a.places || a.ruleId.localeCompare(b.ruleId),
      ),
    };
  }
}

type Scores = readonly { readonly score: Decimal; readonly count: number }[];

function meanOf(scores: Scores, scored: number): Decimal {
  return scores.reduce((sum, { score, count }) => sum.plus(score.times(count)), ZERO).div(scored);
}

function medianOf(scores: Scores, scored: number): Decimal {
  const at = (index: number): Decimal => {
    let before = 0;
    for (const { score, count } of scores) {
      before += count;
      if (index < before) return score;
    }
    return scores[scores.length - 1]!.score;
  };
  return at(Math.floor((scored - 1) / 2))
    .plus(at(Math.floor(scored / 2)))
    .div(2);
}

/** Fixed limits, so that two rounds can be laid beside each other; what lies outside 0 to 100 has bins of its own. */
function binsOf(scores: Scores): ScoreBin[] {
  const count = (inside: (score: Decimal) => boolean) =>
    scores.reduce((sum, one) => sum + (inside(one.score) ? one.count : 0), 0);
  const bins: ScoreBin[] = LIMITS.slice(0, -1).map((from, index) => {
    const to = LIMITS[index + 1]!;
    const label = from === 0 ? `${to} 分以下` : `${from}～${to} 分`;
    return { from, to, label, count: count((score) => score.gte(from) && score.lt(to)) };
  });
  bins.push({ from: 100, to: 100, label: '100 分', count: count((score) => score.eq(100)) });
  const below = count((score) => score.lt(0));
  const above = count((score) => score.gt(100));
  if (below > 0) bins.unshift({ from: null, to: 0, label: '低于 0 分', count: below });
  if (above > 0) bins.push({ from: 100, to: null, label: '超过 100 分', count: above });
  return bins;
}
