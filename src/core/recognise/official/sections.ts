import type { OfficialKind, OfficialSection } from './official-form';

const kind = (kindOf: OfficialKind['kind'], label: string, lines: number): OfficialKind => ({
  kind: kindOf,
  label,
  lines,
});

/** 产出、效益、满意度 with the level-2 indicators of the national form; `lines` blank lines each. */
export function nationalSections(lines: number): readonly OfficialSection[] {
  return [
    {
      kind: 'output',
      label: '产出指标',
      kinds: [
        kind('quantity', '数量指标', lines + 1),
        kind('quality', '质量指标', lines),
        kind('timeliness', '时效指标', lines),
        kind('cost', '成本指标', lines),
      ],
    },
    {
      kind: 'benefit',
      label: '效益指标',
      kinds: [
        kind('economic', '经济效益指标', lines),
        kind('social', '社会效益指标', lines),
        kind('ecological', '生态效益指标', lines),
        kind('sustainable', '可持续影响指标', lines),
      ],
    },
    {
      kind: 'satisfaction',
      label: '满意度指标',
      kinds: [kind('satisfaction', '服务对象满意度指标', lines)],
    },
  ];
}
