import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Reviewed } from '../../src/core/review/reviewed';
import { FileHost } from '../../src/hosts/file/file-host';
import { compoundFile, oldWorkbook } from '../hosts/legacy/old-workbook';
import { corpusFolder, hasCorpus } from '../support/corpus';
import { departmentForm } from '../support/national-form';

/** `selfeval review` as people call it: the built program in a process of its own. */
const CLI = join(__dirname, '../../dist/cli.js');
const SAMPLES = join(__dirname, '../../samples');
const LIUYANG = join(SAMPLES, '浏阳市工业和信息化局2021.xlsx');
const CLEAN = join(SAMPLES, '规范填报示例2023.xlsx');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'selfeval-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function selfeval(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const resultsIn = (out: string): Reviewed[] => lines(readFileSync(join(out, '结果.jsonl'), 'utf8'));
const out = (name = '结果') => join(folder, name);
/** Everything of a folder by path, as it is on the disk. */
function snapshot(path: string): Record<string, string> {
  return Object.fromEntries(
    (readdirSync(path, { recursive: true }) as string[])
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name)).toString('base64')]),
  );
}

describe('the same findings as the single check', () => {
  const forms = hasCorpus ? [SAMPLES, join(corpusFolder, 'xlsx')] : [SAMPLES];

  test.each([
    ['without threads', '0'],
    ['with one thread', '1'],
    ['with two threads', '2'],
  ])(
    '%s',
    (_, jobs) => {
      const files = forms.flatMap((path) =>
        readdirSync(path)
          .filter((name) => name.endsWith('.xlsx'))
          .map((name) => join(path, name)),
      );
      expect(files.length).toBeGreaterThan(3);
      selfeval('review', ...files, '-o', out(), '--jobs', jobs);
      const reviewed = resultsIn(out());
      expect(reviewed.map(({ file }) => file)).toEqual(files.map((file) => basename(file)));
      const single = lines(selfeval('check', ...files, '--json', '--jobs', '0').stdout);
      expect(reviewed.map(({ json }) => ({ ...json, file: '' }))).toEqual(
        single.map((json) => ({ ...json, file: '' })),
      );
    },
    180_000,
  );
});

test('the order of the files changes nothing but the order of the lines', () => {
  const files = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(SAMPLES, name));
  selfeval('review', ...files, '-o', out('a'), '--jobs', '2');
  selfeval('review', ...[...files].reverse(), '-o', out('b'), '--jobs', '2');
  expect(resultsIn(out('b')).reverse()).toEqual(resultsIn(out('a')));
}, 60_000);

test('everything that is handed out, and the received files as they were', async () => {
  mkdirSync(join(folder, '收到/第一批'), { recursive: true });
  copyFileSync(LIUYANG, join(folder, '收到/第一批/浏阳.xlsx'));
  copyFileSync(CLEAN, join(folder, '收到/范例.xlsx'));
  writeFileSync(join(folder, '名单.txt'), '浏阳市工业和信息化局\n没有报送的局\n');
  const before = snapshot(join(folder, '收到'));
  const { status, stdout } = selfeval(
    'review',
    join(folder, '收到'),
    '-o',
    join(folder, '收到/审核'),
    '--roster',
    join(folder, '名单.txt'),
    '--sender',
    '某市财政局',
    '--deadline',
    '2024年5月20日',
  );
  expect(status).toBe(1);
  const to = join(folder, '收到/审核');
  for (const name of [
    '结果.jsonl',
    '汇总.xlsx',
    '汇总.csv',
    '问题清单.xlsx',
    '整改台账.xlsx',
    '名单核对.xlsx',
  ])
    expect([name, existsSync(join(to, name))]).toEqual([name, true]);
  expect(stdout).toContain('审核完成：2 个文件，读出 2 个，未读出 0 个');

  const letters = readdirSync(join(to, '退回修改意见书'));
  expect(letters).toEqual(['退回修改意见书-浏阳市工业和信息化局.docx']);
  const copy = await FileHost.open(readFileSync(join(to, '标注件/第一批/浏阳.xlsx')), 'copy');
  const original = await FileHost.open(readFileSync(LIUYANG), 'original');
  const cells = async (host: FileHost) => (await host.read()).sheets.map((sheet) => [...sheet.cells()]);
  // What was received stands as it was; what was found is added behind it.
  const [received, given] = [await cells(original), await cells(copy)];
  expect(given.slice(0, received.length)).toEqual(received);
  expect(given.length).toBe(received.length + 1);
  expect((await copy.clearMarks()).removed).toBeGreaterThan(10);
  // Nothing to mark, nothing to copy.
  expect(existsSync(join(to, '标注件/范例.xlsx'))).toBe(false);

  const roster = await (await FileHost.open(readFileSync(join(to, '名单核对.xlsx')), 'r')).read();
  const missing = roster.sheets.find(({ name }) => name === '未报送')!;
  expect([...missing.cells()].map(({ text }) => text)).toContain('没有报送的局');

  rmSync(to, { recursive: true });
  expect(snapshot(join(folder, '收到'))).toEqual(before);
}, 60_000);

