import { formatCell } from '../../core/grid/address';
import { type Block, cellKey } from './blocks';

/**
 * Which cells a protected sheet refuses: keys of locked cells on sheets that are protected now. One round trip. This
 * product never takes a protection away.
 */
export async function lockedCells(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<ReadonlySet<string>> {
  const asked = blocks.flatMap((block) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheetId);
    sheet.protection.load('protected');
    return block.cells.map((cell) => {
      const { protection } = sheet.getRange(formatCell(cell)).format;
      protection.load('locked');
      return { cell, sheet, protection };
    });
  });
  await context.sync();
  return new Set(
    asked
      .filter(
        ({ sheet, protection }) =>
          // A merged cell whose parts differ answers null: taken as locked.
          !sheet.isNullObject && sheet.protection.protected && protection.locked !== false,
      )
      .map(({ cell }) => cellKey(cell)),
  );
}
