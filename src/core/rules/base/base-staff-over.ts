import { show, showPercent } from '../../values/decimal';
import { found } from '../bases';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'base-staff-over',
    name: '在职人数超编',
    category: 'base',
    severity: 'warning',
    kinds: ['base-data'],
    basis: [found('hunan-indicator-bands', '在职人员控制率不超过100%得满分，每超1个百分点扣0.5分')],
    condition: '实际在职人数大于编制数。',
    exempt: '编制数或在职人数没有填。',
    messages: {
      over: {
        what: '实际在职{{actual}}人，编制{{authorised}}人，超出{{gap}}人（控制率{{rate}}）。',
        why: '控制率超过100%的，评分时按超出的百分点扣分。',
        fix: '核对两个人数的口径（是否含工勤、临聘人员）；确实超编的，在自评表相应指标扣分并说明。',
      },
    },
  },
  function* ({ form }) {
    const staff = form.base?.staff;
    if (!staff) return;
    const [authorised, actual] = [readFigure(staff.authorised), readFigure(staff.actual)];
    if (authorised.state === 'unreadable') yield unreadableFigure('编制数', authorised);
    if (actual.state === 'unreadable') yield unreadableFigure('在职人数', actual);
    if (authorised.state !== 'number' || actual.state !== 'number' || authorised.value.lte(0)) return;
    const gap = actual.value.minus(authorised.value);
    if (gap.lte(0)) {
      yield PASS;
      return;
    }
    const rate = actual.value.div(authorised.value);
    yield fail({
      messageId: 'over',
      cells: [staff.actual.cell, ...(staff.rate ? [staff.rate.cell] : [])],
      data: {
        actual: show(actual.value),
        authorised: show(authorised.value),
        gap: show(gap),
        rate: showPercent(rate),
      },
      arithmetic: `${show(actual.value)} − ${show(authorised.value)} = ${show(gap)}`,
      expected: Number(authorised.value),
      actual: Number(actual.value),
    });
  },
);
