import { decimal, show } from '../values/decimal';
import type { Field } from '../values/field';
import { readCell } from '../values/read-cell';

/** What a cell would hold, and show, if a person typed this into it. `field`: what is there now, for its number format. */
export function typedContent(
  field: Field | null,
  value: string | number,
): { readonly stored: string | number | null; readonly text: string } {
  const words = typeof value === 'string' ? value.trim() : '';
  const number = typeof value === 'number' ? value : /^-?\d+(?:\.\d+)?$/.test(words) ? Number(words) : null;
  const format = field?.numberFormat ?? 'General';
  // A percentage in a cell that holds its rate as a ratio.
  const percent = /^-?\d+(?:\.\d+)?[%％]$/.test(words) && format.includes('%');
  const stored = percent
    ? Number(decimal(words.slice(0, -1)).div(100))
    : (number ?? (words === '' ? null : words));
  const text =
    typeof value === 'number'
      ? format.includes('%')
        ? `${show(decimal(value).times(100), 4)}%`
        : String(value)
      : words;
  return { stored, text };
}

/** The field as if the person had typed this: words are read as words, a bare number in words as a number. */
export function typedField(field: Field | null, row: number, value: string | number): Field {
  const cell = field?.cell ?? { row, col: 1 };
  const { stored, text } = typedContent(field, value);
  const numberFormat = field?.numberFormat ?? 'General';
  const read = { ...cell, value: stored, text, formula: null, numberFormat };
  return { cell, text, reading: readCell(read), formula: null, numberFormat };
}
