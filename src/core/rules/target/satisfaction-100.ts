import { decimal } from '../../values/decimal';
import { rectification } from '../bases';
import { indicatorName } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

const ALL = decimal(100);

export const rule = formRule(
  {
    id: 'satisfaction-100',
    name: '满意度100%',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [rectification('满意度设为100%，不符合事实和客观规律')],
    condition: '满意度的年度指标值或实际完成值为100%。',
    exempt: '不是满意度指标；指标值和完成值都没有填或不是百分比。',
    messages: {
      target: {
        what: '“{{name}}”的指标值为100%。',
        why: '满意度来自调查，定为100%不符合客观规律，少有一份不满意就不能完成。',
        fix: '按以往调查结果设定，例如“≥90%”。',
      },
      actual: {
        what: '“{{name}}”的完成值为100%。',
        why: '满意度全部为100%的，复核时会要求提供问卷和样本量。',
        fix: '核对调查结果，写明样本量并留存原始问卷。',
      },
      both: {
        what: '“{{name}}”的指标值和完成值都是100%。',
        why: '满意度来自调查，100%不符合客观规律；复核时会要求提供问卷和样本量。',
        fix: '指标值按以往调查结果设定（例如“≥90%”），完成值按本年调查结果填写并留存问卷。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) {
      if (indicator.kind !== 'satisfaction' || /投诉/.test(indicator.name)) continue;
      const { target, actual } = assess(indicator);
      const inTarget =
        target.kind === 'quantity' && target.quantity.unit === '%' && target.quantity.value.gte(ALL);
      // 「已完成100%」 speaks of the task, not of the survey.
      const measured =
        indicator.actual?.reading.kind === 'percent' || /满意/.test(indicator.actual?.text ?? '');
      const inActual =
        measured &&
        actual.kind === 'quantity' &&
        actual.quantity.unit === '%' &&
        actual.quantity.value.gte(ALL);
      const messageId = inTarget ? (inActual ? 'both' : 'target') : 'actual';
      if (!inTarget && !inActual) {
        if (target.kind === 'quantity' || actual.kind === 'quantity') yield PASS;
        continue;
      }
      yield fail({
        messageId,
        cells: [...(inTarget ? [indicator.target!.cell] : []), ...(inActual ? [indicator.actual!.cell] : [])],
        data: { name: indicatorName(indicator) },
        actual: '100%',
      });
    }
  },
);
