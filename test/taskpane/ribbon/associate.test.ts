/**
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { associateCommands } from '../../../src/taskpane/ribbon/associate';
import { RIBBON_COMMANDS } from '../../../src/taskpane/ribbon/commands';
import { Session } from '../../../src/taskpane/session/session';
import { bootOffice } from '../../wire-host/boot';
import { loadGrid } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';
import { openSample } from '../support/sample';

/** The client keeps the commands here until the host names one. */
interface Association {
  readonly mappings: Readonly<Record<string, (event?: { completed(): void }) => void>>;
}

const wire = new WireHost();
let session: Session;
let shown = 0;

beforeAll(async () => {
  await bootOffice(wire);
  loadGrid(wire.workbook, await (await openSample()).read());
  session = new Session(new ExcelHost());
  associateCommands(session, {
    actions: Office.actions,
    addin: {
      showAsTaskpane: () => {
        shown += 1;
        return Promise.resolve();
      },
    },
  });
});
beforeEach(() => {
  shown = 0;
});

/** What Excel does when a button is pressed: the command runs and says when it is done. */
function press(id: string): Promise<void> {
  const { mappings } = (Office.actions as unknown as { _association: Association })._association;
  // The client compares names without regard to case.
  const run = Object.entries(mappings).find(([name]) => name.toLowerCase() === id.toLowerCase())?.[1];
  if (!run) throw new Error(`no command ${id}`);
  return new Promise((completed) => run({ completed }));
}

test('every button that runs without the pane is known to the client', async () => {
  const { mappings } = (Office.actions as unknown as { _association: Association })._association;
  const ids = RIBBON_COMMANDS.filter(({ opensPane }) => !opensPane).map(({ id }) => id.toLowerCase());
  expect(
    Object.keys(mappings)
      .map((id) => id.toLowerCase())
      .sort(),
  ).toEqual([...ids].sort());
});

test('标记 marks without opening the pane, 清除 takes the marks away', async () => {
  await press('selfeval.mark');
  expect(wire.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats).length).toBeGreaterThan(0);
  await press('selfeval.clear');
  expect(wire.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
  expect(shown).toBe(0);
});

test('检查 shows its result', async () => {
  await press('selfeval.check');
  expect(session.getState().result?.forms.length).toBeGreaterThan(0);
  expect(shown).toBe(1);
});

test('标记 that cannot be done opens the pane, which says why', async () => {
  for (const sheet of wire.workbook.sheets) sheet.protected = true;
  await press('selfeval.mark');
  expect(shown).toBe(1);
  expect(session.getState().notice?.intent).not.toBe('success');
  for (const sheet of wire.workbook.sheets) sheet.protected = false;
});
