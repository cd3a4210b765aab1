import { show } from '../../values/decimal';
import { arithmetic } from '../bases';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'score-negative',
    name: '得分小于0',
    category: 'score',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [arithmetic('得分最低为0分')],
    condition: '得分单元格里是负数。',
    exempt: '没有填得分。',
    explains: [{ rules: ['score-formula-mismatch', 'note-missing-deduction'], where: 'same-row' }],
    messages: {
      negative: {
        what: '“{{name}}”的得分为{{score}}分。',
        why: '得分最低为0分，扣分应体现为得分低于分值。',
        fix: '填写0分或应得的分数，扣分原因写入偏差原因分析。',
      },
    },
  },
  function* ({ form }) {
    for (const item of scoredItems(form)) {
      const figures = item.group ? item.group.scores.map(readFigure) : [item.score];
      for (const figure of figures) {
        if (figure.state === 'unreadable') yield unreadableFigure(`“${item.name}”的得分`, figure);
        else if (figure.state === 'number') {
          if (figure.value.gte(0)) yield PASS;
          else {
            yield fail({
              messageId: 'negative',
              cells: [figure.field.cell],
              data: { name: item.name, score: show(figure.value) },
              expected: 0,
              actual: Number(figure.value),
            });
          }
        }
      }
    }
  },
);
