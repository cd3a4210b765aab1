import { useCallback, useState } from 'react';
import type { Consequence } from '../../hosts/file/consequences';
import { annotatedName, download } from '../workbook/download';
import type { OpenWorkbook } from '../workbook/open-workbook';

/** What a person is asked before a workbook is saved that does not come out of it whole. */
export interface SaveQuestion {
  readonly workbook: OpenWorkbook;
  readonly consequences: readonly Consequence[];
}

/** Hand the open workbook over as a download; where that breaks something, only after the person has said so. */
export function useSave(workbook: OpenWorkbook | null): {
  readonly save: () => void;
  /** Null where nothing is asked, or another workbook was opened since. */
  readonly question: SaveQuestion | null;
  readonly confirm: () => void;
  readonly decline: () => void;
  /** Why nothing was saved, in Chinese. */
  readonly failure: string | null;
  readonly dismiss: () => void;
} {
  const [asked, setAsked] = useState<SaveQuestion | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const write = useCallback(async ({ workbook: from, consequences }: SaveQuestion) => {
    setAsked(null);
    try {
      const bytes = await from.save(consequences.map(({ code }) => code));
      download(bytes, annotatedName(from.name));
    } catch (error) {
      setFailure(`没有另存“${from.name}”：${error instanceof Error ? error.message : String(error)}`);
    }
  }, []);
  const save = useCallback(() => {
    if (!workbook) return;
    setFailure(null);
    const question = { workbook, consequences: workbook.consequences() };
    if (question.consequences.length > 0) setAsked(question);
    else void write(question);
  }, [workbook, write]);
  const question = asked?.workbook === workbook ? asked : null;
  return {
    save,
    question,
    confirm: useCallback(() => {
      // What the person was shown is what is allowed, even where more was changed meanwhile.
      if (question) void write(question);
    }, [question, write]),
    decline: useCallback(() => setAsked(null), []),
    failure,
    dismiss: useCallback(() => setFailure(null), []),
  };
}
