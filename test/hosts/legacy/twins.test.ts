import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/core/check';
import type { SheetGrid, WorkbookGrid } from '../../../src/core/grid/sheet';
import { toJson } from '../../../src/core/report/json';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { readLegacy } from '../../../src/hosts/legacy/read-legacy';
import { corpusFolder, corpusNames, corpusXlsx, hasCorpus } from '../../support/corpus';
import { oldWorkbook } from './old-workbook';

/**
 * The same workbook as .xlsx and as an old file is checked alike. Old files come from the library's own writer
 * (constants only, it writes no formulas) and, where LibreOffice is there, from LibreOffice, which writes all of them.
 */
const samples = join(__dirname, '../../../samples');
const sampleNames = readdirSync(samples).filter((name) => name.endsWith('.xlsx'));

function findings(grid: WorkbookGrid): unknown {
  return toJson('表', checkWorkbook(grid, {}));
}

/** LibreOffice writes a line's end as one character, whatever it was. */
function told(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Without the ids, which are the host's own business. */
function cellsOf(sheet: SheetGrid): string[] {
  return [...sheet.cells()]
    .filter(({ value, formula }) => value !== null || formula !== null)
    .map(
      ({ row, col, value, text }) =>
        `${row},${col} ${typeof value} ${told(typeof value === 'string' ? value : JSON.stringify(value))} ${told(text)}`,
    );
}

/** The same cells as constants. */
function withoutFormulas(sheet: SheetGrid): SheetGrid {
  const cells = () => [...sheet.cells()].map((cell) => ({ ...cell, formula: null }));
  return Object.assign(Object.create(sheet), { cells }) as SheetGrid;
}

describe.each(sampleNames)('%s', (name) => {
  test('as an old file of the library', async () => {
    const grid = await openWorkbook(readFileSync(join(samples, name)), name).read();
    const old = readLegacy(oldWorkbook(grid.sheets.map(withoutFormulas))).grid;
    expect(old.sheets.map(cellsOf)).toEqual(grid.sheets.map(cellsOf));
    const constants = {
      sheets: grid.sheets.map(
        (sheet, n) => Object.assign(Object.create(sheet), { id: String(n + 1) }) as SheetGrid,
      ),
    };
    expect(findings(old)).toEqual(findings(constants));
  });
});

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const program = hasLibreOffice();
if (!program) console.warn('没有找到 LibreOffice（soffice），新旧两种格式的对照已跳过。');
if (!hasCorpus) console.warn('没有找到公开自评表的资料，新旧两种格式的对照只用样例。');

(program ? describe : describe.skip)('as LibreOffice writes them', () => {
  let folder = '';
  const twins = new Map<string, { xlsx: Uint8Array; xls: Uint8Array }>();
  const authentic = hasCorpus
    ? readdirSync(join(corpusFolder, 'xls')).filter((name) => name.endsWith('.xls'))
    : [];

  const convert = (format: string, files: readonly string[]): void => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, format), ...files];
    execFileSync('soffice', args, { cwd: folder, stdio: 'ignore', timeout: 200_000 });
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'selfeval-'));
    const files = new Map<string, Uint8Array>([
      ...sampleNames.map((name): [string, Uint8Array] => [name, readFileSync(join(samples, name))]),
      ...corpusNames().map((name): [string, Uint8Array] => [`${name}.xlsx`, corpusXlsx(name)]),
    ]);
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    convert('xls', [...files.keys()]);
    for (const [name, xlsx] of files) {
      twins.set(name, { xlsx, xls: readFileSync(join(folder, 'xls', name.replace(/xlsx$/, 'xls'))) });
    }
    for (const name of authentic) copyFileSync(join(corpusFolder, 'xls', name), join(folder, name));
    if (authentic.length > 0) convert('xlsx', authentic);
    for (const name of authentic) {
      const xlsx = readFileSync(join(folder, 'xlsx', name.replace(/xls$/, 'xlsx')));
      twins.set(name, { xlsx, xls: readFileSync(join(folder, name)) });
    }
  }, 420_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([...sampleNames, ...corpusNames().map((name) => `${name}.xlsx`), ...authentic])(
    '%s',
    async (name) => {
      const { xlsx, xls } = twins.get(name)!;
      const grid = await openWorkbook(xlsx, name).read();
      const old = readLegacy(xls);
      expect(old.unread).toEqual([]);
      expect(old.grid.sheets.map(cellsOf)).toEqual(grid.sheets.map(cellsOf));
      expect(old.grid.sheets.map(({ merges }) => merges.length)).toEqual(
        grid.sheets.map(({ merges }) => merges.length),
      );
      expect(old.grid.sheets.map(formulaCells)).toEqual(grid.sheets.map(formulaCells));
      expect(findings(old.grid)).toEqual(findings(grid));
    },
  );
});

/** LibreOffice keeps no formula that refers to what was deleted. */
function formulaCells(sheet: SheetGrid): string[] {
  return [...sheet.cells()].flatMap(({ row, col, formula, value }) =>
    formula === null || (typeof value === 'object' && value !== null) ? [] : [`${row},${col}`],
  );
}
