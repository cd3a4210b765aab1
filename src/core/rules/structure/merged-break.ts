import type { CellAddress } from '../../grid/address';
import type { SheetGrid } from '../../grid/sheet';
import type { RecognisedForm } from '../../recognise/form';
import { compact } from '../../values/text';
import { convention } from '../bases';
import { shiftedKind } from '../figures/tally';
import { fail, formRule, PASS, type Verdict } from '../rule';

export const rule = formRule(
  {
    id: 'merged-break',
    name: '一二级指标没有合并或错位',
    category: 'structure',
    severity: 'advice',
    kinds: ['department', 'project', 'score-sheet', 'indicator-list'],
    basis: [convention('一级、二级指标应合并到它所辖的各行，或逐行填写')],
    condition:
      '一级或二级指标的单元格空白而又没有与上面合并（按上一行的指标理解）；二级指标的名称写到了三级指标一栏；有一级指标的块没有写二级指标。',
    exempt: '合并单元格覆盖的各行；表中没有这一栏。',
    explains: [
      {
        rules: ['qual-value-nonstandard', 'unit-missing', 'number-in-name'],
        where: 'same-row',
        when: (cause) => cause.messageId === 'shifted',
      },
    ],
    messages: {
      blank: {
        what: '第{{rows}}行的{{level}}空白，又没有与上面合并，按“{{above}}”理解。',
        why: '空白的层级单元格要靠猜，汇总和导入时容易归错类。',
        fix: '与上面的“{{above}}”合并，或补填。',
      },
      shifted: {
        what: '第{{row}}行三级指标一栏写的是“{{name}}”，应在二级指标一栏。',
        why: '这一行错了一栏，三级指标名称写进了指标值，指标会归错类。',
        fix: '把“{{name}}”移到二级指标一栏，其余内容依次移回原栏。',
      },
      missing: {
        what: '“{{level1}}”没有写二级指标。',
        why: '缺少二级指标，看不出考核的是哪一类产出或效益。',
        fix: '补填二级指标，或把一级、二级两格合并。',
      },
    },
  },
  function* ({ form, grid }) {
    const sheet = grid.sheets.find((one) => one.id === form.sheetId);
    if (!sheet) return;
    yield* shiftedRows(form);
    for (const level of ['level1', 'level2'] as const) {
      const column = form.columns.find(({ role }) => role === level);
      if (column) yield* blankRuns(form, sheet, level, column.col);
    }
  },
);

function* shiftedRows(form: RecognisedForm): Generator<Verdict> {
  for (const indicator of form.indicators) {
    if (shiftedKind(indicator) === null || !indicator.level3) continue;
    const name = compact(indicator.level3.text);
    yield fail({
      messageId: 'shifted',
      cells: [indicator.level3.cell, { row: indicator.row, col: indicator.level2!.cell.col }],
      data: { row: indicator.row, name },
      actual: name,
    });
  }
}

/** Runs of blank cells below a label, one finding each. */
function* blankRuns(
  form: RecognisedForm,
  sheet: SheetGrid,
  level: 'level1' | 'level2',
  col: number,
): Generator<Verdict> {
  let above = '';
  let run: CellAddress[] = [];
  const labelled = form.sections.filter((section) => section.level === 1);
  for (const indicator of form.indicators) {
    if (shiftedKind(indicator) !== null || indicator.name === '') continue;
    const { row } = indicator;
    const merge = sheet.mergeAt(row, col);
    const text = compact(sheet.shownAt(row, col)?.text ?? '');
    if (merge || text !== '') {
      if (run.length > 0) yield blank(level, run, above);
      run = [];
      if (text !== '') above = text;
      yield PASS;
      continue;
    }
    const starts = labelled.find((section) => section.firstRow === row);
    if (level === 'level2' && starts) {
      yield fail({
        messageId: 'missing',
        cells: [{ row, col }, starts.label.cell],
        data: { level1: starts.name },
        actual: '',
      });
      above = '';
    } else if (above !== '') run.push({ row, col });
  }
  if (run.length > 0) yield blank(level, run, above);
}

function blank(level: 'level1' | 'level2', run: readonly CellAddress[], above: string): Verdict {
  const rows = run.map(({ row }) => row);
  const shown = rows.length > 2 ? `${rows[0]}至${rows.at(-1)}` : rows.join('、');
  return fail({
    messageId: 'blank',
    cells: run,
    data: { rows: shown, level: level === 'level1' ? '一级指标' : '二级指标', above },
    actual: '',
  });
}