describe('no file stops the others', () => {
  test('hostile files are named, each with its reason, and the good ones are reviewed', () => {
    const given = join(folder, 'in');
    mkdirSync(join(given, '文件夹.xlsx'), { recursive: true });
    copyFileSync(CLEAN, join(given, '好.xlsx'));
    writeFileSync(join(given, '空.xlsx'), '');
    writeFileSync(join(given, '文字.xlsx'), 'not a workbook');
    writeFileSync(join(given, '截断.xlsx'), readFileSync(LIUYANG).subarray(0, 5000));
    writeFileSync(join(given, '加密.xlsx'), compoundFile({ EncryptedPackage: new Uint8Array(5000) }));
    writeFileSync(join(given, '炸弹.xlsx'), bomb());
    writeFileSync(join(given, '旧.xls'), oldWorkbook([departmentForm()]));
    writeFileSync(join(given, '无权.xlsx'), 'x');
    chmodSync(join(given, '无权.xlsx'), 0);
    const { status, stdout } = selfeval(
      'review',
      given,
      join(folder, '没有.xlsx'),
      '-o',
      out(),
      '--jobs',
      '2',
    );
    expect(status).toBe(2);
    const told = Object.fromEntries(
      resultsIn(out()).map(({ file, json }) => [basename(file), json.error?.code ?? null]),
    );
    expect(told).toEqual({
      '好.xlsx': null,
      '旧.xls': null,
      '空.xlsx': 'not-a-workbook',
      '文字.xlsx': 'not-a-workbook',
      '截断.xlsx': 'corrupt',
      '加密.xlsx': 'encrypted',
      '炸弹.xlsx': expect.stringMatching(/^(too-large|corrupt)$/),
      // Who runs as root may read it all the same.
      '无权.xlsx': expect.stringMatching(/^(unreadable|not-a-workbook)$/),
      '文件夹.xlsx': 'not-a-workbook',
      '没有.xlsx': 'missing',
    });
    for (const { json } of resultsIn(out())) if (json.error) expect(json.error.message).toMatch(/。$/);
    expect(stdout).toContain('未读出 in/炸弹.xlsx：');
  }, 60_000);
});

describe('the folder of the results', () => {
  test('one that holds other things is refused, and nothing in it is touched', () => {
    mkdirSync(out());
    writeFileSync(join(out(), '别的.txt'), 'x');
    const { status, stderr } = selfeval('review', CLEAN, '-o', out());
    expect(status).toBe(2);
    expect(stderr).toContain('里有别的文件');
    expect(snapshot(out())).toEqual({ '别的.txt': 'eA==' });
  });

  test('received files may not lie in it', () => {
    mkdirSync(join(folder, '收到'));
    copyFileSync(CLEAN, join(folder, '收到/a.xlsx'));
    for (const given of [join(folder, '收到'), join(folder, '收到/a.xlsx')]) {
      const { status, stderr } = selfeval('review', given, '-o', join(folder, '收到'));
      expect(status).toBe(2);
      expect(stderr).toMatch(/在输出文件夹里|没有找到工作簿/);
    }
    expect(readdirSync(join(folder, '收到'))).toEqual(['a.xlsx']);
  });

  test('one with earlier results is gone on with or left alone', () => {
    selfeval('review', CLEAN, '-o', out());
    const before = snapshot(out());
    const { status, stderr } = selfeval('review', CLEAN, '-o', out());
    expect(status).toBe(2);
    expect(stderr).toContain('--resume');
    expect(snapshot(out())).toEqual(before);
  }, 60_000);
});

