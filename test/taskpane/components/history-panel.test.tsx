/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FileHost } from '../../../src/hosts/file/file-host';
import { Pane } from '../../../src/taskpane/Pane';
import { Session } from '../../../src/taskpane/session/session';
import { Themed } from '../../../src/taskpane/theme/Themed';
import { contents, openSample } from '../support/sample';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const user = userEvent.setup({ delay: null });
let host: FileHost;
let session: Session;

beforeEach(async () => {
  window.localStorage.clear();
  host = await openSample();
  session = new Session(host);
  render(
    <Themed>
      <Pane session={session} />
    </Themed>,
  );
  void session.follow();
  await act(() => session.check());
});
afterEach(() => session.leave());

function button(name: string | RegExp): HTMLElement {
  const named = [...document.querySelectorAll('button')].filter((one) => {
    const called = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? called === name : name.test(called);
  });
  if (named.length !== 1) throw new Error(`${named.length} buttons are called ${String(name)}`);
  return named[0]!;
}

async function fill(kind: 'scores' | 'notes', all = false): Promise<void> {
  await act(async () => {
    await session.preview(kind);
    if (all) session.dispatch({ type: 'ticked-all', on: true });
    await session.apply();
  });
}

/** One finding repaired: the rate of H5, which is 436.04 % for 100 %. */
async function repair(): Promise<void> {
  const finding = session
    .getState()
    .result!.forms.flatMap(({ findings }) => findings)
    .find(({ ruleId }) => ruleId === 'exec-rate-wrong-base')!;
  await act(async () => {
    await session.previewRepair(finding);
    await session.apply();
  });
}

const list = () => screen.getByRole('list', { name: '写入记录' });

test('each step says when, what and how many, and is taken back by its own button, out of order', async () => {
  const before = await contents(host);
  await fill('notes');
  const notes = session.getState().history[0]!.cells.length;
  await repair();
  await user.click(screen.getByText(/^写入记录 2 次/));
  const steps = [...list().children].map((one) => one.textContent!);
  expect(steps[0]).toMatch(/^第 2 次 按建议修改 \d\d:\d\d · 1 个单元格/);
  expect(steps[1]).toMatch(new RegExp(`^第 1 次 生成偏差说明 \\d\\d:\\d\\d · ${notes} 个单元格`));
  const back = button(`撤回第 1 次写入：生成偏差说明，${notes} 个单元格`);
  back.focus();
  await user.keyboard('{Enter}');
  await screen.findByText(`已恢复 ${notes} 个单元格。`);
  // The keyboard stays where it was: on the way back.
  expect(document.activeElement).toBe(button(`重做第 1 次写入：生成偏差说明，${notes} 个单元格`));
  expect(screen.getByText(/^写入记录 2 次，已撤回 1 次/)).toBeTruthy();
  await user.keyboard('{Enter}');
  await screen.findByText(`已重新写入 ${notes} 个单元格。`);
  await user.click(button(/^撤回第 1 次/));
  await user.click(button(/^撤回第 2 次/));
  await screen.findByText(/^写入记录 2 次，已全部撤回/);
  expect(await contents(host)).toEqual(before);
});

test('a step that a later one stands upon says so and offers both', async () => {
  const before = await contents(host);
  await repair();
  const { at } = session.getState().history[0]!.cells[0]!;
  // A second write of ours in the same cell.
  const report = await host.write([{ at, content: '99%' }]);
  act(() =>
    session.dispatch({
      type: 'wrote',
      write: {
        id: 2,
        time: Date.now(),
        kind: 'scores',
        cells: [{ at, name: '执行率', before: report.before[0]!, after: '99%' }],
      },
    }),
  );
  await user.click(screen.getByText(/^写入记录 2 次/));
  expect(
    within(list()).getByText('第 2 次又写过其中的单元格。可先撤回第 2 次，或一并撤回第 2、1 次。'),
  ).toBeTruthy();
  await user.click(button('一并撤回第 2、1 次'));
  await screen.findByText(/^写入记录 2 次，已全部撤回/);
  expect(await contents(host)).toEqual(before);
  // What the second was written over is gone: only the first can be written again.
  await user.click(button(/^重做第 2 次/));
  await screen.findByText('没有重做，一个单元格也没有写入。');
});

test('a cell typed by a person leads to a new result, and what the person writes in the pane stays', async () => {
  const head = document.querySelector<HTMLElement>('[data-finding^="exec-rate-wrong-base"]')!;
  await user.click(head);
  await user.click(button('忽略…'));
  const reason = screen.getByLabelText(/^忽略的理由/);
  await user.type(reason, '已与财政局');
  const cell = session
    .getState()
    .result!.forms.flatMap(({ findings }) => findings)
    .find(({ ruleId }) => ruleId === 'exec-rate-wrong-base')!.cells[0]!;
  await act(() => host.write([{ at: cell, content: '100%' }]));
  await screen.findByText('（按现在的内容，这一条已不再成立）');
  expect(document.activeElement).toBe(reason);
  await user.type(reason, '核实');
  expect((reason as HTMLTextAreaElement).value).toBe('已与财政局核实');
  await user.click(head);
  await waitFor(() => expect(document.querySelector('[data-finding^="exec-rate-wrong-base"]')).toBeNull());
});

test('a line that goes by itself hands the keyboard to the next one', async () => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const heads = () => [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  const at = heads().findIndex((one) => one.dataset.finding!.startsWith('exec-rate-wrong-base'));
  act(() => heads()[at]!.focus());
  const cell = session
    .getState()
    .result!.forms.flatMap(({ findings }) => findings)
    .find(({ ruleId }) => ruleId === 'exec-rate-wrong-base')!.cells[0]!;
  await act(() => host.write([{ at: cell, content: '100%' }]));
  await waitFor(() => expect(document.querySelector('[data-finding^="exec-rate-wrong-base"]')).toBeNull());
  expect(document.activeElement).toBe(heads()[at]);
});

test('the switch in the settings: off, a change is only said; on, it is caught up with', async () => {
  await user.click(button('更多'));
  await user.click(screen.getByRole('menuitem', { name: '设置' }));
  const box = await screen.findByLabelText<HTMLInputElement>('单元格改动后自动重新检查');
  expect(box.checked).toBe(true);
  await user.click(box);
  expect(screen.getByText('表格改动后只作提示，按“检查”才重新检查。')).toBeTruthy();
  await user.click(button('返回'));
  const finding = session.getState().result!.forms.flatMap(({ findings }) => findings)[0]!;
  await act(() => host.write([{ at: finding.cells[0]!, content: 1 }]));
  await screen.findByText('上次检查之后表格有改动，请按“检查”更新下面的结果。');
  act(() => session.recheckByItself(true));
  await waitFor(() => expect(screen.queryByText(/^上次检查之后/)).toBeNull());
});
