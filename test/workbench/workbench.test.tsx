/** @jest-environment jsdom */
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Themed } from '../../src/taskpane/theme/Themed';
import { FileHost } from '../../src/hosts/file/file-host';
import { Workbench } from '../../src/workbench/Workbench';
import { oldWorkbook } from '../hosts/legacy/old-workbook';
import { workbookFixture } from '../hosts/sheet-fixture';
import { projectForm } from '../support/national-form';
import { markedFinal, shared, signed, structureProtected } from '../support/restricted';
import { type Package, packageOf, zipOf } from '../support/xlsx';
import { contents, FAULTY, sampleBytes } from '../taskpane/support/sample';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const user = userEvent.setup({ delay: null });
/** What the page asked for, and what it handed to the browser as a download. */
let asked: string[];
let saved: { name: string; bytes: Promise<ArrayBuffer> }[];

beforeEach(() => {
  asked = [];
  saved = [];
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  globalThis.fetch = (address) => {
    asked.push(String(address));
    const name = decodeURIComponent(String(address).replace('samples/', ''));
    const bytes = sampleBytes(name);
    return Promise.resolve({ ok: true, arrayBuffer: async () => bytes.buffer } as unknown as Response);
  };
  URL.createObjectURL = (blob) => {
    saved.push({ name: '', bytes: bytesOf(blob as Blob) });
    return 'blob:saved';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.at(-1)!.name = this.download;
  };
});

/** jsdom's Blob has no arrayBuffer of its own. */
function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
}

function oldFile(name: string): File {
  const bytes = oldWorkbook([projectForm()]);
  return Object.assign(new File([bytes as BlobPart], name), {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  });
}

async function open(): Promise<void> {
  render(
    <Themed>
      <Workbench />
    </Themed>,
  );
  await screen.findByText(/^检查完成/);
}

function cell(ref: string): HTMLElement {
  return document.querySelector<HTMLElement>(`td[data-ref="${ref}"]`)!;
}

function tab(name: string): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) => one.textContent === name)!;
}

