import { strToU8, zipSync } from 'fflate';

/**
 * Draws a new workbook from plain data: values, merges, styles, widths, print set-up. For samples and templates; a
 * received workbook is never written this way (see `hosts/file`, which patches and loses nothing).
 */
export interface DrawnWorkbook {
  readonly sheets: readonly DrawnSheet[];
}

export interface DrawnSheet {
  readonly name: string;
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** "A1:H1" */
  readonly merges: readonly string[];
  readonly landscape?: boolean;
}

export interface DrawnRow {
  /** In points. */
  readonly height?: number;
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export interface CellStyle {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** RRGGBB */
  readonly fill?: string;
  readonly numberFormat?: string;
}

/** The bytes of an .xlsx workbook. The same drawing gives the same bytes. */
export function drawWorkbook({ sheets }: DrawnWorkbook): Uint8Array {
  const styles = new StyleTable();
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, styles, index === 0);
  });
  parts['xl/styles.xml'] = styles.xml();
  parts['xl/workbook.xml'] =
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
    sheets
      .map(({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('') +
    '</sheets></workbook>';
  parts['xl/_rels/workbook.xml.rels'] = relationships([
    ...sheets.map(
      (_, i) => [`rId${i + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const,
    ),
    [`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml'],
  ]);
  parts['_rels/.rels'] = relationships([['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml']]);
  parts['[Content_Types].xml'] =
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
    sheets
      .map(
        (_, i) =>
          `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
      )
      .join('') +
    '</Types>';

  const order = [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
  ];
  const names = [...order, ...Object.keys(parts).filter((name) => !order.includes(name))];
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(parts[name]!)])), {
    mtime: FIXED_TIME,
    level: 6,
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A fixed time stamp keeps drawn files reproducible. */
const FIXED_TIME = '2021-01-01T00:00:00';

function worksheet(sheet: DrawnSheet, styles: StyleTable, selected: boolean): string {
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
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${rows}</sheetData>` +
    (merges ? `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>` : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '</worksheet>'
  );
}

function drawCell({ value, style }: DrawnCell, row: number, col: number, styles: StyleTable): string {
  const open = `<c r="${columnLetters(col)}${row + 1}" s="${styles.indexOf(style)}"`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function columnLetters(col: number): string {
  return col < 26
    ? String.fromCharCode(65 + col)
    : columnLetters(Math.floor(col / 26) - 1) + columnLetters(col % 26);
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const items = list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('');
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Collects the styles in use and writes them as one styles part. */
class StyleTable {
  private readonly fonts = new Numbered(['<font><sz val="11"/><name val="宋体"/></font>']);
  private readonly fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Numbered(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly formats = new Numbered<string>([]);
  private readonly cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  indexOf(style: CellStyle): number {
    const font = this.fonts.add(
      `<font>${style.bold ? '<b/>' : ''}<sz val="${style.size ?? 11}"/><name val="${escape(style.font ?? '宋体')}"/></font>`,
    );
    const fill = style.fill
      ? this.fills.add(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/></patternFill></fill>`,
        )
      : 0;
    const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
    const border = style.border
      ? this.borders.add(
          `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
        )
      : 0;
    const format = style.numberFormat ? FIRST_CUSTOM_FORMAT + this.formats.add(style.numberFormat) : 0;
    return this.cells.add(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `<alignment horizontal="${style.align ?? 'center'}" vertical="center"${style.wrap === false ? '' : ' wrapText="1"'}/></xf>`,
    );
  }

  xml(): string {
    const formats = this.formats.list
      .map((code, i) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + i}" formatCode="${escape(code)}"/>`)
      .join('');
    const list = (tag: string, { list: items }: Numbered<string>) =>
      `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
    return (
      `${XML}<styleSheet xmlns="${MAIN}">` +
      (formats ? `<numFmts count="${this.formats.list.length}">${formats}</numFmts>` : '') +
      list('fonts', this.fonts) +
      list('fills', this.fills) +
      list('borders', this.borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.cells) +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    );
  }
}

/** Ids below are Excel's built-in number formats. */
const FIRST_CUSTOM_FORMAT = 164;

class Numbered<T> {
  readonly list: T[];
  private readonly index = new Map<T, number>();

  constructor(first: readonly T[]) {
    this.list = [...first];
    this.list.forEach((item, i) => this.index.set(item, i));
  }

  add(item: T): number {
    const known = this.index.get(item);
    if (known !== undefined) return known;
    this.index.set(item, this.list.length);
    return this.list.push(item) - 1;
  }
}
