import type { SheetCell } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/sheet';
import { type Indicator, isLookAlike, locate, type RecognisedForm } from '../../recognise/form';
import type { Profile } from '../../profiles/schema';
import { assessIndicator } from '../../scoring/assess';
import { executionRate } from '../../scoring/execution';
import { type Decimal, decimal, showPercent } from '../../values/decimal';
import { compact } from '../../values/text';
import { review } from '../bases';
import { lineName, overallLine } from '../figures/funds';
import { isUnmet } from '../figures/tally';
import { fail, PASS, type Verdict, workbookRule } from '../rule';

const NEARLY_ALL = decimal('0.9');
const OUTPUT = new Set(['quantity', 'quality', 'timeliness', 'cost']);

export const rule = workbookRule(
  {
    id: 'zero-exec-full-output',
    name: '无支出却满分',
    category: 'fund',
    severity: 'warning',
    kinds: ['department', 'project', 'fund-list', 'indicator-list'],
    basis: [review('钱没有花、任务却满分的，要求说明')],
    condition:
      '预算执行率低于10%（口径可改），而产出指标90%以上达到指标值。资金明细表按项目名称与指标清单对照。',
    exempt: '没有预算数或执行数；没有产出指标；预算为0。',
    messages: {
      unspent: {
        what: '“{{name}}”执行率{{rate}}，{{count}}项产出指标中有{{met}}项完成。',
        why: '基本没有支出而任务完成，要么没有用这笔钱，要么完成情况不实。',
        fix: '核对支出和完成情况；由其他资金或往年资金完成的，在说明中写明。',
      },
    },
  },
  function* ({ forms, grid, profileOf }) {
    for (const form of forms.filter((one) => !isLookAlike(one.kind))) {
      const profile = profileOf(form);
      if (form.kind === 'fund-list') {
        for (const line of (form.funds?.lines ?? []).filter(({ role }) => role !== 'total')) {
          const rate = executionRate(line, form.funds?.moneyUnit ?? null);
          const name = lineName(line);
          const found = rowsOf(name, forms, grid);
          if (!found || rate.kind !== 'rate') continue;
          const at = (line.spent ?? line.label).cell;
          yield judge(name, rate.value, locate(form, at), found.form, found.rows, profile);
        }
        continue;
      }
      const line = overallLine(form);
      const rate = line && executionRate(line, form.funds?.moneyUnit ?? null);
      if (!line || rate?.kind !== 'rate') continue;
      const at = locate(form, (line.spent ?? line.label).cell);
      const verdict = judge(lineName(line), rate.value, at, form, form.indicators, profile);
      yield verdict;
    }
  },
);

/** The rows of an indicator list that stand beside this project's name, in whatever column the list keeps it. */
function rowsOf(
  name: string,
  forms: readonly RecognisedForm[],
  grid: WorkbookGrid,
): { readonly form: RecognisedForm; readonly rows: readonly Indicator[] } | null {
  for (const form of forms.filter(({ kind }) => kind === 'indicator-list')) {
    const sheet = grid.sheets.find(({ id }) => id === form.sheetId);
    const columns = form.columns.filter(({ role }) => role === 'ignored' || role === 'level1');
    const rows = form.indicators.filter(({ row }) =>
      columns.some(({ col }) => compact(sheet?.shownAt(row, col)?.text ?? '') === compact(name)),
    );
    if (rows.length > 0) return { form, rows };
  }
  return null;
}

function judge(
  name: string,
  rate: Decimal,
  at: SheetCell,
  form: RecognisedForm,
  rows: readonly Indicator[],
  profile: Profile,
): Verdict {
  const outputs = rows.filter(({ kind, name: own }) => kind !== null && OUTPUT.has(kind) && own !== '');
  if (rate.gte(decimal(profile.thresholds.executionNone.value)) || outputs.length === 0) return PASS;
  const year = form.year?.value ?? null;
  const met = outputs.filter((row) => {
    const made = assessIndicator(row, null, profile, year);
    return made.actual.kind !== 'empty' && !isUnmet(row, made);
  });
  if (decimal(met.length).div(outputs.length).lt(NEARLY_ALL)) return PASS;
  const first = met[0]?.actual ?? met[0]?.level3;
  return fail({
    messageId: 'unspent',
    cells: [at, ...(first ? [locate(form, first.cell)] : [])],
    data: { name, rate: showPercent(rate), count: outputs.length, met: met.length },
    actual: Number(rate.toFixed(6)),
  });
}
