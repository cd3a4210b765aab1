import { locate } from '../../recognise/form';
import { type Decimal, decimal, HUNDRED, min, ONE, show, showPercent } from '../../values/decimal';
import { executionRate } from '../../scoring/execution';
import { practice } from '../bases';
import { totalCell } from '../figures/extent';
import { overallLine } from '../figures/funds';
import { computedTotal } from '../figures/grade';
import { formTotals } from '../figures/scores';
import { claimedScores } from '../figures/claimed-rates';
import { fail, type FormContext, formRule, PASS, type Verdict } from '../rule';

export const rule = formRule(
  {
    id: 'score-vs-exec-gap',
    name: '得分与执行率背离',
    category: 'fund',
    severity: 'warning',
    kinds: ['department', 'project', 'fund-list'],
    basis: [practice('指标得分率高出执行率5%以上时亮红灯')],
    condition:
      '指标得分率（指标得分÷指标分值）比预算执行率高出5%以上（按得分率计，口径可改）；总分超过按执行率可得的最高分的为错误。资金明细表与文字写明的自评得分对照。',
    exempt: '没有总额的预算数或执行数；得分没有填全；执行率不低于指标得分率。',
    messages: {
      gap: {
        what: '指标得分率{{scoreRate}}，预算执行率{{execRate}}，高出{{gap}}。',
        why: '钱没有花完而任务得分很高，复核时会要求说明；高出{{limit}}以上的亮红灯。',
        fix: '核对完成值和得分；确实少花钱办成事的，说明节约的原因。',
      },
      impossible: {
        what: '总分{{total}}分，执行率{{execRate}}时最高只能得{{ceiling}}分。',
        why: '预算执行率的分值按执行率计，其余各项全部得满分也超不过{{ceiling}}分。',
        fix: '按执行率重算预算执行得分和总分。',
      },
      claimed: {
        what: '文中写“{{words}}”，而资金执行率为{{execRate}}，按执行率{{weight}}分计最高只能得{{ceiling}}分。',
        why: '预算执行率的得分按执行率计，其余各项全部得满分也超不过{{ceiling}}分。',
        fix: '核对得分的算法；没有计算预算执行率得分的，按口径补算。',
      },
    },
  },
  function* (context) {
    yield* context.form.kind === 'fund-list' ? claimedScore(context) : ownScore(context);
  },
);

function* ownScore({ form, profile }: FormContext): Generator<Verdict> {
  const line = overallLine(form);
  const rate = line && executionRate(line, form.funds?.moneyUnit ?? null);
  const total = computedTotal(form, profile);
  if (!line || rate?.kind !== 'rate' || total === null) return;
  const { weight, executionWeight, executionScore } = formTotals(form);
  // Weights that do not make up the whole have a rule of their own; no rate can be held against them.
  if (weight === null || !weight.eq(decimal(profile.weights.total.value))) return;
  const indicatorWeight = weight.minus(executionWeight ?? 0);
  if (indicatorWeight.lte(0)) return;
  const scoreRate = total.minus(executionScore ?? 0).div(indicatorWeight);
  const exec = min(ONE, rate.value);
  const ceiling = executionWeight ? indicatorWeight.plus(executionWeight.times(exec)) : null;
  const data = { execRate: showPercent(rate.value), scoreRate: showPercent(scoreRate) };
  const cells = [totalCell(form, 'score'), ...(line.spent ? [line.spent.cell] : [])];
  if (ceiling && total.minus(ceiling).gt(profile.tolerance.score.value)) {
    yield fail({
      messageId: 'impossible',
      cells,
      data: { ...data, total: show(total), ceiling: show(ceiling) },
      arithmetic: `${show(indicatorWeight)} + ${show(executionWeight!)} × ${showPercent(exec)} = ${show(ceiling)}`,
      expected: `≤${show(ceiling)}`,
      actual: Number(total),
      severity: 'error',
    });
    return;
  }
  const gap = relativeGap(scoreRate, exec);
  const limit = decimal(profile.thresholds.scoreVsExecution.value);
  if (gap.lte(limit)) {
    yield PASS;
    return;
  }
  yield fail({
    messageId: 'gap',
    cells,
    data: { ...data, gap: showPercent(gap), limit: showPercent(limit) },
    arithmetic: `（${showPercent(scoreRate)} − ${showPercent(exec)}）÷ ${showPercent(scoreRate)} = ${show(gap.times(HUNDRED))}%`,
    actual: Number(show(gap, 6)),
  });
}

/** A fund list has no scores; where the report beside it states one, it must be possible at this rate. */
function* claimedScore({ form, forms, grid, profile }: FormContext): Generator<Verdict> {
  const line = form.funds?.lines.find(({ role }) => role === 'total');
  const rate = line && executionRate(line, form.funds?.moneyUnit ?? null);
  const weight = profile.weights.project.value.execution;
  const [claim] = claimedScores(forms, grid);
  if (!line || rate?.kind !== 'rate' || weight === null || !claim) return;
  const total = decimal(profile.weights.total.value);
  const ceiling = total.minus(weight).plus(min(ONE, rate.value).times(weight));
  if (claim.value.minus(ceiling).lte(profile.tolerance.score.value)) {
    yield PASS;
    return;
  }
  yield fail({
    messageId: 'claimed',
    cells: [claim.at, locate(form, (line.spent ?? line.label).cell)],
    data: { words: claim.words, execRate: showPercent(rate.value), weight, ceiling: show(ceiling) },
    arithmetic: `${show(total.minus(weight))} + ${weight} × ${showPercent(min(ONE, rate.value))} = ${show(ceiling)}`,
    expected: `≤${show(ceiling)}`,
    actual: Number(claim.value),
  });
}

function relativeGap(scoreRate: Decimal, exec: Decimal): Decimal {
  return scoreRate.lte(0) ? decimal(0) : scoreRate.minus(exec).div(scoreRate);
}
