import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from '../../src/cli/fill';
import { type WorkMode, prepareWork } from '../../src/cli/work';
import { READ_ONLY } from '../../src/hosts/legacy/failure';
import { oldWorkbook } from '../hosts/legacy/old-workbook';
import { projectForm } from '../support/national-form';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfeval-'));
  path = join(folder, '自评表.xls');
  writeFileSync(path, oldWorkbook([projectForm()]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function work(mode: WorkMode) {
  return prepareWork({ mode, profile: null })({
    path,
    name: '自评表.xls',
    size: 1,
    modified: null,
    copy: null,
  });
}

test('check --json: the shape of every other file, and that it is only for reading', async () => {
  const { text } = await work('json');
  const json = JSON.parse(text);
  expect(json).toMatchObject({ file: '自评表.xls', error: null, readOnly: true });
  expect(json.forms).toHaveLength(1);
});

test('check as text says so in a sentence', async () => {
  const { text } = await work('text');
  expect(text).toContain(READ_ONLY);
});

test('fill writes nothing and says why', async () => {
  const said: string[] = [];
  const console = {
    print: () => undefined,
    error: (text: string) => void said.push(text),
    progress: () => undefined,
  };
  const out = join(folder, 'out.xlsx');
  const call = {
    file: path,
    out,
    profile: undefined,
    scores: true,
    notes: true,
    marks: true,
    weights: false,
    formulas: false,
  };
  expect(await fill(call, console)).toBe(2);
  expect(said).toEqual([`${path}\n  ${READ_ONLY}`]);
  expect(existsSync(out)).toBe(false);
});
