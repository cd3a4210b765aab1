import { decimal } from '../../values/decimal';
import { withoutBrackets } from '../../values/text';
import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { targetText } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

const BENEFIT = new Set(['economic', 'social', 'ecological', 'sustainable']);
/** Names of which a percentage is a sensible measure. */
const MEASURES_SHARE =
  /率|比例|比重|占比|程度|满意度|增幅|增速|增长|覆盖|百分|知晓|普及|达标|合格|同比|份额|降幅|涨幅|幅度/;
/** Words that promise an effect without saying how it would be measured. */
const EFFECT = /明显|显著|成效|有效性|健全|规范|完善|匹配|合理|良好/;
/** From this percentage on a target asks for "all of it". */
const NEARLY_ALL = decimal(90);

export const rule = formRule(
  {
    id: 'target-fake-quant',
    name: '空洞量化',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('社会效益一律“≥95%成效显著”，形式上定量、实质上定性，不具考核性')],
    condition: '指标名称说的是成效、发展、环境等不能按百分比衡量的内容，指标值却写90%以上的百分比。',
    exempt: '名称里有率、比例、覆盖、增长等能按百分比衡量的词；满意度；产出指标中不带成效一类词的。',
    messages: {
      hollow: {
        what: '“{{name}}”的指标值为{{target}}，看不出是什么的百分比。',
        why: '名称不能按百分比衡量，{{target}}只是形式上的量化，无法核对是否完成。',
        fix: '写明用什么衡量（数量、金额、增长率、覆盖率等），再定相应的指标值。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) {
      const { kind, target: cell } = indicator;
      if (!cell || indicator.name === '' || kind === null || kind === 'satisfaction') continue;
      const { target } = assess(indicator);
      if (target.kind !== 'quantity' || target.quantity.unit !== '%') continue;
      const name = withoutBrackets(indicator.name);
      const benefit = BENEFIT.has(kind);
      const hollow = !MEASURES_SHARE.test(name) && (benefit || EFFECT.test(name));
      if (!hollow || target.quantity.value.lt(NEARLY_ALL)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'hollow',
        cells: [cell.cell],
        data: { name: indicatorName(indicator), target: targetText(indicator) },
        actual: targetText(indicator),
      });
    }
  },
);
