import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'satisfaction-proxy',
    name: '以投诉代替满意度',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('没有满意度调查，以“无投诉”代替满意的，不计分')],
    condition: '满意度指标的名称、指标值或完成值说的是投诉，没有提到满意。',
    exempt: '名称里有满意度的；不是满意度指标。',
    messages: {
      proxy: {
        what: '“{{name}}”放在满意度指标下，考核的却是投诉。',
        why: '没有投诉不等于满意；没有调查资料的满意度，复核时不计分。',
        fix: '改为服务对象满意度，写明调查对象和样本量；投诉指标移到质量指标。',
      },
    },
  },
  function* ({ form }) {
    for (const indicator of form.indicators) {
      if (indicator.kind !== 'satisfaction' || indicator.name === '') continue;
      const said = [indicator.name, indicator.target?.text, indicator.actual?.text].join(' ');
      if (!/投诉|信访|举报/.test(said) || /满意/.test(indicator.name)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'proxy',
        cells: [indicator.level3?.cell ?? indicator.target!.cell],
        data: { name: indicatorName(indicator) },
        actual: indicator.name,
      });
    }
  },
);
