import type { RecognisedForm, ScoringGroup } from '../../recognise/form';
import { notesOf } from './notes';
import { perForm } from './per-form';
import { scoredItems, type ScoredItem } from './scores';

/** The scored item of each group, by the group's first row. */
export const itemsByRow: (form: RecognisedForm) => ReadonlyMap<number, ScoredItem> = perForm((form) => {
  const items = new Map<number, ScoredItem>();
  for (const item of scoredItems(form)) if (item.group) items.set(item.group.firstRow, item);
  return items;
});

export function groupOfRow(form: RecognisedForm, row: number): ScoringGroup | null {
  return groupsByRow(form).get(row) ?? null;
}

const groupsByRow = perForm((form) => {
  const groups = new Map<number, ScoringGroup>();
  for (const group of form.groups) {
    for (const { row } of group.members) if (!groups.has(row)) groups.set(row, group);
  }
  return groups;
});

/** Full marks; null where the group has no weight or no score, so that nobody can say. */
export function hasFullScore(item: ScoredItem | undefined): boolean | null {
  if (item?.weight.state !== 'number' || item.score.state !== 'number') return null;
  return item.score.value.gte(item.weight.value);
}

/** The points were reduced and the reason is given: nothing is left to ask for. */
export function isSettled(group: ScoringGroup | null, item: ScoredItem | undefined): boolean {
  return hasFullScore(item) === false && group !== null && notesOf(group).length > 0;
}
