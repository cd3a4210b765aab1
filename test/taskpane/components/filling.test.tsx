/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/Pane';
import type { Session } from '../../../src/taskpane/session/session';
import { Themed } from '../../../src/taskpane/theme/Themed';
import type { Changes, FormOptions } from '../../support/national-form';
import { bootOffice } from '../../wire-host/boot';
import { WireHost } from '../../wire-host/wire-host';
import { held, OPEN_ANSWERS, openForm } from '../support/in-excel';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const wire = new WireHost();
const user = userEvent.setup({ delay: null });
beforeAll(() => bootOffice(wire));
beforeEach(() => window.localStorage.clear());
afterEach(() => expect(wire.notImplemented).toEqual([]));

async function openPane(changes: Changes = {}, options: FormOptions = {}): Promise<Session> {
  const session = await openForm(wire, changes, options);
  render(
    <Themed>
      <Pane session={session} />
    </Themed>,
  );
  return session;
}

/** Buttons by what people and screen readers call them; by role it would take jsdom seconds. */
function button(name: string | RegExp): HTMLElement {
  const named = [...document.querySelectorAll('button')].filter((one) => {
    const called = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? called === name : name.test(called);
  });
  if (named.length === 0) throw new Error(`no button is called ${String(name)}`);
  return named[0]!;
}

async function preview(name: string): Promise<HTMLElement> {
  await user.click(button(name));
  await screen.findByRole('heading', { name: `预览：${name}` });
  return screen.getByRole('region', { name: `预览：${name}` });
}

describe('questions', () => {
  test('each reading shows the score it leads to; pressed again it is taken back', async () => {
    await openPane(OPEN_ANSWERS);
    await preview('填写得分');
    const group = screen.getByRole('group', { name: '举办企业培训场次：哪一个是完成数' });
    expect([...group.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      '2 期，得 1 分',
      '19 批，得 9.5 分',
    ]);
    await user.click(button('19 批，得 9.5 分'));
    expect(button('✓ 19 批，得 9.5 分').getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^写入 H12/ }).checked).toBe(true);
    expect(screen.getByText(/按“19 批”/)).toBeTruthy();
    await user.click(button('✓ 19 批，得 9.5 分'));
    expect(screen.queryByRole('checkbox', { name: /^写入 H12/ })).toBeNull();
  });

  test('a band is taken with one press, another score is typed; outside the interval it is said why not', async () => {
    await openPane(OPEN_ANSWERS);
    await preview('填写得分');
    const field = screen.getByLabelText<HTMLInputElement>(/^培训考核合格率的得分，可取 0 至 10 分/);
    await user.click(button(/^培训考核合格率：达成年度指标，取 10 分$/));
    expect(field.value).toBe('10');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^写入 H14/ }).checked).toBe(true);
    await user.clear(field);
    await user.type(field, '10.5');
    expect(screen.getByText('应在 0 至 10 分之间。')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('checkbox', { name: /^写入 H14/ })).toBeNull();
    await user.clear(field);
    await user.type(field, '9.5');
    expect(screen.getByText('由填报人在 0 至 10 分之间选定：9.5 分')).toBeTruthy();
  });

  test('what was typed gives way to a reading that is clicked', async () => {
    await openPane(OPEN_ANSWERS);
    await preview('填写得分');
    const field = screen.getByLabelText<HTMLInputElement>(/^举办企业培训场次的得分/);
    await user.type(field, '7');
    await user.click(button('2 期，得 1 分'));
    expect(field.value).toBe('');
    expect(screen.getByRole('checkbox', { name: /^写入 H12/ })).toBeTruthy();
  });
});

describe('values or formulas', () => {
  test('the formula is shown with the value it gives; existing formulas are kept, and that is said', async () => {
    await openPane({ ...OPEN_ANSWERS, H5: '' }, { formulas: { H13: '=5+5' } });
    await preview('填写得分');
    const part = screen.getByRole('region', { name: '合计和执行率' });
    expect(part.textContent).not.toContain('=IF(');
    await user.click(screen.getByLabelText('公式'));
    expect(part.textContent).toContain('=IF(E5=0,"",');
    expect(part.textContent).toContain('，显示为 95');
    expect(part.textContent).not.toContain('写成公式');
    expect(screen.getByText('表中原有 1 个公式，保持不动')).toBeTruthy();
    expect(screen.getByText('=5+5')).toBeTruthy();
  });
});

