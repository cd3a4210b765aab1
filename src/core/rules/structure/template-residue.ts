import { firstGapMark } from '../../notes/gaps';
import type { RecognisedForm } from '../../recognise/form';
import type { Field } from '../../values/field';
import { compact } from '../../values/text';
import { found } from '../bases';
import { indicatorName } from '../figures/extent';
import { onOneLine } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

/** （100字以内）, 对照年度目标…, XX局, ***, （请填写…）: what a template says, never what a unit answers. */
const RESIDUE =
  /\(?(?:不超过|限)?\d+字(?:以内|左右)\)?|对照年度(?:总体)?目标,?(?:说明|填写)|请(?:在此|据实|如实)?填写|[X×]{2,}|(?<![A-Za-z])x{3,}(?![A-Za-z])|\*{3,}|_{3,}/;

export const rule = formRule(
  {
    id: 'template-residue',
    name: '模板文字没有改掉',
    category: 'structure',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet', 'indicator-list', 'base-data'],
    basis: [found('sichuan-0013zp', '表中“（100字以内）”“对照年度目标”等是填写提示，不是填报内容')],
    condition:
      '单位名称、项目名称、总体目标、三级指标、指标值、完成值、说明中，留有“（100字以内）”“对照年度目标，说明……”“XX”“***”一类模板文字，或说明草稿中没有补写的“【措施】”“__”。',
    exempt: '表头和栏目名称里的提示；照搬其他单位的文字（表内看不出来，不检查）。',
    explains: [{ rules: ['note-vague', 'note-no-measure', 'goal-copied'], where: 'same-cell' }],
    messages: {
      residue: {
        what: '{{place}}留有模板文字“{{words}}”。',
        why: '这是填写提示或占位符号，不是本单位的情况；复核时视为照搬模板。',
        fix: '换成本单位的实际内容；不需要填的，写“无”。',
      },
      gap: {
        what: '{{place}}还留有待补写的“{{words}}”。',
        why: '这是说明草稿中留给填报人的空，不是说明的内容；复核时视为没有写完。',
        fix: '补写具体内容并去掉标记；确实没有的，删去这一句。',
      },
    },
  },
  function* ({ form }) {
    for (const { place, field } of answers(form)) {
      if (!field || field.text === '') continue;
      const gap = firstGapMark(field.text);
      const words = gap ?? RESIDUE.exec(compact(field.text))?.[0];
      if (words === undefined) yield PASS;
      else {
        yield fail({
          messageId: gap === null ? 'residue' : 'gap',
          cells: [field.cell],
          data: { place, words },
          actual: onOneLine(field.text).slice(0, 60),
        });
      }
    }
  },
);

function answers(form: RecognisedForm): { readonly place: string; readonly field: Field | null }[] {
  return [
    { place: '单位名称', field: form.unitField },
    { place: '项目名称', field: form.subject },
    ...form.goals.flatMap(({ planned, reached }) => [
      { place: '年度总体目标', field: planned },
      { place: '总体目标的完成情况', field: reached },
    ]),
    ...form.indicators.flatMap((one) => [
      { place: `第${one.row}行的三级指标`, field: one.level3 },
      { place: `“${indicatorName(one)}”的指标值`, field: one.target },
      { place: `“${indicatorName(one)}”的完成值`, field: one.actual },
      { place: `“${indicatorName(one)}”的说明`, field: one.note },
    ]),
    { place: '资金部分的说明', field: form.funds?.note ?? null },
  ];
}