describe('going on', () => {
  test('what has a result and did not change is not checked again; a line that was cut off is', () => {
    const given = join(folder, 'in');
    mkdirSync(given);
    for (const name of ['a', 'b', 'c']) copyFileSync(CLEAN, join(given, `${name}.xlsx`));
    selfeval('review', given, '-o', out());
    const whole = resultsIn(out());
    // As after a power failure: the second line is cut off, the third is lost.
    const text = readFileSync(join(out(), '结果.jsonl'), 'utf8');
    const [first = '', second = ''] = text.split('\n');
    writeFileSync(join(out(), '结果.jsonl'), `${first}\n${second.slice(0, 100)}`);
    const { status, stdout } = selfeval('review', given, '-o', out(), '--resume');
    expect(status).toBe(0);
    expect(stdout).toContain('1 个文件没有变动');
    expect(resultsIn(out())).toEqual(whole);

    // A changed file is checked again, one that is gone has no line any more.
    copyFileSync(LIUYANG, join(given, 'b.xlsx'));
    utimesSync(join(given, 'b.xlsx'), 1_700_000_000, 1_700_000_000);
    rmSync(join(given, 'c.xlsx'));
    expect(selfeval('review', given, '-o', out(), '--resume').status).toBe(1);
    const again = resultsIn(out());
    expect(again.map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(again[1]!.modified).toBe(1_700_000_000_000);
  }, 60_000);

  test('a ledger that people filled in is not overwritten, and what they wrote is carried on', async () => {
    selfeval('review', LIUYANG, '-o', out());
    const path = join(out(), '整改台账.xlsx');
    const host = await FileHost.open(readFileSync(path), path);
    const [sheet] = (await host.read()).sheets;
    const head = [...sheet!.cells()].find(({ text }) => text === '整改措施')!;
    const at = { sheetId: sheet!.id, sheet: sheet!.name, row: head.row + 1, col: head.col };
    await host.write([{ at, content: '逐项核对决算数并改正' }]);
    writeFileSync(path, host.save());
    const filled = readFileSync(path);

    const { stdout } = selfeval('review', LIUYANG, '-o', out(), '--resume');
    expect(stdout).toContain('整改台账（2）.xlsx');
    expect(readFileSync(path).equals(filled)).toBe(true);
    const made = await (await FileHost.open(readFileSync(join(out(), '整改台账（2）.xlsx')), 'x')).read();
    expect(made.sheets[0]!.at(at.row, at.col)?.text).toBe('逐项核对决算数并改正');
  }, 60_000);

  test('a run that is stopped says how to go on', async () => {
    const given = join(folder, 'in');
    mkdirSync(given);
    for (let n = 0; n < 600; n++) copyFileSync(LIUYANG, join(given, `${n}.xlsx`));
    const child = spawn(process.execPath, [CLI, 'review', given, '-o', out(), '--jobs', '1']);
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const ended = once(child, 'exit');
    while (!existsSync(join(out(), '结果.jsonl')) || statSync(join(out(), '结果.jsonl')).size === 0)
      await new Promise((go) => setTimeout(go, 20));
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(2);
    expect(said).toContain('--resume');
    const done = resultsIn(out()).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(600);
  }, 60_000);
});

test('second round: what was put right, and what nobody asked for', async () => {
  selfeval('review', LIUYANG, '-o', out('第一轮'));
  const host = await FileHost.open(readFileSync(LIUYANG), 'x');
  const grid = await host.read();
  const sheet = grid.sheets.find(({ name }) => name === '附件2')!;
  await host.write([
    {
      at: { sheetId: sheet.id, sheet: sheet.name, row: 13, col: 8 },
      content: '因项目招标推迟两个月，年底前已完成',
    },
  ]);
  mkdirSync(join(folder, '重报'));
  writeFileSync(join(folder, '重报/浏阳（改）.xlsx'), host.save());
  const { stdout } = selfeval(
    'review',
    join(folder, '重报'),
    '-o',
    out('第二轮'),
    '--previous',
    out('第一轮'),
  );
  expect(stdout).toContain('整改情况.xlsx');
  const round = await (await FileHost.open(readFileSync(join(out('第二轮'), '整改情况.xlsx')), 'x')).read();
  const overview = round.sheets[0]!;
  expect(overview.at(4, 2)?.text).toBe('浏阳市工业和信息化局');
  expect(Number(overview.at(4, 5)?.value)).toBeGreaterThan(0);
  expect(Number(overview.at(4, 6)?.value)).toBeGreaterThan(0);
  const ledger = await (await FileHost.open(readFileSync(join(out('第二轮'), '整改台账.xlsx')), 'x')).read();
  const words = [...ledger.sheets[0]!.cells()].map(({ text }) => text);
  expect(words).toContain('已整改');
  expect(words).toContain('未整改');
}, 60_000);

test.each([
  [['review'], '请写明'],
  [['review', CLEAN], '-o'],
  [['review', CLEAN, '-o', 'x', '--jobs', '-1'], '--jobs'],
  [['review', CLEAN, '-o', 'x', '--jobs', 'viele'], '--jobs'],
  [['review', CLEAN, '-o', 'x', '--roster', '/nowhere/list.txt'], '名单'],
  [['review', CLEAN, '-o', 'x', '--previous', '/nowhere'], '上一轮'],
  [['review', CLEAN, '-o', 'x', '--profile', 'nowhere'], '口径'],
  [['check', CLEAN, '--resume'], '--resume'],
])('%j is refused before anything is written', (words, said) => {
  const { status, stderr } = selfeval(...words.map((word) => (word === 'x' ? out() : word)));
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(existsSync(out())).toBe(false);
});

/** A package whose directory promises 40 GB. */
function bomb(): Buffer {
  const bytes = Buffer.from(readFileSync(CLEAN));
  const record = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(0xfffffff0, record + 24);
  return bytes;
}
