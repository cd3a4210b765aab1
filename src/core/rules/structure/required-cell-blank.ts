import type { CellAddress } from '../../grid/address';
import type { Indicator, RecognisedForm, ScoringGroup } from '../../recognise/form';
import type { Field } from '../../values/field';
import { isEmpty } from '../../values/reading';
import { practice } from '../bases';
import { indicatorName } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'required-cell-blank',
    name: '必填项为空',
    category: 'structure',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet', 'indicator-list'],
    basis: [practice('指标名称、指标值、完成值、得分为必录项')],
    condition:
      '有分值的指标，三级指标、年度指标值、实际完成值、得分之一空白（“/”“—”视同空白）；表中没有分值的，看每一行有名称的指标。',
    exempt: '没有分值的行（模板留下的空行）；表中没有设的栏；合并单元格中由第一行填写的部分。',
    messages: {
      blank: {
        what: '“{{name}}”的{{fields}}没有填写。',
        why: '有分值的指标缺了{{fields}}，得分没有依据。',
        fix: '补填{{fields}}；不作考核的指标应删去该行及其分值。',
      },
      blankFull: {
        what: '“{{name}}”的{{fields}}没有填写，却得{{score}}分（分值{{weight}}分）。',
        why: '没有{{fields}}，这{{score}}分没有依据。',
        fix: '补填{{fields}}，再按完成情况核定得分。',
      },
    },
  },
  function* ({ form }) {
    const weighted = form.groups.some((group) => group.weight !== null);
    for (const group of form.groups) {
      if (weighted && !group.weight?.value.gt(0)) continue;
      const scoreBlank = group.scores.length > 0 && group.scores.every((score) => isEmpty(score.reading));
      for (const member of group.members) {
        if (!weighted && member.name === '') continue;
        const blanks = blankFields(member, form, group);
        if (scoreBlank && member.row === group.firstRow) {
          blanks.push({ label: '得分', cell: group.scores[0]!.cell });
        }
        if (blanks.length === 0) {
          yield PASS;
          continue;
        }
        const score = scoreBlank ? '' : group.scores.find((one) => !isEmpty(one.reading))?.text;
        const evidence = blanks.some(({ label }) => label === '年度指标值' || label === '实际完成值');
        const full = evidence && score && group.weight && group.members.length === 1;
        yield fail({
          messageId: full ? 'blankFull' : 'blank',
          cells: blanks.map(({ cell }) => cell),
          data: {
            name: indicatorName(member),
            fields: blanks.map(({ label }) => label).join('、'),
            ...(full ? { score, weight: group.weight!.value.toFixed() } : {}),
          },
          actual: '',
        });
      }
    }
  },
);

function blankFields(member: Indicator, form: RecognisedForm, group: ScoringGroup) {
  const blanks: { label: string; cell: CellAddress }[] = [];
  const add = (label: string, field: Field | null) => {
    if (field && isEmpty(field.reading)) blanks.push({ label, cell: field.cell });
  };
  // A form without a level-3 column, or a level-2 item scored by itself, has no name to fill in here.
  if (form.columns.some((column) => column.role === 'level3') && group.members.includes(member)) {
    add('三级指标', member.level3);
  }
  add('年度指标值', member.target);
  add('实际完成值', member.actual);
  return blanks;
}
