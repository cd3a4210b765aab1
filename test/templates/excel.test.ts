/**
 * @jest-environment jsdom
 */
import { formatArea } from '../../src/core/grid/address';
import { checkWorkbook } from '../../src/core/check';
import { gridOfTemplate } from '../../src/core/templates/grid';
import { planTemplate } from '../../src/core/templates/plan';
import { ExcelHost } from '../../src/hosts/office/excel-host';
import type { WorkbookFixture } from '../hosts/fixture';
import { bootOffice } from '../wire-host/boot';
import { fixtureOfGrid, loadFixture } from '../wire-host/load';
import { WireHost } from '../wire-host/wire-host';

/** A template as Excel has it open: protected, answers unlocked, formats allowed. */
function opened(id: string): WorkbookFixture {
  const plan = planTemplate(id, { year: 2025 });
  const { sheets } = fixtureOfGrid(gridOfTemplate(plan));
  return {
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      protected: true,
      formatsAllowed: true,
      unlocked: plan.sheets[index]!.cells.filter(({ locked }) => !locked).map(({ area }) => formatArea(area)),
    })),
  };
}

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
beforeEach(() => {
  wire.reset();
  loadFixture(wire.workbook, opened('national-project'));
});
afterEach(() => expect(wire.notImplemented).toEqual([]));

test('what is found on an empty template is marked through Microsoft’s client, and cleared', async () => {
  const host = new ExcelHost();
  const { forms } = checkWorkbook(await host.read());
  const marks = forms[0]!.findings.flatMap(({ cells, severity }) => cells.map((at) => ({ at, severity })));
  expect(marks.length).toBeGreaterThan(5);
  const report = await host.mark(marks);
  expect(report).toMatchObject({ marked: marks.length, skipped: [] });
  expect(await host.clearMarks()).toMatchObject({ removed: expect.any(Number), skipped: [] });
});

test('answers are written, a label is refused and nothing else is touched', async () => {
  const host = new ExcelHost();
  const [sheet] = (await host.read()).sheets;
  const cells = planTemplate('national-project', { year: 2025 }).sheets[0]!.cells;
  const at = (key: string) => {
    const { area } = cells.find((cell) => cell.key === key)!;
    return { sheetId: sheet!.id, sheet: sheet!.name, row: area.top, col: area.left };
  };
  const written = await host.write([
    { at: at('line.1.level3'), content: '治理河道长度' },
    { at: at('goal.planned'), content: '治理中小河流12公里' },
  ]);
  expect(written).toMatchObject({ outcome: 'written', problems: [] });
  const label = { sheetId: sheet!.id, sheet: sheet!.name, row: 1, col: 1 };
  const refused = await host.write([{ at: label, content: '另一张表' }]);
  expect(refused).toMatchObject({ outcome: 'rolled-back', problems: [{ code: 'protected' }] });
});
