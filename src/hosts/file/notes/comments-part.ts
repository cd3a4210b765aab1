import { formatCell, parseCell } from '../../../core/grid/address';
import { applyPatches, type Patch } from '../write/patch';
import { cellKey } from '../write/cell-key';
import { closedAgain, openedUp } from '../xml/opened';
import { encodeEscapes, escapeText } from '../xml/text';
import { XmlScanner } from '../xml/scanner';
import { readRichText } from '../read/shared-strings';
import { NOTE_AUTHOR, type NoteText } from './note';
import { NOTE_HEADING, noteRuns, type SpelledBefore } from './note-text';

export const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface ListSpan extends Span {
  /** Of its start tag. */
  readonly tag: Span;
  readonly isEmpty: boolean;
  /** Where its end tag begins. */
  readonly inner: number;
}

/** A child of a comment's `<text>`. */
interface TextPiece extends Span {
  readonly kind: 't' | 'r' | 'other';
  readonly text: string;
}

interface ReadComment extends Span {
  readonly key: number | null;
  readonly author: string;
  /** `<text>`, null for a comment without. */
  readonly text: (ListSpan & { readonly pieces: readonly TextPiece[] }) | null;
}

interface CommentsPart {
  readonly prefix: string;
  readonly authors: readonly (Span & { readonly name: string })[];
  readonly authorList: ListSpan | null;
  readonly commentList: ListSpan | null;
  readonly comments: readonly ReadComment[];
}

/** What may not be written over: who has a comment where. */
export interface ExistingComments {
  /** Cells that have a note of somebody, by cell key. */
  readonly noted: ReadonlySet<number>;
  /** Cells that have a thread of comments; the note beside it is only its shadow. */
  readonly threads: ReadonlySet<number>;
}

