import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { corpusForm, corpusNames, hasCorpus } from '../../support/corpus';
import {
  type RawForm,
  fullWidth,
  mapText,
  meaning,
  numbersAsText,
  permuted,
  rawForm,
  repeatedRow,
  shifted,
  spacedOut,
  splitAt,
  stacked,
  toSheet,
  unmerged,
  withBlankColumns,
  withBlankRows,
} from '../../support/metamorph';
import { sheetOf, workbookOf } from '../../support/sheet';
import { baseData, department, project } from './fixtures';

/** Changes that must not matter: the recognised form is the same but for addresses. */

const own: Readonly<Record<string, RawForm>> = { department, project, baseData };
const real = hasCorpus ? corpusNames() : [];
if (!hasCorpus) console.warn('没有找到真实表格语料，变形测试只用项目自带的表。');

function formOf(name: string): RawForm {
  if (own[name]) return own[name];
  const form = corpusForm(name);
  return rawForm(form.sheetName, form.grid, form.merges);
}

const all = [...Object.keys(own), ...real];
const recognise = (form: RawForm) => recogniseWorkbook(workbookOf(toSheet(form))).forms;
const said = (form: RawForm) => meaning(recognise(form)[0]);

const everyColumn = (form: RawForm) =>
  Array.from({ length: Math.max(...form.rows.map((row) => row.length)) }, (_, i) => i + 1);

const CHANGES: Readonly<Record<string, (form: RawForm) => RawForm>> = {
  'moved down and right': (form) => shifted(form, 7, 3),
  'a blank column after the first': (form) => withBlankColumns(form, [2]),
  'a blank column between all columns': (form) => withBlankColumns(form, everyColumn(form)),
  'numbers stored as text': numbersAsText,
  'labels spaced out': spacedOut,
  'blank rows in the head': (form) => withBlankRows(form, [2, 3]),
};

describe.each(Object.keys(CHANGES))('%s', (change) => {
  it.each(all)('%s', (name) => {
    const form = formOf(name);
    expect(said(CHANGES[change]!(form))).toEqual(said(form));
  });
});

describe('nothing merged', () => {
  it.each(all)('%s', (name) => {
    const form = formOf(name);
    // That a header covers two columns is all that tells the project library's export from the national form.
    expect({ ...said(unmerged(form)), layout: '' }).toEqual({ ...said(form), layout: '' });
  });
});

describe('digits and brackets typed full-width', () => {
  it.each(all)('%s', (name) => {
    const form = formOf(name);
    expect(said(fullWidth(form))).toEqual(said(form));
  });
});

describe('blank rows within the table', () => {
  it.each(['department', 'project', ...real])('%s', (name) => {
    const form = formOf(name);
    const [found] = recognise(form);
    const rows = found?.indicators.slice(1, 4).map(({ row }) => row) ?? [];
    expect(said(withBlankRows(form, rows))).toEqual(said(form));
  });
});

describe('value columns in reverse order', () => {
  const LABELS = new Set(['level1', 'level2', 'level3', 'level1Weight', 'ignored']);
  it.each(['department', 'project', ...real])('%s', (name) => {
    const form = formOf(name);
    const [found] = recognise(form);
    if (!found?.headerRow || found.indicators.length === 0) return;
    const end = found.totals.label ? found.totals.label.cell.row - 1 : form.rows.length;
    const cut = {
      ...form,
      rows: form.rows.slice(0, end),
      merges: form.merges.filter(({ bottom }) => bottom <= end),
    };
    const order = found.columns.filter(({ role }) => !LABELS.has(role)).map(({ col }) => col);
    const turned = permuted(cut, found.headerRow, order.reverse());
    if (!turned) return;
    expect(said(turned)?.indicators).toEqual(said(cut)?.indicators);
  });
});

describe('the header printed again on a second page', () => {
  it.each(['department', 'project', ...real])('%s', (name) => {
    const form = formOf(name);
    const [found] = recognise(form);
    const third = found?.indicators[2];
    if (!found?.headerRow || !third) return;
    expect(said(repeatedRow(form, found.headerRow, third.row))).toEqual(said(form));
  });
});

