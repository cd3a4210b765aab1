export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(col: number): string {
  return col < 26
    ? String.fromCharCode(65 + col)
    : columnLetters(Math.floor(col / 26) - 1) + columnLetters(col % 26);
}

export function relationships(list: readonly (readonly [string, string, string])[]): string {
  const items = list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('');
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
}
