import type { CellAddress } from '../../grid/address';
import type { Profile } from '../../profiles/schema';
import type { IndicatorKind, RecognisedForm, SectionKind } from '../../recognise/form';
import { rectification, remembered } from '../bases';
import { formCell, isWhole, NOT_WHOLE } from '../figures/extent';
import { fail, formRule, notEnoughData, PASS } from '../rule';

type RequiredKind = Profile['requiredKinds']['project']['value'][number];

const LABELS: Readonly<Record<RequiredKind, string>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustainable: '可持续影响指标',
  satisfaction: '满意度指标',
  management: '管理指标',
  benefit: '经济、社会、生态等效益指标',
};
const BENEFIT: readonly RequiredKind[] = ['economic', 'social', 'ecological', 'sustainable'];
const OUTPUT: readonly RequiredKind[] = ['quantity', 'quality', 'timeliness', 'cost'];

export const rule = formRule(
  {
    id: 'missing-indicator-kind',
    name: '必备指标类型缺失',
    category: 'structure',
    severity: 'warning',
    kinds: ['department', 'project'],
    basis: [
      rectification('只设数量指标，缺少质量、成本指标；产出缺对应的效益、满意度指标'),
      remembered('mof-2021-101', '产出设数量、质量、时效指标，另设成本、效益、满意度指标'),
    ],
    condition: '口径要求的指标类型在表中一个也没有（数量、质量、时效、成本，效益至少一类，满意度）。',
    exempt: '表不完整；二级指标的类型认不出来。',
    messages: {
      missing: {
        what: '“{{section}}”中没有{{kinds}}。',
        why: '缺少这类指标，相应的任务和效果就没有考核。',
        fix: '补设{{kinds}}并重新分配分值；确实不适用的，在说明中写明。',
      },
    },
  },
  function* ({ form, profile }) {
    if (form.indicators.length === 0) return;
    if (!isWhole(form, profile)) {
      yield notEnoughData(NOT_WHOLE, formCell(form));
      return;
    }
    if (form.indicators.every((indicator) => indicator.kind === null)) {
      yield notEnoughData('二级指标的类型认不出来', formCell(form));
      return;
    }
    const required =
      form.kind === 'department'
        ? profile.requiredKinds.department.value
        : profile.requiredKinds.project.value;
    const present = new Set<IndicatorKind | null>(form.indicators.map((indicator) => indicator.kind));
    const missing = required.filter((kind) => !has(present, kind));
    const parts: { kinds: RequiredKind[]; section: SectionKind; name: string }[] = [
      { kinds: missing.filter((kind) => OUTPUT.includes(kind)), section: 'output', name: '产出指标' },
      {
        kinds: missing.filter((kind) => kind === 'benefit' || BENEFIT.includes(kind)),
        section: 'benefit',
        name: '效益指标',
      },
      { kinds: missing.filter((kind) => kind === 'satisfaction'), section: 'satisfaction', name: '本表' },
      { kinds: missing.filter((kind) => kind === 'management'), section: 'management', name: '本表' },
    ];
    let complete = true;
    for (const { kinds, section, name } of parts) {
      if (kinds.length === 0) continue;
      complete = false;
      yield fail({
        messageId: 'missing',
        cells: [labelOf(form, section)],
        data: { section: name, kinds: kinds.map((kind) => LABELS[kind]).join('、') },
        expected: kinds.map((kind) => LABELS[kind]).join('、'),
      });
    }
    if (complete) yield PASS;
  },
);

function has(present: ReadonlySet<IndicatorKind | null>, kind: RequiredKind): boolean {
  return kind === 'benefit' ? BENEFIT.some((one) => present.has(one as IndicatorKind)) : present.has(kind);
}

/** The level-1 label the missing kind belongs under; where there is none, the last level-1 label. */
function labelOf(form: RecognisedForm, kind: SectionKind): CellAddress {
  const first = form.sections.filter((section) => section.level === 1);
  return (first.find((section) => section.kind === kind) ?? first.at(-1))?.label.cell ?? formCell(form);
}
