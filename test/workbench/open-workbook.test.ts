import { OpenWorkbook } from '../../src/workbench/workbook/open-workbook';
import { FAULTY, sampleBytes } from '../taskpane/support/sample';

test('a workbook counts as changed from the key on, not only when the change is through', async () => {
  const workbook = await OpenWorkbook.open(sampleBytes(FAULTY), FAULTY);
  const { sheets } = await workbook.read();
  const [sheet] = sheets;
  expect(workbook.unsaved).toBe(false);
  const at = { sheetId: sheet!.id, sheet: sheet!.name, row: 4, col: 2 };
  const writing = workbook.write([{ at, content: 35 }]);
  expect(workbook.unsaved).toBe(true);
  await writing;
  expect(workbook.unsaved).toBe(true);
});

test('a change that was refused leaves nothing to save', async () => {
  const workbook = await OpenWorkbook.open(sampleBytes(FAULTY), FAULTY);
  const [sheet] = (await workbook.read()).sheets;
  const at = { sheetId: sheet!.id, sheet: sheet!.name, row: 4, col: 2 };
  const report = await workbook.write([{ at, content: 35, expect: 'something else' }]);
  expect(report.outcome).toBe('rolled-back');
  expect(workbook.unsaved).toBe(false);
});
