/**
 * `npm run bench`: speed as ratios within one run, and memory. See bench/README.md for the method. The command line must
 * have been built before. `--quick`: fewer forms and rounds, to see that everything runs.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { makeForms } from './forms';
import { measureStages } from './stages';

const quick = process.argv.includes('--quick');
const FORMS = quick ? 200 : 2000;
const ROUNDS = quick ? 2 : 5;
const MANY = quick ? 1000 : 10_000;
const FEW = 200;
const CLI = 'dist/cli.js';
const CACHE = '.cache/bench';
const PYTHON = ['/usr/bin/python3', 'python3'];

interface Run {
  readonly seconds: number;
  /** Megabytes at most, all threads together; null where the program does not tell. */
  readonly peak: number | null;
}

function run(command: string, words: readonly string[]): Run | null {
  const note = join(CACHE, 'peak.txt');
  rmSync(note, { force: true });
  const sink = openSync('/dev/null', 'w');
  const start = performance.now();
  const { status, error } = spawnSync(command, words, {
    stdio: ['ignore', sink, 'inherit'],
    env: {
      ...process.env,
      BENCH_PEAK: note,
      NODE_OPTIONS: `--require ${join(process.cwd(), 'bench/peak.cjs')}`,
    },
  });
  const seconds = (performance.now() - start) / 1000;
  closeSync(sink);
  // `check` ends with 1 where it finds errors: that is its result and no failure.
  if (error || (status !== 0 && status !== 1)) return null;
  const told = existsSync(note) ? Number(readFileSync(note, 'utf8').split(' ')[0]) : NaN;
  return { seconds, peak: Number.isFinite(told) ? told / 1024 : null };
}

function check(folder: string, jobs?: number): () => Run | null {
  const words = [CLI, 'check', folder, '--json', ...(jobs === undefined ? [] : ['--jobs', String(jobs)])];
  return () => run(process.execPath, words);
}

/** A and B in turn; the ratio of each pair, so that a machine that changes its speed changes both. */
function sideBySide(a: () => Run | null, b: () => Run | null) {
  const pairs: (readonly [Run, Run])[] = [];
  a();
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = [a(), b()];
    if (!one || !other) return null;
    pairs.push([one, other]);
  }
  return {
    ratio: median(pairs.map(([x, y]) => y.seconds / x.seconds)),
    spread: spread(pairs.map(([x, y]) => y.seconds / x.seconds)),
    a: median(pairs.map(([x]) => x.seconds)),
    b: median(pairs.map(([, y]) => y.seconds)),
  };
}

const lines: string[] = [];
function say(line: string): void {
  lines.push(line);
  process.stdout.write(`${line}\n`);
}

function row(what: string, demand: string, measured: string, holds: boolean | null): void {
  say(`| ${what} | ${demand} | ${measured} | ${holds === null ? '未测' : holds ? '达到' : '未达到'} |`);
}

async function main(): Promise<void> {
  if (!existsSync(CLI)) throw new Error(`没有 ${CLI}：请先运行 npm run build`);
  mkdirSync(CACHE, { recursive: true });
  const forms = join(CACHE, `forms-${FORMS}`);
  const made = await makeForms(forms, FORMS);
  const few = join(CACHE, `forms-${FEW}`);
  await makeForms(few, FEW);
  const many = join(CACHE, `forms-${MANY}`);
  await makeForms(many, MANY);

  say(`# 速度和内存`);
  say('');
  say(
    `${new Date().toISOString().slice(0, 10)}，${platform()} ${arch()}，处理器 ${availableParallelism()} 核，内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.versions.node}。表：${made}。各 ${ROUNDS} 轮，取中位数；括号内为最低和最高。方法见 README.md。`,
  );
  say('');
  say('| 项目 | 要求 | 测得 | 结论 |');
  say('| --- | --- | --- | --- |');

  const python = PYTHON.find((one) => spawnSync(one, ['-c', 'import openpyxl']).status === 0);
  const openpyxl =
    python === undefined
      ? null
      : sideBySide(check(forms), () => run(python, ['bench/openpyxl-load.py', forms, String(FORMS)]));
  if (openpyxl === null) row('openpyxl 只读读入（全部行）÷ check', '≥ 15', '本机没有 openpyxl，没有测', null);
  else {
    const { ratio, spread: range, a, b } = openpyxl;
    const shown = `${ratio.toFixed(1)} 倍${range}：${seconds(b)} ÷ ${seconds(a)}`;
    row('openpyxl 只读读入（全部行）÷ check', '≥ 15', shown, ratio >= 15);
  }
  const exceljs = sideBySide(check(forms), () =>
    run(process.execPath, ['bench/exceljs-load.mjs', forms, String(FORMS)]),
  );
  if (exceljs === null) row('exceljs 读入 ÷ check', '≥ 4', '没有测成', null);
  else {
    const { ratio, spread: range, a, b } = exceljs;
    row(
      'exceljs 读入 ÷ check',
      '≥ 4',
      `${ratio.toFixed(1)} 倍${range}：${seconds(b)} ÷ ${seconds(a)}`,
      ratio >= 4,
    );
  }
  const threads = sideBySide(check(forms, 2), check(forms, 1));
  if (threads === null) row('两个线程比一个快', '≥ 1.6', '没有测成', null);
  else {
    const { ratio, spread: range, a, b } = threads;
    row(
      '一个线程 ÷ 两个线程',
      '≥ 1.6',
      `${ratio.toFixed(2)} 倍${range}：${seconds(b)} ÷ ${seconds(a)}`,
      ratio >= 1.6,
    );
  }

  const { first, later } = await measureStages(forms, Math.min(FORMS, 1000), ROUNDS + 1);
  const share = later.map(({ reading, recognition, rules }) => (recognition + rules) / reading);
  const of = (key: 'reading' | 'recognition' | 'rules' | 'json') => median(later.map((one) => one[key]));
  const parts = `读入 ${ms(of('reading'))}，识别 ${ms(of('recognition'))}，规则 ${ms(of('rules'))}，结果 ${ms(of('json'))}`;
  const cold = (first.recognition + first.rules) / first.reading;
  row(
    '（识别 + 规则）÷ 读入',
    '≤ 1',
    `${median(share).toFixed(2)}${spread(share)}；${parts}；首遍 ${cold.toFixed(2)}`,
    median(share) <= 1,
  );

  const peakFew = check(few)()?.peak ?? null;
  const peakMany = check(many)()?.peak ?? null;
  if (peakFew === null || peakMany === null) row('内存', '< 250 MB，不随份数增长', '没有测成', null);
  else {
    const shown = `${FEW} 份 ${peakFew.toFixed(0)} MB，${MANY} 份 ${peakMany.toFixed(0)} MB`;
    row(
      'check 的内存峰值（全部线程）',
      '< 250 MB，不随份数增长',
      shown,
      peakMany < 250 && peakMany < peakFew * 1.25,
    );
  }
  if (!quick) writeFileSync('bench/results.md', `${lines.join('\n')}\n`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function spread(values: readonly number[]): string {
  return `（${Math.min(...values).toFixed(2)}～${Math.max(...values).toFixed(2)}）`;
}

const seconds = (value: number) => `${value.toFixed(2)} 秒`;
const ms = (value: number) => `${value.toFixed(2)} 毫秒`;

await main();
