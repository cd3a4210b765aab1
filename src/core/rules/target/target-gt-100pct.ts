import { HUNDRED } from '../../values/decimal';
import { isShareOfWhole } from '../../scoring/direction';
import { arithmetic } from '../bases';
import { indicatorName } from '../figures/extent';
import { targetText } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

/** Of these nobody can have more than all; a bed or a building may be used beyond its capacity. */
const NEVER_ABOVE = /满意|合格率|及格率|知晓率|覆盖率|优良率|准确率|及时率/;

export const rule = formRule(
  {
    id: 'target-gt-100pct',
    name: '比例指标值超过100%',
    category: 'target',
    severity: 'advice',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [arithmetic('部分占全体的比例不会超过100%')],
    condition:
      '合格率、覆盖率、满意度等占全体的比例，指标值超过100%的为错误（使用率、利用率、支付率等可能有别的口径，为警告）；写成“≥100%”的为提示。',
    exempt: '增长率、完成率等可以超过100%的比率；等于100%。',
    messages: {
      over: {
        what: '“{{name}}”的指标值“{{target}}”超过100%。',
        why: '“{{name}}”是部分占全体的比例，一般不会超过100%。',
        fix: '核对指标值，改为不超过100%的数。',
      },
      atLeast: {
        what: '“{{name}}”的指标值写成“{{target}}”。',
        why: '这一比例最高就是100%，“{{operator}}”没有意义。',
        fix: '改为“100%”，或按实际可能定低一些。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) {
      const { target } = assess(indicator);
      if (target.kind !== 'quantity' || target.quantity.unit !== '%') continue;
      if (!isShareOfWhole(indicator.name) || target.direction === 'at-most') continue;
      const over = target.quantity.value.gt(HUNDRED);
      const pointless = target.direction === 'at-least' && target.quantity.value.eq(HUNDRED);
      if (!over && !pointless) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: over ? 'over' : 'atLeast',
        cells: [indicator.target!.cell],
        data: {
          name: indicatorName(indicator),
          target: targetText(indicator),
          ...(over ? {} : { operator: target.operator }),
        },
        expected: '≤100%',
        actual: targetText(indicator),
        severity: !over ? 'advice' : NEVER_ABOVE.test(indicator.name) ? 'error' : 'warning',
      });
    }
  },
);
