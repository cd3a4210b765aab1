import type { WorkbookGrid } from '../../src/core/grid/sheet';
import { generateTemplate } from '../../src/templates/template-workbook';
import { HostError } from '../../src/hosts/port';
import type { Open } from './contract';
import type { WorkbookFixture } from './fixture';

const ONE = generateTemplate('national-project', { year: 2025 });
const TWO = generateTemplate('hunan-department', { year: 2025 });

const workbook = (...names: string[]): WorkbookFixture => ({
  sheets: names.map((name) => ({ name, cells: { A1: `原有的${name}` } })),
});
const held = ({ sheets }: WorkbookGrid) =>
  sheets.map(({ name, id, merges, ...sheet }) => [name, id, merges.length, sheet]);

/** What the port says of taking in the sheets of another workbook, and of giving them up again. */
export function insertContract(open: Open, inserts: boolean): void {
  describe('inserting sheets', () => {
    if (!inserts) {
      test('is not offered', async () => {
        const { host } = await open(workbook('表'));
        expect([host.insertSheets, host.removeSheets]).toEqual([undefined, undefined]);
      });
      return;
    }

    test('puts every sheet behind the last one, named, with its labels, merges and protection', async () => {
      const { host } = await open(workbook('表', '另一表'));
      const before = await host.read();
      const { sheets, remark } = await host.insertSheets!(TWO, 2);
      const after = await host.read();
      expect(remark).toBeNull();
      expect(after.sheets.map(({ id, name }) => ({ id, name })).slice(2)).toEqual(sheets);
      expect(held({ sheets: after.sheets.slice(0, 2) })).toEqual(held(before));
      for (const sheet of after.sheets.slice(2)) {
        expect(sheet.protected).toBe(true);
        expect(sheet.merges.length).toBeGreaterThan(5);
        expect([...sheet.cells()].some(({ text }) => text.includes('模板编号：hunan-department'))).toBe(true);
      }
    });

    test('a name that is taken gets another one, and what had it stays as it is', async () => {
      const { host } = await open(workbook('表'));
      const [first] = (await host.insertSheets!(ONE, 1)).sheets;
      const before = await host.read();
      const [second] = (await host.insertSheets!(ONE, 1)).sheets;
      expect(second!.name).not.toBe(first!.name);
      const after = await host.read();
      expect(new Set(after.sheets.map(({ name }) => name)).size).toBe(3);
      expect(held({ sheets: after.sheets.slice(0, 2) })).toEqual(held(before));
    });

    test('answers can be written into it, labels not', async () => {
      const { host } = await open(workbook('表'));
      const [inserted] = (await host.insertSheets!(ONE, 1)).sheets;
      const { sheets } = await host.read();
      const sheet = sheets.find(({ id }) => id === inserted!.id)!;
      const label = [...sheet.cells()].find(({ text }) => text === '年度指标值')!;
      const at = (row: number) => ({ sheetId: sheet.id, sheet: sheet.name, row, col: label.col });
      expect((await host.write([{ at: at(label.row + 1), content: '≥5个' }])).outcome).toBe('written');
      const refused = await host.write([{ at: at(label.row), content: '别的' }]);
      expect(refused).toMatchObject({ outcome: 'rolled-back', problems: [{ code: 'protected' }] });
    });

    test('taken out again the workbook is as it was; what is gone already is passed over', async () => {
      const { host, snapshot } = await open(workbook('表'));
      const untouched = snapshot();
      const { sheets } = await host.insertSheets!(TWO, 2);
      const ids = sheets.map(({ id }) => id);
      await host.removeSheets!(ids.slice(0, 1));
      await host.removeSheets!(ids);
      expect(snapshot()).toEqual(untouched);
    });

    test('bytes that are no workbook: a HostError, and nothing is left behind', async () => {
      const { host, snapshot } = await open(workbook('表'));
      const untouched = snapshot();
      await expect(host.insertSheets!(new Uint8Array([1, 2, 3]), 1)).rejects.toBeInstanceOf(HostError);
      expect(snapshot()).toEqual(untouched);
    });
  });
}
