import { decimal, show, showPercent } from '../../values/decimal';
import { indicatorName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { noteCell, notesOf } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'note-missing-overfulfil',
    name: '超额无说明',
    category: 'note',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [
      {
        source: 'platform-guangxi',
        evidence: 'practice',
        says: '完成值达到指标值的130%而没有说明的，不能保存',
      },
    ],
    condition: '正向或等于型指标的完成值达到指标值的130%（口径可改），说明栏空白。',
    exempt: '反向指标、成本指标；表中没有说明栏。',
    messages: {
      blank: {
        what: '“{{name}}”指标值“{{target}}”，完成值“{{actual}}”，为指标值的{{percent}}，说明栏空白。',
        why: '大幅超额时应说明实际完成情况超计划较大的原因。',
        fix: '写明超额原因；指标值定得偏低的，说明明年如何调整。',
      },
    },
  },
  function* ({ form, profile, assess }) {
    const limit = decimal(profile.thresholds.overfulfil.value);
    for (const group of form.groups) {
      const note = noteCell(group);
      if (!note) continue;
      for (const member of group.members) {
        const { ratio, target, met } = assess(member);
        if (ratio === null || target.kind !== 'quantity' || target.direction === 'at-most') continue;
        if (member.kind === 'cost' || met === false) continue;
        if (ratio.lt(limit) || notesOf(group).length > 0) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'blank',
          cells: [note.cell, member.actual!.cell],
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
