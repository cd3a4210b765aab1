import { decimal, show } from '../../values/decimal';
import { practice, remembered } from '../bases';
import { scoredItems } from '../figures/scores';
import { fail, formRule, notEnoughData, PASS } from '../rule';

/** Reasons for which the formula gives one number. Bands and questions give an interval or nothing. */
const COMPUTED = new Set(['met', 'proportional', 'reverse', 'range', 'date', 'band']);

/** The formula in words; the figures stand in the arithmetic. */
const FORMULAS: Readonly<Record<string, string>> = {
  met: '达到指标值的得满分。',
  proportional: '没有达到指标值的，按完成值与指标值的比例计分。',
  reverse: '越少越好的指标，超过指标值的按超出的比例扣分，超到口径规定的程度不得分。',
  range: '落在区间内的得满分，低于下限的按比例计分。',
  date: '按期完成的得满分。',
  band: '口径规定了这一指标的计分标准。',
};

export const rule = formRule(
  {
    id: 'score-formula-mismatch',
    name: '得分与公式不符',
    category: 'score',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [
      practice('正向指标按完成值÷指标值计分，反向指标超过指标值的按超出比例扣分'),
      remembered('mof-2020-10', '定量指标未完成的按完成比例计分'),
    ],
    condition:
      '能按公式计算的定量指标（包括由基础数据表算出、口径有计分标准的比率），没有达标，得分与公式结果相差超过0.05分；得分高出分值5%以上的为错误。',
    exempt:
      '已达标的指标（扣分与否由“达标未得满分”管）；未达标却得满分的由“未达标得满分”给出；定性指标和需要人判断的指标。',
    messages: {
      higher: {
        what: '“{{name}}”按公式应得{{expected}}分，表中给{{score}}分，多{{gap}}分。',
        why: '{{rule}}',
        fix: '核对指标值和完成值；无误时把得分改为{{expected}}分。',
      },
      lower: {
        what: '“{{name}}”按公式应得{{expected}}分，表中给{{score}}分，少{{gap}}分。',
        why: '{{rule}}',
        fix: '核对指标值和完成值；多扣的分应在偏差原因分析中说明。',
      },
    },
  },
  function* ({ form, profile, assessGroup }) {
    for (const item of scoredItems(form)) {
      const { group } = item;
      if (!group || item.score.state !== 'number' || item.weight.state !== 'number') continue;
      const made = assessGroup(group);
      // Satisfaction bands have a rule of their own; on a score sheet only rates computed from data have a formula.
      if (made.reason === 'band' && group.members.some(({ kind }) => kind === 'satisfaction')) continue;
      const byStandard = form.kind === 'score-sheet';
      if (byStandard && !made.members.some(({ computed }) => computed)) continue;
      if (made.score === null || !COMPUTED.has(made.reason)) {
        if (made.reason === 'ask' || made.reason === 'not-enough-data') {
          yield notEnoughData(
            made.reason === 'ask' ? '需要人判断，不能按公式核对得分' : '缺少指标值或完成值，不能核对得分',
            item.scoreCells[0]!,
          );
        }
        continue;
      }
      const excess = item.score.value.minus(made.score);
      const full = item.score.value.gte(item.weight.value);
      if (excess.abs().lte(profile.tolerance.score.value)) {
        yield PASS;
        continue;
      }
      if (made.met === true || (full && !byStandard)) continue;
      const limit = item.weight.value.times(decimal(profile.thresholds.scoreExcess.value));
      yield fail({
        messageId: excess.gt(0) ? 'higher' : 'lower',
        cells: item.scoreCells,
        data: {
          name: item.name,
          expected: show(made.score),
          score: show(item.score.value),
          gap: show(excess.abs()),
          rule: FORMULAS[made.reason] ?? '',
        },
        arithmetic: made.steps,
        expected: Number(made.score),
        actual: Number(item.score.value),
        severity: excess.gt(limit) ? 'error' : 'warning',
      });
    }
  },
);
