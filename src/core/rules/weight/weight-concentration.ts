import { decimal, show, showPercent } from '../../values/decimal';
import { convention } from '../bases';
import { groupName, groupsIn, sectionOf } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';
import type { RecognisedForm, ScoringGroup, Section } from '../../recognise/form';

/** Level-1 blocks in which several indicators are the rule. */
const DIVISIBLE = new Set(['output', 'benefit']);
const HALF = decimal('0.5');

export const rule = formRule(
  {
    id: 'weight-concentration',
    name: '单项分值过高',
    category: 'weight',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [convention('单个指标超过30分，或超过所在产出、效益指标分值的一半，提示核对')],
    condition: '一个指标（或合用一个分值的一组指标）的分值超过30分，或超过所在产出、效益一级指标分值的一半。',
    exempt: '没有分值的表；所在一级指标下只有这一个指标时只看30分的界限。',
    messages: {
      large: {
        what: '“{{name}}”分值{{weight}}分，超过单项{{limit}}分的提示线。',
        why: '分值过于集中时，一个指标就决定总分，其他任务的完成情况反映不出来。',
        fix: '把该指标细分为若干项，或调低分值；确有理由的可以保留。',
      },
      share: {
        what: '“{{name}}”分值{{weight}}分，占“{{section}}”{{whole}}分的{{percent}}。',
        why: '分值过于集中时，同一级的其他指标几乎不影响得分。',
        fix: '在“{{section}}”内重新分配分值；确有理由的可以保留。',
      },
    },
  },
  function* ({ form, profile }) {
    const limit = decimal(profile.weights.concentration.value);
    for (const group of form.groups) {
      const weight = group.weight;
      if (!weight) continue;
      if (weight.value.gt(limit)) {
        yield fail({
          messageId: 'large',
          cells: [weight.cell],
          data: { name: groupName(group), weight: show(weight.value), limit: show(limit) },
          actual: Number(weight.value),
        });
        continue;
      }
      const block = divisibleBlock(form, group);
      if (block && weight.value.gt(block.whole.times(HALF))) {
        yield fail({
          messageId: 'share',
          cells: [weight.cell],
          data: {
            name: groupName(group),
            weight: show(weight.value),
            section: block.section.name,
            whole: show(block.whole),
            percent: showPercent(weight.value.div(block.whole)),
          },
          actual: Number(weight.value),
        });
      } else yield PASS;
    }
  },
);

function divisibleBlock(form: RecognisedForm, group: ScoringGroup) {
  const section: Section | null = sectionOf(form, group.firstRow, 1);
  if (!section?.weight || section.weight.value.lte(0) || !DIVISIBLE.has(section.kind ?? '')) return null;
  return groupsIn(form, section).length >= 2 ? { section, whole: section.weight.value } : null;
}
