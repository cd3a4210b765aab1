/**
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { makeTemplate } from '../../../src/taskpane/pages/templates/make-template';
import { Session } from '../../../src/taskpane/session/session';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireError } from '../../wire-host/wire-error';
import { WireHost } from '../../wire-host/wire-host';
import { openSample } from '../support/sample';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

let downloads: string[];
beforeEach(() => {
  downloads = [];
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

const made = makeTemplate({
  id: 'national-project',
  profile: null,
  year: 2025,
  unit: '示例局',
  approved: null,
  autoOpen: null,
});

function open(): Session {
  wire.reset();
  loadFixture(wire.workbook, { sheets: [{ name: '原有', cells: { A1: 1 } }] });
  return new Session(new ExcelHost());
}
const names = () => wire.workbook.sheets.map(({ name }) => name);
const notice = (session: Session) => session.getState().notice;

test('inserted, checked, told; and taken out again while nothing was written on it', async () => {
  const session = open();
  await session.insert(made);
  expect(notice(session)).toMatchObject({ intent: 'success', title: '已插入工作表“项目支出绩效自评表”。' });
  expect(session.getState().result!.forms.map(({ form }) => [form.kind, form.unit?.value])).toEqual([
    ['project', '示例局'],
  ]);
  const [one] = session.around.getState().inserted;
  await session.removeInserted(one!.id);
  expect(names()).toEqual(['原有']);
  expect(session.around.getState().inserted).toEqual([]);
  expect(downloads).toEqual([]);
});

test('something was written on it: asked first; kept, or removed all the same', async () => {
  const session = open();
  await session.insert(made);
  const [one] = session.around.getState().inserted;
  const sheet = wire.workbook.sheets[1]!;
  const [key] = [...sheet.cells].find(([, cell]) => !cell.locked)!;
  const [row, col] = key.split(',').map(Number) as [number, number];
  wire.workbook.type(sheet, row, col, '改过');
  await session.removeInserted(one!.id);
  expect(session.around.getState().asking).toBe(one!.id);
  expect(names()).toHaveLength(2);
  await session.removeInserted(one!.id, true);
  expect(names()).toEqual(['原有']);
  expect(session.around.getState().asking).toBeNull();
});

test('Excel does not manage: a download, said plainly with the reason', async () => {
  const session = open();
  wire.faults.refuse = ({ Name }) => {
    if (Name === 'InsertWorksheetsFromBase64') throw new WireError('GeneralException', '内部错误');
  };
  await session.insert(made);
  expect(downloads).toEqual([made.name]);
  expect(notice(session)).toMatchObject({ intent: 'warning', title: '没有插入工作表，已改为下载。' });
  expect(notice(session)!.body).toContain('工作簿没有改动');
  expect(names()).toEqual(['原有']);
});

test('while a cell is edited nothing is downloaded: the same again is what is wanted', async () => {
  const session = open();
  wire.faults.cellEditMode = true;
  await session.insert(made);
  expect(downloads).toEqual([]);
  expect(notice(session)!.title).toContain('单元格正在编辑');
});

test('a host that takes no sheets says so by not offering it', async () => {
  expect(new Session(await openSample()).takesSheets).toBe(false);
  expect(open().takesSheets).toBe(true);
});
