import { show } from '../../values/decimal';
import { review } from '../bases';
import { agreement, projectAmounts, projectsTogether } from '../figures/scopes';
import { fail, notEnoughData, PASS, type Verdict, workbookRule } from '../rule';
import type { SheetCell } from '../../grid/address';
import type { Decimal } from '../../values/decimal';

export const rule = workbookRule(
  {
    id: 'x-budget-differs',
    name: '全年预算不一致',
    category: 'cross',
    severity: 'error',
    kinds: ['department', 'project', 'base-data'],
    basis: [review('同一项目支出的预算数，各表应一致')],
    condition:
      '整体表项目支出的全年预算数，与项目自评表（多张时为合计）的全年预算数不同；或与基础数据表项目支出的本年预算数不同。',
    exempt: '各表执行数不同、无法确定是同一范围；项目自评表没有收全；差额在尾差以内。',
    messages: {
      differs: {
        what: '{{left}}为{{a}}，{{right}}为{{b}}，相差{{gap}}。',
        why: '同一支出的预算数在各表应相同；哪一处填错，表内看不出来。',
        fix: '核对是年初数还是调整后的数，把两处改为一致，并重算执行率。',
      },
    },
  },
  function* ({ forms, profileOf }) {
    const amounts = projectAmounts(forms);
    const tail = forms[0] ? profileOf(forms[0]).tolerance.tail.value : 0;
    if (!amounts?.department.annual) return;
    const { department, base, projects } = amounts;
    const annual = department.annual!;
    if (base.budget) {
      yield compare(annual, { ...base.budget, cells: [base.budget.at] }, tail);
    }
    const together = projectsTogether(projects, 'annual');
    const spent = projectsTogether(projects, 'spent');
    if (!together) return;
    const sameScope =
      spent && department.spent && agreement(spent.value, department.spent.value, tail) !== 'differs';
    if (sameScope || together.value.minus(annual.value).gt(tail)) yield compare(annual, together, tail);
    else yield notEnoughData('项目自评表与整体表的执行数不同，可能没有收全，不能核对预算数', annual.at);
  },
);

function compare(
  left: { readonly value: Decimal; readonly label: string; readonly at: SheetCell },
  right: { readonly value: Decimal; readonly label: string; readonly cells: readonly SheetCell[] },
  tail: number,
): Verdict {
  if (agreement(left.value, right.value, tail) !== 'differs') return PASS;
  return fail({
    messageId: 'differs',
    cells: [left.at, ...right.cells],
    data: {
      left: left.label,
      a: show(left.value),
      right: right.label,
      b: show(right.value),
      gap: show(left.value.minus(right.value).abs()),
    },
    arithmetic: `${show(left.value)} − ${show(right.value)} = ${show(left.value.minus(right.value))}`,
  });
}
