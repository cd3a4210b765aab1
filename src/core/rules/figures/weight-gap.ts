import type { Finding } from '../result';

/**
 * Two findings are out by the same points: what one row lacks is what the weights are out by, so its weight is the
 * fault; what one score exceeds its weight by is what the total is out by.
 */
export function costsTheGap(cause: Finding, effect: Finding): boolean {
  const { gap } = cause.data;
  return gap !== undefined && (effect.data['lost'] === gap || effect.data['gap'] === gap);
}
