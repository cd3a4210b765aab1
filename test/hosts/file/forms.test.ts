import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatArea, parseArea } from '../../../src/core/grid/address';
import type { Cell, SheetGrid } from '../../../src/core/grid/sheet';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { corpusFolder, corpusForm, corpusNames, corpusXlsx, hasCorpus } from '../../support/corpus';

if (!hasCorpus) console.warn('没有找到真实表格语料，逐格核对已跳过。');

/**
 * The hand-read truth writes a percentage as "98.5%" where the file, by its storage mode, holds 0.985 with a format;
 * the mode "mixed" spaces some labels out (项目  名称).
 */
function agrees(cell: Cell | undefined, truth: string | number | null): boolean {
  const expected = truth === null ? '' : String(truth);
  if (!cell) return expected === '';
  if (cell.text.includes('  ')) return cell.text.replace(/ /g, '') === expected.replace(/ /g, '');
  return cell.text === expected || String(cell.value) === expected || Number(cell.text) === Number(expected);
}

(hasCorpus ? describe : describe.skip)('the real forms read as a person read them', () => {
  it.each(corpusNames())('%s', async (name) => {
    const truth = corpusForm(name);
    const { sheets } = await openWorkbook(corpusXlsx(name), `${name}.xlsx`).read();
    expect(sheets.map((sheet) => sheet.name)).toContain(truth.sheetName);
    const sheet = sheets.find((one) => one.name === truth.sheetName) as SheetGrid;
    const wrong: string[] = [];
    truth.grid.forEach((row, r) =>
      row.forEach((value, c) => {
        const cell = sheet.at(r + 1, c + 1);
        if (!agrees(cell, value))
          wrong.push(`${r + 1},${c + 1}: ${JSON.stringify(cell)} ≠ ${JSON.stringify(value)}`);
      }),
    );
    expect(wrong).toEqual([]);
    // The grid drops merges in which nothing is written.
    const expected = truth.merges
      .map(parseArea)
      .filter((area) => area.top <= sheet.lastRow && area.left <= sheet.lastCol);
    expect(sheet.merges.map(formatArea).sort()).toEqual(expected.map(formatArea).sort());
  });
});

(hasCorpus ? describe : describe.skip)('old .xls files', () => {
  it.each(['DoExecl-1.xls', 'DoExecl-static-template.xls'])('%s is named as such', (name) => {
    const bytes = readFileSync(join(corpusFolder, 'xls', name));
    expect(() => openWorkbook(bytes, name)).toThrow(expect.objectContaining({ code: 'file-unsupported' }));
  });
});
