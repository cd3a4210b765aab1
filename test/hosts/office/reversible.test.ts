/**
 * @jest-environment jsdom
 */
import fc from 'fast-check';
import { type Area, formatArea, formatCell } from '../../../src/core/grid/address';
import type { CellContent, CellEdit, CellMark } from '../../../src/core/plan/edit';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';
import type { CellFixture, SheetFixture, WorkbookFixture } from '../fixture';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

const ROWS = 12;
const COLS = 8;

const place = fc.record({ row: fc.integer({ min: 1, max: ROWS }), col: fc.integer({ min: 1, max: COLS }) });
const area = fc
  .tuple(place, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .map(([{ row, col }, down, right]): Area => ({
    top: row,
    left: col,
    bottom: row + down,
    right: col + right,
  }));
const colour = fc.constantFrom('#FFFF00', '#D9E1F2', '#F4CCCC', '#00B050');
const text = fc.constantFrom(
  '完成',
  '3-5',
  '98%',
  '１２',
  '-无',
  '+5',
  '=A1',
  '#REF!',
  "'十四五'规划",
  '2021年12月',
  'TRUE',
  '第一行\n第二行',
);
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.boolean(),
);
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.record({ value, numberFormat: fc.constantFrom('General', '0.00', '0%', '@') }) },
  { weight: 1, arbitrary: fc.constant<CellFixture>({ value: 0, formula: '=SUM(A1:A2)' }) },
);

const sheet = (name: string): fc.Arbitrary<SheetFixture> =>
  fc
    .record({
      cells: fc.array(fc.tuple(place, cell), { maxLength: 25 }),
      merges: fc.array(area, { maxLength: 4 }),
      fills: fc.array(fc.tuple(area, colour), { maxLength: 5 }),
      formats: fc.array(
        fc.record({
          areas: fc.array(area, { minLength: 1, maxLength: 3 }),
          formula: fc.constantFrom('=A1>10', '=ISBLANK(B2)', '=N("selfeval:other")=0'),
          fill: colour,
          stopIfTrue: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      locked: fc.boolean(),
    })
    .map(({ cells, merges, fills, formats, locked }) => ({
      name,
      protected: locked && name === '第三张',
      merges: apart(merges).map(formatArea),
      cells: Object.fromEntries(cells.map(([at, content]) => [formatCell(at), asStored(content)])),
      fills: Object.fromEntries(fills.map(([where, fill]) => [formatArea(where), fill])),
      conditionalFormats: formats.map((format) => ({ ...format, areas: format.areas.map(formatArea) })),
    }));

const workbook: fc.Arbitrary<WorkbookFixture> = fc
  .tuple(sheet('自评表'), sheet("'附 表', 二"), sheet('第三张'))
  .map((sheets) => ({ sheets }));

const marks = fc.array(
  fc.record({
    sheet: fc.integer({ min: 0, max: 2 }),
    at: place,
    severity: fc.constantFrom('error', 'warning', 'advice'),
  }),
  { maxLength: 40 },
);

async function open(fixture: WorkbookFixture) {
  wire.reset();
  loadFixture(wire.workbook, fixture);
  const host = new ExcelHost();
  const grid = await host.read();
  const at = (index: number, { row, col }: { row: number; col: number }) => {
    const { id, name } = grid.sheets[index]!;
    return { sheetId: id, sheet: name, row, col };
  };
  return { host, grid, at };
}

test('marking any cells of any sheet and clearing leaves everything as it was', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, marks, marks, async (fixture, first, second) => {
      const { host, at } = await open(fixture);
      const untouched = wire.workbook.snapshot();
      const toMarks = (list: typeof first): CellMark[] =>
        list.map(({ sheet: index, at: where, severity }) => ({ at: at(index, where), severity }));
      await host.mark(toMarks(first));
      await host.mark(toMarks(second));
      const rules = wire.workbook.sheets.map(
        ({ conditionalFormats }) =>
          conditionalFormats.filter(({ formula }) => /selfeval:(error|warning|advice)/.test(formula)).length,
      );
      expect(Math.max(...rules)).toBeLessThanOrEqual(3);
      wire.workbook.reopen();
      await new ExcelHost().clearMarks();
      expect(wire.workbook.snapshot()).toEqual(untouched);
    }),
    { numRuns: 60 },
  );
});

test('writing anything anywhere and undoing leaves every value, text and number format as it was', async () => {
  const edits = fc.array(
    fc.record({
      sheet: fc.integer({ min: 0, max: 1 }),
      at: place,
      content: fc.oneof(value, fc.constant<CellContent>('=SUM(B1:B3)'), fc.constant<CellContent>(null)),
    }),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(workbook, edits, fc.boolean(), async (fixture, list, kept) => {
      const { host, at } = await open(fixture);
      wire.workbook.entry.apostropheKeptInTextCells = kept;
      const contents = () => wire.workbook.sheets.map((each) => shown(each.name));
      const shown = (name: string) =>
        [...wire.workbook.sheet(name)!.cells]
          .map(([key, each]) => [
            key,
            each.formula === null ? each.value : 'recalculated',
            each.formula,
            each.numberFormat,
            each.formula === null && each.isError,
            each.fill,
          ])
          .filter(
            ([, content, formula, format, , fill]) =>
              content !== '' || formula || fill || format !== 'General',
          )
          .sort();
      const untouched = contents();
      const written: CellEdit[] = list.map(({ sheet: index, at: where, content }) => ({
        at: at(index, where),
        content,
      }));
      const report = await host.write(written);
      if (report.outcome === 'written') {
        const undone = await host.write(
          written.map((edit, index) => ({ at: edit.at, content: report.before[index]! })),
        );
        expect(undone).toMatchObject({ outcome: 'written', problems: [] });
      } else {
        // Only a formula in a cell formatted as text cannot be: Excel keeps it as text.
        expect(list.some(({ content }) => typeof content === 'string' && content.startsWith('='))).toBe(true);
        expect(report.problems.length).toBeGreaterThan(0);
      }
      expect(contents()).toEqual(untouched);
    }),
    { numRuns: 60 },
  );
});

/** Merged areas as Excel allows them: none overlaps another. */
function apart(areas: readonly Area[]): Area[] {
  const kept: Area[] = [];
  for (const one of areas) {
    const single = one.top === one.bottom && one.left === one.right;
    const meets = kept.some(
      (other) =>
        one.top <= other.bottom &&
        one.bottom >= other.top &&
        one.left <= other.right &&
        one.right >= other.left,
    );
    if (!single && !meets) kept.push(one);
  }
  return kept;
}

/** A cell formatted as text holds a text. */
function asStored(fixture: CellFixture): CellFixture {
  return fixture.numberFormat === '@' ? { ...fixture, value: String(fixture.value) } : fixture;
}
