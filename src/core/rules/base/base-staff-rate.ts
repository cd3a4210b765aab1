import { show, showPercent } from '../../values/decimal';
import { found } from '../bases';
import { rateTolerance, readFigure, readRate, unreadableFigure } from '../figures/numbers';
import { fail, formRule, notEnoughData, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'base-staff-rate',
    name: '在职人员控制率计算错误',
    category: 'base',
    severity: 'error',
    kinds: ['base-data'],
    basis: [found('hunan-indicator-bands', '在职人员控制率＝在职人员数÷编制数')],
    condition: '印的控制率与实际在职人数÷编制数的结果不同（印到两位小数的容差0.01个百分点）。',
    exempt: '没有印控制率；编制数为0。编制数或在职人数没有填的，作“数据不足”。',
    messages: {
      wrong: {
        what: '控制率应为{{expected}}（在职{{actual}} ÷ 编制{{authorised}}），表中为{{printed}}。',
        why: '控制率按实际在职人数除以编制数计算。',
        fix: '核对编制数和在职人数；无误时把控制率改为{{expected}}。',
      },
    },
  },
  function* ({ form, profile }) {
    const staff = form.base?.staff;
    if (!staff) return;
    const [authorised, actual, printed] = [
      readFigure(staff.authorised),
      readFigure(staff.actual),
      readRate(staff.rate, null),
    ];
    const figures = [
      ['编制数', authorised],
      ['在职人数', actual],
      ['控制率', printed],
    ] as const;
    const bad = figures.flatMap(([what, figure]) =>
      figure.state === 'unreadable' ? [unreadableFigure(what, figure)] : [],
    );
    yield* bad;
    if (bad.length > 0 || printed.state !== 'number') return;
    if (authorised.state !== 'number' || actual.state !== 'number') {
      yield notEnoughData('没有填编制数或在职人数，不能核对控制率', printed.field.cell);
      return;
    }
    if (authorised.value.lte(0)) return;
    const rate = actual.value.div(authorised.value);
    if (rate.minus(printed.value).abs().lte(rateTolerance(printed.field.text, profile.tolerance))) {
      yield PASS;
      return;
    }
    yield fail({
      messageId: 'wrong',
      cells: [printed.field.cell],
      data: {
        expected: showPercent(rate),
        actual: show(actual.value),
        authorised: show(authorised.value),
        printed: showPercent(printed.value),
      },
      arithmetic: `${show(actual.value)} ÷ ${show(authorised.value)} = ${showPercent(rate)}`,
      expected: Number(show(rate, 6)),
      actual: Number(show(printed.value, 6)),
    });
  },
);
