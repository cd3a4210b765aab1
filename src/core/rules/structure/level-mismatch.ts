import type { CellAddress } from '../../grid/address';
import type { Indicator, RecognisedForm } from '../../recognise/form';
import { readTarget } from '../../values/read-target';
import { compact } from '../../values/text';
import { review } from '../bases';
import { sectionOf } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

const MONEY_RATE = /(?:预算|资金|支出|经费).*(?:执行|支付|使用|拨付|完成|支出|到位)率|预算执行|资金支付/;
const ON_TIME = /按时|及时|按期|准时/;
const TIME_WORDS =
  /按时|及时|按期|准时|时间|时限|时效|期限|工期|进度|当期|日期|年底|月底|季度|前完成|\d+[年月日天]/;
const ECOLOGY =
  /生态|绿|污染|排放|排污|能耗|节能|减排|节水|节电|水质|空气|大气|碳|垃圾|废|植被|森林|湿地|土壤|水土|环保|噪声|扬尘|降耗|资源|清洁|环境/;
/** Environments that are no ecology. */
const OTHER_ENVIRONMENT =
  /(?:发展|营商|投资|市场|消费|网络|教学|学习|工作|办公|就业|创业|创新|法治|政务|社会|人文|经济|企业)+环境/g;

const KIND_LABELS = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  ecological: '生态效益指标',
};

export const rule = formRule(
  {
    id: 'level-mismatch',
    name: '二三级指标不匹配',
    category: 'structure',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('数量指标写成资金支付率、预算执行率等二三级不匹配的，不得分')],
    condition:
      '数量指标下写率类、预算执行、资金支付或按时完成；时效指标没有时间要求；生态效益指标与生态无关；满意度放在其他二级指标下；效益类二级指标放在产出之下。',
    exempt: '没有二级指标；三级指标空白；指标值本身是日期的时效指标。',
    messages: {
      money: {
        what: '“{{name}}”列在数量指标下，内容是资金执行情况。',
        why: '数量指标反映做了多少事；资金执行情况已由预算执行率考核，重复计分。',
        fix: '改设反映工作数量的指标（个、次、人、公里等）。',
      },
      timing: {
        what: '“{{name}}”列在数量指标下，内容是完成时间。',
        why: '数量指标反映做了多少事，时间要求属于时效指标。',
        fix: '移到时效指标，数量指标另设反映工作数量的内容。',
      },
      ratio: {
        what: '“{{name}}”列在数量指标下，考核的是比率。',
        why: '数量指标一般用绝对数反映做了多少事；比率通常属于质量或时效指标。',
        fix: '改用绝对数（个、次、人、公里等），或移到相应的二级指标。',
      },
      timeless: {
        what: '“{{name}}”列在时效指标下，名称和指标值都没有时间要求。',
        why: '时效指标考核是否按期完成，没有时间就无从判断。',
        fix: '写明完成时间（如“12月底前”），或移到相应的二级指标。',
      },
      ecology: {
        what: '“{{name}}”列在生态效益指标下，内容与生态环境无关。',
        why: '生态效益反映对自然生态环境的影响。',
        fix: '移到相应的效益指标；确无生态效益的，不设该项。',
      },
      satisfaction: {
        what: '“{{name}}”是满意度，列在{{kind}}下。',
        why: '满意度应单独作为满意度指标考核。',
        fix: '移到满意度指标，{{kind}}另设相应的内容。',
      },
      block: {
        what: '二级指标“{{name}}”列在“{{section}}”下。',
        why: '一级指标与二级指标的类型不一致。',
        fix: '移到相应的一级指标下，并核对各级分值。',
      },
    },
  },
  function* ({ form }) {
    for (const indicator of form.indicators) {
      const misplaced = misplacedLevel2(form, indicator);
      if (misplaced) {
        yield fail({
          messageId: 'block',
          cells: [misplaced.cell],
          data: { name: misplaced.name, section: misplaced.section },
        });
      }
      const { level3, kind } = indicator;
      if (!level3 || compact(level3.text) === '' || kind === null) continue;
      const messageId = mismatch(indicator, compact(level3.text));
      if (messageId === null) yield PASS;
      else {
        yield fail({
          messageId,
          cells: [level3.cell],
          data: { name: indicator.name, kind: KIND_LABELS[kind as keyof typeof KIND_LABELS] ?? '其他指标' },
        });
      }
    }
  },
);

function mismatch(indicator: Indicator, name: string): string | null {
  const { kind } = indicator;
  if (kind !== 'satisfaction' && /满意(?:度|率)/.test(name)) return 'satisfaction';
  if (kind === 'quantity') {
    if (MONEY_RATE.test(name)) return 'money';
    if (ON_TIME.test(name)) return 'timing';
    return /率$/.test(name) ? 'ratio' : null;
  }
  if (kind === 'timeliness') {
    const target = compact(indicator.target?.text ?? '');
    const dated = readTarget(indicator).kind === 'deadline' || TIME_WORDS.test(target);
    return dated || TIME_WORDS.test(name) ? null : 'timeless';
  }
  if (kind === 'ecological') return ECOLOGY.test(name.replace(OTHER_ENVIRONMENT, '')) ? null : 'ecology';
  return null;
}

const OUTPUT_KINDS = new Set(['quantity', 'quality', 'timeliness']);
const BENEFIT_KINDS = new Set(['economic', 'social', 'ecological', 'sustainable']);

/** A level-2 block that stands under the wrong level 1, told at its first row. */
function misplacedLevel2(
  form: RecognisedForm,
  indicator: Indicator,
): { cell: CellAddress; name: string; section: string } | null {
  const first = sectionOf(form, indicator.row, 1);
  const second = sectionOf(form, indicator.row, 2);
  if (!first || !second || second.firstRow !== indicator.row || second.kind === null) return null;
  const wrong =
    (first.kind === 'output' && BENEFIT_KINDS.has(second.kind)) ||
    (first.kind === 'benefit' && OUTPUT_KINDS.has(second.kind));
  return wrong ? { cell: second.label.cell, name: second.name, section: first.name } : null;
}
