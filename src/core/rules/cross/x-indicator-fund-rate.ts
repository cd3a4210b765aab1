import type { SheetCell } from '../../grid/address';
import { isLookAlike, locate, type RecognisedForm } from '../../recognise/form';
import { executionRate } from '../../scoring/execution';
import { type Decimal, decimal, showPercent } from '../../values/decimal';
import { compact } from '../../values/text';
import { review } from '../bases';
import { lineName, overallLine } from '../figures/funds';
import { readRate } from '../figures/numbers';
import { claimedExecutionRates } from '../figures/claimed-rates';
import { fail, notEnoughData, PASS, workbookRule } from '../rule';

/** A tenth of a percentage point. */
const SAME = decimal('0.001');
/** The form's own money, not one project's: 巨灾保险资金使用率 is another scope. */
const FUND_RATE =
  /^(?:年度|财政|预算|项目|专项)*资金(?:使用|支付|支出)(?:完成)?率$|^(?:年度|财政|预算)*(?:资金)?支出(?:完成)?率$/;

export const rule = workbookRule(
  {
    id: 'x-indicator-fund-rate',
    name: '资金使用率与执行率不一致',
    category: 'cross',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('资金使用率一类指标应与预算执行率对得上')],
    condition:
      '指标“资金使用率”“支出完成率”等的完成值，与资金部分的执行率（没有资金部分的，与表外文字写明的支出率）相差超过0.1个百分点。',
    exempt: '单个项目的使用率；没有可对照的执行率（作“数据不足”）。',
    messages: {
      differs: {
        what: '第{{row}}行“{{name}}”的完成值为{{printed}}，{{source}}为{{rate}}，两处不一致。',
        why: '说的都是同一笔资金用了多少；口径不同的应写明，哪一处填错，表内看不出来。',
        fix: '按全年执行数÷全年预算数重算，把两处改为一致；口径不同的，在说明中写明。',
      },
    },
  },
  function* ({ forms, grid }) {
    const claimed = claimedExecutionRates(forms, grid)[0];
    for (const form of forms.filter((one) => !isLookAlike(one.kind))) {
      const own = ownRate(form);
      const rate =
        own ?? (claimed && { value: claimed.value, at: claimed.at, source: `文中“${claimed.words}”` });
      for (const indicator of form.indicators) {
        if (!FUND_RATE.test(compact(indicator.name))) continue;
        const printed = readRate(indicator.actual, null);
        if (printed.state !== 'number') continue;
        const at = locate(form, printed.field.cell);
        if (!rate) {
          yield notEnoughData('没有可对照的执行率', at);
          continue;
        }
        if (printed.value.minus(rate.value).abs().lte(SAME)) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'differs',
          cells: [at, rate.at],
          data: {
            row: indicator.row,
            name: indicator.name,
            printed: showPercent(printed.value),
            source: rate.source,
            rate: showPercent(rate.value),
          },
          arithmetic: `相差${showPercent(printed.value.minus(rate.value).abs()).replace('%', '个百分点')}`,
        });
      }
    }
  },
);

function ownRate(
  form: RecognisedForm,
): { readonly value: Decimal; readonly at: SheetCell; readonly source: string } | null {
  const line = overallLine(form);
  const rate = line && executionRate(line, form.funds?.moneyUnit ?? null);
  if (!line || rate?.kind !== 'rate') return null;
  const at = locate(form, (line.rate ?? line.spent ?? line.label).cell);
  return { value: rate.value, at, source: `资金部分“${lineName(line)}”的执行率` };
}
