import { isKnownUnit } from '../../values/units';
import { compact } from '../../values/text';
import { review } from '../bases';
import { targetText } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

const EMPTY_DEMAND = /^(?:(?:已|全部|按时|按期|按要求)?完成|是|达成|达到|100%)?$/;
/** 96360小时, 100%, 12月底: a demand within a name. Years, 5G and ordinals are none. */
const DEMAND = /(?<![\dA-Za-z第.])(\d[\d,.]*)(%|[\u4e00-\u9fff]{1,4})/g;

export const rule = formRule(
  {
    id: 'number-in-name',
    name: '目标写进指标名称',
    category: 'target',
    severity: 'advice',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('指标名称不含目标值，指标值应单独填写并可考核')],
    condition: '三级指标的名称里有数字和单位，年度指标值却只写“完成”“是”“100%”或空白。',
    exempt: '名称里的年份、文号、5G一类名词；指标值另有数字。',
    messages: {
      inName: {
        what: '“{{name}}”把目标“{{number}}”写在名称里，指标值{{target}}。',
        why: '名称里的数不能与完成值比较，只能看出做没做，看不出做了多少。',
        fix: '名称只写考核的内容，“{{number}}”移到年度指标值，完成值填实际数。',
      },
    },
  },
  function* ({ form }) {
    for (const indicator of form.indicators) {
      const { level3, target } = indicator;
      if (!level3 || !target || indicator.name === '') continue;
      const wanted = targetText(indicator);
      const number = EMPTY_DEMAND.test(wanted) ? demandIn(indicator.name) : null;
      if (number === null) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'inName',
        cells: [target.cell, level3.cell],
        data: {
          name: indicator.name,
          number,
          target: wanted === '' ? '空白' : `只写“${wanted}”`,
        },
        expected: number,
        actual: wanted,
      });
    }
  },
);

function demandIn(name: string): string | null {
  for (const [, number, rest] of compact(name).matchAll(DEMAND)) {
    if (number === undefined || rest === undefined) continue;
    if (rest === '%' || /^月(?:底|末|前|\d)/.test(rest))
      return rest === '%' ? `${number}%` : `${number}${/^月(?:底|末)?(?:之?前)?/.exec(rest)![0]}`;
    if (/^[年号届]/.test(rest)) continue;
    for (let length = rest.length; length > 0; length--) {
      const unit = rest.slice(0, length);
      if (isKnownUnit(unit)) return `${number}${unit}`;
    }
  }
  return null;
}
