import { profiles } from '../profiles/profiles';
import type { Rule, Severity } from '../rules/rule';
import { basisText } from './basis-text';
import { CATEGORY_WORDS, KIND_WORDS, SEVERITY_WORDS } from './words';

/** What people read about one rule, on the rules page and behind every finding. */
export interface RulePage {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Default severity in words. */
  readonly severity: string;
  /** What profiles of the product do differently, with their reason: “湖南…：停用（…）”. */
  readonly byProfile: readonly string[];
  /** Kinds of form in words; 同一工作簿的几张表 for rules over several forms. */
  readonly kinds: string;
  readonly basis: readonly string[];
  readonly condition: string;
  readonly exempt: string;
}

/** A right and a wrong table, told by the cells in which they differ, and what the wrong one yields. */
export interface RuleExample {
  /** The name of the profile under which the example holds; null: the one that the form gets by itself. */
  readonly profile: string | null;
  readonly cells: readonly ExampleCell[];
  readonly finding: {
    readonly severity: Severity;
    readonly messageId: string;
    readonly cells: readonly string[];
    readonly what: string;
    readonly fix: string;
  };
}

export interface ExampleCell {
  /** A1; Sheet!A1 where the example has several sheets. */
  readonly cell: string;
  /** What stands there: 举办企业培训场次 · 得分. */
  readonly place: string;
  readonly right: string;
  readonly wrong: string;
}

export function rulePage({ meta, scope }: Rule): RulePage {
  return {
    id: meta.id,
    name: meta.name,
    category: CATEGORY_WORDS[meta.category],
    severity: SEVERITY_WORDS[meta.severity],
    byProfile: profiles.flatMap(({ name, rules }) => {
      const setting = rules[meta.id];
      if (!setting) return [];
      const changes = [
        ...(setting.off ? ['停用'] : []),
        ...(setting.severity ? [`按${SEVERITY_WORDS[setting.severity]}处理`] : []),
        ...(setting.noIgnore ? ['不允许忽略'] : []),
      ];
      return [`${name}：${changes.join('，')}（${basisText(setting.basis)}）`];
    }),
    kinds:
      scope === 'workbook' ? '同一工作簿的几张表' : meta.kinds.map((kind) => KIND_WORDS[kind]).join('、'),
    basis: meta.basis.map(basisText),
    condition: meta.condition,
    exempt: meta.exempt,
  };
}
