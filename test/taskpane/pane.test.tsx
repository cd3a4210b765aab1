/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseLayout } from '../../src/core/recognise/layout-extension';
import { rules } from '../../src/core/rules/registry.generated';
import type { FileHost } from '../../src/hosts/file/file-host';
import { Pane } from '../../src/taskpane/Pane';
import { Session } from '../../src/taskpane/session/session';
import { Themed } from '../../src/taskpane/theme/Themed';
import { CLEAN, contents, openSample } from './support/sample';

// Working out visibility style by style takes seconds in jsdom; what is hidden here is not rendered at all.
configure({ defaultHidden: true });
jest.setTimeout(30_000);

async function openPane(sample?: string): Promise<{ host: FileHost; session: Session }> {
  const host = await openSample(sample);
  const session = new Session(host);
  render(
    <Themed>
      <Pane session={session} />
    </Themed>,
  );
  await act(() => session.check());
  return { host, session };
}

/** The one button people and screen readers know by this name; by role it would take jsdom seconds. */
function button(name: string): HTMLElement {
  const named = [...document.querySelectorAll('button')].filter(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (named.length !== 1) throw new Error(`${named.length} buttons are called ${name}`);
  return named[0]!;
}

const user = userEvent.setup({ delay: null });

/** Press a command and wait until the pane has said what came of it. */
async function press(name: string, answer: string | RegExp): Promise<void> {
  await user.click(button(name));
  await screen.findByText(answer);
}

describe('the frame', () => {
  test('every command is there by its exact name, once', async () => {
    await openPane();
    for (const name of ['检查', '标记问题', '清除标记', '填写得分', '生成偏差说明', '撤销']) {
      expect(screen.getAllByRole('button', { name })).toHaveLength(1);
    }
  });

  test('says whose form it is, by which profile, how surely recognised; and opens what was seen', async () => {
    await openPane();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('浏阳市工业和信息化局 · 2021');
    await user.click(screen.getByRole('button', { name: /^口径 .* · 识别 \d+\s%$/ }));
    const heading = await screen.findByRole('heading', { name: '识别结果' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getAllByText(/表头“/).length).toBeGreaterThan(5);
    await user.click(button('返回'));
    expect(document.activeElement).toBe(screen.getByText(/^口径 .* · 识别/));
  });

  test('the menu opens by keyboard, goes round, and gives the focus back', async () => {
    await openPane();
    button('更多').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('试算');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('关于');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('更多'));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('one form alone: its findings, its points', async () => {
    const { session } = await openPane();
    const forms = session.getState().result!.forms;
    const department = forms.find(({ form }) => form.kind === 'department')!;
    await user.selectOptions(screen.getByLabelText('查看哪张表'), department.form.id);
    const points = screen.getByRole('region', { name: '得分' });
    expect(points.textContent).toContain('96 / 100 分');
    expect(
      within(points)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toContain('投入管理指标27 / 30');
  });
});

describe('recognition put right', () => {
  const roles = () => screen.getByLabelText<HTMLSelectElement>('附件2 F 列是');

  test('a column is given another role in place, kept with the workbook, listed, and given back', async () => {
    const { host, session } = await openPane();
    await user.click(screen.getByRole('button', { name: /^口径 .* · 识别 \d+\s%$/ }));
    const before = roles().value;
    await user.selectOptions(roles(), 'ignored');
    await screen.findByText(/^已把“附件2”的 F 列.*指定为“不使用”。$/);
    expect(screen.getByText('已更正 1 处')).toBeTruthy();
    expect(await host.readMemo()).toContain('"role":"ignored"');
    const again = new Session(host);
    await again.check();
    expect(again.getState().memo).toEqual(session.getState().memo);
    await user.click(screen.getByRole('button', { name: /^恢复 附件2 F 列/ }));
    await screen.findByText(/^已恢复：/);
    expect(roles().value).toBe(before);
    expect(await host.readMemo()).toBeNull();
  });

  test('a cell picked in the sheet tells its row; without one the pane asks for it', async () => {
    const { host, session } = await openPane();
    await user.click(screen.getByRole('button', { name: /^口径 .* · 识别 \d+\s%$/ }));
    await user.selectOptions(screen.getByLabelText('这一行是'), 'ignored');
    await screen.findByText('没有选中单元格。');
    const form = session.getState().result!.forms.find(({ form: { sheet } }) => sheet === '附件2')!.form;
    await host.select({ sheetId: form.sheetId, sheet: form.sheet, row: 13, col: 7 });
    await user.selectOptions(screen.getByLabelText('这一行是'), 'ignored');
    await screen.findByText('已把“附件2”的第 13 行指定为“不是指标”。');
    const after = session.getState().result!.forms.find(({ form: { sheet } }) => sheet === '附件2')!.form;
    expect(after.indicators.map(({ row }) => row)).toEqual(
      form.indicators.map(({ row }) => row).filter((row) => row !== 13),
    );
  });

  test('a sheet is said to be no form, and another one what it is', async () => {
    const { host, session } = await openPane();
    await user.click(screen.getByRole('button', { name: /^口径 .* · 识别 \d+\s%$/ }));
    const sheet = (await host.read()).sheets.find(({ name }) => name === '附件3')!;
    await host.select({ sheetId: sheet.id, sheet: sheet.name, row: 12, col: 4 });
    await user.selectOptions(screen.getByLabelText('这张表是'), 'none');
    await screen.findByText('已指定“附件3”不是自评表，不再检查。');
    expect(session.getState().result!.forms.map(({ form }) => form.sheet)).toEqual(['附件1', '附件2']);
    await user.selectOptions(screen.getByLabelText('这张表是'), 'score-sheet');
    await screen.findByText(/指定为评分表。$/);
    expect(session.getState().result!.forms.map(({ form }) => form.kind)).toContain('score-sheet');
  });

  test('what was corrected is exported as a layout that can be read again', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
    await openPane();
    await user.click(screen.getByRole('button', { name: /^口径 .* · 识别 \d+\s%$/ }));
    expect(screen.queryByText('导出为版式')).toBeNull();
    await user.selectOptions(roles(), 'standard');
    await user.click(await screen.findByText('导出为版式'));
    expect(saved).toHaveLength(1);
    const text = screen.getByLabelText<HTMLTextAreaElement>('附件2 的版式').value;
    expect(parseLayout(text).columns.map(({ role }) => role)).toEqual(['standard']);
  });
});

describe("a bureau's own profile", () => {
  const file = (data: unknown) => {
    const text = JSON.stringify(data);
    return Object.assign(new File([text], '本市口径.json', { type: 'application/json' }), {
      // jsdom reads no files.
      text: () => Promise.resolve(text),
    });
  };
  const load = async (data: unknown, answer: RegExp) => {
    await user.upload(await screen.findByLabelText<HTMLInputElement>('选择口径文件'), file(data));
    await screen.findByText(answer);
  };
  const OWN = { extends: 'national', id: 'bureau', version: '2024.2', name: '本市2024' };
  const openPage = async () => {
    await user.click(button('更多'));
    await user.click(screen.getByRole('menuitem', { name: '口径' }));
  };
  const used = (session: Session) => [
    ...new Set(session.getState().result!.forms.map(({ profile }) => profile.id)),
  ];

  test('is read from a file, checks every form, is shown by name and version, and given up again', async () => {
    const { session } = await openPane();
    const byItself = used(session);
    await openPage();
    expect(screen.queryByText('恢复自动选择')).toBeNull();
    await load(OWN, /^已按口径“本市2024”（2024.2）重新检查。$/);
    expect(used(session)).toEqual(['bureau']);
    expect(screen.getByLabelText<HTMLInputElement>('本市2024（2024.2，来自文件）').checked).toBe(true);
    await user.click(button('返回'));
    expect(button('更多').closest('header')!.textContent).toContain('本市2024');
    await openPage();
    await user.click(button('恢复自动选择'));
    await waitFor(() => expect(used(session)).toEqual(byItself));
    expect(screen.queryByText(/来自文件/)).toBeNull();
  });

  test('that is wrong is refused by the key that is wrong, and the profile in use stays', async () => {
    const { session } = await openPane();
    await openPage();
    await load(OWN, /^已按口径/);
    await load({ ...OWN, tolerances: {} }, /tolerances/);
    expect(screen.getByText('没有载入口径文件。')).toBeTruthy();
    expect(used(session)).toEqual(['bureau']);
    expect(session.getState().ownProfile!.version).toBe('2024.2');
  });
});

describe('findings', () => {
  test('the counts are the findings listed, and each count is a filter', async () => {
    const { session } = await openPane();
    const result = session.getState().result!;
    const all = [...result.forms.flatMap(({ findings }) => findings), ...result.crossFindings];
    const listed = () => document.querySelectorAll('[data-finding]').length;
    expect(listed()).toBe(all.length);
    const errors = all.filter(({ severity }) => severity === 'error').length;
    await user.click(screen.getByRole('checkbox', { name: `错误 ${errors}` }));
    expect(listed()).toBe(errors);
    expect(screen.getByRole('checkbox', { name: `错误 ${errors}` })).toHaveProperty('ariaChecked', 'true');
  });

  test('what was not checked is listed with its reason', async () => {
    await openPane();
    await user.click(screen.getByRole('checkbox', { name: /^未检查 [1-9]/ }));
    expect(document.querySelectorAll('[data-finding]')).toHaveLength(0);
    expect(screen.getByRole('region', { name: '没有检查的内容' }).textContent).toContain('数据不足');
  });

  test('Enter goes to the cell and opens the three parts in place; arrows step on', async () => {
    const { host } = await openPane();
    const heads = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
    heads[0]!.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(heads[1]);
    await user.keyboard('{Enter}');
    expect(heads[1]!.getAttribute('aria-expanded')).toBe('true');
    const details = document.getElementById(heads[1]!.getAttribute('aria-controls')!)!;
    expect([...details.querySelectorAll('dt')].map((term) => term.textContent)).toEqual(
      expect.arrayContaining(['为什么', '怎么改', '依据', '单元格']),
    );
    await waitFor(() => expect(host.selection).not.toBeNull());
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(heads.at(-1));
  });

  test('a missing note leads to its draft', async () => {
    await openPane();
    const head = document.querySelector<HTMLElement>('[data-finding^="note-missing-deduction"]')!;
    await user.click(head);
    await user.click(button('生成说明'));
    expect(await screen.findByRole('heading', { name: '预览：生成偏差说明' })).toBe(document.activeElement);
    await user.click(button('取消'));
    expect(document.activeElement).toBe(button('生成偏差说明'));
  });

  test('a clean workbook says what was checked', async () => {
    await openPane(CLEAN);
    expect(screen.getByText('检查过的内容没有发现问题')).toBeTruthy();
    expect(screen.getByText(/共作 \d+ 项核对.*涉及 \d+ 处/)).toBeTruthy();
  });
});

describe('a finding with one safe repair', () => {
  const open = async (key: string) => {
    const head = document.querySelector<HTMLElement>(`[data-finding^="${key}"]`)!;
    await user.click(head);
  };

  test('leads to the preview of it, ticked; applied the finding is gone, taken back everything is as it was', async () => {
    const { host } = await openPane();
    const before = await contents(host);
    await open('exec-rate-wrong-base');
    await user.click(button('按建议修改'));
    expect(await screen.findByRole('heading', { name: '预览：按建议修改' })).toBe(document.activeElement);
    const list = screen.getByRole('region', { name: '预览：按建议修改' });
    expect(list.textContent).toContain('436.04%→100%');
    expect(
      within(list)
        .getAllByRole<HTMLInputElement>('checkbox')
        .map(({ checked }) => checked),
    ).toEqual([true]);
    await user.click(button('取消'));
    expect(document.activeElement).toBe(button('按建议修改'));
    expect(await contents(host)).toEqual(before);
    await user.click(button('按建议修改'));
    await screen.findByRole('heading', { name: '预览：按建议修改' });
    await press('应用', '已写入 1 个单元格。');
    const after = await contents(host);
    expect(Object.keys(after).filter((cell) => after[cell] !== before[cell])).toEqual(['附件3!H5']);
    expect(document.querySelector('[data-finding^="exec-rate"][data-finding*="H5"]')).toBeNull();
    expect(document.activeElement).toBe(button('撤销'));
    await press('撤销', '已恢复 1 个单元格。');
    expect(await contents(host)).toEqual(before);
    expect(document.querySelector('[data-finding^="exec-rate-wrong-base"]')).not.toBeNull();
  });

  test('no other finding has the button', async () => {
    const { session } = await openPane();
    const { result } = session.getState();
    const having: string[] = [];
    for (const { key, ruleId } of result!.forms.flatMap(({ findings }) => findings)) {
      act(() => session.dispatch({ type: 'opened', key }));
      if (screen.queryByText('按建议修改')) having.push(ruleId);
    }
    expect(having.sort()).toEqual([
      'base-staff-rate',
      'exec-rate-recompute',
      'exec-rate-wrong-base',
      'exec-score-mismatch',
    ]);
  });
});

describe('a finding set aside', () => {
  const named = (text: string) =>
    [...document.querySelectorAll<HTMLElement>('[data-finding]')].find((one) =>
      one.textContent!.includes(text),
    )!;
  const count = () => document.querySelectorAll('[data-finding]').length;

  test('needs a reason, is kept with the workbook, listed with it, not marked, and taken back in', async () => {
    const { host } = await openPane();
    const before = count();
    const head = document.querySelector<HTMLElement>('[data-finding]')!;
    const what = head.querySelector('span')!.textContent!;
    await user.click(head);
    await user.click(button('忽略…'));
    const reason = screen.getByLabelText(/^忽略的理由/);
    expect(document.activeElement).toBe(reason);
    await user.click(button('确认忽略'));
    expect(screen.getByText('请写明忽略的理由。')).toBeTruthy();
    expect(await host.readMemo()).toBeNull();
    await user.type(reason, '已与财政局核实');
    await press('确认忽略', '已忽略 1 个问题。');
    expect(count()).toBe(before - 1);
    expect(await host.readMemo()).toContain('已与财政局核实');
    expect(screen.getByText(/^检查完成：.*1\s?个问题已写明理由忽略/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '已忽略 1' }));
    expect(count()).toBe(0);
    const listed = screen.getByRole('region', { name: '已忽略的问题' });
    expect(listed.textContent).toMatch(/理由：已与财政局核实（\d{4}-\d{2}-\d{2}）/);
    await user.click(within(listed).getByText('恢复检查'));
    await screen.findByText('已恢复检查。');
    expect(await host.readMemo()).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '已忽略 0' }));
    expect(count()).toBe(before);
    expect(named(what)).toBeTruthy();
  });

  test('Escape leaves it as it was, with the keyboard where it was', async () => {
    await openPane();
    await user.click(document.querySelector<HTMLElement>('[data-finding]')!);
    await user.click(button('忽略…'));
    await user.keyboard('理由{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button('忽略…')));
    expect(screen.queryByText('确认忽略')).toBeNull();
  });

  test('a record that cannot be read is said, and the check goes on without it', async () => {
    const host = await openSample();
    await host.writeMemo('{"version":1,"ignores":"all"}');
    const session = new Session(host);
    await session.check();
    expect(session.getState().notice).toMatchObject({
      intent: 'warning',
      title: '随工作簿保存的记录没有全部采用。',
    });
    expect(session.getState().result!.forms).toHaveLength(3);
  });
});

