import type { Decimal } from '../values/decimal';
import type { ActualValue, Quantity, TargetValue } from '../values/target';
import type { ComputedRate } from './formula';

/** Why a score is proposed, or why none is. */
export type ProposalReason =
  | 'met'
  | 'proportional'
  | 'reverse'
  | 'range'
  | 'date'
  | 'band'
  | 'qualitative-band'
  | 'not-enough-data'
  | 'ask';

/** One indicator (or the execution item) held against its target. The single source for checking and filling. */
export interface Assessment {
  readonly reason: ProposalReason;
  /** Proposed score, rounded and capped by the profile; null where none can be computed. */
  readonly score: Decimal | null;
  /** Admissible interval where the person must choose (qualitative bands, undecided groups). */
  readonly interval: { readonly low: Decimal; readonly high: Decimal } | null;
  /** Target reached? null where that cannot be said. */
  readonly met: boolean | null;
  /** actual ÷ target for quantities with a non-zero target; null otherwise. */
  readonly ratio: Decimal | null;
  readonly target: TargetValue;
  readonly actual: ActualValue;
  /** One line a person can check: 「完成 5 个 ÷ 目标 6 个 × 10 分 = 8.33 分」; for `ask` the question. */
  readonly steps: string;
  /** Of a formula indicator: its rate from the figures of the workbook. `actual` stays what the cell says. */
  readonly computed?: ComputedRate;
  /** Readings a person may choose among, beside the candidates of `actual`; see `choices.ts`. */
  readonly choices?: readonly Choice[];
}

/** A reading of the actual value that a person could mean. */
export interface Choice {
  /** As offered: 19 批; 按基础数据表 95.10%. */
  readonly text: string;
  readonly quantity: Quantity;
}

export interface GroupAssessment extends Omit<
  Assessment,
  'target' | 'actual' | 'ratio' | 'computed' | 'choices'
> {
  readonly firstRow: number;
  readonly members: readonly Assessment[];
  /** Where the profile shares the weight of several members equally: each held against its part of the weight. */
  readonly parts?: readonly Assessment[];
}
