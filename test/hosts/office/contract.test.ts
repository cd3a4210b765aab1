/**
 * @jest-environment jsdom
 */
import { parseCell } from '../../../src/core/grid/address';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';
import { hostContract, type Opened } from '../contract';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

hostContract(
  'Microsoft’s client in front of the wire host',
  async (workbook) => {
    wire.reset();
    loadFixture(wire.workbook, workbook);
    return opened();
  },
  { inserts: true },
);

/** Each workbook has settings of its own; the client, which loads them when it starts, is told to look again. */
function lookAgain(): Promise<void> {
  return new Promise((resolve) => Office.context.document.settings.refreshAsync(() => resolve()));
}

async function opened(): Promise<Opened> {
  await lookAgain();
  const workbook = wire.workbook;
  return {
    host: new ExcelHost(),
    snapshot: () => workbook.snapshot(),
    type: async (name, address, typed) => {
      const { row, col } = parseCell(address);
      workbook.type(workbook.sheet(name)!, row, col, typed);
    },
    reopen: async () => {
      workbook.reopen();
      return opened();
    },
  };
}
