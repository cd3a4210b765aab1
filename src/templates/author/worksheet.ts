import type { DrawnCell, DrawnInput, DrawnSheet } from './drawing';
import type { StyleTable } from './styles';
import { MAIN, RELATIONS, XML, columnLetters, escape } from './xml';

/** One worksheet part; the elements in the order the format demands. */
export function worksheet(sheet: DrawnSheet, styles: StyleTable, selected: boolean): string {
  const cols = sheet.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rows = sheet.rows
    .map(({ height, cells }, r) => {
      const attributes = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      return `<row r="${r + 1}"${attributes}>${cells.map((cell, c) => drawCell(cell, r, c, styles)).join('')}</row>`;
    })
    .join('');
  const merges = sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${sheet.print ? ' showGridLines="0"' : ''}${selected ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${rows}</sheetData>` +
    (sheet.protected ? PROTECTION : '') +
    (merges ? `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>` : '') +
    dataValidations(sheet.inputs ?? []) +
    (sheet.print ? '<printOptions horizontalCentered="1"/>' : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    (sheet.print
      ? `<headerFooter><oddFooter>${escape(`&C${sheet.print.footer}`)}</oddFooter></headerFooter>`
      : '') +
    '</worksheet>'
  );
}

/**
 * Without a password, so that a bureau can take it away. "0" allows what Excel otherwise forbids on a protected sheet:
 * formats (which is what marks are), heights, widths, and rows put in where a block has too few lines.
 */
const PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0"/>';

function drawCell(
  { value, formula, style }: DrawnCell,
  row: number,
  col: number,
  styles: StyleTable,
): string {
  const open = `<c r="${columnLetters(col)}${row + 1}" s="${styles.indexOf(style)}"`;
  if (formula !== undefined) {
    const text = `<f>${escape(formula)}</f>`;
    return typeof value === 'number'
      ? `${open}>${text}<v>${value}</v></c>`
      : `${open} t="str">${text}<v>${escape(value ?? '')}</v></c>`;
  }
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function dataValidations(inputs: readonly DrawnInput[]): string {
  if (inputs.length === 0) return '';
  return `<dataValidations count="${inputs.length}">${inputs.map(dataValidation).join('')}</dataValidations>`;
}

function dataValidation({ cells, title, hint, list, between, refusal }: DrawnInput): string {
  const kind = list ? ' type="list"' : between ? ' type="decimal" operator="between"' : '';
  const refuses = refusal
    ? ` showErrorMessage="1" errorStyle="stop" errorTitle="${escape(title)}" error="${escape(refusal)}"`
    : '';
  const formulas = list
    ? `<formula1>${escape(`"${list.join(',')}"`)}</formula1>`
    : between
      ? `<formula1>${escape(between[0])}</formula1><formula2>${escape(between[1])}</formula2>`
      : '';
  return (
    `<dataValidation${kind} allowBlank="1" showInputMessage="1"${refuses}` +
    ` promptTitle="${escape(title)}" prompt="${escape(hint)}" sqref="${cells}">${formulas}</dataValidation>`
  );
}
