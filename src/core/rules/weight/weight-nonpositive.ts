import { show } from '../../values/decimal';
import { practice } from '../bases';
import { unreadableFigure } from '../figures/numbers';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'weight-nonpositive',
    name: '分值不大于0或不是数字',
    category: 'weight',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('指标分值应为大于0的数')],
    condition: '指标的分值为0或负数；填了得分而分值空白。',
    exempt: '表中没有分值一栏；分值和得分都没有填的行；分值读不出来时作“无法读取”。',
    explains: [
      {
        rules: ['weight-child-sum', 'weight-total-not-100', 'weight-total-printed-wrong'],
        where: 'same-form',
      },
      { rules: ['score-gt-weight'], where: 'same-row' },
    ],
    messages: {
      nonpositive: {
        what: '“{{name}}”的分值为{{weight}}分。',
        why: '分值不大于0的指标不参与计分，也无法计算得分。',
        fix: '填写大于0的分值；不作考核的指标应删去该行。',
      },
      blank: {
        what: '“{{name}}”得{{score}}分，但没有分值。',
        why: '没有分值就不能判断得分是否超出，也不能与总分核对。',
        fix: '补填该项分值。',
      },
    },
  },
  function* ({ form }) {
    const anyWeight = form.groups.some((group) => group.weight !== null);
    for (const item of scoredItems(form)) {
      const cell =
        item.group?.members[0]?.weightField?.cell ?? item.weight.field?.cell ?? item.scoreCells[0]!;
      if (item.weight.state === 'unreadable') yield unreadableFigure(`“${item.name}”的分值`, item.weight);
      else if (item.weight.state === 'number') {
        if (item.weight.value.gt(0)) yield PASS;
        else {
          yield fail({
            messageId: 'nonpositive',
            cells: [item.weight.field.cell],
            data: { name: item.name, weight: show(item.weight.value) },
            actual: Number(item.weight.value),
          });
        }
      } else if (anyWeight && item.score.state === 'number') {
        yield fail({
          messageId: 'blank',
          cells: [cell],
          data: { name: item.name, score: show(item.score.value) },
        });
      }
    }
  },
);
