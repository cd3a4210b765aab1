import { show, sum } from '../../values/decimal';
import { arithmetic } from '../bases';
import { FUND_COLUMNS, fundAmounts, SOURCE_ROLES } from '../figures/funds';
import { rateFitsParts } from '../figures/fits-parts';
import { unreadableFigure, type Figure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'fund-parts-sum',
    name: '资金构成与总额不平',
    category: 'fund',
    severity: 'error',
    kinds: ['department', 'project'],
    basis: [arithmetic('资金总额＝财政拨款＋上年结转＋财政专户＋其他资金')],
    condition: '年度资金总额与其中各项资金之和，在年初预算、全年预算或全年执行任一栏相差超过0.01。',
    exempt: '总额没有填；其中各项都没有填（空白项按0计）。',
    explains: [{ rules: ['exec-rate-recompute'], where: 'same-row', when: rateFitsParts }],
    messages: {
      parts: {
        what: '{{column}}：年度资金总额{{total}}，其中各项相加为{{sum}}，相差{{gap}}{{unit}}。',
        why: '总额应等于各项资金之和。',
        fix: '核对{{column}}一栏的各项金额和总额，改正填错的一处。',
      },
    },
  },
  function* ({ form, profile }) {
    const lines = form.funds?.lines ?? [];
    const total = lines.find((line) => line.role === 'total');
    if (!total) return;
    const parts = lines.filter((line) => SOURCE_ROLES.has(line.role));
    const others = lines.filter((line) => line.role === 'item');
    for (const { column, label } of FUND_COLUMNS) {
      const figureOf = (line: (typeof lines)[number]): Figure => {
        const { initial, annual, spent } = fundAmounts(form, line);
        return { initialBudget: initial, annualBudget: annual, spent }[column];
      };
      const whole = figureOf(total);
      const figures = parts.map(figureOf);
      const bad = [whole, ...figures].flatMap((one) => (one.state === 'unreadable' ? [one] : []));
      for (const figure of bad) yield unreadableFigure(label, figure);
      if (bad.length > 0 || whole.state !== 'number') continue;
      const values = figures.flatMap((figure) => (figure.state === 'number' ? [figure] : []));
      if (values.length === 0) continue;
      const added = sum(values.map((figure) => figure.value));
      // Lines of unknown meaning (单位资金, 其中：县级) may or may not be parts of their own: both readings are accepted.
      const loose = others.map(figureOf).flatMap((one) => (one.state === 'number' ? [one.value] : []));
      const fits = (value: typeof added) => value.minus(whole.value).abs().lte(profile.tolerance.sum.value);
      if (fits(added) || fits(added.plus(sum(loose)))) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'parts',
        cells: [whole.field.cell, ...values.map((figure) => figure.field.cell)],
        data: {
          column: label,
          total: show(whole.value),
          sum: show(added),
          gap: show(added.minus(whole.value).abs()),
          unit: form.funds?.moneyUnit ?? '',
        },
        arithmetic: `${values.map((figure) => show(figure.value)).join(' + ')} = ${show(added)}`,
        expected: Number(added),
        actual: Number(whole.value),
      });
    }
  },
);
