import { show, showPercent } from '../../values/decimal';
import { arithmetic } from '../bases';
import { fundAmounts, lineName, rateBase } from '../figures/funds';
import { rateTolerance, readRate } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'exec-rate-wrong-base',
    name: '执行率误用年初预算',
    category: 'fund',
    severity: 'error',
    kinds: ['department', 'project'],
    basis: [arithmetic('执行率的分母是全年（调整后）预算数')],
    condition:
      '印的执行率恰好等于全年执行数÷年初预算数，而年初预算数与全年预算数不同。说明“执行率计算错误”的来由。',
    exempt: '表中只有一栏预算数；年初与全年预算数相同。',
    explains: [
      { rules: ['exec-rate-recompute', 'x-exec-rate-differs', 'x-indicator-fund-rate'], where: 'same-cell' },
      { rules: ['exec-rate-over-100', 'exec-score-mismatch'], where: 'same-row' },
    ],
    messages: {
      initial: {
        what: '“{{name}}”的执行率{{printed}}正好是{{spent}} ÷ {{initial}}，分母用了年初预算数。',
        why: '表中另有全年预算数{{annual}}，执行率应以它为分母。',
        fix: '分母改用全年预算数：{{spent}} ÷ {{annual}} = {{expected}}。',
      },
    },
  },
  function* ({ form, profile }) {
    for (const line of form.funds?.lines ?? []) {
      const amounts = fundAmounts(form, line);
      const { initial, spent } = amounts;
      const base = rateBase(form, amounts);
      const printed = readRate(line.rate, form.funds?.headers.rate ?? null);
      // What cannot be read is told by the recomputation of the same cell.
      if (printed.state !== 'number' || initial.state !== 'number' || spent.state !== 'number') continue;
      if (!base.adjusted || base.figure.state !== 'number') continue;
      const annual = base.figure.value;
      if (initial.value.eq(annual) || initial.value.eq(0) || annual.eq(0)) continue;
      const tolerance = rateTolerance(printed.field.text, profile.tolerance);
      const rate = spent.value.div(annual);
      const fitsInitial = spent.value.div(initial.value).minus(printed.value).abs().lte(tolerance);
      if (!fitsInitial || rate.minus(printed.value).abs().lte(tolerance)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'initial',
        cells: [printed.field.cell, initial.field.cell, base.figure.field.cell],
        data: {
          name: lineName(line),
          printed: showPercent(printed.value),
          spent: show(spent.value),
          initial: show(initial.value),
          annual: show(annual),
          expected: showPercent(rate),
        },
        arithmetic: `${show(spent.value)} ÷ ${show(initial.value)} = ${showPercent(spent.value.div(initial.value))}`,
        expected: Number(show(rate, 6)),
        actual: Number(show(printed.value, 6)),
      });
    }
  },
);
