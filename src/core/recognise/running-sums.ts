import { type Decimal, ZERO, decimal } from '../values/decimal';
import { numberOf } from '../values/reading';
import type { ColumnRole } from './form';
import { type Token, tokenField } from './sheet-view';

/**
 * Weights and scores added up row by row, so that a total row whose word is unknown (Total, 加总) is known by its
 * figures: a label and nothing else but the sums of what stands above it.
 */
export class RunningSums {
  private weight: Decimal = ZERO;
  private score: Decimal = ZERO;
  private rows = 0;

  add(own: ReadonlyMap<ColumnRole, Token>): void {
    this.weight = this.weight.plus(pointsIn(own.get('weight')) ?? ZERO);
    this.score = this.score.plus(pointsIn(own.get('score')) ?? ZERO);
    this.rows++;
  }

  isTotal(own: ReadonlyMap<ColumnRole, Token>): boolean {
    if (this.rows < 2 || !(own.has('level1') || own.has('level2'))) return false;
    if (['level3', 'target', 'actual', 'standard'].some((role) => own.has(role as ColumnRole))) return false;
    const [weight, score] = [pointsIn(own.get('weight')), pointsIn(own.get('score'))];
    if (weight) return weight.gt(0) && (weight.eq(this.weight) || weight.eq(HUNDRED_POINTS));
    return score !== null && score.gt(0) && score.eq(this.score);
  }
}

const HUNDRED_POINTS = decimal(100);

function pointsIn(token: Token | undefined): Decimal | null {
  if (!token) return null;
  const { reading } = tokenField(token);
  return reading.kind === 'percent' || reading.kind === 'amount' ? null : numberOf(reading);
}
