import { formatCell } from '../../core/grid/address';
import { isFormulaContent } from '../../core/plan/text-content';
import { type Block, type PlacedCell, cellKey } from './blocks';
import { type CellStates, readStates } from './cell-state';
import { entryOf, sameContent, showsApostrophe } from './content';

/** A single cell to be set right: its entry, its number format, or both. */
export interface Change {
  readonly cell: PlacedCell;
  readonly entry?: number | string | boolean;
  readonly numberFormat?: string;
}

/** Two round trips: change single cells, then read all blocks again. A refused change ends the first one. */
export async function applyChanges(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  changes: readonly Change[],
): Promise<CellStates> {
  for (const { cell, entry, numberFormat } of changes) {
    const range = context.workbook.worksheets.getItem(cell.sheetId).getRange(formatCell(cell));
    if (typeof entry === 'string' && isFormulaContent(entry)) range.formulas = [[entry]];
    else if (entry !== undefined) range.values = [[entry]];
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  }
  try {
    await context.sync();
  } catch {
    // What could not be changed shows in the states read next; the caller names those cells.
  }
  return readStates(context, blocks);
}

/**
 * Put back what the cells held before. Only cells that differ are touched, so that a cell Excel refuses to write is not
 * written again. Where one is refused in the middle, the rest is tried once more without it.
 */
export async function restore(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  before: CellStates,
  now: CellStates,
): Promise<CellStates> {
  const first = await applyChanges(context, blocks, differences(blocks, before, now, false));
  const left = differences(blocks, before, first, true);
  if (left.length === 0) return first;
  // One by one: a refusal then costs only its own cell.
  let states = first;
  for (const change of left) states = await applyChanges(context, blocks, [change]);
  return states;
}

function differences(
  blocks: readonly Block[],
  before: CellStates,
  now: CellStates,
  again: boolean,
): Change[] {
  return blocks.flatMap(({ cells }) =>
    cells.flatMap((cell): Change[] => {
      const [was, is] = [before.get(cellKey(cell)), now.get(cellKey(cell))];
      if (!was || !is) return [];
      const differs = !sameContent(was.content, is.content);
      const formatted = was.numberFormat !== is.numberFormat;
      if (!differs && !formatted) return [];
      const entry = entryOf(was.content);
      const bare = again && typeof entry === 'string' && showsApostrophe(was.content, is.reported);
      return [
        {
          cell,
          ...(differs ? { entry: bare ? entry.slice(1) : entry } : {}),
          ...(formatted ? { numberFormat: was.numberFormat } : {}),
        },
      ];
    }),
  );
}
