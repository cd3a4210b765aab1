import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { SheetCell } from '../../src/core/grid/address';
import { formatCell } from '../../src/core/grid/address';
import type { Cell, SheetGrid, WorkbookGrid } from '../../src/core/grid/sheet';
import type { DrawnSheet } from '../../src/core/plan/drawn-sheet';
import type { CellContent, CellEdit, CellMark } from '../../src/core/plan/edit';
import { type FileHost, openWorkbook } from '../../src/hosts/file/file-host';
import type { CellNote } from '../../src/hosts/file/notes/note';
import { ZipArchive } from '../../src/hosts/file/zip/archive';

/**
 * One received workbook is annotated in every way this adapter knows (scores, texts and formulas in cells, marks, notes
 * on cells, an added sheet), saved, read again, and cleared again. Every loss is an assertion error.
 */

const CONTENTS: readonly CellContent[] = [
  12.5,
  '偏差原因：第一行\n第二行 <&> _x0041_ 😀',
  true,
  null,
  '=SUM(A1:B2)*2',
  "'=cmd|x",
  0,
  '控制字符\u0007\u001f与孤立代理\ud800',
  '长文字'.repeat(700),
  '98%',
];

const NOTES = [
  '执行率应为 98.50%，本格写作 98%。\n依据：口径第 3 条；改为 98.50%。',
  '得分 12 分高于分值 10 分。',
  '长说明。'.repeat(300),
];

const ALL = ['signature', 'structure'] as const;

export interface Annotated {
  readonly saved: Uint8Array;
  readonly cells: number;
  readonly edits: number;
  readonly marks: number;
  readonly notes: number;
  readonly notesAppended: number;
  readonly notesRefused: number;
  readonly partsUntouched: number;
}

/** Throws AssertionError on any loss; HostError where the file cannot be opened at all. */
export async function annotateAndCheck(name: string, bytes: Uint8Array): Promise<Annotated> {
  const host = openWorkbook(bytes, name);
  strictEqual(Buffer.compare(host.save(), bytes), 0, 'unchanged bytes');
  const grid = await host.read();
  const pick = spread(name.length * 7919 + bytes.length);
  const written = await writeEach(host, someEdits(grid, pick));
  const marked = await host.mark(someMarks(grid, pick));
  const notes = host.setNotes(someNotes(grid, pick));
  const [sheetName] = host.setAddedSheets([findings(grid)]);
  const saved = host.save({ allow: ALL });
  deepStrictEqual(host.save({ allow: ALL }), saved, 'saving twice gives the same bytes');

  const untouched = checkParts(bytes, saved);
  const again = openWorkbook(saved, name);
  await checkCells(host, again, sheetName!);
  await checkCleared(bytes, name, written, again, {
    marks: marked.marked,
    notes: notes.placed,
  });
  return {
    saved,
    cells: grid.sheets.reduce((sum, sheet) => sum + [...sheet.cells()].length, 0),
    edits: written.length,
    marks: marked.marked,
    notes: notes.placed,
    notesAppended: notes.appended.length,
    notesRefused: notes.notPlaced.length,
    partsUntouched: untouched,
  };
}

/** Parts that annotating may touch; all others must be the same bytes, headers and packed data. */
const TOUCHABLE =
  /worksheets[/\\][^/\\]*\.xml$|worksheets[/\\]_rels[/\\][^/\\]*\.rels$|workbook[^/\\]*\.xml(\.rels)?$|calcChain\.xml$|styles[^/\\]*\.xml$|comments[^/\\]*\.xml$|\.vml$|\[Content_Types\]\.xml$/i;
/** Parts that annotating may add. */
const ADDABLE =
  /worksheets\/sheet\d+\.xml$|_rels\/[^/]*\.xml\.rels$|\/comments\d+\.xml$|vmlDrawing\d+\.vml$|styles\.xml$/i;

function checkParts(before: Uint8Array, after: Uint8Array): number {
  const old = entries(before);
  const now = entries(after);
  let untouched = 0;
  for (const [part, { raw }] of old) {
    const same = now.get(part)?.raw === raw;
    if (same) untouched++;
    ok(same || TOUCHABLE.test(part.replace(/\\/g, '/')), `${part} was touched`);
  }
  for (const part of now.keys()) ok(old.has(part) || ADDABLE.test(part), `${part} was added`);
  return untouched;
}

async function checkCells(host: FileHost, again: FileHost, added: string): Promise<void> {
  const held = await host.read();
  const { sheets } = await again.read();
  strictEqual(sheets.length, held.sheets.length + 1, 'sheets after saving');
  strictEqual(sheets.at(-1)!.name, added);
  deepStrictEqual(again.addedSheetIds, [sheets.at(-1)!.id]);
  strictEqual(sheets.at(-1)!.at(1, 1)?.value, '=自评检查意见');
  const after = allCells({ sheets: sheets.slice(0, -1) });
  for (const [key, cell] of allCells(held)) {
    const found = after.get(key);
    if (cell.stale) {
      strictEqual(found?.formula ?? null, cell.formula, key);
      strictEqual(found?.value ?? null, null, key);
    } else deepStrictEqual(found, cell, key);
    after.delete(key);
  }
  deepStrictEqual([...after.keys()], [], 'cells that came from nowhere');
}

