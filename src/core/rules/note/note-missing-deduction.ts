import { formatCell } from '../../grid/address';
import { assessExecution } from '../../scoring/assess';
import { type Decimal, decimal, show } from '../../values/decimal';
import { practice } from '../bases';
import { executionLine } from '../figures/extent';
import { unreadableFigure } from '../figures/numbers';
import { noteAbove, noteCell, notesOf, saysSomething } from '../figures/notes';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

/** Below this a difference is a rounding of the sheet. */
const SLACK = decimal('0.001');

export const rule = formRule(
  {
    id: 'note-missing-deduction',
    name: '扣分无说明',
    category: 'note',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('得分低于分值而没有填写偏差原因的，不能保存')],
    condition: '得分低于分值，偏差原因一栏空白或只写“无”“0”“/”；表中没有该栏的也算没有说明。',
    exempt:
      '没有填得分；没有分值；几行合用一个说明的，有一处说明即可；预算执行率按公式扣分而资金部分没有设说明栏的。',
    explains: [{ rules: ['met-but-deducted'], where: 'same-row' }],
    messages: {
      blank: {
        what: '“{{name}}”得{{score}}分，比分值{{weight}}分少{{lost}}分，没有写原因。',
        why: '扣分的指标应说明偏差原因和改进措施。',
        fix: '在{{place}}写明扣分原因和改进措施。',
      },
      noPlace: {
        what: '“{{name}}”得{{score}}分，比分值{{weight}}分少{{lost}}分，没有写原因。',
        why: '扣分的指标应说明偏差原因和改进措施；本表没有为它设说明栏。',
        fix: '在备注或表后补写扣分原因和改进措施。',
      },
    },
  },
  function* ({ form, profile }) {
    // A lower execution rate explains the points it costs, where the form leaves no room for a reason.
    const line = executionLine(form);
    const made = line && assessExecution(line, profile, form.funds?.moneyUnit ?? null)?.score;
    const byFormula = (score: Decimal) =>
      made ? score.minus(made).abs().lte(profile.tolerance.score.value) : false;
    for (const item of scoredItems(form)) {
      if (item.score.state === 'unreadable') yield unreadableFigure(`“${item.name}”的得分`, item.score);
      if (item.score.state !== 'number' || item.weight.state !== 'number') continue;
      const lost = item.weight.value.minus(item.score.value);
      // A group without a note cell of its own shares the merged one that begins above it.
      const place = item.group ? noteAbove(form, item.group) : (form.funds?.note ?? null);
      const explained = item.group
        ? notesOf(item.group).length > 0 || (noteCell(item.group) === null && saysSomething(place))
        : saysSomething(place);
      if (lost.lte(SLACK) || explained || (!item.group && !place && byFormula(item.score.value))) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: place ? 'blank' : 'noPlace',
        cells: [...(place ? [place.cell] : []), ...item.scoreCells],
        data: {
          name: item.name,
          score: show(item.score.value),
          weight: show(item.weight.value),
          lost: show(lost),
          ...(place ? { place: formatCell(place.cell) } : {}),
        },
        arithmetic: `${show(item.weight.value)} − ${show(item.score.value)} = ${show(lost)}`,
        expected: null,
        actual: Number(item.score.value),
      });
    }
  },
);
