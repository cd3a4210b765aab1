import { parseCell } from '../../../src/core/grid/address';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { Session } from '../../../src/taskpane/session/session';
import { type Changes, type FormOptions, projectForm } from '../../support/national-form';
import { workbookOf } from '../../support/sheet';
import { loadGrid } from '../../wire-host/load';
import type { WireHost } from '../../wire-host/wire-host';

/** Answers that are blank, ambiguous or of words: a form with something of everything to fill in. */
export const OPEN_ANSWERS: Changes = {
  F12: '开展培训2期，覆盖企业19批',
  H12: '',
  E14: '明显提高',
  F14: '工作有序推进',
  H14: '',
  H17: '',
  I5: '',
  H20: '',
};

/** A project form in the stand-in for Excel, checked once. */
export async function openForm(wire: WireHost, changes: Changes = {}, options: FormOptions = {}) {
  wire.reset();
  loadGrid(wire.workbook, workbookOf(projectForm(changes, options)));
  const host = new ExcelHost();
  // Microsoft's client remembers what the workbook before kept.
  await host.writeMemo(null);
  const session = new Session(host);
  await session.check();
  return session;
}

/** What a cell of the only sheet holds: its formula, else its value. */
export function held({ workbook }: WireHost, address: string): unknown {
  const { row, col } = parseCell(address);
  const { formula, value } = workbook.at(workbook.sheets[0]!, row, col);
  return formula === '' ? value : (formula ?? value);
}
