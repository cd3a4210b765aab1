import { useCallback, useEffect, useRef, useState } from 'react';
import { HostError } from '../../hosts/port';
import type { Site } from '../../taskpane/catalog/site';
import { Session } from '../../taskpane/session/session';
import { Surroundings } from '../../taskpane/session/surroundings';
import { OpenWorkbook } from '../workbook/open-workbook';
import { fetchSample } from '../workbook/samples';

export interface Opened {
  readonly workbook: OpenWorkbook;
  readonly session: Session;
}

/** A workbook that was chosen while the open one holds changes that are not saved. */
interface Waiting {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * The workbook on the screen, and what was said when another one would not open: then the old one stays.
 * Where the open one holds changes that are not saved, another one waits until the person has decided.
 */
export function useWorkbook(site: Site): {
  readonly opened: Opened | null;
  readonly loading: string | null;
  readonly failure: string | null;
  readonly openFile: (file: File) => void;
  readonly openSample: (name: string) => void;
  readonly dismissFailure: () => void;
  /** Name of the workbook that waits for the decision, null where none does. */
  readonly waiting: string | null;
  readonly openWaiting: () => void;
  readonly stay: () => void;
} {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [loading, setLoading] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  // Of several workbooks chosen in a row the last one counts, whichever is read first.
  const latest = useRef(0);
  const shown = useRef<Opened | null>(null);

  // A workbook made from a template is opened by the same way as one that was chosen.
  const chosen = useRef<(name: string, bytes: Waiting['bytes']) => void>(() => undefined);

  const open = useCallback(
    async (name: string, bytes: () => Promise<Uint8Array>) => {
      const turn = ++latest.current;
      setLoading(name);
      setFailure(null);
      try {
        const workbook = await OpenWorkbook.open(await bytes(), name);
        if (turn !== latest.current) return;
        const session = new Session(
          workbook,
          new Surroundings(site, (newName, made) => chosen.current(newName, async () => made)),
        );
        void shown.current?.session.leave();
        shown.current = { workbook, session };
        setOpened(shown.current);
        void session.follow();
        void session.check();
      } catch (error) {
        if (turn === latest.current) setFailure(`没有打开“${name}”：${reasonOf(error)}`);
      } finally {
        if (turn === latest.current) setLoading(null);
      }
    },
    [site],
  );

  const choose = useCallback(
    (name: string, bytes: Waiting['bytes']) => {
      if (shown.current?.workbook.unsaved) setWaiting({ name, bytes });
      else void open(name, bytes);
    },
    [open],
  );
  useEffect(() => {
    chosen.current = choose;
  }, [choose]);
  useEffect(() => {
    // What the bureau publishes may come after the first check.
    let judged = site.getState();
    return site.subscribe(() => {
      const { catalog, ownProfile } = site.getState();
      const changed = catalog !== judged.catalog || ownProfile !== judged.ownProfile;
      judged = site.getState();
      if (changed) void shown.current?.session.rejudge();
    });
  }, [site]);
  const openFile = useCallback(
    (file: File) => choose(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    [choose],
  );
  const openSample = useCallback((name: string) => choose(name, () => fetchSample(name)), [choose]);
  const stay = useCallback(() => setWaiting(null), []);
  const openWaiting = useCallback(() => {
    setWaiting(null);
    if (waiting) void open(waiting.name, waiting.bytes);
  }, [open, waiting]);
  const dismissFailure = useCallback(() => setFailure(null), []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (opened?.workbook.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [opened]);

  return {
    opened,
    loading,
    failure,
    openFile,
    openSample,
    dismissFailure,
    waiting: waiting?.name ?? null,
    openWaiting,
    stay,
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof HostError && error.detail !== '') return `${error.message}（${error.detail}）`;
  return error instanceof Error ? error.message : String(error);
}
