import type { Finding } from '../result';

/** The points one row lacks (or has too many) are just what the weights are out by: the weight of that row is the fault. */
export function costsTheGap(cause: Finding, effect: Finding): boolean {
  const { gap } = cause.data;
  return gap !== undefined && (effect.data['lost'] === gap || effect.data['gap'] === gap);
}
