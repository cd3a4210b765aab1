import { type SheetCell, contains } from '../../../src/core/grid/address';
import type { Cell, SheetGrid, WorkbookGrid } from '../../../src/core/grid/sheet';
import type { CellContent, CellEdit, CellMark } from '../../../src/core/plan/edit';
import { type FileHost, openWorkbook } from '../../../src/hosts/file/file-host';
import { ZipArchive } from '../../../src/hosts/file/zip/archive';
import { HostError } from '../../../src/hosts/port';
import { hasWorkbooks, workbookBytes, workbookNames } from '../../support/workbooks';

if (!hasWorkbooks) console.warn('没有找到各种来源的工作簿，读写无损的核对已跳过。');
const overWorkbooks = hasWorkbooks ? describe : describe.skip;

/** Files that cannot be opened, with the reason they must be given. */
const REFUSED: Readonly<Record<string, string>> = {
  'apache-poi--19_protected_sha512.xlsx': 'file-encrypted',
  'apache-poi--651_clusterfuzz-testcase-minimized-POIXSSFFuzzer-6123461607817216.xlsx': 'file-corrupt',
  'apache-poi--730_poc-shared-strings.xlsx': 'file-corrupt',
  'dtjohnson-xlsx-populate--3_in.xlsx': 'file-encrypted',
};

function opened(name: string): FileHost {
  return openWorkbook(workbookBytes(name), name);
}

function allCells({ sheets }: WorkbookGrid): Map<string, Cell> {
  return new Map(
    sheets.flatMap((sheet) =>
      [...sheet.cells()].map((cell) => [`${sheet.id}!${cell.row},${cell.col}`, cell] as const),
    ),
  );
}

