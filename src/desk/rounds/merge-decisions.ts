import type { ReviewerDecisions, WorkbookDecisions } from '../../core/review/decisions';

/** Two records as one: what the newer one decides holds, everything else of both stays. */
export function mergeDecisions(known: ReviewerDecisions, newer: ReviewerDecisions): ReviewerDecisions {
  const workbooks = new Map(known.workbooks.map((one) => [keyOf(one), one]));
  for (const one of newer.workbooks) {
    const there = workbooks.get(keyOf(one));
    workbooks.set(keyOf(one), there ? { ...there, ...merged(there, one) } : one);
  }
  const units = new Map([...known.units, ...newer.units].map((link) => [link.received, link]));
  return { version: 1, workbooks: [...workbooks.values()], units: [...units.values()] };
}

function merged(
  known: WorkbookDecisions,
  newer: WorkbookDecisions,
): Pick<WorkbookDecisions, 'indicators' | 'findings'> {
  return {
    indicators: [...new Map([...known.indicators, ...newer.indicators].map((one) => [one.id, one])).values()],
    findings: [...new Map([...known.findings, ...newer.findings].map((one) => [one.id, one])).values()],
  };
}

function keyOf({ file, digest }: WorkbookDecisions): string {
  return digest === '' ? `?${file}` : digest;
}
