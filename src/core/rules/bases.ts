import type { BasisRef } from '../profiles/basis';

/** The grounds that several rules stand on. A rule with a ground of its own states it in its file. */

export function arithmetic(says: string): BasisRef {
  return { source: null, evidence: 'arithmetic', says };
}

export function convention(says: string): BasisRef {
  return { source: null, evidence: 'convention', says };
}

export function practice(says: string): BasisRef {
  return { source: 'platform', evidence: 'practice', says };
}

export function review(says: string): BasisRef {
  return { source: 'review-pidu', evidence: 'review', says };
}

export function found(source: string, says: string): BasisRef {
  return { source, evidence: 'found', says };
}

export function rectification(says: string): BasisRef {
  return { source: 'lechang-2021', evidence: 'case', says };
}

/** Remembered, not found: printed as 待核, never with an article number. */
export function remembered(source: string, says: string): BasisRef {
  return { source, evidence: 'memory', says };
}
