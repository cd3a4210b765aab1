import type { CellAddress, SheetCell } from '../../grid/address';
import { isLookAlike, locate, type RecognisedForm } from '../../recognise/form';
import type { Field } from '../../values/field';
import { readTarget } from '../../values/read-target';
import { yearsIn } from '../../values/text';
import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'year-mismatch',
    name: '年度不一致',
    category: 'structure',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet', 'base-data', 'indicator-list'],
    basis: [review('年度前后不一致的，多为套用上年表格')],
    condition:
      '表题年度与表头年度不同；指标值的期限早于表题年度；同一工作簿中各表的年度不同（基础数据表的上年栏应为上一年）。',
    exempt: '表中没有写年度；期限在下一年度的（跨年任务）。',
    messages: {
      header: {
        what: '表题为{{year}}年度，“{{header}}”写的是{{other}}年，应为{{expected}}年。',
        why: '表头年度与表题不符，数据可能取错年度，或套用了上年表格。',
        fix: '核对这一栏的数据属于哪一年，改正表头或数据。',
      },
      deadline: {
        what: '“{{name}}”的指标值期限“{{target}}”早于表题年度{{year}}年。',
        why: '期限早于考核年度，可能套用了以前年度的目标。',
        fix: '按{{year}}年度的任务改正期限。',
      },
      sheets: {
        what: '本表为{{year}}年度，同一工作簿的“{{sheet}}”为{{other}}年度。',
        why: '同一次自评的各表年度应相同。',
        fix: '核对两张表的年度，改正其中填错的一处。',
      },
    },
  },
  function* ({ form, forms }) {
    const { year } = form;
    if (!year) return;
    let checked = 0;
    for (const { field, expected } of headerYears(form, year.value)) {
      if (field.cell.row === year.cell.row && field.cell.col === year.cell.col) continue;
      const other = yearsIn(field.text)[0];
      if (other === undefined) continue;
      checked += 1;
      if (other === expected) continue;
      yield fail({
        messageId: 'header',
        cells: [field.cell, year.cell],
        data: { year: year.value, header: field.text.replace(/\s+/g, ''), other, expected },
        expected,
        actual: other,
      });
    }
    for (const indicator of form.indicators) {
      const target = readTarget(indicator);
      if (target.kind !== 'deadline' || target.date.year === null) continue;
      checked += 1;
      if (target.date.year >= year.value) continue;
      yield fail({
        messageId: 'deadline',
        cells: [indicator.target!.cell],
        data: { name: indicatorName(indicator), target: indicator.target!.text, year: year.value },
        expected: year.value,
        actual: target.date.year,
      });
    }
    for (const other of otherYear(form, forms)) {
      yield fail({
        messageId: 'sheets',
        cells: [year.cell as CellAddress | SheetCell, locate(other, other.year!.cell)],
        data: { year: year.value, sheet: other.sheet, other: other.year!.value },
        expected: other.year!.value,
        actual: year.value,
      });
      checked += 1;
    }
    if (checked > 0) yield PASS;
  },
);

function* headerYears(form: RecognisedForm, year: number): Generator<{ field: Field; expected: number }> {
  const { headers } = form.base ?? { headers: {} as Partial<Record<'lastYear' | 'budget' | 'spent', Field>> };
  if (headers.lastYear) yield { field: headers.lastYear, expected: year - 1 };
  if (headers.budget) yield { field: headers.budget, expected: year };
  if (headers.spent) yield { field: headers.spent, expected: year };
  for (const column of form.columns) {
    if (column.header && (column.role === 'target' || column.role === 'actual')) {
      yield { field: column.header, expected: year };
    }
  }
  for (const header of Object.values(form.funds?.headers ?? {})) {
    if (header) yield { field: header, expected: year };
  }
}

/** The first earlier form of the workbook that states another year: each pair is named once, at the later form. */
function otherYear(form: RecognisedForm, forms: readonly RecognisedForm[]): RecognisedForm[] {
  const before = forms.slice(0, forms.indexOf(form)).filter((one) => !isLookAlike(one.kind) && one.year);
  const first = before[0];
  return first && first.year!.value !== form.year!.value ? [first] : [];
}
