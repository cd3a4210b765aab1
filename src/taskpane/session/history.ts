import type { CellContent, CellEdit } from '../../core/plan/edit';
import { undoEdits } from '../../core/plan/edits';
import { cellKey } from './messages';
import type { Write } from './state';

/** The writes after `write` that stand in the same cells: until they are taken back it cannot be. In their order. */
export function writtenOver(history: readonly Write[], write: Write): readonly Write[] {
  const cells = new Set(write.cells.map(({ at }) => cellKey(at)));
  const later = history.slice(history.findIndex(({ id }) => id === write.id) + 1);
  return later.filter((one) => one.cells.some(({ at }) => cells.has(cellKey(at))));
}

/** What has to be taken back so that `write` is, in the order in which that can be done; `write` itself is the last. */
export function chainOf(history: readonly Write[], write: Write): readonly Write[] {
  const needed = new Set([write.id]);
  // In the order of writing each link is found from one that was found before.
  for (const one of history) {
    if (needed.has(one.id)) for (const { id } of writtenOver(history, one)) needed.add(id);
  }
  return history.filter(({ id }) => needed.has(id)).reverse();
}

/** The writes that stand in the cells of one that was taken back: it cannot be written again over them. */
export function inTheWay(history: readonly Write[], write: Write): readonly Write[] {
  const cells = new Set(write.cells.map(({ at }) => cellKey(at)));
  return history.filter((one) => one.cells.some(({ at }) => cells.has(cellKey(at))));
}

/** What puts every cell of a write back, as long as it still holds what was written. */
export function editsBack({ cells }: Write): CellEdit[] {
  return undoEdits(
    cells.map(({ at, after }) => ({ at, content: after })),
    {
      outcome: 'written',
      before: cells.map(({ before }) => before),
      after: cells.map(({ after }) => ({ content: after })),
    },
  );
}

/** What writes it again, as long as every cell still holds what it held before. */
export function editsAgain({ cells }: Write): CellEdit[] {
  return cells.map(({ at, before, after }) => ({ at, content: after, expect: before }));
}

/** The part of a write that was put back, without the cells left as a person changed them. */
export function withoutCells(write: Write, left: ReadonlyMap<string, CellContent>): Write {
  return left.size === 0
    ? write
    : { ...write, cells: write.cells.filter(({ at }) => !left.has(cellKey(at))) };
}