/** The comments part of a sheet that had none. */
export function newCommentsPart(strict: boolean): string {
  const main = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`
  );
}

/** The comments of somebody else: those that are left when ours are taken out. */
export function existingComments(xml: string, part: string): ExistingComments {
  const noted = new Set<number>();
  const threads = new Set<number>();
  for (const { key, author } of readComments(xml, part).comments) {
    if (key === null || author === NOTE_AUTHOR) continue;
    (author.startsWith('tc=') ? threads : noted).add(key);
  }
  return { noted, threads };
}

/** Cells with words of ours: a note of our own, or words below somebody's. */
export function ownNotes(xml: string, part: string): { whole: Set<number>; appended: Set<number> } {
  const whole = new Set<number>();
  const appended = new Set<number>();
  if (!xml.includes(NOTE_AUTHOR)) return { whole, appended };
  for (const { key, author, text } of readComments(xml, part).comments) {
    if (key === null) continue;
    if (author === NOTE_AUTHOR) whole.add(key);
    else if (ownPieces(text).length > 0) appended.add(key);
  }
  return { whole, appended };
}

/** The part without anything of ours. */
export function withoutNotes(xml: string, part: string): string {
  if (!xml.includes(NOTE_AUTHOR)) return xml;
  const { authors, comments } = readComments(xml, part);
  const patches: Patch[] = [];
  for (const { start, end, author, text } of comments) {
    if (author === NOTE_AUTHOR) patches.push({ from: start, to: end, text: '' });
    else if (text) patches.push(...withoutOwnRuns(xml, text));
  }
  // Only at the end of the list, so that nobody's number changes.
  const last = authors.at(-1);
  if (last?.name === NOTE_AUTHOR) patches.push({ from: last.start, to: last.end, text: '' });
  return closedAgain(applyPatches(xml, patches));
}

/** The part with notes in it; it holds nothing of ours yet. */
export function withNotes(xml: string, part: string, notes: readonly NoteText[]): string {
  const { prefix, authors, authorList, commentList, comments } = readComments(xml, part);
  if (!authorList || !commentList) return xml;
  const byKey = new Map(comments.map((comment) => [comment.key, comment]));
  const patches: Patch[] = [];
  const known = authors.findIndex(({ name }) => name === NOTE_AUTHOR);
  const index = known >= 0 ? known : authors.length;
  let added = '';
  for (const { row, col, lines } of notes) {
    const existing = byKey.get(cellKey(row, col));
    if (existing?.text) patches.push(...appendedRuns(xml, prefix, existing.text, lines));
    else {
      const runs = noteRuns(prefix, lines, null);
      const p = `<${prefix}`;
      added += `${p}comment ref="${formatCell({ row, col })}" authorId="${index}">${p}text>${runs}</${prefix}text></${prefix}comment>`;
    }
  }
  if (added !== '') {
    patches.push(intoList(xml, commentList, added));
    if (known < 0) {
      const author = `<${prefix}author>${escapeText(encodeEscapes(NOTE_AUTHOR))}</${prefix}author>`;
      patches.push(intoList(xml, authorList, author));
    }
  }
  return applyPatches(xml, patches);
}

function intoList(xml: string, list: ListSpan, inner: string): Patch {
  return list.isEmpty ? openedUp(xml, list.tag, inner) : { from: list.inner, to: list.inner, text: inner };
}

/**
 * Our words below somebody's own. A text without runs becomes one run first: text and runs side by side are allowed by
 * the schema and shown by nobody.
 */
function appendedRuns(
  xml: string,
  prefix: string,
  text: NonNullable<ReadComment['text']>,
  lines: readonly string[],
): Patch[] {
  const lastRun = text.pieces.filter(({ kind }) => kind === 'r').at(-1);
  const plain = text.pieces.find(({ kind }) => kind === 't');
  const spelled: SpelledBefore = lastRun ? 'runs' : plain ? 'plain' : 'empty';
  const runs = noteRuns(prefix, lines, spelled);
  if (lastRun) return [{ from: lastRun.end, to: lastRun.end, text: runs }];
  if (plain) {
    return [
      { from: plain.start, to: plain.start, text: `<${prefix}r>` },
      { from: plain.end, to: plain.end, text: `</${prefix}r>${runs}` },
    ];
  }
  return [text.isEmpty ? openedUp(xml, text.tag, runs) : { from: text.inner, to: text.inner, text: runs }];
}

function ownPieces(text: ReadComment['text']): readonly TextPiece[] {
  const pieces = text?.pieces ?? [];
  const first = pieces.findIndex(
    (piece) => piece.kind === 'r' && piece.text.trimStart().startsWith(NOTE_HEADING),
  );
  return first < 0 ? [] : pieces.slice(first).filter(({ kind }) => kind === 'r');
}

function withoutOwnRuns(xml: string, text: NonNullable<ReadComment['text']>): Patch[] {
  const own = ownPieces(text);
  if (own.length === 0) return [];
  const patches: Patch[] = own.map(({ start, end }) => ({ from: start, to: end, text: '' }));
  const wrapped = xml.slice(own[0]!.start, own[0]!.end).includes('<!--selfeval:plain-->');
  const first = text.pieces[0];
  if (wrapped && first && first.kind === 'r' && first !== own[0]) {
    const inner = xml.indexOf('>', first.start) + 1;
    patches.push({ from: first.start, to: inner, text: '' });
    patches.push({ from: xml.lastIndexOf('</', first.end), to: first.end, text: '' });
  }
  return patches;
}

function readComments(xml: string, part: string): CommentsPart {
  const scanner = new XmlScanner(xml, part);
  const authors: (Span & { name: string })[] = [];
  const comments: ReadComment[] = [];
  let prefix = '';
  let authorList: ListSpan | null = null;
  let commentList: ListSpan | null = null;
  while (scanner.next()) {
    if (!scanner.isOpen) continue;
    if (scanner.depth === 0) prefix = scanner.prefix;
    else if (scanner.local === 'authors' && scanner.depth === 1) {
      authorList = eachChild(scanner, () => {
        const { start } = scanner;
        const name = scanner.text().trim();
        authors.push({ start, end: scanner.end, name });
      });
    } else if (scanner.local === 'commentList' && scanner.depth === 1) {
      commentList = eachChild(scanner, () => comments.push(readComment(scanner, authors)));
    } else scanner.skip();
  }
  return { prefix, authors, authorList, commentList, comments };
}

function readComment(scanner: XmlScanner, authors: readonly { readonly name: string }[]): ReadComment {
  const { start } = scanner;
  const ref = scanner.attribute('ref') ?? '';
  const author = authors[Number(scanner.attribute('authorId') ?? -1)]?.name ?? '';
  let text: ReadComment['text'] = null;
  const whole = eachChild(scanner, () => {
    if (scanner.local !== 'text') return scanner.skip();
    const pieces: TextPiece[] = [];
    const span = eachChild(scanner, () => pieces.push(readPiece(scanner)));
    text = { ...span, pieces };
  });
  return { start, end: whole.end, key: keyOf(ref), author, text };
}

function readPiece(scanner: XmlScanner): TextPiece {
  const { start, local } = scanner;
  if (local === 'r') return { kind: 'r', text: readRichText(scanner), start, end: scanner.end };
  scanner.skip();
  return { kind: local === 't' ? 't' : 'other', text: '', start, end: scanner.end };
}

/** Visits each child of the element at hand on its start tag; the visitor must end on the child's end. */
function eachChild(scanner: XmlScanner, visit: () => void): ListSpan {
  const { start, end, isEmpty, depth } = scanner;
  const tag = { start, end };
  if (isEmpty) return { start, end, tag, isEmpty, inner: end };
  while (scanner.next() && scanner.depth > depth) if (scanner.isOpen) visit();
  return { start, end: scanner.end, tag, isEmpty, inner: scanner.start };
}

function keyOf(ref: string): number | null {
  try {
    const { row, col } = parseCell(ref);
    return cellKey(row, col);
  } catch {
    return null;
  }
}
