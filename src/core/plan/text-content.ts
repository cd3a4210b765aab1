import type { CellContent } from './edit';

/**
 * Texts in a `CellContent`.
 *
 * There a string that begins with "=" is a formula, and one such as "#REF!" is an error value. A TEXT of that shape carries
 * one apostrophe in front ("'=A1"), as a person would type it; every other text stands as it is, also one that begins with
 * an apostrophe. So whatever a cell held can be put back as what it was.
 */
const ERROR = '#(?:REF!|DIV/0!|VALUE!|NAME\\?|N/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)';
const ERROR_VALUE = new RegExp(`^${ERROR}$`, 'i');
const DISGUISED = new RegExp(`^'*(?:=.|${ERROR}$)`, 'is');
const ESCAPED = new RegExp(`^'+(?:=.|${ERROR}$)`, 'is');

/** The content that stands for this text. */
export function contentOfText(text: string): string {
  return DISGUISED.test(text) ? `'${text}` : text;
}

/** The text a person sees where a cell holds this content, which is neither a formula nor an error value. */
export function textOfContent(content: string): string {
  return ESCAPED.test(content) ? content.slice(1) : content;
}

export function isFormulaContent(content: CellContent): boolean {
  return typeof content === 'string' && content.length > 1 && content.startsWith('=');
}

export function isErrorContent(content: CellContent): boolean {
  return typeof content === 'string' && ERROR_VALUE.test(content);
}
