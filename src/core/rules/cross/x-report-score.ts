import { isLookAlike, locate, type RecognisedForm } from '../../recognise/form';
import { show } from '../../values/decimal';
import { review } from '../bases';
import { claimedScores } from '../figures/claimed-rates';
import { readFigure } from '../figures/numbers';
import { fail, PASS, workbookRule } from '../rule';

export const rule = workbookRule(
  {
    id: 'x-report-score',
    name: '报告得分与表不一致',
    category: 'cross',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [review('报告中的得分应与自评表的总分一致')],
    condition:
      '同一工作簿的文字（报告、评价结论）写明自评得分，而没有一张自评表的总分与它相同。写在某张表所在工作表的，与那张表对照。文字写了几个不同得分的，为警告。',
    exempt: '没有文字写明得分；表中没有总分。',
    messages: {
      differs: {
        what: '文中写“{{words}}”，“{{sheet}}”的总分为{{total}}分，两处不一致。',
        why: '报告与表说的是同一次自评，应为同一个分数；哪一处填错，表内看不出来。',
        fix: '核对总分，把两处改为一致。',
      },
    },
  },
  function* ({ forms, grid }) {
    const totals = forms.filter((form) => !isLookAlike(form.kind)).flatMap(printedTotal);
    if (totals.length === 0) return;
    const told = claimedScores(forms, grid);
    // A report that states several scores may speak of projects that have no table here.
    const single = new Set(told.map(({ value }) => value.toFixed())).size === 1;
    for (const claim of told) {
      const here = totals.filter(({ form }) => form.sheetId === claim.at.sheetId);
      const candidates = here.length > 0 ? here : totals;
      if (candidates.some(({ value }) => value.eq(claim.value))) {
        yield PASS;
        continue;
      }
      // Of several forms the one about the department is what a report speaks of.
      const meant = candidates.find(({ form }) => form.kind === 'department') ?? candidates[0]!;
      yield fail({
        messageId: 'differs',
        cells: [claim.at, meant.at],
        data: { words: claim.words, sheet: meant.form.sheet, total: show(meant.value) },
        arithmetic: `${show(claim.value)} − ${show(meant.value)} = ${show(claim.value.minus(meant.value))}`,
        expected: Number(meant.value),
        actual: Number(claim.value),
        severity: single ? 'error' : 'warning',
      });
    }
  },
);

function printedTotal(form: RecognisedForm) {
  const score = readFigure(form.totals.score);
  return score.state === 'number' && score.value.gt(0)
    ? [{ form, value: score.value, at: locate(form, score.field.cell) }]
    : [];
}