describe('header words swapped for synonyms', () => {
  const SYNONYMS: Readonly<Record<string, string>> = {
    年度指标值: '目标值',
    年度指标值A: '预期指标值（A）',
    实际完成值: '完成值',
    全年完成值: '实际完成指标值（B）',
    分值: '权重',
    得分: '自评得分',
    自评得分: '自评分',
    偏差原因分析及改进措施: '未完成原因分析',
    偏差及原因分析: '扣分原因和其他说明',
    全年执行数: '预算执行数',
    预期目标: '年初设定目标',
    实际完成情况: '全年完成情况',
    总分: '合计',
  };
  it.each(['department', 'project', ...real])('%s', (name) => {
    const form = formOf(name);
    const swapped = mapText(form, (text) => SYNONYMS[text.replace(/\s/g, '')] ?? text);
    expect({ ...said(swapped), layout: '' }).toEqual({ ...said(form), layout: '' });
  });
});

describe('other sheets before it', () => {
  it.each(all)('%s', (name) => {
    const form = formOf(name);
    const others = [
      sheetOf([], { name: '空' }),
      sheetOf([['填表说明'], ['一、请如实填写。']], { name: '说明' }),
    ];
    const { forms, dismissed } = recogniseWorkbook(workbookOf(...others, toSheet(form)));
    expect(forms.map(meaning)).toEqual([said(form)]);
    expect(dismissed).toHaveLength(2);
  });
});

describe('two forms on one sheet', () => {
  const pairs = Object.keys(own).flatMap((first) =>
    Object.keys(own).map((second) => [first, second] as const),
  );
  it.each(pairs)('%s above %s', (first, second) => {
    const both = recognise(stacked(formOf(first), formOf(second), 2));
    expect(both.map(meaning)).toEqual([said(formOf(first)), said(formOf(second))]);
  });

  it('every real form that has a title, below its three neighbours', () => {
    const titled = real.filter((name) => recognise(formOf(name))[0]?.title);
    titled.forEach((first, index) => {
      for (const second of [1, 2, 3].map((step) => titled[(index + step) % titled.length]!)) {
        const both = recognise(stacked(formOf(first), formOf(second), 1));
        const parts = both.map((form) => `${form.kind} ${form.indicators.length} ${form.year?.value}`);
        const alone = [first, second].map((name) => recognise(formOf(name))[0]!);
        expect([first, second, ...parts]).toEqual([
          first,
          second,
          ...alone.map((form) => `${form.kind} ${form.indicators.length} ${form.year?.value}`),
        ]);
      }
    });
  });
});

describe('split over two sheets', () => {
  /** Rows in the middle of the table where no group of rows with one weight or score is torn apart. */
  function places(form: RawForm) {
    const [found] = recognise(form);
    const inner = (found?.indicators ?? []).slice(1, -1);
    return inner.filter(({ row, group }) => row === group).map(({ row }) => row);
  }
  const complete = (first: ReturnType<typeof recognise>[number] | undefined) =>
    [100, 90].includes(first!.groups.reduce((sum, { weight }) => sum + Number(weight?.value ?? 0), 0));
  const rowsOf = (forms: ReturnType<typeof recognise>) =>
    forms.flatMap((form) => meaning(form)!.indicators.map((row) => ({ ...row })));

  it.each(['department', 'project', ...real])('%s', (name) => {
    const form = formOf(name);
    const [whole] = recognise(form);
    if (!whole?.headerRow || whole.kind === 'goal-declaration') return;
    for (const row of places(form)) {
      for (const again of [[], [whole.headerRow]]) {
        const [first, second] = splitAt(form, row, again);
        const { forms } = recogniseWorkbook(workbookOf(toSheet(first), toSheet(second)));
        const parts = forms.map(({ kind, continues }) => [kind, continues]);
        // The first page may already be complete: its weights make 100 without what follows.
        if (forms[1] && forms[1].continues === undefined) continue;
        if (!forms[1] && complete(forms[0])) continue;
        expect([name, row, again.length, ...parts]).toEqual([
          name,
          row,
          again.length,
          [whole.kind, undefined],
          [whole.kind, forms[0]!.id],
        ]);
        expect(forms[1]!.remarks.join()).toContain(`本表是“${form.name}”的续表`);
        expect(forms[0]!.remarks).toContain('本表的续表在“续”');
        expect(
          rowsOf(forms).map(({ level3, target, actual, score }) => [level3, target, actual, score]),
        ).toEqual(
          rowsOf([whole]).map(({ level3, target, actual, score }) => [level3, target, actual, score]),
        );
      }
    }
  });
});
