import type { ChangeHint, ChangeListener, StopWatching } from '../port';

/** What the events of the worksheet collection have in common; any of it may be missing. */
interface Told {
  readonly worksheetId?: string;
  readonly triggerSource?: string;
}

/**
 * Listen to what Excel raises for the whole workbook: contents, results (a manual calculation changes nothing else),
 * formats (9.5 may become 950 %), sheets. One round trip, and no other until something is read.
 *
 * What Excel says of a change is not relied on: hosts leave details out, and several changes may come as one. Only what
 * is known to be this add-in's own writing is passed over, and where Excel does not say so it is hinted at like any other.
 */
export async function startWatching(
  context: Excel.RequestContext,
  listener: ChangeListener,
): Promise<StopWatching> {
  let stopped = false;
  const hint = (what: ChangeHint['what']) => async (told: unknown) => {
    const { worksheetId, triggerSource } = (told ?? {}) as Told;
    if (stopped || triggerSource === 'ThisLocalAddin') return;
    listener({ what, sheetId: worksheetId ?? null });
  };
  const { worksheets } = context.workbook;
  const handlers: readonly OfficeExtension.EventHandlerResult<unknown>[] = [
    worksheets.onChanged.add(hint('cells')),
    worksheets.onCalculated.add(hint('results')),
    worksheets.onFormatChanged.add(hint('formats')),
    worksheets.onAdded.add(hint('sheets')),
    worksheets.onDeleted.add(hint('sheets')),
  ];
  await context.sync();
  return async () => {
    if (stopped) return;
    stopped = true;
    try {
      // Handlers can only be taken away in the context they were added in.
      await Excel.run(context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
    } catch {
      // The pane is being closed, or a cell is being edited: Excel drops the handlers with the pane, and none is heard now.
    }
  };
}
