import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileHost } from '../../src/hosts/file/file-host';

/** The built command line as people call it: `dist/cli.js` in a process of its own. */
const CLI = join(__dirname, '../../dist/cli.js');
const SAMPLES = join(__dirname, '../../samples');
const LIUYANG = join(SAMPLES, '浏阳市工业和信息化局2021.xlsx');
const CLEAN = join(SAMPLES, '规范填报示例2023.xlsx');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'selfeval-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function selfeval(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
  return {
    status,
    stdout,
    stderr,
    json: () =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}

describe('check', () => {
  test('one line of JSON a workbook, exit status 1 where an error was found', () => {
    const { status, json } = selfeval('check', LIUYANG, '--json');
    const [result, ...more] = json();
    expect(more).toEqual([]);
    expect(status).toBe(1);
    expect(result.error).toBeNull();
    expect(result.forms.map((form: { sheet: string; kind: string }) => [form.sheet, form.kind])).toEqual([
      ['附件1', 'base-data'],
      ['附件2', 'department'],
      ['附件3', 'project'],
    ]);
  });

  test('exit status 0 and no finding on the clean sample', () => {
    const { status, json } = selfeval('check', CLEAN, '--json');
    const [result] = json();
    expect(result.forms.flatMap((form: { findings: unknown[] }) => form.findings)).toEqual([]);
    expect(result.crossFindings).toEqual([]);
    expect(status).toBe(0);
  });

  test('a folder is searched through; a bad file is named and stops nothing; exit status 2', () => {
    mkdirSync(join(folder, 'in/deeper'), { recursive: true });
    copyFileSync(CLEAN, join(folder, 'in/deeper/good.xlsx'));
    writeFileSync(join(folder, 'in/bad.xlsx'), 'not a workbook');
    writeFileSync(join(folder, 'in/~$good.xlsx'), 'lock file');
    const { status, json } = selfeval('check', join(folder, 'in'), join(folder, 'missing.xlsx'), '--json');
    const results = json();
    expect(results.map((one) => one.error?.code ?? null).sort()).toEqual(['missing', 'not-a-workbook', null]);
    expect(results.every((one) => one.error === null || /[。]$/.test(one.error.message))).toBe(true);
    expect(status).toBe(2);
  });

  test('without --json: Chinese text with cell, reason, remedy and basis', () => {
    const { stdout } = selfeval('check', LIUYANG);
    for (const word of ['附件2', 'H13', '为什么：', '怎么改：', '依据：', '检查完成：'])
      expect(stdout).toContain(word);
  });

  test('an unknown profile is refused in Chinese', () => {
    const { status, stdout, stderr } = selfeval('check', CLEAN, '--profile', 'nowhere');
    expect(status).toBe(2);
    expect(stdout + stderr).toMatch(/口径/);
  });
});

describe('fill', () => {
  test('writes a copy, leaves the original and what was typed alone', async () => {
    const before = readFileSync(LIUYANG);
    const out = join(folder, 'out.xlsx');
    const { status } = selfeval('fill', LIUYANG, '-o', out);
    expect(status).toBe(1);
    expect(readFileSync(LIUYANG).equals(before)).toBe(true);

    const original = await (await FileHost.open(before, LIUYANG)).read();
    const filled = await (await FileHost.open(readFileSync(out), out)).read();
    for (const sheet of original.sheets) {
      const now = filled.sheets.find(({ name }) => name === sheet.name)!;
      for (const cell of sheet.cells()) expect(now.at(cell.row, cell.col)?.value).toEqual(cell.value);
    }
    // 附件2!H13: points were deducted and no reason given; the draft holds the facts and leaves the cause to the person.
    const note = filled.sheets.find(({ name }) => name === '附件2')!.at(13, 8)?.text;
    expect(note).toContain('【原因');
    expect(note).toContain('1 分');
  });

  test('refuses to write over the original', () => {
    copyFileSync(CLEAN, join(folder, 'a.xlsx'));
    const { status, stderr } = selfeval('fill', join(folder, 'a.xlsx'), '-o', join(folder, 'a.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toContain('相同');
    expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync(CLEAN))).toBe(true);
  });
});

describe('the call itself', () => {
  test.each([
    [[], 2],
    [['--help'], 0],
    [['nonsense'], 2],
    [['check'], 2],
    [['check', CLEAN, '--nonsense'], 2],
    [['fill', CLEAN], 2],
    [['profiles'], 0],
    [['rules'], 0],
  ])('%j exits with %i', (words, status) => {
    expect(selfeval(...words).status).toBe(status);
  });

  test('rules --json lists every rule once', () => {
    const [rules] = selfeval('rules', '--json').json();
    const ids = rules.map((rule: { id: string }) => rule.id);
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
