import type { CellContent } from '../../core/plan/edit';

/**
 * What a cell holds after a person typed `text` into it, by Excel's own rules as far as no format need change:
 * blank, formula, number, TRUE/FALSE, text. A leading apostrophe and a text-formatted cell keep everything as text.
 * "97%" becomes 0.97 only where the cell already shows percentages; elsewhere it stays the text these forms are full of.
 */
export function typedContent(text: string, numberFormat: string): CellContent {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (numberFormat === '@') return text;
  const trimmed = text.trim();
  if (trimmed.startsWith('=') && trimmed.length > 1) return trimmed;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  const percentCell = numberFormat.includes('%');
  const match = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[-+]?\.\d+)(%?)$/.exec(trimmed);
  if (!match || (match[2] === '%' && !percentCell)) return text;
  const number = Number(match[1]!.replaceAll(',', ''));
  if (!percentCell) return number;
  // Shifting the point in the text keeps 97.7 % from becoming 0.9770000000000001.
  return Number(`${match[1]!.replaceAll(',', '')}e-2`);
}

/** What the editor shows when a person starts to edit a cell: the formula, or the constant as it would be typed. */
export function editableText(content: CellContent, numberFormat: string): string {
  if (content === null) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'number' && numberFormat.includes('%')) {
    return `${Number(`${content}e2`.replace(/e([-+]?\d+)e2$/, (_, e: string) => `e${Number(e) + 2}`))}%`;
  }
  return String(content);
}
