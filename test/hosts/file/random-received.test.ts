import fc from 'fast-check';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import type { CellContent, CellEdit } from '../../../src/core/plan/edit';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { HostError } from '../../../src/hosts/port';
import { hasWorkbooks, workbookBytes, workbookNames } from '../../support/workbooks';

if (!hasWorkbooks) console.warn('没有找到各种来源的工作簿，随机写入的核对已跳过。');

const character = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    '😀',
    '👨‍👩‍👧',
    '\u0000',
    '\u000b',
    '\u001f',
    '\ufffe',
    '\ud800',
    '\udc00',
    '\r\n',
    '_x0009_',
    ']]>',
  ),
);
const text = fc.oneof(
  fc.array(character, { maxLength: 20 }).map((all) => all.join('')),
  fc.constantFrom("'=1+1", "'+cmd|' /C calc'!A0", "'@SUM(A1)", '长'.repeat(32_767), '第一行\r\n第二行', ' '),
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom('=A1*2', '=SUM(A1:B9)', '=IF(A1="",0,"是")', '="<&>"&A1'),
  fc.constant(null),
);
const wanted = fc.array(
  fc.record({
    sheet: fc.nat(),
    row: fc.nat({ max: 60 }),
    col: fc.nat({ max: 30 }),
    content,
  }),
  { minLength: 1, maxLength: 15 },
);

(hasWorkbooks ? test : test.skip)(
  'random contents in random received workbooks are read again as written',
  async () => {
    const names = workbookNames();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: names.length - 1 }), wanted, async (n, places) => {
        const bytes = workbookBytes(names[n]!);
        let host;
        try {
          host = openWorkbook(bytes, names[n]!);
        } catch (failure) {
          if (failure instanceof HostError) return;
          throw failure;
        }
        const { sheets } = await host.read();
        if (sheets.length === 0) return;
        const edits: CellEdit[] = places.map(({ sheet, row, col, content: one }) => {
          const grid = sheets[sheet % sheets.length]!;
          return {
            at: {
              sheetId: grid.id,
              sheet: grid.name,
              row: 1 + (row % (Math.min(grid.lastRow, 200) + 2)),
              col: 1 + (col % (Math.min(grid.lastCol, 60) + 2)),
            },
            content: one,
          };
        });
        const undo: CellEdit[] = [];
        for (const edit of edits) {
          const { outcome, before } = await host.write([edit]);
          if (outcome === 'written') undo.unshift({ at: edit.at, content: before[0]! });
        }
        const saved = host.save({ allow: ['signature'] });
        const held = (await host.read()).sheets.map((grid) => plainCells(grid));
        const again = (await openWorkbook(saved, names[n]!).read()).sheets.map((grid) => plainCells(grid));
        expect(again).toEqual(held);
        for (const edit of undo) await host.write([edit]);
        expect(Buffer.compare(host.save({ allow: ['signature'] }), bytes)).toBe(0);
      }),
      { numRuns: 120 },
    );
  },
  120_000,
);

/** A result that is out of date is shown until Excel calculates, and not saved: a member of an array then has nothing. */
function plainCells(grid: SheetGrid): unknown[][] {
  return [...grid.cells()].flatMap(({ row, col, value, text: shown, formula, stale }) => {
    if (!stale) return [[row, col, formula, value, shown]];
    return formula === null ? [] : [[row, col, formula]];
  });
}