describe('notes', () => {
  const NOTES: Changes = { F17: '0.6亿元', H17: 9, I17: '' };

  test('by keyboard alone: the list opens, a phrase is taken, its first blank has the focus, the text follows', async () => {
    const session = await openPane(NOTES);
    await preview('生成偏差说明');
    button(/的原因：请选择$/).focus();
    await user.keyboard('{Enter}');
    const first = document.querySelector<HTMLElement>('[data-phrase]')!;
    expect(document.activeElement).toBe(first);
    const words = first.firstChild!.textContent!;
    await user.keyboard('{Enter}');
    const blank = document.activeElement as HTMLInputElement;
    expect(blank.getAttribute('aria-label')).toBe(`“${words}”的第 1 个空`);
    await user.keyboard('12');
    const text = String(
      [...session.getState().preview!.parts.values()].map(({ cause }) => cause!.fills[0]).join(),
    );
    expect(text).toBe('12');
    expect(document.querySelector('p')!.closest('body')!.textContent).toContain(
      words.replace('__', '12').slice(0, 12),
    );
  });

  test('Escape closes the list and gives the focus back; the basis is one press away', async () => {
    await openPane(NOTES);
    await preview('生成偏差说明');
    const opener = button(/的原因：请选择$/);
    await user.click(opener);
    await user.click(button(/^“.*”的依据$/));
    expect(screen.getByText(/^约定：/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(opener);
    expect(document.querySelector('[data-phrase]')).toBeNull();
  });

  test('what is left is named in words and marked in the text; person and date take their place', async () => {
    await openPane(NOTES);
    const page = await preview('生成偏差说明');
    const item = within(page).getAllByRole('listitem')[0]!;
    const marks = () => [...item.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks()).toEqual(['【原因】', '【措施】', '【责任人和完成时限】']);
    expect(within(item).getByText('还缺：原因、措施、责任人、完成时限')).toBeTruthy();
    await user.type(screen.getAllByLabelText('责任人')[0]!, '张三');
    expect(marks()).toEqual(['【原因】', '【措施】', '【完成时限】']);
    expect(within(item).getByText('还缺：原因、措施、完成时限')).toBeTruthy();
  });

  test('own words, by part or as a whole, and back', async () => {
    const session = await openPane(NOTES);
    const page = await preview('生成偏差说明');
    await user.click(button(/的措施：请选择$/));
    await user.click(button('自己写'));
    await user.keyboard('逐月调度__项目');
    const item = within(page).getAllByRole('listitem')[0]!;
    expect(item.textContent).toContain('措施：逐月调度__项目。');
    await user.click(button(/^改写文字/));
    const area = document.activeElement as HTMLTextAreaElement;
    expect(area.value).toContain('措施：逐月调度__项目。');
    await user.clear(area);
    await user.type(area, '整段自己写。');
    expect(session.getState().preview!.texts.size).toBe(1);
    await user.click(button('放弃改写，按所选重新组成'));
    expect(item.textContent).toContain('措施：逐月调度__项目。');
  });

  test('money that is not explained is told to the person, and never written', async () => {
    await openPane(NOTES);
    const page = await preview('生成偏差说明');
    expect(page.textContent).toMatch(/供核对，不写入：.*说明里还没有写明由哪些金额构成/);
    await user.click(button('应用'));
    await screen.findByText(/^已写入/);
    expect(String(held(wire, 'I17'))).not.toContain('由哪些金额构成');
  });
});

describe('weights and trying out', () => {
  test('weights: offered where they are missing, from the menu everywhere; the focus comes back', async () => {
    await openPane({ G12: '', G13: '' });
    await user.click(button('分配分值'));
    expect(await screen.findByRole('heading', { name: '预览：补足分值' })).toBe(document.activeElement);
    expect(screen.getByText(/分值合计为 100 分$/)).toBeTruthy();
    await user.click(button('取消'));
    expect(document.activeElement?.getAttribute('data-returns')).toContain('weights');
  });

  test('nothing to spread is said', async () => {
    await openPane();
    await user.click(button('更多'));
    await user.click(screen.getByRole('menuitem', { name: '补足分值' }));
    expect(await screen.findByText('没有需要补足的分值')).toBeTruthy();
  });

  test('a finding leads to its own indicator; what it moves is said; back again to the finding', async () => {
    const session = await openPane({ F17: '0.6亿元', H17: 12 });
    const { findings, form } = session.getState().result!.forms[0]!;
    const finding = findings.find(({ cells }) => cells.some(({ row }) => row === 17))!;
    const head = await waitFor(() => {
      const found = document.querySelector<HTMLElement>(`[data-finding="${finding.key}"]`);
      if (!found) throw new Error('not listed yet');
      return found;
    });
    await user.click(head);
    await user.click(await waitFor(() => button('试算')));
    const field = await screen.findByLabelText<HTMLInputElement>('完成值改为');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '试算' }));
    await user.type(field, '1亿元');
    expect(screen.getByText(/^总分由 [\d.]+ 分变为 [\d.]+ 分/)).toBeTruthy();
    expect(screen.getByText(/^得分 12 → 15 分$/)).toBeTruthy();
    expect(held(wire, 'F17')).toBe('0.6亿元');
    await user.click(button('返回'));
    await waitFor(() => expect(document.activeElement).toBe(button('试算')));
    expect(form.indicators.some(({ row }) => row === 17)).toBe(true);
  });

  test('rows are added with the button and taken out again; without a form it says so', async () => {
    await openPane();
    await user.click(button('更多'));
    await user.click(screen.getByRole('menuitem', { name: '试算' }));
    await user.click(await screen.findByText('加入'));
    const select = screen.getByLabelText<HTMLSelectElement>('选择指标');
    expect(document.activeElement).toBe(select);
    await user.selectOptions(select, '13');
    expect(screen.queryByLabelText('完成值改为')).toBeNull();
    await user.click(screen.getByText('加入'));
    await user.type(screen.getByLabelText('得分改为'), '好');
    expect(screen.getByText('请填写数字，如 8 或 8.5')).toBeTruthy();
    await user.click(button(/^不再试算/));
    expect(screen.queryByLabelText('完成值改为')).toBeNull();
  });
});

test('a preview made while the pane looks elsewhere keeps its answers when the sheet changes', async () => {
  const session = await openPane(OPEN_ANSWERS);
  await preview('填写得分');
  await user.click(button('19 批，得 9.5 分'));
  act(() => session.dispatch({ type: 'preview-outdated' }));
  expect(screen.getByText(/^预览之后表格有改动/)).toBeTruthy();
  await user.click(button('应用'));
  await screen.findByText(/^已写入/);
  expect(held(wire, 'H12')).toBe(9.5);
});
