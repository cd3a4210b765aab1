import { parseArgs } from 'node:util';
import { readTemplateCall, type TemplateCall } from './template-call';

/** A call that cannot be carried out as written; `message` is a Chinese sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type Command =
  | {
      readonly name: 'check';
      readonly paths: readonly string[];
      readonly profile: string | undefined;
      readonly json: boolean;
      readonly approved?: string | undefined;
      readonly jobs: number | undefined;
    }
  | {
      readonly name: 'review';
      readonly paths: readonly string[];
      readonly out: string;
      readonly profile: string | undefined;
      readonly jobs: number | undefined;
      readonly roster: string | undefined;
      readonly previous: string | undefined;
      readonly sender: string | undefined;
      readonly deadline: string | undefined;
      readonly approved: string | undefined;
      readonly resume: boolean;
    }
  | {
      readonly name: 'fill';
      readonly file: string;
      readonly out: string;
      readonly profile: string | undefined;
      readonly scores: boolean;
      readonly notes: boolean;
      readonly marks: boolean;
      readonly weights: boolean;
      readonly formulas: boolean;
      readonly allowSignature: boolean;
    }
  | TemplateCall
  | { readonly name: 'profiles' }
  | { readonly name: 'rules'; readonly json: boolean }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export const USAGE = `用法：
  selfeval check  文件或文件夹... [--profile 口径] [--jobs 线程数] [--json]
                  [--approved 批复的绩效目标.json]
  selfeval fill   文件 -o 输出文件 [--profile 口径] [--scores] [--notes] [--marks] [--weights] [--formulas]
                  [--allow-signature]
  selfeval review 文件或文件夹... -o 输出文件夹 [--profile 口径] [--jobs 线程数] [--roster 名单文件]
                  [--previous 上一轮的输出文件夹] [--sender 发文单位] [--deadline 整改期限]
                  [--approved 批复的绩效目标.json] [--resume]
  selfeval template LIST [--json]
  selfeval template 模板编号 -o 输出文件 [--year 年度] [--unit 单位名称] [--profile 口径]
                  [--approved 批复的绩效目标.json] [--empty | --sample]
                  [--auto-open 加载项编号 [--store admin-center | 网络共享路径 | SharePoint目录网址]]
  selfeval profiles
  selfeval rules [--json]

口径：selfeval profiles 列出的编号，或本地口径文件（.json）的路径；不写时按表样和单位名称选择。
填写：--scores 得分、执行率和总分，--notes 偏差说明，--marks 标记问题，--weights 补足分值；都不写时做前三项。
--formulas：总分和执行率写成 Excel 公式。只填空白格，已有内容不改动。
--allow-signature：工作簿带有数字签名时仍写出副本，副本中的签名失效；不写时不予写出。
线程数：同时处理文件的线程，不写时等于处理器核数，0 表示不另开线程。
--auto-open：装有该编号加载项的 Excel 打开文件时自动显示窗格；--store 写加载项从哪里部署，不写为管理中心。
--resume：接着上次中断的审核继续，已有结果且没有变动的文件不再检查。
退出状态：0 没有错误级问题；1 至少有一个错误级问题；2 有文件无法读取，或命令写法不对。`;

const OPTIONS = {
  profile: { type: 'string' },
  json: { type: 'boolean', default: false },
  out: { type: 'string', short: 'o' },
  scores: { type: 'boolean', default: false },
  notes: { type: 'boolean', default: false },
  marks: { type: 'boolean', default: false },
  weights: { type: 'boolean', default: false },
  formulas: { type: 'boolean', default: false },
  'allow-signature': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  roster: { type: 'string' },
  previous: { type: 'string' },
  sender: { type: 'string' },
  deadline: { type: 'string' },
  resume: { type: 'boolean', default: false },
  year: { type: 'string' },
  unit: { type: 'string' },
  approved: { type: 'string' },
  empty: { type: 'boolean', default: false },
  sample: { type: 'boolean', default: false },
  'auto-open': { type: 'string' },
  store: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Which options each command takes. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  check: ['profile', 'json', 'jobs', 'approved'],
  review: ['profile', 'out', 'jobs', 'roster', 'previous', 'sender', 'deadline', 'approved', 'resume'],
  fill: ['profile', 'out', 'scores', 'notes', 'marks', 'weights', 'formulas', 'allow-signature'],
  template: ['out', 'year', 'unit', 'profile', 'approved', 'empty', 'sample', 'json', 'auto-open', 'store'],
  profiles: [],
  rules: ['json'],
};

/** Read the words of the call. Throws UsageError. */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals, tokens } = parse(words);
  if (values.help || words.length === 0) return { name: 'help' };
  if (values.version) return { name: 'version' };

  const [name, ...rest] = positionals;
  const takes = TAKES[name ?? ''];
  if (name === undefined || takes === undefined)
    throw new UsageError(`没有「${name ?? ''}」这个命令。\n${USAGE}`);
  for (const token of tokens) {
    if (token.kind === 'option' && !takes.includes(token.name)) {
      throw new UsageError(`命令 ${name} 不支持选项 ${token.rawName}。\n${USAGE}`);
    }
  }

  switch (name) {
    case 'check':
      if (rest.length === 0) throw new UsageError(`请写明要检查的文件或文件夹。\n${USAGE}`);
      return {
        name,
        paths: rest,
        profile: values.profile,
        json: values.json,
        jobs: jobsOf(values.jobs),
        approved: values.approved,
      };
    case 'review': {
      if (rest.length === 0) throw new UsageError(`请写明要审核的文件或文件夹。\n${USAGE}`);
      if (values.out === undefined)
        throw new UsageError(`请用 -o 写明输出文件夹；收到的文件不会被改动。\n${USAGE}`);
      const { out, profile, roster, previous, sender, deadline, approved, resume } = values;
      return {
        name,
        paths: rest,
        out,
        profile,
        jobs: jobsOf(values.jobs),
        roster,
        previous,
        sender,
        deadline,
        approved,
        resume,
      };
    }
    case 'fill': {
      if (rest.length !== 1)
        throw new UsageError(`fill 每次处理一个文件，收到 ${rest.length} 个。\n${USAGE}`);
      if (values.out === undefined)
        throw new UsageError(`请用 -o 写明输出文件；原文件不会被改动。\n${USAGE}`);
      const { weights, formulas } = values;
      const all = !values.scores && !values.notes && !values.marks && !weights;
      if (formulas && !all && !values.scores)
        throw new UsageError(`--formulas 用于填写得分，请同时写 --scores。\n${USAGE}`);
      return {
        name,
        file: rest[0]!,
        out: values.out,
        profile: values.profile,
        scores: all || values.scores,
        notes: all || values.notes,
        marks: all || values.marks,
        weights,
        formulas,
        allowSignature: values['allow-signature'],
      };
    }
    case 'template': {
      const call = readTemplateCall(rest, {
        out: values.out,
        year: values.year,
        unit: values.unit,
        profile: values.profile,
        approved: values.approved,
        empty: values.empty,
        sample: values.sample,
        json: values.json,
        autoOpen: values['auto-open'],
        store: values.store,
      });
      if (typeof call === 'string') throw new UsageError(`${call}\n${USAGE}`);
      return call;
    }
    case 'rules':
      return { name, json: values.json };
    default:
      return { name: 'profiles' };
  }
}

/** More threads than this only wait for each other. */
const MOST_JOBS = 64;

function jobsOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const jobs = /^\d{1,3}$/.test(word) ? Number(word) : NaN;
  if (!(jobs <= MOST_JOBS))
    throw new UsageError(`--jobs 应是 0 至 ${MOST_JOBS} 的整数，收到“${word}”。\n${USAGE}`);
  return jobs;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    throw new UsageError(`命令写法不对：${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
