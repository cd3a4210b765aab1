import { strToU8, zipSync } from 'fflate';
import { formatCell, parseArea } from '../../src/core/grid/address';
import {
  type CellFixture,
  type Constant,
  type SheetFixture,
  type WorkbookFixture,
  cellFixture,
} from '../hosts/fixture';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Plain XML, one part per entry: what a test wants to see is what it gets. */
export type Package = Record<string, string | Uint8Array>;

/** A workbook's bytes from a readable description, as Excel would write it. */
export function xlsxOf(workbook: WorkbookFixture | readonly SheetFixture[]): Uint8Array {
  return zipOf(packageOf(workbook));
}

/** The package's bytes; the time is fixed, so that the same parts give the same bytes. */
export function zipOf(parts: Package): Uint8Array {
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
  return zipSync(files, { mtime: new Date(2021, 11, 31, 8, 0, 0) });
}

/** The parts of a workbook, to be changed by a test before they are zipped. */
export function packageOf(workbook: WorkbookFixture | readonly SheetFixture[]): Package {
  const sheets = 'sheets' in workbook ? workbook.sheets : workbook;
  const styles = new Styles();
  const strings: string[] = [];
  const sheetParts = sheets.map((sheet) => worksheet(sheet, styles, strings));
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    ...Object.fromEntries(sheetParts.map((xml, n) => [`xl/worksheets/sheet${n + 1}.xml`, xml])),
    'xl/styles.xml': styles.part(),
    'xl/sharedStrings.xml': sharedStrings(strings),
  };
}

export function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** A worksheet part around some children, for tests that write the XML themselves. */
export function worksheetPart(children: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${children}</worksheet>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function contentTypes(sheets: number): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const parts = [
    override('xl/workbook.xml', 'sheet.main'),
    ...Array.from({ length: sheets }, (_, n) => override(`xl/worksheets/sheet${n + 1}.xml`, 'worksheet')),
    override('xl/styles.xml', 'styles'),
    override('xl/sharedStrings.xml', 'sharedStrings'),
  ];
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}

function workbookPart(sheets: readonly SheetFixture[]): string {
  const items = sheets.map(({ name, visibility }, n) => {
    const state = visibility && visibility !== 'visible' ? ` state="${visibility}"` : '';
    return `<sheet name="${escaped(name)}" sheetId="${n + 1}"${state} r:id="rId${n + 1}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${items.join('')}</sheets></workbook>`;
}

function sharedStrings(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items.join('')}</sst>`;
}

function worksheet(sheet: SheetFixture, styles: Styles, strings: string[]): string {
  const rows = new Map<number, Map<number, string>>();
  for (const [ref, { cell, format }] of placed(sheet)) {
    const { top: row, left: col } = parseArea(ref);
    const style = styles.cellFormat(format);
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells.set(col, cellXml(formatCell({ row, col }), style, cell, strings)));
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inner = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
      return `<row r="${row}">${inner.join('')}</row>`;
    });
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
  const formats = (sheet.conditionalFormats ?? []).map(({ areas, formula, fill, stopIfTrue }, n) => {
    const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
    const rule = `type="expression" dxfId="${styles.differential(fill)}" priority="${n + 1}"${stop}`;
    const inner = `<cfRule ${rule}><formula>${escaped(formula.slice(1))}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${areas.join(' ')}">${inner}</conditionalFormatting>`;
  });
  return worksheetPart(
    `<sheetData>${data.join('')}</sheetData>` +
      (sheet.protected
        ? `<sheetProtection sheet="1"${sheet.formatsAllowed ? ' formatCells="0"' : ''}/>`
        : '') +
      (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
      formats.join('') +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  );
}

interface FormatKey {
  numberFormat: string;
  fill: string | null;
  unlocked: boolean;
}

/** Cells with content, and blank ones that only have a fill or no lock. */
function placed(sheet: SheetFixture): Map<string, { cell: CellFixture | null; format: FormatKey }> {
  const all = new Map<string, { cell: CellFixture | null; format: FormatKey }>();
  const at = (ref: string): { cell: CellFixture | null; format: FormatKey } => {
    const known = all.get(ref) ?? {
      cell: null,
      format: { numberFormat: 'General', fill: null, unlocked: false },
    };
    all.set(ref, known);
    return known;
  };
  for (const [ref, written] of Object.entries(sheet.cells)) {
    const cell = cellFixture(written);
    at(ref).cell = cell;
    at(ref).format.numberFormat = cell.numberFormat ?? 'General';
  }
  for (const [area, fill] of Object.entries(sheet.fills ?? {})) {
    for (const ref of refsIn(area)) at(ref).format.fill = fill;
  }
  for (const area of sheet.unlocked ?? []) for (const ref of refsIn(area)) at(ref).format.unlocked = true;
  return all;
}

function* refsIn(area: string): Generator<string> {
  const { top, left, bottom, right } = parseArea(area);
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) yield formatCell({ row, col });
}

function cellXml(ref: string, style: number, cell: CellFixture | null, strings: string[]): string {
  const open = `<c r="${ref}"${style === 0 ? '' : ` s="${style}"`}`;
  if (!cell) return `${open}/>`;
  const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula.slice(1))}</f>`;
  const [type, value] = valueXml(cell.value, formula !== '', strings);
  return `${open}${type}>${formula}<v>${value}</v></c>`;
}

function valueXml(value: Constant, isFormula: boolean, strings: string[]): [type: string, value: string] {
  if (typeof value === 'number') return ['', String(value)];
  if (typeof value === 'boolean') return [' t="b"', value ? '1' : '0'];
  if (typeof value === 'object') return [' t="e"', value.error];
  if (isFormula) return [' t="str"', escaped(value)];
  const known = strings.indexOf(value);
  return [' t="s"', String(known >= 0 ? known : strings.push(value) - 1)];
}

class Styles {
  private readonly numberFormats: string[] = [];
  private readonly fills: string[] = [];
  private readonly formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  private readonly differentials: string[] = [];

  cellFormat({ numberFormat, fill, unlocked }: FormatKey): number {
    const numFmt = numberFormat === 'General' ? 0 : 164 + indexIn(this.numberFormats, numberFormat);
    const fillId = fill === null ? 0 : 2 + indexIn(this.fills, fill);
    const attributes = `numFmtId="${numFmt}" fontId="0" fillId="${fillId}" borderId="0" xfId="0"`;
    const applied = `${numFmt ? ' applyNumberFormat="1"' : ''}${fillId ? ' applyFill="1"' : ''}`;
    if (!unlocked) return indexIn(this.formats, `<xf ${attributes}${applied}/>`);
    return indexIn(
      this.formats,
      `<xf ${attributes}${applied} applyProtection="1"><protection locked="0"/></xf>`,
    );
  }

  differential(fill: string): number {
    return indexIn(
      this.differentials,
      `<dxf><fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill></dxf>`,
    );
  }

  part(): string {
    const numFmts = this.numberFormats.map(
      (code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escaped(code)}"/>`,
    );
    const fills = this.fills.map(
      (fill) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${counted('numFmts', numFmts)}` +
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
      counted('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        ...fills,
      ]) +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted('cellXfs', this.formats) +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      counted('dxfs', this.differentials) +
      '</styleSheet>'
    );
  }
}

function counted(element: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${element} count="${items.length}">${items.join('')}</${element}>`;
}

function indexIn(list: string[], item: string): number {
  const known = list.indexOf(item);
  return known >= 0 ? known : list.push(item) - 1;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
