import type { IndicatorKind, RecognisedForm } from '../../recognise/form';
import { locate } from '../../recognise/form';
import { assessIndicator } from '../../scoring/assess';
import type { Profile } from '../../profiles/schema';
import { review } from '../bases';
import { formCell } from '../figures/extent';
import { claims, statementsOf } from '../figures/statements';
import { countByKind, KIND_LABELS } from '../figures/tally';
import { fail, PASS, workbookRule } from '../rule';

/** 数量指标48个（完成47个）, 设置社会效益指标4项. */
const WORDS: Readonly<Partial<Record<IndicatorKind, string>>> = {
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  cost: '成本',
  economic: '经济效益',
  social: '社会效益',
  ecological: '生态效益',
  sustainable: '可持续影响',
  satisfaction: '满意度',
};
const BETWEEN = '(?:指标)?(?:共|共设|设|有|设置|为|:|,|\\()*';
const BY_KIND = (Object.entries(WORDS) as [IndicatorKind, string][]).map(
  ([kind, word]) => [kind, new RegExp(`(?<!完成)${word}${BETWEEN}(\\d+)[个项条]`)] as const,
);
const ALL = /(?:绩效指标|指标)(?:总数)?(?:共|共计|合计|总计)(?:设置|有|为|:)*(\d+)[个项]/;

export const rule = workbookRule(
  {
    id: 'x-count-differs',
    name: '指标计数不符',
    category: 'cross',
    severity: 'warning',
    kinds: ['indicator-list', 'department', 'project'],
    basis: [review('报告中的指标个数应与表一致')],
    condition: '文字写明各类指标（或全部指标）的个数，与表中这一类的行数不同。',
    exempt: '没有文字写明个数；工作簿里有几张指标表，无法确定说的是哪一张。',
    messages: {
      kind: {
        what: '文中写“{{words}}”，表中{{kind}}为{{rows}}项，相差{{gap}}项。',
        why: '文字与表说的是同一批指标；漏计的指标可能恰好没有完成（表中没有完成的{{unmet}}项）。',
        fix: '按表逐行核对，把文字改为{{rows}}项，并核对完成的项数。',
      },
      all: {
        what: '文中写“{{words}}”，表中共{{rows}}项指标，相差{{gap}}项。',
        why: '文字与表说的是同一批指标，个数应相同。',
        fix: '按表逐行核对，把文字改为{{rows}}项。',
      },
    },
  },
  function* ({ forms, grid, profileOf }) {
    const lists = forms.filter(
      ({ indicators, kind }) => indicators.length > 0 && kind !== 'goal-declaration' && kind !== 'monitoring',
    );
    const [form] = lists;
    if (!form || lists.length !== 1) return;
    const counts = tally(form, profileOf(form));
    const statements = statementsOf(forms, grid);
    for (const [kind, pattern] of BY_KIND) {
      const count = counts.find((one) => one.kind === kind);
      const rows = count?.rows.length ?? 0;
      for (const claim of claims(statements, pattern)) {
        if (claim.value.eq(rows)) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'kind',
          cells: [claim.at, locate(form, (count?.rows[0]?.level3 ?? null)?.cell ?? formCell(form))],
          data: {
            words: claim.words,
            kind: KIND_LABELS[kind],
            rows,
            gap: claim.value.minus(rows).abs().toFixed(),
            unmet: count?.unmet.length ?? 0,
          },
          expected: rows,
          actual: Number(claim.value),
        });
      }
    }
    const all = counts.reduce((sum, { rows }) => sum + rows.length, 0);
    for (const claim of claims(statements, ALL)) {
      if (claim.value.eq(all)) yield PASS;
      else {
        yield fail({
          messageId: 'all',
          cells: [claim.at, locate(form, formCell(form))],
          data: { words: claim.words, rows: all, gap: claim.value.minus(all).abs().toFixed() },
          expected: all,
          actual: Number(claim.value),
        });
      }
    }
  },
);

function tally(form: RecognisedForm, profile: Profile) {
  const year = form.year?.value ?? null;
  return countByKind(form, (indicator) => assessIndicator(indicator, null, profile, year));
}
