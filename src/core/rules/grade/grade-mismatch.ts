import { gradeOf } from '../../profiles/grade';
import { show } from '../../values/decimal';
import { compact } from '../../values/text';
import { isEmpty } from '../../values/reading';
import { found } from '../bases';
import { computedTotal } from '../figures/grade';
import { readFigure } from '../figures/numbers';
import { fail, formRule, notEnoughData, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'grade-mismatch',
    name: '等级与分数不符',
    category: 'grade',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [found('mof-grades', '优90—100分，良80—89分，中60—79分，差0—59分')],
    condition: '表中写明的等级与总分按口径对应的等级不同。“优秀”看作优，“良好”看作良。',
    exempt: '没有写等级；等级用语不能对应；没有总分。',
    explains: [{ rules: ['grade-wording'], where: 'same-cell' }],
    messages: {
      wrong: {
        what: '总分{{score}}分，按口径应为“{{expected}}”，表中写“{{printed}}”。',
        why: '等级由总分决定：{{limits}}。',
        fix: '核对总分；无误时把等级改为“{{expected}}”。',
      },
    },
  },
  function* ({ form, profile }) {
    const { grade } = form.totals;
    if (!grade || isEmpty(grade.reading)) return;
    const limits = profile.grades.value;
    const word = compact(grade.text);
    const named = limits.filter(({ label }) => word.includes(label));
    if (named.length !== 1) {
      yield notEnoughData(`等级“${word}”不能与口径的等级对应`, grade.cell);
      return;
    }
    const printed = readFigure(form.totals.score);
    const score = printed.state === 'number' ? printed.value : computedTotal(form, profile);
    if (score === null) {
      yield notEnoughData('没有总分，不能核对等级', grade.cell);
      return;
    }
    const expected = gradeOf(score, profile);
    if (expected === null || expected === named[0]!.label) {
      yield PASS;
      return;
    }
    yield fail({
      messageId: 'wrong',
      cells: [grade.cell],
      data: {
        score: show(score),
        expected,
        printed: word,
        limits: limits.map(({ label, from }) => `${from}分及以上为${label}`).join('，'),
      },
      expected,
      actual: word,
    });
  },
);
