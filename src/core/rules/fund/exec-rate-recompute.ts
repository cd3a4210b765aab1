import { show, showPercent } from '../../values/decimal';
import { arithmetic } from '../bases';
import { fundAmounts, lineName, rateBase } from '../figures/funds';
import { decimalsShown, rateTolerance, readRate, unreadableFigure } from '../figures/numbers';
import { fail, formRule, notEnoughData, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'exec-rate-recompute',
    name: '执行率计算错误',
    category: 'fund',
    severity: 'error',
    kinds: ['department', 'project', 'fund-list'],
    basis: [
      arithmetic('执行率＝全年执行数÷全年（调整后）预算数；表中只有年初预算数一栏的，以年初预算数为分母'),
    ],
    condition:
      '资金部分印的执行率，与按全年执行数÷全年预算数重算的结果不同（印到两位小数的容差0.01个百分点）。',
    exempt: '没有填执行率；预算数为0或预算数、执行数没有填。',
    explains: [
      { rules: ['x-exec-rate-differs', 'x-indicator-fund-rate'], where: 'same-cell' },
      { rules: ['exec-rate-over-100', 'exec-score-mismatch'], where: 'same-row' },
    ],
    messages: {
      wrong: {
        what: '“{{name}}”执行率应为{{expected}}（{{spent}} ÷ {{base}}），表中为{{printed}}。',
        why: '执行率按全年执行数除以{{baseLabel}}计算。',
        fix: '核对预算数和执行数；无误时把执行率改为{{expected}}。',
      },
    },
  },
  function* ({ form, profile }) {
    for (const line of form.funds?.lines ?? []) {
      const printed = readRate(line.rate, form.funds?.headers.rate ?? null);
      if (printed.state === 'unreadable') yield unreadableFigure(`“${lineName(line)}”的执行率`, printed);
      if (printed.state !== 'number') continue;
      const amounts = fundAmounts(form, line);
      const base = rateBase(form, amounts);
      const bad = [base.figure, amounts.spent].flatMap((one) => (one.state === 'unreadable' ? [one] : []));
      for (const figure of bad) yield unreadableFigure(`“${lineName(line)}”的资金数`, figure);
      if (bad.length > 0) continue;
      if (base.figure.state !== 'number' || amounts.spent.state !== 'number') {
        yield notEnoughData('缺少预算数或执行数，不能核对执行率', printed.field.cell);
        continue;
      }
      if (base.figure.value.eq(0)) continue;
      const rate = amounts.spent.value.div(base.figure.value);
      if (rate.minus(printed.value).abs().lte(rateTolerance(printed.field.text, profile.tolerance))) {
        yield PASS;
        continue;
      }
      const places = Math.max(decimalsShown(printed.field.text), profile.rounding.rate.value);
      yield fail({
        messageId: 'wrong',
        cells: [printed.field.cell],
        data: {
          name: lineName(line),
          expected: showPercent(rate, places),
          spent: show(amounts.spent.value),
          base: show(base.figure.value),
          baseLabel: base.label,
          printed: showPercent(printed.value, places),
        },
        arithmetic: `${show(amounts.spent.value)} ÷ ${show(base.figure.value)} = ${showPercent(rate, places)}`,
        expected: Number(show(rate, 6)),
        actual: Number(show(printed.value, 6)),
      });
    }
  },
);
