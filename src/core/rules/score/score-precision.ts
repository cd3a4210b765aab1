import { practice } from '../bases';
import { readFigure } from '../figures/numbers';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'score-precision',
    name: '得分小数位过多',
    category: 'score',
    severity: 'advice',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('得分保留两位小数')],
    condition: '得分单元格里存的数超过口径规定的小数位（两位）。',
    exempt: '没有填得分，或得分读不出来（由其他规则指出）。',
    messages: {
      precision: {
        what: '“{{name}}”的得分存为{{score}}，超过{{places}}位小数。',
        why: '多出的小数在表上看不见，却会使合计与显示的数对不上。',
        fix: '按{{places}}位小数四舍五入，填{{rounded}}。',
      },
    },
  },
  function* ({ form, profile }) {
    const places = profile.rounding.score.value;
    for (const item of scoredItems(form)) {
      const figures = item.group ? item.group.scores.map(readFigure) : [item.score];
      for (const figure of figures) {
        if (figure.state !== 'number') continue;
        const rounded = figure.value.round(places, 1);
        if (rounded.eq(figure.value)) yield PASS;
        else {
          yield fail({
            messageId: 'precision',
            cells: [figure.field.cell],
            data: { name: item.name, score: figure.value.toFixed(), places, rounded: rounded.toFixed() },
            expected: Number(rounded),
            actual: Number(figure.value),
          });
        }
      }
    }
  },
);