describe('the page of a rule', () => {
  test('opens from its finding, with condition, basis and an example, and leads back to it', async () => {
    await openPane();
    await user.click(document.querySelector<HTMLElement>('[data-finding]')!);
    const link = await screen.findByRole('button', { name: /^规则说明：/ });
    const name = link.textContent!.replace('规则说明：', '');
    await user.click(link);
    expect(await screen.findByRole('heading', { name: `规则：${name}` })).toBe(document.activeElement);
    for (const term of ['级别', '什么情况下提出', '不适用', '依据', '编号'])
      expect(screen.getByText(term, { selector: 'dt' })).toBeTruthy();
    const example = await screen.findByRole('region', { name: '示例' });
    expect(example.textContent).toMatch(/对：.*错：/);
    await user.click(button('返回'));
    expect(document.activeElement!.textContent).toBe(`规则说明：${name}`);
  });

  test('the menu lists every rule, each leads to its page', async () => {
    await openPane();
    await user.click(button('更多'));
    await user.click(screen.getByRole('menuitem', { name: '规则说明' }));
    await screen.findByText(new RegExp(`^共 ${rules.length} 条规则`));
    const [first] = rules;
    await user.click(screen.getAllByText(first!.meta.name, { selector: 'button' })[0]!);
    expect(await screen.findByRole('heading', { name: `规则：${first!.meta.name}` })).toBeTruthy();
    await user.click(button('返回'));
    expect(document.activeElement).toBe(button('更多'));
  });
});

