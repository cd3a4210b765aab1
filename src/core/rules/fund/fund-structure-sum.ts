import type { FundLine, RecognisedForm } from '../../recognise/form';
import { show, sum } from '../../values/decimal';
import { review } from '../bases';
import { FUND_COLUMNS, fundAmounts, SOURCE_ROLES, type FundColumn } from '../figures/funds';
import { unreadableFigure, type Figure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'fund-structure-sum',
    name: '基本支出加项目支出不等于总额',
    category: 'fund',
    severity: 'error',
    kinds: ['department'],
    basis: [review('基本支出与项目支出之和应等于部门整体支出')],
    condition: '基本支出加项目支出，与资金总额（没有总额行的，为各项资金来源之和）相差超过0.01。',
    exempt: '没有分列基本支出和项目支出；总额或来源没有填。',
    messages: {
      structure: {
        what: '{{column}}：基本支出加项目支出为{{structure}}，资金总额为{{total}}，相差{{gap}}{{unit}}。',
        why: '同一笔支出按来源和按结构两种分法，合计应相同。',
        fix: '核对{{column}}一栏的基本支出、项目支出和资金来源。',
      },
    },
  },
  function* ({ form, profile }) {
    const lines = form.funds?.lines ?? [];
    const structure = lines.filter((line) => line.role === 'basic' || line.role === 'project');
    if (
      !structure.some((line) => line.role === 'basic') ||
      !structure.some((line) => line.role === 'project')
    ) {
      return;
    }
    const total = lines.find((line) => line.role === 'total');
    const sources = total ? [total] : lines.filter((line) => SOURCE_ROLES.has(line.role));
    for (const { column, label } of FUND_COLUMNS) {
      const left = structure.map((line) => figureAt(form, line, column));
      const right = sources.map((line) => figureAt(form, line, column));
      const bad = [...left, ...right].flatMap((one) => (one.state === 'unreadable' ? [one] : []));
      for (const figure of bad) yield unreadableFigure(label, figure);
      const [a, b] = [filled(left), filled(right)];
      if (bad.length > 0 || a.length < structure.length || b.length === 0) continue;
      const [whole, added] = [sum(b.map(({ value }) => value)), sum(a.map(({ value }) => value))];
      const gap = added.minus(whole).abs();
      if (gap.lte(profile.tolerance.sum.value)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'structure',
        cells: [...a, ...b].map(({ field }) => field.cell),
        data: {
          column: label,
          structure: show(added),
          total: show(whole),
          gap: show(gap),
          unit: form.funds?.moneyUnit ?? '',
        },
        arithmetic: `${a.map(({ value }) => show(value)).join(' + ')} = ${show(added)}`,
        expected: Number(whole),
        actual: Number(added),
      });
    }
  },
);

function figureAt(form: RecognisedForm, line: FundLine, column: FundColumn): Figure {
  const { initial, annual, spent } = fundAmounts(form, line);
  return { initialBudget: initial, annualBudget: annual, spent }[column];
}

function filled(figures: readonly Figure[]) {
  return figures.flatMap((figure) => (figure.state === 'number' ? [figure] : []));
}
