import { decimal, show } from '../../values/decimal';
import { found, practice } from '../bases';
import { unreadableFigure } from '../figures/numbers';
import { scoredItems } from '../figures/scores';
import { costsTheGap } from '../figures/weight-gap';
import { fail, formRule, PASS } from '../rule';

/** Below this a difference is a rounding of the sheet, not a score above its weight. */
const SLACK = decimal('0.001');

export const rule = formRule(
  {
    id: 'score-gt-weight',
    name: '得分高于分值',
    category: 'score',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('得分不得大于该项分值'), found('score-within-weight', '各项得分不得突破权重总额')],
    condition: '得分大于分值。几个指标合用一个分值的，看各得分之和。',
    exempt: '没有分值或没有填得分。',
    explains: [
      { rules: ['score-formula-mismatch', 'full-score-but-unmet', 'qual-score-band'], where: 'same-row' },
      { rules: ['score-total-mismatch'], where: 'same-form', when: costsTheGap },
    ],
    messages: {
      over: {
        what: '“{{name}}”得{{score}}分，高于分值{{weight}}分。',
        why: '每一项的得分以分值为上限。',
        fix: '把得分改为不超过{{weight}}分，并重算总分。',
      },
    },
  },
  function* ({ form }) {
    for (const item of scoredItems(form)) {
      if (item.score.state === 'unreadable') yield unreadableFigure(`“${item.name}”的得分`, item.score);
      if (item.score.state !== 'number' || item.weight.state !== 'number') continue;
      if (item.score.value.lte(item.weight.value.plus(SLACK))) yield PASS;
      else {
        yield fail({
          messageId: 'over',
          cells: item.scoreCells,
          data: {
            name: item.name,
            score: show(item.score.value),
            weight: show(item.weight.value),
            gap: show(item.score.value.minus(item.weight.value)),
          },
          arithmetic: `${show(item.score.value)} > ${show(item.weight.value)}`,
          expected: Number(item.weight.value),
          actual: Number(item.score.value),
        });
      }
    }
  },
);