describe('commands', () => {
  test('mark, then clear', async () => {
    await openPane();
    await press('标记问题', /^已标记 \d+ 个单元格。$/);
    expect(screen.getByText(/个单元格带标记/)).toBeTruthy();
    await press('清除标记', '标记已清除。');
    expect(screen.queryByText(/个单元格带标记/)).toBeNull();
  });

  test('scores: preview, apply, take back', async () => {
    const { host } = await openPane();
    const before = await contents(host);
    await user.click(button('填写得分'));
    await user.click(await screen.findByText('全选'));
    expect(await contents(host)).toEqual(before);
    await press('应用', /^已写入 \d+ 个单元格。$/);
    expect(await contents(host)).not.toEqual(before);
    expect(screen.getByText(/^写入记录 1 次/)).toBeTruthy();
    await press('撤销', /^已恢复 \d+ 个单元格。$/);
    expect(await contents(host)).toEqual(before);
  });

  test('the total follows every tick, and nothing to write is said and leads back', async () => {
    await openPane();
    await user.click(button('填写得分'));
    const score = await screen.findByRole('checkbox', { name: /附件3!H15/ });
    expect(screen.queryByText(/总分应为/)).toBeNull();
    await user.click(score);
    expect(screen.getByText(/总分应为 84，没有勾选$/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /附件3!H18 总分/ }));
    expect(screen.getByText(/总分为 84$/)).toBeTruthy();
    await user.click(score);
    expect(screen.queryByText(/总分(应)?为/)).toBeNull();
    await user.click(button('取消'));
  });

  test('nothing to write: 应用 answers all the same', async () => {
    await openPane(CLEAN);
    await user.click(button('填写得分'));
    await screen.findByText('没有需要填写的得分');
    expect(button('应用').getAttribute('aria-disabled')).toBeNull();
    await press('应用', '没有可写入的内容。');
    expect(screen.queryByText('没有需要填写的得分')).toBeNull();
  });

  test('notes: the person fills the gaps before anything is written; 取消 writes nothing', async () => {
    const { host } = await openPane();
    const before = await contents(host);
    await user.click(button('生成偏差说明'));
    expect((await screen.findAllByText('【原因】', { selector: 'mark' })).length).toBeGreaterThan(0);
    await user.click(screen.getAllByText('改写文字')[0]!);
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /的偏差说明/ });
    expect(note.value).toContain('【');
    expect(document.activeElement).toBe(note);
    await user.clear(note);
    await user.type(note, '受疫情影响。');
    await user.click(button('取消'));
    expect(await contents(host)).toEqual(before);
    expect(document.activeElement).toBe(button('生成偏差说明'));
  });

  test('cells edited since are listed and stay until the person decides', async () => {
    const { host, session } = await openPane();
    await user.click(button('填写得分'));
    await user.click(await screen.findByText('全选'));
    await press('应用', /^已写入/);
    await host.write([{ at: session.getState().history[0]!.cells[0]!.at, content: 2.5 }]);
    await press('撤销', '有 1 个单元格在写入之后又被改过');
    expect(screen.getByText(/现在是“2.5”/)).toBeTruthy();
    await press('保留现在的内容', /1 个单元格保留现在的内容/);
    expect(Object.values(await contents(host))).toContain(2.5);
  });
});