describe('the workbench', () => {
  test('starts with the sample open, from its own origin, and checked', async () => {
    await open();
    expect(asked).toEqual([`samples/${encodeURIComponent(FAULTY)}`]);
    expect(tab('附件1').getAttribute('aria-selected')).toBe('true');
    expect(cell('B4').textContent).toBe('34');
  });

  test('a finding shows its cell, on whichever sheet it lies', async () => {
    await open();
    const head = [...document.querySelectorAll<HTMLElement>('[data-finding^="exec-rate-recompute"]')][0]!;
    await user.click(head);
    await waitFor(() => expect(tab('附件1').getAttribute('aria-selected')).toBe('false'));
    expect(document.querySelector('td[aria-selected=true]')!.getAttribute('data-ref')).toMatch(/^[A-Z]+\d+$/);
  });

  test('marks stand on the sheet with a shape and a word, and go again', async () => {
    await open();
    await user.click(screen.getByText('标记问题'));
    await screen.findByText(/^已标记/);
    const marked = document.querySelectorAll('td[data-mark]');
    expect(marked.length).toBeGreaterThan(0);
    expect(marked[0]!.querySelector('svg')).not.toBeNull();
    expect(marked[0]!.textContent).toMatch(/，标记：(错误|警告|提示)$/);
    await user.click(screen.getByText('清除标记'));
    await screen.findByText('标记已清除。');
    expect(document.querySelectorAll('td[data-mark]')).toHaveLength(0);
  });

  test('a cell is edited by typing; Escape leaves it as it was', async () => {
    await open();
    cell('B4').focus();
    fireEvent.mouseDown(cell('B4'));
    await user.keyboard('36{Enter}');
    await waitFor(() => expect(cell('B4').textContent).toBe('36'));
    expect(document.activeElement).toBe(cell('B5'));
    // 40 ÷ 36: the pane has checked again by itself, and says nothing about it.
    await waitFor(() =>
      expect(document.querySelector('[data-finding^="base-staff-rate"]')!.textContent).toContain('111.11'),
    );
    expect(screen.queryByText(/^上次检查之后表格有改动/)).toBeNull();
    expect(screen.getByLabelText('有未保存的改动')).toBeTruthy();
    await user.keyboard('{ArrowUp}{F2}99{Escape}');
    expect(cell('B4').textContent).toBe('36');
  });

  test('leaving an edited cell by the mouse takes what was typed', async () => {
    await open();
    await user.dblClick(cell('C4'));
    await user.clear(screen.getByLabelText('编辑 C4'));
    await user.type(screen.getByLabelText('编辑 C4'), '41');
    await user.click(cell('A9'));
    await waitFor(() => expect(cell('C4').textContent).toBe('41'));
    expect(cell('A9').getAttribute('aria-selected')).toBe('true');
  });

  test('另存 hands over the workbook as it is now, under a name that says so', async () => {
    await open();
    fireEvent.mouseDown(cell('B4'));
    cell('B4').focus();
    await user.keyboard('36{Enter}');
    await waitFor(() => expect(cell('B4').textContent).toBe('36'));
    await user.click(screen.getByText('另存'));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]!.name).toBe('浏阳市工业和信息化局2021-已标注.xlsx');
    const again = await FileHost.open(new Uint8Array(await saved[0]!.bytes), saved[0]!.name);
    expect((await contents(again))['附件1!B4']).toBe(36);
    expect(screen.queryByLabelText('有未保存的改动')).toBeNull();
  });

  test('recognition is laid over the sheet while its page is open, and corrected from the cell selected there', async () => {
    await open();
    fireEvent.click(tab('附件2'));
    expect(document.querySelectorAll('td[data-band]')).toHaveLength(0);
    await user.click(screen.getByText(/^口径 .* · 识别 \d+ %$/));
    expect(cell('G11').textContent).toBe('自评得分得分');
    expect(cell('G13').dataset.band).toBeDefined();
    expect(screen.getAllByLabelText('指标').length).toBeGreaterThan(10);
    fireEvent.mouseDown(cell('G13'));
    await user.selectOptions(screen.getByLabelText('这一列是'), 'ignored');
    await screen.findByText(/^已把“附件2”的 G 列（表头“自评得分”）指定为“不使用”。$/);
    expect(cell('G13').dataset.band).toBeUndefined();
    expect(screen.getByLabelText('有未保存的改动')).toBeTruthy();
    await user.click(document.querySelector<HTMLElement>('[aria-label="返回"]')!);
    expect(document.querySelectorAll('td[data-band]')).toHaveLength(0);
  });

  test('formulas whose inputs change show an estimate, or that they are to be calculated; the foot says what that means', async () => {
    await open();
    const type = async (ref: string, text: string) => {
      fireEvent.mouseDown(cell(ref));
      cell(ref).focus();
      await user.keyboard(`${text}{Enter}`);
    };
    await type('J4', '=B4*2');
    await waitFor(() => expect(cell('J4').textContent).toBe('68估算'));
    await type('J5', '=J4+TODAY()');
    await waitFor(() => expect(cell('J5').textContent).toBe('待重算'));
    await type('B4', '36');
    await waitFor(() => expect(cell('J4').textContent).toBe('72估算'));
    const note = document.querySelector('[data-note=state]')!;
    expect(note.getAttribute('role')).toBe('status');
    expect(note.textContent).toBe(
      '标“估算”的 1 个公式引用的单元格已改动，结果由本工具算出，供检查参考，不存入文件；标“待重算”的 1 个公式没有算出，检查时不采用；在 Excel 中打开后重新计算，以 Excel 的结果为准。',
    );
  });

  test('an .xls file is opened and checked; what would write into it says why not', async () => {
    await open();
    await user.upload(screen.getByLabelText('选择工作簿'), oldFile('自评表.xls'));
    await screen.findByText('自评表.xls');
    await screen.findByText(/^检查完成/);
    expect(document.querySelector('[data-note=state]')!.textContent).toContain('只能检查，不能写入');
    expect(screen.getByText('另存').closest('button')!.getAttribute('aria-disabled')).toBe('true');
    expect(cell('A1').textContent).not.toBe('');
    for (const name of ['标记问题', '清除标记', '填写得分', '生成偏差说明', '撤销']) {
      const button = screen.getByText(name).closest('button')!;
      expect([name, button.getAttribute('aria-disabled'), button.disabled]).toEqual([name, 'true', false]);
      const reason = document.getElementById(button.getAttribute('aria-describedby')!)!;
      expect(reason.textContent).toContain('另存为“Excel 工作簿（*.xlsx）”');
    }
    expect(screen.getByText('检查').closest('button')!.getAttribute('aria-disabled')).toBeNull();
    await user.click(screen.getByText('标记问题'));
    expect(document.querySelectorAll('td[data-mark]')).toHaveLength(0);
  });

  describe('a workbook that does not come out of saving whole', () => {
    /** Opened in place of the sample, with one cell changed. */
    async function changed(make: (parts: Package) => Package): Promise<void> {
      await open();
      const bytes = zipOf(make(packageOf(workbookFixture(projectForm()))));
      const file = Object.assign(new File([bytes as BlobPart], '报送.xlsx'), {
        arrayBuffer: () => Promise.resolve(bytes.buffer),
      });
      await user.upload(screen.getByLabelText('选择工作簿'), file);
      await screen.findByText('报送.xlsx');
      fireEvent.mouseDown(cell('I12'));
      cell('I12').focus();
      await user.keyboard('1{Enter}');
      await waitFor(() => expect(cell('I12').textContent).toBe('1'));
      await user.click(screen.getByText('另存'));
    }

    test.each<[string, (parts: Package) => Package, RegExp]>([
      ['signed', signed, /数字签名，内容一经改动，签名即失效/],
      ['shared', shared, /共享状态/],
      ['marked as final', markedFinal, /已标记为最终状态/],
    ])('%s: said and asked first', async (_what, make, words) => {
      await changed(make);
      await screen.findByText(words);
      expect(document.activeElement!.textContent).toBe('不保存');
      expect(saved).toHaveLength(0);
      await user.click(screen.getByText('不保存'));
      expect(screen.queryByText(words)).toBeNull();
      expect([saved.length, screen.getByLabelText('有未保存的改动') !== null]).toEqual([0, true]);
      await user.click(screen.getByText('另存'));
      await user.click(screen.getByText('仍要另存'));
      await waitFor(() => expect(saved).toHaveLength(1));
      expect(screen.queryByText(words)).toBeNull();
      expect(screen.queryByLabelText('有未保存的改动')).toBeNull();
    });

    test('structure protection alone forbids no cell: saved without a question', async () => {
      await changed(structureProtected);
      await waitFor(() => expect(saved).toHaveLength(1));
      expect(screen.queryByText('仍要另存')).toBeNull();
    });
  });

  test('a file that is no workbook is refused by name; what was open stays', async () => {
    await open();
    const bad = new File(['no workbook'], '通知.xlsx');
    Object.assign(bad, {
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode('no workbook').buffer),
    });
    await user.upload(screen.getByLabelText('选择工作簿'), bad);
    expect(await screen.findByText(/^没有打开“通知.xlsx”：/)).toBeTruthy();
    expect(cell('B4').textContent).toBe('34');
  });
});
