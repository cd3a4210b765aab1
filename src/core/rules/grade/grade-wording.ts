import { isEmpty } from '../../values/reading';
import { compact } from '../../values/text';
import { found } from '../bases';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'grade-wording',
    name: '等级用语不规范',
    category: 'grade',
    severity: 'advice',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [found('mof-grades', '绩效评价等级为优、良、中、差')],
    condition: '表中写明的等级不是口径的等级用语（全国口径为优、良、中、差），例如写“优秀”“良好”“合格”。',
    exempt: '没有写等级；等级用语后面带分数或“等级”二字的。',
    messages: {
      wording: {
        what: '等级写“{{printed}}”，规范用语是“{{labels}}”。',
        why: '等级用语不统一，汇总和公开时会对不上。',
        fix: '改为“{{labels}}”之一{{suggestion}}。',
      },
    },
  },
  function* ({ form, profile }) {
    const { grade } = form.totals;
    if (!grade || isEmpty(grade.reading)) return;
    const labels = profile.grades.value.map(({ label }) => label);
    const printed = compact(grade.text);
    const word = printed.replace(/\([^)]*\)|[\d.]+分?|(?:评价)?等级|等次|[级等档:,。]/g, '');
    if (word === '' || labels.includes(word)) {
      yield PASS;
      return;
    }
    const meant = labels.filter((label) => word.includes(label));
    yield fail({
      messageId: 'wording',
      cells: [grade.cell],
      data: {
        printed,
        labels: labels.join('、'),
        suggestion: meant.length === 1 ? `（“${printed}”相当于“${meant[0]}”）` : '',
      },
      expected: meant.length === 1 ? meant[0]! : labels.join('、'),
      actual: printed,
    });
  },
);
