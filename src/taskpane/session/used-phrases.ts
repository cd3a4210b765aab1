import { parseMemo, type Memo, showMemo } from '../../core/memo/memo';
import { NO_PHRASES, rememberPhrase } from '../../core/notes/phrase-memory';
import { phraseText } from '../model/note-parts';
import { chosenProposals } from './fill';
import type { Preview } from './state';

/**
 * What the workbook is to keep once the notes of this preview are written: the phrases that went into them, as they were
 * chosen, for the next note. Null where none did. What a person wrote by hand over a phrase did not use it.
 */
export function memoWithPhrases(memo: Memo, preview: Preview, when: string): Memo | null {
  let phrases = memo.phrases ?? NO_PHRASES;
  for (const { id, after, note } of chosenProposals(preview)) {
    const chosen = preview.parts.get(id);
    if (!note || !chosen) continue;
    for (const [part, phrase] of [
      ['causes', chosen.cause],
      ['measures', chosen.measure],
    ] as const) {
      const said = phrase ? phraseText(phrase).replace(/[。；，;,.]+$/, '') : '';
      if (!phrase || said === '' || !String(after).includes(said)) continue;
      phrases = rememberPhrase(phrases, part, { text: phrase.template, situations: note.situations, when });
    }
  }
  return phrases === (memo.phrases ?? NO_PHRASES) ? null : { ...memo, phrases };
}

/** The text a host is to keep; null where nothing is to be added, or where what it keeps cannot be read: that is left alone. */
export function keptWithPhrases(kept: string | null, preview: Preview, when: string): string | null {
  const { memo, complaints } = parseMemo(kept);
  const next = complaints.length > 0 ? null : memoWithPhrases(memo, preview, when);
  return next && showMemo(next);
}
