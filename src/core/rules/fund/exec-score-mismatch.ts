import { assessExecution } from '../../scoring/assess';
import { show } from '../../values/decimal';
import { found, practice } from '../bases';
import { executionLine } from '../figures/extent';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { fail, formRule, notEnoughData, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'exec-score-mismatch',
    name: '执行率得分不符',
    category: 'fund',
    severity: 'error',
    kinds: ['department', 'project'],
    basis: [
      practice('预算执行得分＝分值×全年执行数÷全年预算数'),
      found('score-within-weight', '预算执行得分按执行率计算，最高不超过分值'),
    ],
    condition: '预算执行率的得分，与分值×执行率（最高为分值）相差超过0.05分。执行率按金额重算。',
    exempt: '没有执行率分值；没有填得分；预算数、执行数不全时作“数据不足”。',
    explains: [
      {
        rules: ['note-missing-deduction'],
        where: 'same-cell',
        // With the score put right nothing is deducted, or the rate itself gives the reason.
        when: (cause, effect) =>
          cause.data['expected'] === effect.data['weight'] || effect.messageId === 'noPlace',
      },
      {
        rules: ['score-vs-exec-gap'],
        where: 'same-form',
        when: (_, effect) => effect.messageId === 'impossible',
      },
    ],
    messages: {
      wrong: {
        what: '预算执行率按公式应得{{expected}}分，表中为{{score}}分，相差{{gap}}分。',
        why: '预算执行率的得分等于分值乘以执行率（全年执行数除以全年预算数），超过100%的按100%计。',
        fix: '核对预算数和执行数；无误时把得分改为{{expected}}分，并重算总分。',
      },
    },
  },
  function* ({ form, profile }) {
    const line = executionLine(form);
    if (!line) return;
    const score = readFigure(line.score);
    if (score.state === 'unreadable') yield unreadableFigure('预算执行率得分', score);
    if (score.state !== 'number') return;
    const made = assessExecution(line, profile, form.funds?.moneyUnit ?? null);
    if (made === null) return;
    if (made.score === null) {
      yield notEnoughData(made.steps, score.field.cell);
      return;
    }
    const gap = score.value.minus(made.score).abs();
    if (gap.lte(profile.tolerance.score.value)) {
      yield PASS;
      return;
    }
    yield fail({
      messageId: 'wrong',
      cells: [score.field.cell],
      data: {
        expected: show(made.score),
        score: show(score.value),
        gap: show(gap),
      },
      arithmetic: made.steps,
      expected: Number(made.score),
      actual: Number(score.value),
    });
  },
);