/** Cleared again, the file must be the one with nothing but the edits: the same parts, the same text in each. */
async function checkCleared(
  bytes: Uint8Array,
  name: string,
  written: readonly CellEdit[],
  again: FileHost,
  counts: { readonly marks: number; readonly notes: number },
): Promise<void> {
  strictEqual((await again.clearMarks()).removed, counts.marks, 'marks found again');
  strictEqual(again.clearNotes().removed, counts.notes, 'notes found again');
  again.clearAddedSheets();
  const cleared = entries(again.save({ allow: ALL }));
  const plain = openWorkbook(bytes, name);
  for (const edit of written) await plain.write([edit]);
  const expected = entries(plain.save({ allow: ALL }));
  const hadStyles = [...expected.keys()].some((part) => /styles[^/\\]*\.xml$/i.test(part));
  for (const [part, { text }] of expected) {
    // A workbook without any styles part has got one, and keeps it.
    if (!hadStyles && /workbook[^/]*\.rels$|Content_Types/.test(part)) continue;
    const now = cleared.get(part)?.text();
    // A list of differential formats that came to be through marks stays, empty.
    if (/styles/i.test(part)) strictEqual(withoutEmptyList(now), withoutEmptyList(text()), part);
    else strictEqual(now, text(), part);
  }
  const left = [...cleared.keys()].filter((part) => !expected.has(part));
  deepStrictEqual(hadStyles ? left : [], [], 'parts left behind');
}

function withoutEmptyList(text = ''): string {
  return text.replace(/<(\w+:)?dxfs( count="0")? ?\/>|<(\w+:)?dxfs count="0"><\/(\w+:)?dxfs>/, '');
}

async function writeEach(host: FileHost, edits: readonly CellEdit[]): Promise<CellEdit[]> {
  const written: CellEdit[] = [];
  for (const edit of edits) {
    const report = await host.write([edit]);
    if (report.outcome === 'written') written.push(edit);
    else ok(/^(protected|array-formula|refused)$/.test(report.problems[0]!.code));
  }
  return written;
}

/** A small repeatable spread of numbers from 0 (inclusive) to `below`. */
export function spread(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function someCell(sheet: SheetGrid, pick: (below: number) => number): SheetCell {
  const row = 1 + pick(sheet.lastRow + 3);
  const col = 1 + pick(sheet.lastCol + 3);
  return { sheetId: sheet.id, sheet: sheet.name, row, col };
}

function someEdits({ sheets }: WorkbookGrid, pick: (below: number) => number): CellEdit[] {
  if (sheets.length === 0) return [];
  return CONTENTS.map((content) => ({ at: someCell(sheets[pick(sheets.length)]!, pick), content }));
}

function someMarks({ sheets }: WorkbookGrid, pick: (below: number) => number): CellMark[] {
  const severities = ['error', 'warning', 'advice'] as const;
  return sheets.flatMap((sheet) => severities.map((severity) => ({ at: someCell(sheet, pick), severity })));
}

function someNotes({ sheets }: WorkbookGrid, pick: (below: number) => number): CellNote[] {
  const severities = ['error', 'warning', 'advice'] as const;
  return sheets.flatMap((sheet) => [
    ...NOTES.map((text, n) => ({ at: someCell(sheet, pick), text, severity: severities[n % 3]! })),
    // Where other people's notes often are.
    { at: { sheetId: sheet.id, sheet: sheet.name, row: 1, col: 1 }, text: '左上角', severity: 'advice' },
  ]);
}

function findings({ sheets }: WorkbookGrid): DrawnSheet {
  const head = { bold: true, border: true, fill: 'D9E1F2' };
  const links = sheets.slice(0, 3).map((sheet) => ({
    cells: [
      { value: sheet.name, style: { align: 'left' as const, border: true } },
      {
        value: 'A1',
        style: { border: true },
        link: { sheet: sheet.name, cell: formatCell({ row: 1, col: 1 }) },
      },
      { value: 98.5, style: { border: true, numberFormat: '0.00"分"' } },
    ],
  }));
  return {
    name: '自评检查意见[1]/全部工作表的检查结果与修改建议汇总表一览',
    widths: [40, 10, 12],
    rows: [
      { height: 24, cells: [{ value: '=自评检查意见', style: { bold: true, size: 16 } }] },
      {
        cells: [
          { value: '工作表', style: head },
          { value: '单元格', style: head },
          { value: null, style: head },
        ],
      },
      ...links,
    ],
    merges: ['A1:C1'],
    landscape: true,
    frozenRows: 2,
  };
}

function allCells({ sheets }: WorkbookGrid): Map<string, Cell> {
  return new Map(
    sheets.flatMap((sheet) =>
      [...sheet.cells()].map((cell) => [`${sheet.id}!${cell.row},${cell.col}`, cell] as const),
    ),
  );
}

/** Header and packed data of every entry as one string, and its text. */
function entries(bytes: Uint8Array): Map<string, { readonly raw: string; readonly text: () => string }> {
  const archive = new ZipArchive(bytes);
  return new Map(
    archive.directory.entries.map((entry) => {
      const packed = archive.packed(entry);
      const end = packed.byteOffset - bytes.byteOffset + packed.length;
      const raw = Buffer.from(bytes.subarray(entry.localOffset, end)).toString('latin1');
      return [entry.name, { raw, text: () => Buffer.from(archive.unpack(entry)).toString('latin1') }];
    }),
  );
}
