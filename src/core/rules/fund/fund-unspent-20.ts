import { decimal, show, showPercent } from '../../values/decimal';
import { practice } from '../bases';
import { fundAmounts, lineName, overallLine, rateBase } from '../figures/funds';
import { unreadableFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'fund-unspent-20',
    name: '未执行超过20%',
    category: 'fund',
    severity: 'warning',
    kinds: ['department', 'project', 'fund-list'],
    basis: [practice('未执行部分超过预算20%的，系统亮黄灯')],
    condition: '预算数减执行数，超过预算数的20%（口径可改）。自评表看资金总额，资金明细表看每一行。',
    exempt: '预算数为0；预算数或执行数没有填。',
    messages: {
      unspent: {
        what: '“{{name}}”预算{{base}}，执行{{spent}}，未执行{{gap}}{{unit}}（{{percent}}）。',
        why: '未执行超过预算的{{limit}}，说明预算编制或执行进度有问题，复核时会要求说明。',
        fix: '核对两个数；无误时写明未执行的原因和结余资金的安排。',
      },
    },
  },
  function* ({ form, profile }) {
    const overall = overallLine(form);
    const lines = form.kind === 'fund-list' ? (form.funds?.lines ?? []) : overall ? [overall] : [];
    const limit = decimal(profile.thresholds.unspent.value);
    for (const line of lines) {
      const amounts = fundAmounts(form, line);
      const base = rateBase(form, amounts).figure;
      const { spent } = amounts;
      for (const figure of [base, spent]) {
        if (figure.state === 'unreadable') yield unreadableFigure(`“${lineName(line)}”的资金数`, figure);
      }
      if (base.state !== 'number' || spent.state !== 'number' || base.value.lte(0)) continue;
      const gap = base.value.minus(spent.value);
      const share = gap.div(base.value);
      if (share.lte(limit)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'unspent',
        cells: [spent.field.cell, base.field.cell],
        data: {
          name: lineName(line),
          base: show(base.value),
          spent: show(spent.value),
          gap: show(gap),
          unit: form.funds?.moneyUnit ?? '',
          percent: showPercent(share),
          limit: showPercent(limit),
        },
        arithmetic: `（${show(base.value)} − ${show(spent.value)}）÷ ${show(base.value)} = ${showPercent(share)}`,
        actual: Number(show(share, 6)),
      });
    }
  },
);
