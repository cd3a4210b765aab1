import { isEmpty } from '../../values/reading';
import { practice } from '../bases';
import { indicatorName } from '../figures/extent';
import { targetText } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

/** The unit stands in the name: 培训成本（万元）, 平均单价(元/吨). */
const UNIT_IN_NAME =
  /[（(][^）)]*(?:元|%|个|人|次|家|户|件|吨|亩|天|月|小时|平方米|公里|场|份|台|套)[^）)]*[）)]/;

export const rule = formRule(
  {
    id: 'unit-missing',
    name: '指标值缺单位',
    category: 'target',
    severity: 'advice',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [practice('指标值由符号、数值和度量单位组成')],
    condition: '年度指标值是一个数，没有单位，表中也没有度量单位一栏（或该栏空白）。',
    exempt: '指标值为0；百分比；单位写在名称的括号里；已有度量单位。',
    messages: {
      bare: {
        what: '“{{name}}”的指标值“{{target}}”没有单位。',
        why: '没有单位，完成值是否同一口径无从核对。',
        fix: '在指标值后写上单位，例如“{{example}}个”“{{example}}家”“{{example}}%”。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) {
      const { target } = assess(indicator);
      if (target.kind !== 'quantity' && target.kind !== 'range') continue;
      const [unit, zero] =
        target.kind === 'quantity'
          ? [target.quantity.unit, target.quantity.value.eq(0)]
          : [target.unit, false];
      const inColumn = indicator.unitColumn !== null && !isEmpty(indicator.unitColumn.reading);
      if (unit !== '' || zero || inColumn || UNIT_IN_NAME.test(indicator.level3?.text ?? '')) {
        yield PASS;
        continue;
      }
      const text = targetText(indicator);
      yield fail({
        messageId: 'bare',
        cells: [indicator.target!.cell],
        data: { name: indicatorName(indicator), target: text, example: text },
        actual: text,
      });
    }
  },
);
