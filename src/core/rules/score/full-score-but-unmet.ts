import { show } from '../../values/decimal';
import { practice, remembered } from '../bases';
import { groupName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'full-score-but-unmet',
    name: '未达标得满分',
    category: 'score',
    severity: 'error',
    kinds: ['department', 'project'],
    basis: [
      practice('未达到指标值的，按完成值与指标值的比例计分'),
      remembered('mof-2020-10', '未完成的定量指标按完成比例计分'),
    ],
    condition: '按指标值和实际完成值判断为未达标，而得分等于（或高于）分值。',
    exempt: '指标值或完成值空白、读不出来或需要人判断；没有分值或得分。',
    messages: {
      full: {
        what: '“{{name}}”指标值“{{target}}”，完成值“{{actual}}”，没有达到，却得满分{{score}}分。',
        why: '未达标的定量指标应按比例扣分；按公式应得{{expected}}分。',
        fix: '核对完成值；无误时把得分改为{{expected}}分，并写明偏差原因和改进措施。',
      },
      fullNoFormula: {
        what: '“{{name}}”指标值“{{target}}”，完成值“{{actual}}”，没有达到，却得满分{{score}}分。',
        why: '未达标的指标不应得满分。',
        fix: '核对完成值；无误时酌情扣分，并写明偏差原因和改进措施。',
      },
    },
  },
  function* ({ form, assess, assessGroup }) {
    for (const item of scoredItems(form)) {
      const { group } = item;
      if (!group || item.score.state !== 'number' || item.weight.state !== 'number') continue;
      const unmet = group.members.filter((member) => assess(member).met === false);
      if (unmet.length === 0) {
        if (group.members.every((member) => assess(member).met === true)) yield PASS;
        continue;
      }
      if (item.score.value.lt(item.weight.value)) {
        yield PASS;
        continue;
      }
      const member = unmet[0]!;
      const made = assessGroup(group);
      yield fail({
        messageId: made.score ? 'full' : 'fullNoFormula',
        cells: [...item.scoreCells, ...(member.actual ? [member.actual.cell] : [])],
        data: {
          name: unmet.length === 1 ? (member.name === '' ? groupName(group) : member.name) : groupName(group),
          target: targetText(member),
          actual: actualText(member),
          score: show(item.score.value),
          ...(made.score ? { expected: show(made.score) } : {}),
        },
        arithmetic: made.score ? made.steps : assess(member).steps,
        expected: made.score ? Number(made.score) : null,
        actual: Number(item.score.value),
      });
    }
  },
);
