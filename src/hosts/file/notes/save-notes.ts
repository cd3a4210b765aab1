import type { OpenSheet } from '../open-sheet';
import { isStrictRoot } from '../write/package-lists';
import type { ChangedParts } from '../write/changed-parts';
import { addedPart, removedPart } from '../write/package-parts';
import { relationshipPrefix } from '../write/relationship-prefix';
import type { ReceivedWorkbook } from '../workbook-file';
import { cellKey } from '../write/cell-key';
import { XmlScanner } from '../xml/scanner';
import {
  COMMENTS_TYPE,
  existingComments,
  newCommentsPart,
  ownNotes,
  withNotes,
  withoutNotes,
} from './comments-part';
import type { NoteText } from './note';
import { COMMENTS_ID, DRAWING_ID, drawingTag, notePartsOf } from './note-parts';
import { type SheetSizes, VML_TYPE, blocksOf, newDrawing, withBoxes, withoutBoxes } from './note-shapes';
import { childrenUpTo } from '../write/worksheet-order';

/** Put the notes of every sheet in: what was there of ours goes, what is wanted comes. */
export function saveNotes(
  received: ReceivedWorkbook,
  notes: ReadonlyMap<OpenSheet, readonly NoteText[]>,
  sheets: readonly OpenSheet[],
  sizesOf: (sheet: OpenSheet) => SheetSizes,
  changed: ChangedParts,
): void {
  const saver = new NoteSaver(received, sizesOf, changed);
  for (const sheet of sheets) saver.save(sheet, notes.get(sheet) ?? []);
  saver.finish();
}

class NoteSaver {
  private readonly dropped = new Set<string>();
  private drawings = 0;
  private blocks: Set<number> | null = null;

  constructor(
    private readonly received: ReceivedWorkbook,
    private readonly sizesOf: (sheet: OpenSheet) => SheetSizes,
    private readonly changed: ChangedParts,
  ) {}

  save(sheet: OpenSheet, notes: readonly NoteText[]): void {
    const { parts } = this.received;
    const source = sheet.entry.part;
    const { comments, drawing, ownComments, ownDrawing } = notePartsOf(parts, source);
    if (comments === null && notes.length === 0) return;
    const words = comments === null ? '' : parts.xml(comments).text;
    const own = comments === null ? null : ownNotes(words, comments);
    const hadOwn = own !== null && own.whole.size + own.appended.size > 0;
    if (!hadOwn && notes.length === 0) return;

    const isStrict = this.isStrict(sheet);
    const empty = newCommentsPart(isStrict);
    const before = comments === null ? empty : withoutNotes(words, comments);
    const after = notes.length === 0 ? before : withNotes(before, comments ?? '', notes);
    if (comments === null) {
      const part = this.freeName('comments', 'xml', '');
      addedPart(this.changed, source, {
        part,
        id: COMMENTS_ID,
        kind: 'comments',
        contentType: COMMENTS_TYPE,
        xml: after,
      });
    } else if (ownComments && after === empty) {
      removedPart(this.changed, source, comments);
    } else this.replaced(comments, words, after);

    // Cells where somebody's own note stands above ours have a box already, and it is not ours to change.
    const foreign = comments === null ? new Set<number>() : foreignKeys(before, comments);
    const boxed = notes.filter(({ row, col }) => !foreign.has(cellKey(row, col)));
    this.saveBoxes(sheet, drawing, ownDrawing, own?.whole ?? new Set(), boxed);
  }

  /** The word on the ending of drawings goes where it is ours and no drawing is left. */
  finish(): void {
    const left = this.received.parts.archive.directory.entries.some(
      ({ name }) => /\.vml$/i.test(name) && !this.dropped.has(name.toLowerCase()),
    );
    if (!left && this.drawings === 0) this.changed.lists.undeclareDefault('vml');
  }

