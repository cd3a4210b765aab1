import type { Indicator, ScoringGroup } from '../../recognise/form';
import type { Assessment } from '../../scoring/assessment';
import { decimal, show } from '../../values/decimal';
import { isEmpty } from '../../values/reading';
import { found } from '../bases';
import { notesOf } from '../figures/notes';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

/** Below this a difference is a rounding of the sheet. */
const SLACK = decimal('0.001');
/** Beyond this share of the target the deduction may be one for over-fulfilment, which is not this rule's business. */
const WELL_ABOVE = decimal('1.2');
/** A met indicator that loses more than this share of its points contradicts its own actual value, note or not. */
const MOST = decimal('0.5');

export const rule = formRule(
  {
    id: 'met-but-deducted',
    name: '达标未得满分',
    category: 'score',
    severity: 'warning',
    kinds: ['department', 'project'],
    basis: [found('score-within-weight', '完成值达到指标值的得满分')],
    condition:
      '完成值达到指标值（不超过120%），或没有指标值而完成值写100%，得分却低于分值且没有说明；即使有说明，扣去一半以上分值也提示。',
    exempt: '完成值需要人判断；完成值超过指标值的120%；有说明且扣分不到一半。',
    messages: {
      noNote: {
        what: '“{{name}}”完成值{{actual}}已经达标，只得{{score}}分（分值{{weight}}分），没有说明。',
        why: '达到指标值的应得满分；扣分而不说明，看不出依据。',
        fix: '核对完成值和得分：没有问题的给满分，确有问题的如实填写完成值并写明扣分原因。',
      },
      mostLost: {
        what: '“{{name}}”完成值{{actual}}已经达标，却扣去{{lost}}分（分值{{weight}}分，得{{score}}分）。',
        why: '完成值与得分互相矛盾：完成值说全部完成，得分却失去一半以上。',
        fix: '如实填写完成值，使它与得分、偏差原因一致。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const item of scoredItems(form)) {
      const { group } = item;
      if (!group || item.score.state !== 'number' || item.weight.state !== 'number') continue;
      if (!group.members.every((member) => reached(member, assess(member)))) continue;
      const lost = item.weight.value.minus(item.score.value);
      const noNote = notesOf(group).length === 0;
      const most = lost.gt(item.weight.value.times(MOST));
      if (lost.lte(SLACK) || (!noNote && !most)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: most ? 'mostLost' : 'noNote',
        cells: [...item.scoreCells, ...actualCells(group)],
        data: {
          name: item.name,
          actual: group.members[0]!.actual?.text ?? '',
          score: show(item.score.value),
          weight: show(item.weight.value),
          lost: show(lost),
        },
        arithmetic: `${show(item.weight.value)} − ${show(item.score.value)} = ${show(lost)}`,
        expected: Number(item.weight.value),
        actual: Number(item.score.value),
      });
    }
  },
);

function reached(member: Indicator, { met, ratio }: Assessment): boolean {
  if (met === true) return ratio === null || ratio.lte(WELL_ABOVE);
  const { target, actual } = member;
  const noTarget = target === null || isEmpty(target.reading);
  return met === null && noTarget && actual?.reading.kind === 'percent' && actual.reading.value.eq(1);
}

function actualCells(group: ScoringGroup) {
  return group.members.flatMap((member) => (member.actual ? [member.actual.cell] : [])).slice(0, 1);
}
