import type { Parts } from '../package/parts';
import { readRelationships, relationshipsPart } from '../package/relationships';
import { XmlScanner } from '../xml/scanner';

/** Where a sheet keeps its notes: their words in one part, their boxes in another. */
export interface SheetNoteParts {
  readonly comments: string | null;
  readonly drawing: string | null;
  /** The sheet names a drawing, or the comments, that the package lacks. */
  readonly broken: boolean;
  /** The relationships are of our making, so the parts may go with our last note. */
  readonly ownComments: boolean;
  readonly ownDrawing: boolean;
}

/** Ids of relationships that our notes need begin with these. */
export const COMMENTS_ID = 'selfevalNotes';
export const DRAWING_ID = 'selfevalBoxes';

export function notePartsOf(parts: Parts, sheetPart: string): SheetNoteParts {
  const none = { comments: null, drawing: null, broken: false, ownComments: false, ownDrawing: false };
  const name = relationshipsPart(sheetPart);
  if (!parts.has(name)) return none;
  const relationships = readRelationships(parts.xml(name).text, name);
  const words = relationships.find(({ kind }) => kind === 'comments');
  const drawings = relationships.filter(({ kind }) => kind === 'vmlDrawing');
  if (!words && drawings.length === 0) return none;
  const named = drawingId(parts.xml(sheetPart).text, sheetPart);
  const boxes = drawings.find(({ id }) => id === named);
  const comments = words ? parts.follow(sheetPart, words) : null;
  const drawing = boxes ? parts.follow(sheetPart, boxes) : null;
  return {
    comments,
    drawing,
    broken: (words !== undefined && comments === null) || (named !== null && drawing === null),
    ownComments: words?.id.startsWith(COMMENTS_ID) ?? false,
    ownDrawing: boxes?.id.startsWith(DRAWING_ID) ?? false,
  };
}

/** The id that `<legacyDrawing>` names, or null. */
function drawingId(xml: string, part: string): string | null {
  if (!xml.includes('legacyDrawing')) return null;
  return drawingTag(new XmlScanner(xml, part))?.id ?? null;
}

/** `<legacyDrawing>` of a sheet: its id and where it lies. */
export function drawingTag(
  scanner: XmlScanner,
): { readonly id: string; readonly start: number; readonly end: number } | null {
  while (scanner.next()) {
    if (!scanner.isOpen || scanner.local !== 'legacyDrawing' || scanner.depth !== 1) continue;
    const { start } = scanner;
    const id = scanner.prefixedAttribute('id') ?? '';
    scanner.skip();
    return { id, start, end: scanner.end };
  }
  return null;
}
