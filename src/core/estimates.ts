import { SheetGrid, type WorkbookGrid } from './grid/sheet';
import type { Finding, RuleOutcome, WorkbookResult } from './rules/result';

/** The workbook without its estimates: where a result was worked out here, nothing is known until Excel calculates. */
export function withoutEstimates(grid: WorkbookGrid): WorkbookGrid {
  return { ...grid, sheets: grid.sheets.map((sheet) => (holdsEstimate(sheet) ? unsure(sheet) : sheet)) };
}

export function holdsEstimates({ sheets }: WorkbookGrid): boolean {
  return sheets.some(holdsEstimate);
}

/**
 * The result with those findings flagged that rest on an estimate: without the estimates (`certain` is the result then)
 * they would not be there, or not be the same. Which cells a rule has looked at need not be known for that.
 */
export function flagEstimated(result: WorkbookResult, certain: WorkbookResult): WorkbookResult {
  const sure = new Set(
    [...certain.forms.flatMap(({ findings }) => findings), ...certain.crossFindings].map(said),
  );
  const flag = (findings: readonly Finding[]): Finding[] =>
    findings.map((finding) => (sure.has(said(finding)) ? finding : { ...finding, estimated: true as const }));
  const flagAll = (outcomes: readonly RuleOutcome[]): RuleOutcome[] =>
    outcomes.map((outcome) =>
      outcome.findings.length === 0 ? outcome : { ...outcome, findings: flag(outcome.findings) },
    );
  return {
    ...result,
    forms: result.forms.map((form) => ({
      ...form,
      outcomes: flagAll(form.outcomes),
      findings: flag(form.findings),
    })),
    crossOutcomes: flagAll(result.crossOutcomes),
    crossFindings: flag(result.crossFindings),
  };
}

/** What a finding says; not of what it follows. */
function said({ key, messageId, data, arithmetic, expected, actual }: Finding): string {
  return JSON.stringify([key, messageId, data, arithmetic, expected, actual]);
}

function holdsEstimate(sheet: SheetGrid): boolean {
  for (const cell of sheet.cells()) if (cell.estimated) return true;
  return false;
}

function unsure(sheet: SheetGrid): SheetGrid {
  return new SheetGrid({
    ...sheet,
    hiddenRows: [...sheet.hiddenRows],
    hiddenCols: [...sheet.hiddenCols],
    cells: [...sheet.cells()].map((cell) => (cell.estimated ? { ...cell, stale: true } : cell)),
  });
}
