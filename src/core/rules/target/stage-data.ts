import type { Field } from '../../values/field';
import { compact } from '../../values/text';
import { convention } from '../bases';
import { indicatorName } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

const FULL_YEAR = 12;
/** 1-11月, 1—11 月, 一至九月. */
const MONTHS = /(?<![\d.年])(?:1|一)月?[-—–－~～至到]{1,2}(\d{1,2}|十[一二]?|[二三四五六七八九])月/;
const QUARTERS = /前(?:三|3)个?季度/;
const NUMERALS = '〇一二三四五六七八九十';

export const rule = formRule(
  {
    id: 'stage-data',
    name: '不是全年数据',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [convention('自评考核全年完成情况，应填全年数据')],
    condition: '实际完成情况或完成值里写着“1—11月”“前三季度”一类不足全年的时段。',
    exempt: '1—12月；年度指标值里的时段。',
    messages: {
      stage: {
        what: '{{place}}写的是“{{period}}”的数据，不是全年。',
        why: '自评对照全年目标，用阶段数据会低估或错报完成情况。',
        fix: '换成全年数据；确实没有全年数的，注明截止日期和原因。',
      },
    },
  },
  function* ({ form }) {
    const places: { place: string; field: Field | null }[] = [
      ...form.goals.map(({ reached }) => ({ place: '总体目标的完成情况', field: reached })),
      ...form.indicators.map((one) => ({ place: `“${indicatorName(one)}”的完成值`, field: one.actual })),
    ];
    for (const { place, field } of places) {
      if (!field || compact(field.text) === '') continue;
      const period = partialPeriod(compact(field.text));
      if (period === null) yield PASS;
      else yield fail({ messageId: 'stage', cells: [field.cell], data: { place, period }, actual: period });
    }
  },
);

function partialPeriod(text: string): string | null {
  const months = MONTHS.exec(text);
  if (months && monthOf(months[1]!) < FULL_YEAR) return months[0];
  return QUARTERS.exec(text)?.[0] ?? null;
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 2) return 10 + NUMERALS.indexOf(text[1]!);
  return NUMERALS.indexOf(text);
}
