/**
 * @jest-environment jsdom
 */
import { connectToExcel } from '../../../src/hosts/office/connect';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';

const wire = new WireHost({ ExcelApi: '1.12' });
beforeAll(() => bootOffice(wire));

test('an Excel without ExcelApi 1.14 is told, with what is needed', async () => {
  expect(await connectToExcel()).toMatchObject({
    status: 'host-too-old',
    error: {
      code: 'host-too-old',
      message: '当前 Excel 版本过旧，缺少本程序需要的接口（ExcelApi 1.14）。请使用 Excel 2021 或更新的版本。',
    },
  });
});

test('the strict client does refuse a member above the declared set', async () => {
  loadFixture(wire.workbook, { sheets: [{ name: '自评表', cells: { A1: 1 } }] });
  await expect(new ExcelHost().read()).rejects.toMatchObject({ code: 'host-too-old' });
});
