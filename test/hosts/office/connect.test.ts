/**
 * @jest-environment jsdom
 */
import { connectToExcel } from '../../../src/hosts/office/connect';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';

test('without office.js on the page it is not Excel', async () => {
  expect(await connectToExcel()).toEqual({ status: 'outside-excel' });
});

test('beside Excel it gives the host of the open workbook', async () => {
  const wire = new WireHost();
  loadFixture(wire.workbook, { sheets: [{ name: '自评表', cells: { A1: 1 } }] });
  await bootOffice(wire);
  const connection = await connectToExcel();
  if (connection.status !== 'connected') throw new Error(connection.status);
  expect(wire.roundTrips).toBe(0);
  expect((await connection.host.read()).sheets.map(({ name }) => name)).toEqual(['自评表']);
});
