import { review } from '../bases';
import { similarity, wordsOnly } from '../figures/likeness';
import { fail, formRule, PASS } from '../rule';

/** From here on two texts count as one and the same. */
const SAME = 0.95;
/** "完成" against "完成" says nothing about copying. */
const SHORTEST = 6;

export const rule = formRule(
  {
    id: 'goal-copied',
    name: '完成情况照抄目标',
    category: 'structure',
    severity: 'warning',
    kinds: ['department', 'project'],
    basis: [review('完成情况与目标逐字相同，看不出实际结果')],
    condition: '去掉标点和空格后，实际完成情况与预期目标相同，或相似度在95%以上。',
    exempt: '任一处空白；文字不足6个字。',
    messages: {
      copied: {
        what: '实际完成情况与预期目标的文字{{degree}}。',
        why: '完成情况应写实际做了什么、做到什么程度；照抄目标看不出结果。',
        fix: '按实际结果改写完成情况，写出数量、时间和效果。',
      },
    },
  },
  function* ({ form }) {
    for (const { planned, reached } of form.goals) {
      if (!planned || !reached) continue;
      const [goal, result] = [wordsOnly(planned.text), wordsOnly(reached.text)];
      if (goal.length < SHORTEST || result.length < SHORTEST) continue;
      const alike = similarity(goal, result);
      if (alike < SAME) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'copied',
        cells: [reached.cell, planned.cell],
        data: { degree: alike === 1 ? '相同' : `有${Math.floor(alike * 100)}%相同` },
      });
    }
  },
);
