import { decimal, HUNDRED, showPercent } from '../../values/decimal';
import { rectification } from '../bases';
import { indicatorName } from '../figures/extent';
import { targetText } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'satisfaction-low-target',
    name: '满意度目标偏低',
    category: 'target',
    severity: 'advice',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [rectification('满意度指标值整改后定为90%')],
    condition: '满意度的年度指标值低于85%（口径可改）。',
    exempt: '不是满意度指标；指标值不是百分比；考核投诉的。',
    messages: {
      low: {
        what: '“{{name}}”的指标值“{{target}}”低于{{limit}}。',
        why: '满意度目标偏低，容易完成而看不出服务质量。',
        fix: '按以往调查结果适当提高，例如“≥90%”；确有原因的在说明中写明。',
      },
    },
  },
  function* ({ form, profile, assess }) {
    const limit = decimal(profile.thresholds.satisfactionLow.value);
    for (const indicator of form.indicators) {
      if (indicator.kind !== 'satisfaction' || /投诉/.test(indicator.name)) continue;
      const { target } = assess(indicator);
      if (target.kind !== 'quantity' || target.quantity.unit !== '%') continue;
      if (target.direction === 'at-most' || target.quantity.value.div(HUNDRED).gte(limit)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'low',
        cells: [indicator.target!.cell],
        data: {
          name: indicatorName(indicator),
          target: targetText(indicator),
          limit: showPercent(limit),
        },
        expected: `≥${showPercent(limit)}`,
        actual: targetText(indicator),
      });
    }
  },
);
