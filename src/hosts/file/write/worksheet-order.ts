/** Children of `<worksheet>` that may come before `<legacyDrawing>`, in schema order (ECMA-376 Part 1, 18.3.1.99). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
] as const;

type WorksheetChild = (typeof ORDER)[number];

/** The names up to and with `last`: behind the last of these that a sheet has, the next element is put. */
export function childrenUpTo(last: WorksheetChild): ReadonlySet<string> {
  return new Set(ORDER.slice(0, ORDER.indexOf(last) + 1));
}
