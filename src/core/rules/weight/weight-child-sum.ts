import { sameCell } from '../../grid/address';
import { show, sum } from '../../values/decimal';
import { practice } from '../bases';
import { groupsIn, isClosed, isWhole } from '../figures/extent';
import { fail, formRule, notEnoughData, PASS } from '../rule';
import { costsTheGap } from '../figures/weight-gap';

export const rule = formRule(
  {
    id: 'weight-child-sum',
    name: '下级分值合计不等于上级',
    category: 'weight',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('下级指标分值合计应等于上级设置数')],
    condition: '一级或二级指标标明了分值，其下各项分值之和与之相差超过0.01分。',
    exempt: '上级没有标明分值；下级没有分值；这一块到表末被截断，无法确定是否列全。',
    explains: [
      { rules: ['weight-profile-level1'], where: 'same-cell' },
      { rules: ['weight-total-not-100', 'weight-total-printed-wrong'], where: 'same-form' },
      { rules: ['note-missing-deduction', 'score-gt-weight'], where: 'same-form', when: costsTheGap },
    ],
    messages: {
      parts: {
        what: '“{{name}}”标明{{declared}}分，其下各项相加为{{sum}}分，相差{{gap}}分。',
        why: '下级指标的分值合计应等于上级指标的分值。',
        fix: '核对“{{name}}”下第{{first}}至{{last}}行的分值，或改正上级分值。',
      },
    },
  },
  function* ({ form, profile }) {
    const whole = isWhole(form, profile);
    for (const section of form.sections) {
      const declared = section.weight;
      if (!declared) continue;
      const groups = groupsIn(form, section);
      const weights = groups.flatMap((group) => (group.weight ? [group.weight] : []));
      // A label that gives its weight to the rows below it is not checked against itself.
      if (weights.length === 0 || weights.every((weight) => sameCell(weight.cell, declared.cell))) continue;
      if (!isClosed(form, section, whole)) {
        yield notEnoughData(`“${section.name}”到表末截断，下级可能没有列全`, section.label.cell);
        continue;
      }
      const total = sum(weights.map((weight) => weight.value));
      const gap = total.minus(declared.value).abs();
      if (gap.lte(profile.tolerance.sum.value)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'parts',
        cells: [declared.cell],
        data: {
          name: section.name,
          declared: show(declared.value),
          sum: show(total),
          gap: show(gap),
          first: section.firstRow,
          last: section.lastRow,
        },
        arithmetic: `${weights.map((weight) => show(weight.value)).join(' + ')} = ${show(total)}`,
        expected: Number(declared.value),
        actual: Number(total),
      });
    }
  },
);
