import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenRequest } from '../../desk/use-desk';
import type { Opened } from './use-workbook';

/**
 * A workbook opened from the review desk: goes to the finding once it is checked. `from`: the request, as long as its
 * workbook is the one on the screen.
 */
export function useFromDesk(
  opened: Opened | null,
  openFile: (file: File) => void,
): { readonly from: OpenRequest | null; readonly openFromDesk: (request: OpenRequest) => void } {
  const [from, setFrom] = useState<OpenRequest | null>(null);
  const shown = useRef<Opened | null>(null);
  const asked = useRef<{ readonly request: OpenRequest; readonly before: Opened | null } | null>(null);
  shown.current = opened;
  const openFromDesk = useCallback(
    (request: OpenRequest) => {
      asked.current = { request, before: shown.current };
      openFile(request.file);
    },
    [openFile],
  );
  useEffect(() => {
    const { request, before } = asked.current ?? {};
    if (!opened || !request || opened === before) return;
    asked.current = null;
    const ours = opened.workbook.name === request.file.name;
    setFrom(ours ? request : null);
    if (!ours || request.finding === null) return;
    return whenChecked(opened, request.finding);
  }, [opened]);
  useEffect(() => {
    // Another workbook was opened by hand: the way back leads from it no longer.
    if (!asked.current && from && opened?.workbook.name !== from.file.name) setFrom(null);
  }, [opened, from]);
  return { from, openFromDesk };
}

/** Open a finding in the pane and its cell on the sheet, as soon as there is a result. */
function whenChecked({ session }: Opened, key: string): () => void {
  const go = () => {
    const { result } = session.getState();
    if (!result) return false;
    const all = [...result.forms.flatMap(({ findings }) => findings), ...result.crossFindings];
    const finding = all.find((one) => one.key === key);
    if (finding) {
      session.dispatch({ type: 'opened', key });
      const [cell] = finding.cells;
      if (cell) void session.select(cell);
    }
    return true;
  };
  if (go()) return () => {};
  const stop = session.subscribe(() => {
    // A dispatch from within a listener would reach the others in the wrong order.
    if (session.getState().result) queueMicrotask(() => go() && stop());
  });
  return stop;
}
