import type { BasisRef } from '../profiles/basis';
import { sourceById } from '../profiles/sources';

/**
 * One ground as people read it. What is only remembered is marked 待核 and names the paper alone; our own agreements
 * are called 约定; arithmetic needs no paper.
 */
export function basisText({ source, evidence, says }: BasisRef): string {
  const title = source === null ? null : sourceById(source).title;
  switch (evidence) {
    case 'arithmetic':
      return `表内算术关系：${says}`;
    case 'convention':
      return `约定：${says}`;
    case 'memory':
      return title === null ? `待核：${says}` : `${title}（待核）：${says}`;
    case 'practice':
      return title === null ? `系统做法：${says}` : `${title}的做法：${says}`;
    case 'review':
      return title === null ? `复核做法：${says}` : `${title}：${says}`;
    case 'case':
    case 'found':
      return title === null ? says : `${title}：${says}`;
  }
}

/** All grounds of a rule in one line. */
export function basesText(bases: readonly BasisRef[]): string {
  return bases.map(basisText).join('；');
}
