import fc from 'fast-check';
import { contains, formatCell, parseArea } from '../../../src/core/grid/address';
import { undoEdits } from '../../../src/core/plan/edits';
import type { CellContent, CellEdit, CellMark } from '../../../src/core/plan/edit';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { xlsxOf } from '../../support/xlsx';
import type { SheetFixture } from '../fixture';

const address = fc.record({ row: fc.integer({ min: 1, max: 12 }), col: fc.integer({ min: 1, max: 8 }) });
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('98%', '=文', "'=A1", '#REF!', '_x000D_', ' '),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const formula = fc.constantFrom('=A1+1', '=SUM(A1:B5)', "='乙'!C3", '=IF(A1="",0,B2)');
const content: fc.Arbitrary<CellContent> = fc.oneof(text, number, fc.boolean(), formula, fc.constant(null));
const sheetId = fc.constantFrom('1', '2');

const sheet = (name: string): fc.Arbitrary<SheetFixture> =>
  fc
    .record({
      cells: fc.dictionary(
        address.map(formatCell),
        fc.oneof(
          number,
          fc.constantFrom('一级指标', '98%'),
          fc.boolean(),
          formula.map((code) => ({ value: 5, formula: code })),
          number.map((value) => ({ value, numberFormat: '0.00%' })),
        ),
      ),
      merges: fc.constantFrom<string[]>([], ['A1:C2'], ['B2:B5', 'D1:E1']),
      fills: fc.constantFrom<Record<string, string>>({}, { 'A1:H12': '#D9E1F2' }, { C3: '#FFFF00' }),
      conditionalFormats: fc.constantFrom([], [{ areas: ['A1:B3'], formula: '=A1>0', fill: '#FF0000' }]),
    })
    .map((rest) => ({ name, ...rest }));

const edits: fc.Arbitrary<CellEdit[]> = fc.array(
  fc.record({ sheetId, address, content }).map((one) => ({
    at: { sheetId: one.sheetId, sheet: one.sheetId === '1' ? '甲' : '乙', ...one.address },
    content: one.content,
  })),
  { minLength: 1, maxLength: 12 },
);

const marks: fc.Arbitrary<CellMark[]> = fc.array(
  fc
    .record({
      sheetId,
      address,
      severity: fc.constantFrom('error' as const, 'warning' as const, 'advice' as const),
    })
    .map((one) => ({ at: { sheetId: one.sheetId, sheet: '甲', ...one.address }, severity: one.severity })),
  { maxLength: 20 },
);

describe('random edits and marks on random sheets', () => {
  test('what was written is read again from the saved bytes; undone, the bytes are those received', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheet('甲'),
        sheet('乙'),
        fc.array(edits, { maxLength: 3 }),
        marks,
        async (a, b, batches, someMarks) => {
          const bytes = xlsxOf([a, b]);
          const host = openWorkbook(bytes, '表.xlsx');
          const undo: CellEdit[][] = [];
          for (const wanted of batches) {
            const batch = onePerCell(wanted, [a, b]);
            const report = await host.write(batch);
            expect(report.outcome).toBe('written');
            undo.unshift(undoEdits(batch, report));
          }
          await host.mark(someMarks);

          const again = openWorkbook(host.save(), '表.xlsx');
          // A result that is out of date is shown until Excel calculates, and not saved.
          const plain = async (one: typeof host): Promise<unknown> =>
            (await one.read()).sheets.map((grid) =>
              [...grid.cells()].map(({ row, col, value, text: shown, formula: code, stale }) =>
                stale ? [row, col, code] : [row, col, code, value, shown],
              ),
            );
          expect(await plain(again)).toEqual(await plain(host));

          await host.clearMarks();
          for (const batch of undo) expect((await host.write(batch)).outcome).toBe('written');
          expect(Buffer.compare(host.save(), bytes)).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Undo of a batch is told by what each cell holds at its end, so no batch writes a cell (or a merge) twice. */
function onePerCell(batch: readonly CellEdit[], sheets: readonly SheetFixture[]): CellEdit[] {
  const seen = new Set<string>();
  return batch.filter(({ at }) => {
    const merges = sheets[Number(at.sheetId) - 1]?.merges ?? [];
    const place = merges.find((ref) => contains(parseArea(ref), at)) ?? formatCell(at);
    const key = `${at.sheetId}!${place}`;
    return !seen.has(key) && seen.add(key);
  });
}