  private saveBoxes(
    sheet: OpenSheet,
    drawing: string | null,
    isOwn: boolean,
    gone: ReadonlySet<number>,
    notes: readonly NoteText[],
  ): void {
    const { parts } = this.received;
    const source = sheet.entry.part;
    if (drawing === null) {
      if (notes.length > 0) this.addDrawing(sheet, notes);
      return;
    }
    const vml = parts.xml(drawing).text;
    const before = withoutBoxes(vml, gone);
    const after = notes.length === 0 ? before : withBoxes(before, notes, this.sizesOf(sheet));
    if (isOwn && notes.length === 0 && after === newDrawing(blocksOf(after)[0] ?? 0)) {
      this.dropped.add(drawing.toLowerCase());
      removedPart(this.changed, source, drawing);
      const tag = drawingTag(new XmlScanner(sheet.xml, source));
      if (tag) this.changed.patch(source, [{ from: tag.start, to: tag.end, text: '' }]);
    } else this.replaced(drawing, vml, after);
  }

  private addDrawing(sheet: OpenSheet, notes: readonly NoteText[]): void {
    const source = sheet.entry.part;
    const part = this.freeName('vmlDrawing', 'vml', 'drawings/');
    const xml = withBoxes(newDrawing(this.freeBlock()), notes, this.sizesOf(sheet));
    this.drawings++;
    this.changed.lists.declareDefault('vml', VML_TYPE);
    const id = addedPart(this.changed, source, {
      part,
      id: DRAWING_ID,
      kind: 'vmlDrawing',
      contentType: null,
      xml,
    });
    const { prefix, at, relation } = drawingPlace(sheet.xml, source);
    const text = `<${prefix}legacyDrawing${relation.declaration} ${relation.prefix}id="${id}"/>`;
    this.changed.patch(source, [{ from: at, to: at, text }]);
  }

  private replaced(part: string, before: string, after: string): void {
    if (after !== before) this.changed.patch(part, [{ from: 0, to: before.length, text: after }]);
  }

  private freeName(stem: string, extension: string, folder: string): string {
    const base = this.received.workbook.part.replace(/[^/]*$/, '') + folder;
    let number = 1;
    while (!this.changed.isFree(`${base}${stem}${number}.${extension}`)) number++;
    return `${base}${stem}${number}.${extension}`;
  }

  private freeBlock(): number {
    this.blocks ??= this.takenBlocks();
    let block = 1;
    while (this.blocks.has(block)) block++;
    this.blocks.add(block);
    return block;
  }

  private takenBlocks(): Set<number> {
    const { parts } = this.received;
    const drawings = parts.archive.directory.entries.filter(({ name }) => /\.vml$/i.test(name));
    return new Set(drawings.flatMap(({ name }) => blocksOf(parts.xml(name).text)));
  }

  private isStrict({ xml, entry }: OpenSheet): boolean {
    const scanner = new XmlScanner(xml, entry.part);
    return scanner.next() && isStrictRoot(scanner);
  }
}

function foreignKeys(xml: string, part: string): Set<number> {
  const { noted, threads } = existingComments(xml, part);
  return new Set([...noted, ...threads]);
}

/** What comes before `<legacyDrawing>`. */
const BEFORE_DRAWING = childrenUpTo('drawing');

function drawingPlace(
  xml: string,
  part: string,
): {
  readonly prefix: string;
  readonly at: number;
  readonly relation: ReturnType<typeof relationshipPrefix>;
} {
  const scanner = new XmlScanner(xml, part);
  scanner.next();
  const { prefix } = scanner;
  const relation = relationshipPrefix(scanner);
  let at = scanner.end;
  while (scanner.next()) {
    if (!scanner.isOpen || scanner.depth !== 1) continue;
    const { local } = scanner;
    const isBefore = scanner.prefix === prefix && BEFORE_DRAWING.has(local);
    scanner.skip();
    if (isBefore) at = scanner.end;
  }
  return { prefix, at, relation };
}
