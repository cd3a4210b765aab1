/**
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';
import { formulasWritten } from '../formulas-written';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

formulasWritten(
  'Microsoft’s client in front of the wire host',
  async (workbook) => {
    wire.reset();
    loadFixture(wire.workbook, workbook);
    const opened = wire.workbook;
    return { host: new ExcelHost(), snapshot: () => opened.snapshot() };
  },
  true,
);
