import { lookupKey, type Term, type Vocabulary } from '../vocabulary';
import { chongqingDepartment } from './chongqing';
import { guangdongIndicators, guangdongScores } from './guangdong';
import { hubeiProject } from './hubei';
import { hunanBase, hunanDepartment } from './hunan';
import { nationalDepartment, nationalProject } from './national';
import type { Labelled, OfficialBase, OfficialForm } from './official-form';
import { sichuanProject } from './sichuan';
import { yunnanProject } from './yunnan';

/** Every form whose official labels are known in full. */
export const officialForms: readonly OfficialForm[] = [
  nationalProject,
  nationalDepartment,
  hunanDepartment,
  sichuanProject,
  hubeiProject,
  yunnanProject,
  chongqingDepartment,
  guangdongIndicators,
  guangdongScores,
];

export const officialBases: readonly OfficialBase[] = [hunanBase];

/**
 * The vocabulary with every official label behind its own words: what a template prints is always a known word, also
 * after somebody edits a label here. A word known before keeps its meaning.
 */
export function withOfficialLabels(vocabulary: Vocabulary): Vocabulary {
  const forms = officialForms;
  return {
    ...vocabulary,
    columns: append(
      vocabulary.columns,
      forms.flatMap(({ columns }) => columns),
    ),
    funds: append(
      vocabulary.funds,
      forms.flatMap(({ funds }) => funds?.columns ?? []),
    ),
    fundLines: append(
      vocabulary.fundLines,
      forms.flatMap(({ funds }) => funds?.lines ?? []),
    ),
    identity: append(
      vocabulary.identity,
      forms.flatMap(({ identity }) => identity),
    ),
    totals: append(
      vocabulary.totals,
      forms.flatMap(({ total }) => (total ? [{ role: 'total' as const, label: total }] : [])),
    ),
    base: append(
      vocabulary.base,
      officialBases.flatMap(({ staff, lines }) => [
        ...staff.columns,
        ...lines.flatMap(({ item, label }) => (item ? [{ role: item, label }] : [])),
      ]),
    ),
  };
}

function append<Role extends string>(
  terms: readonly Term<Role>[],
  labels: readonly Labelled<Role>[],
): readonly Term<Role>[] {
  const known = new Set(terms.flatMap(({ words }) => words));
  const added: Term<Role>[] = [];
  for (const { role, label } of labels) {
    const word = wordOf(label);
    if (known.has(word)) continue;
    known.add(word);
    added.push({ role, words: [word] });
  }
  return [...terms, ...added];
}

/** The word of a label as it is looked up: 其中：当年财政拨款 is 当年财政拨款. */
export function wordOf(label: string): string {
  return lookupKey(label.split(/[:：]/).filter(Boolean).at(-1) ?? label);
}
