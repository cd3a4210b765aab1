/**
 * Rows and cells of a CSV text (RFC 4180: quoted cells may hold separators and line breaks); blank rows are kept, so that
 * row numbers stay. A byte order mark is left out, ， separates like a comma where no plain comma occurs.
 */
export function parseCsv(text: string, separator: ',' | '\t' = ','): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const mark = separator === ',' && !source.includes(',') && source.includes('，') ? '，' : separator;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < source.length; index++) {
    const char = source[index]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === mark) {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && source[index + 1] === '\n') index += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
