import { locate } from '../../recognise/form';
import { decimal, showPercent } from '../../values/decimal';
import { review } from '../bases';
import { lineName, overallLine } from '../figures/funds';
import { readRate, unreadableFigure, type Figure } from '../figures/numbers';
import { executionIndicators } from '../figures/scopes';
import { fail, notEnoughData, PASS, workbookRule } from '../rule';

/** A tenth of a percentage point. */
const SAME = decimal('0.001');

export const rule = workbookRule(
  {
    id: 'x-exec-rate-differs',
    name: '执行率前后不一',
    category: 'cross',
    severity: 'error',
    kinds: ['department', 'project'],
    basis: [review('同一口径的预算执行率前后应一致')],
    condition: '指标中“预算执行率”的完成值，与同一张表资金部分的执行率相差超过0.1个百分点。',
    exempt: '没有预算执行率指标；资金部分没有执行率（作“数据不足”）；专项或单个项目的执行率指标。',
    messages: {
      differs: {
        what: '资金部分“{{line}}”的执行率为{{fundRate}}，第{{row}}行“{{name}}”的完成值为{{indicatorRate}}，两处不一致。',
        why: '两处说的是同一件事，应为同一个数；哪一处填错，表内看不出来。',
        fix: '按全年执行数÷全年预算数重算，把两处改为一致。',
      },
    },
  },
  function* ({ forms }) {
    for (const form of forms) {
      for (const indicator of executionIndicators(form)) {
        const actual = readRate(indicator.actual, null);
        if (actual.state === 'unreadable') {
          yield { ...unreadableFigure('预算执行率', actual), cells: [locate(form, actual.field.cell)] };
        }
        if (actual.state !== 'number') continue;
        const line = overallLine(form);
        const printed: Figure = readRate(line?.rate ?? null, form.funds?.headers.rate ?? null);
        if (!line || printed.state !== 'number') {
          yield notEnoughData('资金部分没有可对照的执行率', locate(form, actual.field.cell));
          continue;
        }
        if (printed.value.minus(actual.value).abs().lte(SAME)) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'differs',
          cells: [locate(form, printed.field.cell), locate(form, actual.field.cell)],
          data: {
            line: lineName(line),
            fundRate: showPercent(printed.value),
            row: indicator.row,
            name: indicator.name,
            indicatorRate: showPercent(actual.value),
          },
          arithmetic: `相差${showPercent(printed.value.minus(actual.value).abs()).replace('%', '个百分点')}`,
        });
      }
    }
  },
);
