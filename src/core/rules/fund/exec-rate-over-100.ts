import { decimal, show, showPercent } from '../../values/decimal';
import { found } from '../bases';
import { fundAmounts, lineName, rateBase } from '../figures/funds';
import { readRate } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

/** Half a percentage point over is a matter of rounding, not of the base. */
const LIMIT = decimal('1.005');

export const rule = formRule(
  {
    id: 'exec-rate-over-100',
    name: '执行率超过100%',
    category: 'fund',
    severity: 'error',
    kinds: ['department', 'project', 'fund-list'],
    basis: [
      found('sichuan-0013zp', '预算执行率＝预算执行数÷调整后预算数'),
      { source: null, evidence: 'memory', says: '支出不得超过经批准（调整后）的预算' },
    ],
    condition:
      '执行率（能重算的按重算结果）超过100.5%：分母为全年、调整后预算数的为错误，只有年初预算数的为警告。',
    exempt: '预算数为0（另有规则）；没有执行数也没有印执行率。',
    explains: [{ rules: ['x-indicator-fund-rate'], where: 'same-cell' }],
    messages: {
      adjusted: {
        what: '“{{name}}”执行率为{{rate}}（{{spent}} ÷ {{base}}），超过100%。',
        why: '全年预算数应含年中追加；执行数大于它，多半是把年初预算数填进了全年预算数。',
        fix: '核对“{{baseLabel}}”：有追加的填调整后的数，并重算执行率。',
      },
      initial: {
        what: '“{{name}}”执行率为{{rate}}（{{spent}} ÷ {{base}}），超过100%。',
        why: '以年初预算数为分母，年中追加会使执行率超过100%。',
        fix: '核对有无追加；有的，按调整后的预算数计算，或在说明中写明追加金额。',
      },
      printed: {
        what: '“{{name}}”印的执行率为{{rate}}，超过100%。',
        why: '表中没有可供核对的预算数和执行数；执行率超过100%，多半是分母用了年初预算数。',
        fix: '补填预算数和执行数，按调整后的预算数重算执行率。',
      },
    },
  },
  function* ({ form }) {
    for (const line of form.funds?.lines ?? []) {
      const amounts = fundAmounts(form, line);
      const base = rateBase(form, amounts);
      const { spent } = amounts;
      const printed = readRate(line.rate, form.funds?.headers.rate ?? null);
      if (base.figure.state === 'number' && spent.state === 'number') {
        if (base.figure.value.lte(0)) continue;
        const rate = spent.value.div(base.figure.value);
        if (rate.lte(LIMIT)) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: base.adjusted ? 'adjusted' : 'initial',
          cells: [printed.state === 'number' ? printed.field.cell : spent.field.cell, base.figure.field.cell],
          data: {
            name: lineName(line),
            rate: showPercent(rate),
            spent: show(spent.value),
            base: show(base.figure.value),
            baseLabel: base.label,
          },
          arithmetic: `${show(spent.value)} ÷ ${show(base.figure.value)} = ${showPercent(rate)}`,
          expected: null,
          actual: Number(show(rate, 6)),
          severity: base.adjusted ? 'error' : 'warning',
        });
      } else if (printed.state === 'number') {
        if (printed.value.lte(LIMIT)) yield PASS;
        else {
          yield fail({
            messageId: 'printed',
            cells: [printed.field.cell],
            data: { name: lineName(line), rate: showPercent(printed.value) },
            actual: Number(show(printed.value, 6)),
            severity: base.adjusted ? 'error' : 'warning',
          });
        }
      }
    }
  },
);
