import { decimal, show, showPercent } from '../../values/decimal';
import { practice, remembered } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { noteCell, notesOf } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'overfulfil-unreduced',
    name: '超额过多',
    category: 'score',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [
      remembered('mof-2020-10', '完成值明显高于指标值且指标值设定偏低的，按偏离程度适当调减'),
      practice('完成值达到指标值的120%以上时，得分标红待核'),
    ],
    condition:
      '正向或等于型指标的完成值达到指标值的两倍以上，没有说明；表中没有说明栏的，达到130%以上即提示。',
    exempt: '反向指标、成本指标；写有说明；有说明栏而超额不到两倍的由“超额无说明”给出。',
    messages: {
      strong: {
        what: '“{{name}}”指标值“{{target}}”，完成值“{{actual}}”，为指标值的{{percent}}，没有说明。',
        why: '超额过多往往是指标值定得过低；口径不自动扣分，但要求说明。',
        fix: '说明超额的原因和明年如何调整指标值；指标值明显偏低的，考虑适当调减得分。',
      },
    },
  },
  function* ({ form, profile, assess }) {
    const limit = decimal(profile.thresholds.overfulfil.value);
    const strong = decimal(profile.thresholds.overfulfilStrong.value);
    for (const group of form.groups) {
      const explained = notesOf(group).length > 0;
      const from = noteCell(group) ? strong : limit;
      for (const member of group.members) {
        const { ratio, target, met } = assess(member);
        if (ratio === null || target.kind !== 'quantity' || target.direction === 'at-most') continue;
        if (member.kind === 'cost' || met === false) continue;
        if (ratio.lt(from) || explained) {
          yield PASS;
          continue;
        }
        const note = noteCell(group);
        yield fail({
          messageId: 'strong',
          cells: [member.actual!.cell, ...(note ? [note.cell] : [])],
          data: {
            name: indicatorName(member),
            target: targetText(member),
            actual: actualText(member),
            percent: showPercent(ratio, 1),
          },
          arithmetic: `完成值 ÷ 指标值 = ${show(ratio, 4)}`,
          actual: Number(show(ratio, 4)),
        });
      }
    }
  },
);
