import type { CellStyle, DrawnCell, DrawnRow, DrawnSheet } from '../../src/templates/author';

/** A form as a readable table; percentages written "95%" are stored as numbers with a percent format where `percent` says so. */
export interface PlainForm {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges: readonly string[];
  /** Rows of header labels (1-based). */
  readonly headerRows: readonly number[];
  /** Cells with running text, aligned left: "C9". */
  readonly texts: readonly string[];
  /** Rows without borders: title, remarks. Row 1 is drawn as the title unless it is a header row. */
  readonly open: readonly number[];
  /** Points; where a row has none of its own, `rowHeight` or the program's own. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly rowHeight?: number;
  readonly percent: 'number' | 'text';
  readonly landscape?: boolean;
}

const TITLE: CellStyle = { font: '方正小标宋简体', size: 18, align: 'center' };
const BODY: CellStyle = { font: '仿宋', size: 11, border: true };
const HEADER: CellStyle = { font: '黑体', size: 11, border: true, fill: 'F2F2F2' };

/** The form drawn the way such forms look: title, boxed table, grey headers, centred values. */
export function drawForm(form: PlainForm): DrawnSheet {
  const width = Math.max(...form.rows.map((row) => row.length));
  const rows = form.rows.map((values, index): DrawnRow => {
    const row = index + 1;
    const cells = Array.from({ length: width }, (_, c) => drawValue(form, row, c, values[c] ?? ''));
    const height = form.heights?.[row] ?? form.rowHeight;
    return height === undefined ? { cells } : { height, cells };
  });
  return {
    name: form.name,
    widths: form.widths,
    rows,
    merges: form.merges,
    landscape: form.landscape ?? false,
  };
}

function drawValue(form: PlainForm, row: number, col: number, value: string | number): DrawnCell {
  const address = `${String.fromCharCode(65 + col)}${row}`;
  const base = form.headerRows.includes(row) ? HEADER : row === 1 ? TITLE : BODY;
  const style: CellStyle = {
    ...base,
    ...(form.open.includes(row) && row > 1 ? { border: false, align: 'left' as const } : {}),
    ...(form.texts.includes(address) ? { align: 'left' as const } : {}),
  };
  const percent =
    typeof value === 'string' && form.percent === 'number' ? /^(\d+(?:\.(\d+))?)%$/.exec(value) : null;
  if (percent) {
    const decimals = percent[2]?.length ?? 0;
    const ratio = Number((Number(percent[1]) / 100).toFixed(decimals + 2));
    return {
      value: ratio,
      style: { ...style, numberFormat: decimals ? `0.${'0'.repeat(decimals)}%` : '0%' },
    };
  }
  return { value, style };
}
