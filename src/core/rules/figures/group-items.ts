import type { RecognisedForm, ScoringGroup } from '../../recognise/form';
import { notesOf } from './notes';
import { scoredItems, type ScoredItem } from './scores';

/** The scored item of each group, by the group's first row. */
export function itemsByRow(form: RecognisedForm): ReadonlyMap<number, ScoredItem> {
  return new Map(scoredItems(form).flatMap((item) => (item.group ? [[item.group.firstRow, item]] : [])));
}

export function groupOfRow(form: RecognisedForm, row: number): ScoringGroup | null {
  return form.groups.find((group) => group.members.some((member) => member.row === row)) ?? null;
}

/** Full marks; null where the group has no weight or no score, so that nobody can say. */
export function hasFullScore(item: ScoredItem | undefined): boolean | null {
  if (item?.weight.state !== 'number' || item.score.state !== 'number') return null;
  return item.score.value.gte(item.weight.value);
}

/** The points were reduced and the reason is given: nothing is left to ask for. */
export function isSettled(group: ScoringGroup | null, item: ScoredItem | undefined): boolean {
  return hasFullScore(item) === false && group !== null && notesOf(group).length > 0;
}