/** A small repeatable spread of numbers from 0 (inclusive) to `below`. */
function spread(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const CONTENTS: readonly CellContent[] = [
  12.5,
  '第一行\n第二行 <&> _x0041_',
  true,
  null,
  '=SUM(A1:B2)*2',
  ' 前后空格 ',
  0,
  '98%',
];

function someEdits({ sheets }: WorkbookGrid, pick: (below: number) => number): CellEdit[] {
  if (sheets.length === 0) return [];
  return CONTENTS.map((content) => {
    const sheet = sheets[pick(sheets.length)] as SheetGrid;
    const row = 1 + pick(sheet.lastRow + 2);
    const col = 1 + pick(sheet.lastCol + 2);
    return { at: { sheetId: sheet.id, sheet: sheet.name, row, col }, content };
  });
}

function someMarks({ sheets }: WorkbookGrid, pick: (below: number) => number): CellMark[] {
  const severities = ['error', 'warning', 'advice'] as const;
  return sheets.flatMap((sheet) =>
    severities.map((severity) => ({
      at: {
        sheetId: sheet.id,
        sheet: sheet.name,
        row: 1 + pick(sheet.lastRow + 3),
        col: 1 + pick(sheet.lastCol + 3),
      },
      severity,
    })),
  );
}

/** Packed bytes and headers of every entry, by name. */
function entries(bytes: Uint8Array): Map<string, { packed: string; header: string; xml: string }> {
  const archive = new ZipArchive(bytes);
  return new Map(
    archive.directory.entries.map((entry) => {
      const packed = archive.packed(entry);
      const header = bytes.subarray(entry.localOffset, packed.byteOffset - bytes.byteOffset);
      const hex = (part: Uint8Array): string => Buffer.from(part).toString('base64');
      return [entry.name, { packed: hex(packed), header: hex(header), xml: hex(archive.unpack(entry)) }];
    }),
  );
}

/** The parts that an edit or a mark may touch. */
const TOUCHABLE =
  /worksheets[/\\][^/]*\.xml$|workbook[^/]*\.xml(\.rels)?$|calcChain\.xml$|styles[^/]*\.xml$|\[Content_Types\]\.xml$/i;

overWorkbooks('received workbooks', () => {
  const readable = workbookNames().filter((name) => !(name in REFUSED));

  it.each(Object.entries(REFUSED))('%s is refused as %s', (name, code) => {
    const open = (): unknown => opened(name);
    expect(open).toThrow(HostError);
    expect(open).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/。$/) }));
  });

  it.each(readable)('%s comes back unchanged, and with nothing but the edits', async (name) => {
    const bytes = workbookBytes(name);
    const host = opened(name);
    expect(Buffer.compare(host.save(), bytes)).toBe(0);

    const before = allCells(await host.read());
    const pick = spread(name.length * 7919 + bytes.length);
    const grid = await host.read();
    const edits = someEdits(grid, pick);
    const written: CellEdit[] = [];
    for (const edit of edits) {
      const report = await host.write([edit]);
      if (report.outcome === 'written') written.push(edit);
      else expect(report.problems[0]?.code).toMatch(/^(protected|array-formula|refused)$/);
    }
    const marks = someMarks(grid, pick);
    const marked = await host.mark(marks);
    const saved = host.save();

    const old = entries(bytes);
    const now = entries(saved);
    for (const [part, content] of old) {
      if (TOUCHABLE.test(part)) continue;
      expect([part, now.get(part)]).toEqual([part, content]);
    }
    expect([...now.keys()].filter((part) => !old.has(part))).toEqual(
      old.has('xl/styles.xml') ? [] : expect.anything(),
    );

    const again = openWorkbook(saved, name);
    expect((await again.clearMarks()).removed).toBe(marked.marked);
    const after = allCells(await again.read());
    // A merge in which nothing is written is no part of a grid: before, or after a text is taken out.
    const edited = await host.read();
    const anchorOf = (at: SheetCell): string => {
      const key = anchorKey(grid, at);
      return key === plainKey(at) ? anchorKey(edited, at) : key;
    };
    const touched = new Set(written.map(({ at }) => anchorOf(at)));
    const held = allCells(edited);
    // Untouched cells are as before, but for results that the edits have put out of date.
    const keys = new Set([...before.keys(), ...held.keys()].filter((key) => !touched.has(key)));
    for (const key of keys) {
      const { stale, ...cell } = held.get(key) ?? {};
      const { stale: wasStale, ...was } = before.get(key) ?? {};
      expect([key, cell]).toEqual([key, was]);
      if (wasStale) expect(stale).toBe(true);
    }
    // The saved bytes hold what the host holds; such results are not in them.
    for (const [key, cell] of held) {
      if (!cell.stale) expect([key, after.get(key)]).toEqual([key, cell]);
      else
        expect([key, after.get(key)?.formula ?? null, after.get(key)?.value ?? null]).toEqual([
          key,
          cell.formula,
          null,
        ]);
    }
    for (const key of after.keys()) expect(held.has(key)).toBe(true);

    await host.clearMarks();
    for (const { at } of [...written].reverse()) {
      const original = before.get(anchorOf(at));
      const content = original
        ? (original.formula ??
          (typeof original.value === 'object' && original.value ? original.value.error : original.value))
        : null;
      await host.write([{ at, content }]);
    }
    expect(Buffer.compare(host.save(), bytes)).toBe(0);
  });

  it.each(readable)('%s: marks leave no trace', async (name) => {
    const host = opened(name);
    const marks = someMarks(await host.read(), spread(name.length));
    await host.mark(marks);
    const saved = host.save();
    const again = openWorkbook(saved, name);
    await again.clearMarks();
    const cleared = entries(again.save());
    const received = entries(workbookBytes(name));
    const hadStyles = [...received.keys()].some((part) => /styles/i.test(part));
    for (const [part, { xml }] of received) {
      // A workbook without any styles part has got one.
      if (!hadStyles && /rels$|Content_Types/.test(part)) continue;
      const now = cleared.get(part)?.xml;
      if (/styles/i.test(part)) {
        // A list of differential formats that came to be through marks stays, empty.
        expect([part, withoutEmptyList(now)]).toEqual([part, withoutEmptyList(xml)]);
      } else expect([part, now]).toEqual([part, xml]);
    }
  });
});

function withoutEmptyList(base64 = ''): string {
  return Buffer.from(base64, 'base64')
    .toString()
    .replace(/<(\w+:)?dxfs( count="0")? ?\/>|<(\w+:)?dxfs count="0"><\/(\w+:)?dxfs>/, '');
}

function plainKey({ sheetId, row, col }: SheetCell): string {
  return `${sheetId}!${row},${col}`;
}

function anchorKey({ sheets }: WorkbookGrid, at: SheetCell): string {
  const sheet = sheets.find((one) => one.id === at.sheetId) as SheetGrid;
  const merge = sheet.merges.find((area) => contains(area, at));
  return plainKey(merge ? { ...at, row: merge.top, col: merge.left } : at);
}
