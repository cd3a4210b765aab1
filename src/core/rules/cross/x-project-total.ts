import { show } from '../../values/decimal';
import { review } from '../bases';
import { agreement, projectAmounts, projectsTogether } from '../figures/scopes';
import { fail, notEnoughData, PASS, workbookRule } from '../rule';

export const rule = workbookRule(
  {
    id: 'x-project-total',
    name: '项目支出不一致',
    category: 'cross',
    severity: 'error',
    kinds: ['department', 'project', 'base-data'],
    basis: [review('基础数据表、整体表、项目表的项目支出应一致')],
    condition: '基础数据表项目支出决算数、整体表项目支出执行数、各项目自评表执行数之和互不相同。',
    exempt: '只有一张表；项目自评表合计小于整体表（可能没有收全）；差额在尾差以内。',
    messages: {
      differs: {
        what: '{{left}}为{{a}}，{{right}}为{{b}}，相差{{gap}}。',
        why: '三张表说的是同一笔项目支出，应为同一个数；哪一处填错，表内看不出来。',
        fix: '与决算数核对，把各表改为一致。',
      },
    },
  },
  function* ({ forms, profileOf }) {
    const amounts = projectAmounts(forms);
    if (!amounts) return;
    const tail = forms[0] ? profileOf(forms[0]).tolerance.tail.value : 0;
    const { base, department, projects } = amounts;
    const together = projectsTogether(projects, 'spent');
    const places = [
      ...(department.spent ? [{ ...department.spent, cells: [department.spent.at] }] : []),
      ...(base.spent ? [{ ...base.spent, cells: [base.spent.at] }] : []),
      ...(together ? [together] : []),
    ];
    const [first, ...others] = places;
    if (!first || others.length === 0) return;
    for (const other of others) {
      if (agreement(first.value, other.value, tail) !== 'differs') {
        yield PASS;
        continue;
      }
      if (other === together && other.value.lt(first.value)) {
        yield notEnoughData('项目自评表合计小于项目支出，可能没有收全', first.cells[0]!);
        continue;
      }
      yield fail({
        messageId: 'differs',
        cells: [...first.cells, ...other.cells],
        data: {
          left: first.label,
          a: show(first.value),
          right: other.label,
          b: show(other.value),
          gap: show(first.value.minus(other.value).abs()),
        },
        arithmetic: `${show(first.value)} − ${show(other.value)} = ${show(first.value.minus(other.value))}`,
      });
    }
  },
);
