import type { CellValue } from '../../core/grid/sheet';
import type { CellContent } from '../../core/plan/edit';
import { type Block, cellKey } from './blocks';
import { type ReportedCell, contentOf, valueOf } from './content';

/** What one cell held at one moment. */
export interface CellState {
  readonly reported: ReportedCell;
  readonly content: CellContent;
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat: string;
}

/** By `cellKey`. A cell whose sheet is gone is absent. */
export type CellStates = ReadonlyMap<string, CellState>;

const PROPERTIES = 'values,valueTypes,formulas,text,numberFormat';

/** Queue the question what the blocks hold; the answer is there after the next sync. */
export function askStates(ranges: readonly { block: Block; range: Excel.Range }[]): () => CellStates {
  for (const { range } of ranges) range.load(PROPERTIES);
  return () => statesOf(ranges);
}

/** One round trip. Sheets that are gone leave their cells out. */
export async function readStates(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<CellStates> {
  const answer = askStates(
    blocks.map((block) => ({
      block,
      range: context.workbook.worksheets.getItemOrNullObject(block.sheetId).getRange(block.address),
    })),
  );
  await context.sync();
  return answer();
}

/** The answers to `askStates`; throws where the request failed before Excel answered. */
function statesOf(ranges: readonly { block: Block; range: Excel.Range }[]): CellStates {
  const states = new Map<string, CellState>();
  for (const { block, range } of ranges) {
    if (range.isNullObject) continue;
    block.cells.forEach((cell, index) => {
      const reported: ReportedCell = {
        value: range.values[index]![0],
        formula: range.formulas[index]![0],
        type: String(range.valueTypes[index]![0]),
      };
      states.set(cellKey(cell), {
        reported,
        content: contentOf(reported),
        value: valueOf(reported),
        text: range.text[index]![0]!,
        numberFormat: String(range.numberFormat[index]![0] ?? 'General'),
      });
    });
  }
  return states;
}
