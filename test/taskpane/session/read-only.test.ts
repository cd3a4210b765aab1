import { LegacyHost } from '../../../src/hosts/legacy/legacy-host';
import { Session } from '../../../src/taskpane/session/session';
import { oldWorkbook } from '../../hosts/legacy/old-workbook';
import { projectForm } from '../../support/national-form';

const session = async () => {
  const made = new Session(LegacyHost.open(oldWorkbook([projectForm({ H20: 99 })]), '自评表.xls'));
  await made.check();
  return made;
};

test.each<[string, (one: Session) => Promise<void>]>([
  ['mark', (one) => one.mark()],
  ['scores', (one) => one.preview('scores')],
  ['notes', (one) => one.preview('notes')],
  ['a repair', (one) => one.previewRepair(one.getState().result!.forms[0]!.findings[0]!)],
  ['what was tried', (one) => one.takeOver([])],
  ['ignoring', (one) => one.ignore(one.getState().result!.forms[0]!.findings[0]!, '已核实')],
  ['a correction', (one) => one.say({ about: 'row', role: 'ignored' })],
])('%s in a file only for reading: the reason, and the result stays', async (_what, command) => {
  const one = await session();
  const { result } = one.getState();
  await command(one);
  const { notice, preview, result: after } = one.getState();
  expect(notice).toEqual({ intent: 'warning', title: '没有写入。', body: one.readOnly });
  expect(one.readOnly).toContain('只能检查，不能写入');
  expect([preview, after === result]).toEqual([null, true]);
});
