import { profileById } from '../profiles/profiles';
import { isLookAlike } from '../recognise/form';
import { ruleById } from '../rules/find-rule';
import type { Severity } from '../rules/rule';
import { decimal, show } from '../values/decimal';
import { type ReviewerDecisions, decisionsFor } from './decisions';
import { type PlacedFinding, placedFindings } from './identity';
import { problemSections } from './letter-problems';
import { letterRound } from './letter-round';
import { scoreSection } from './letter-scores';
import { official } from './official-text';
import { formTitle, WorkbookPlaces } from './places';
import type { Reviewed } from './reviewed';
import type { RoundComparison } from './second-round';
import { summaryRow } from './summary';

/** 退回修改意见书 of one unit, as data: what it says and in which order, without fonts or pages. */
export interface Letter {
  /** false: nothing was found that the unit has to change. */
  readonly returns: boolean;
  /** Each a line of its own. */
  readonly title: readonly string[];
  /** 发文字号; blanks to fill in where none was given. */
  readonly number: string;
  /** With the colon: 浏阳市工业和信息化局： */
  readonly addressee: string;
  readonly blocks: readonly LetterBlock[];
  /** Sender and day of the letter; blanks to fill in where none was given. */
  readonly sender: string;
  readonly date: string;
  /** （联系人：…）, below the day; "" where none was given. */
  readonly contact: string;
  /** For the name of the file: 退回修改意见书-浏阳市工业和信息化局. */
  readonly name: string;
}

/**
 * 1: 一、 · 2: （一） · 3: 1. · 4: （1） · text: a plain paragraph. `lead` opens the paragraph and is set apart from
 * what follows; the number stands before it.
 */
export interface LetterBlock {
  readonly level: 1 | 2 | 3 | 4 | 'text';
  /** As printed: 一、 （一） 1. （1）; "" for plain paragraphs. */
  readonly number: string;
  readonly lead: string;
  readonly text: string;
}

/** Nothing is invented: what is not given here stands in the letter as a blank to fill in. */
export interface LetterOptions {
  /** 发文单位 */
  readonly sender?: string;
  /** 发文字号, as printed: 浏财绩〔2024〕5号 */
  readonly number?: string;
  /** As printed: 2024年5月6日 */
  readonly date?: string;
  /** Day by which to send it again, as printed: 2024年5月20日 */
  readonly deadline?: string;
  /** 联系人和电话, as printed. */
  readonly contact?: string;
  /** In place of the unit named in the forms. */
  readonly addressee?: string;
  /** Leave out what is only advice. */
  readonly withoutAdvice?: boolean;
}

const BLANK_SENDER = '（发文单位）';
const BLANK_NUMBER = '＿＿＿〔＿＿＿＿〕＿＿号';
const BLANK_DATE = '＿＿＿＿年＿＿月＿＿日';
const BLANK_UNIT = '＿＿＿＿＿＿＿＿';

/**
 * The letter to one unit about everything it sent. `comparisons`: of a resubmission with the first round, for the
 * workbooks that have one. The reviewer's dismissed findings are left out, reviewed scores are told.
 */
export function letterFor(
  workbooks: readonly Reviewed[],
  options: LetterOptions = {},
  decisions: ReviewerDecisions | null = null,
  comparisons: readonly RoundComparison[] = [],
): Letter {
  const looked = workbooks.map((reviewed) =>
    lookAt(
      reviewed,
      decisions,
      comparisons.find((one) => one.secondFile === reviewed.file),
    ),
  );
  const unit =
    options.addressee ?? looked.map(({ unit: name }) => name).find((name) => name !== null) ?? null;
  const years = [...new Set(looked.flatMap(({ year }) => year ?? []))];
  const about = years.length === 1 ? `${years[0]}年度绩效自评` : '绩效自评';
  const problems = looked
    .flatMap(({ placed }) => placed)
    .filter(({ finding }) => finding.severity !== 'advice');
  const unread = looked.filter(({ reviewed }) => reviewed.json.error !== null);
  const withoutForm = looked.filter(
    ({ reviewed }) => reviewed.json.error === null && reviewed.json.forms.length === 0,
  );
  const rounds = comparisons.filter((one) => workbooks.some(({ file }) => file === one.secondFile));
  const explains = rounds.some(
    ({ counts, changes }) => counts.explain > 0 || changes.some(({ matter }) => matter !== null),
  );
  const returns = problems.length > 0 || unread.length > 0 || withoutForm.length > 0 || explains;
  const sections = [
    resultSection(looked),
    ...letterRound(rounds),
    ...scoreSection(looked),
    ...problemSections(looked, options.withoutAdvice ?? false),
    ...uncheckedSection(looked),
    ...(returns ? [returnSection(options)] : []),
  ];
  return {
    returns,
    title: [about, returns ? '退回修改意见书' : '审核意见书'],
    number: options.number ?? BLANK_NUMBER,
    addressee: `${unit ?? BLANK_UNIT}：`,
    blocks: [
      { level: 'text', number: '', lead: '', text: official(opening(looked, about, rounds.length > 0)) },
      ...numbered(sections),
    ],
    sender: options.sender ?? BLANK_SENDER,
    date: options.date ?? BLANK_DATE,
    contact: options.contact ? `（联系人：${options.contact}）` : '',
    name: `${returns ? '退回修改意见书' : '审核意见书'}-${unit ?? '未写单位'}`,
  };
}

/** Under which name a letter is stored, before a system's own limits; `file`: a workbook that names no unit is told apart by it. */
export function letterFileName({ name }: Letter, file: string | null): string {
  const own = file === null ? '' : `-${file.replace(/\.[^.]*$/, '')}`;
  // A unit's name may hold a stroke (教育/体育局): it leads into no folder.
  return `${`${name}${own}`.replace(/\//g, '-')}.docx`;
}

/** The letter as plain text, for a message or a system that takes no files. */
export function letterText(letter: Letter): string {
  const indent = '　　';
  const lines = [
    ...letter.title,
    letter.number,
    '',
    letter.addressee,
    ...letter.blocks.map(({ number, lead, text }) => `${indent}${number}${lead}${text}`),
    '',
    `${indent.repeat(6)}${letter.sender}`,
    `${indent.repeat(6)}${letter.date}`,
    ...(letter.contact === '' ? [] : [`${indent}${letter.contact}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A section before it is numbered. */
export interface LetterSection {
  readonly title: string;
  readonly items: readonly LetterItem[];
}

export interface LetterItem {
  /** text: without a number of its own. */
  readonly level: 2 | 3 | 4 | 'text';
  readonly lead: string;
  readonly text: string;
}

/** One workbook with what the letter says about it. */
export interface LookedAt {
  readonly reviewed: Reviewed;
  readonly places: WorkbookPlaces;
  /** Without those the reviewer dismissed; their consequences then stand for themselves. */
  readonly placed: readonly PlacedFinding[];
  /** What the reviewer added, by the id of a finding. */
  readonly added: ReadonlyMap<string, string>;
  readonly unit: string | null;
  readonly year: number | null;
  readonly decisions: ReturnType<typeof decisionsFor>['own'];
  /** Ids of findings that the first round told already; null in a first round. */
  readonly told: ReadonlySet<string> | null;
}

function lookAt(
  reviewed: Reviewed,
  decisions: ReviewerDecisions | null,
  comparison: RoundComparison | undefined,
): LookedAt {
  const own = decisions
    ? decisionsFor(decisions, reviewed).own
    : { file: reviewed.file, digest: reviewed.digest, indicators: [], findings: [] };
  const dismissed = new Set(
    own.findings.filter(({ verdict }) => verdict === 'dismissed').map(({ id }) => id),
  );
  const places = new WorkbookPlaces(reviewed);
  const row = summaryRow(reviewed);
  return {
    reviewed,
    places,
    placed: placedFindings(reviewed, places)
      .filter(({ id }) => !dismissed.has(id))
      .map((one) => (one.cause !== null && dismissed.has(one.cause) ? { ...one, cause: null } : one)),
    added: new Map(
      own.findings
        .filter(({ verdict, reason }) => verdict === 'accepted' && reason.trim() !== '')
        .map(({ id, reason }) => [id, reason.trim()]),
    ),
    unit: row.unit,
    year: row.year,
    decisions: own,
    told: comparison
      ? new Set(
          comparison.findings.flatMap(({ status, second }) =>
            status === 'still' && second ? second.id : [],
          ),
        )
      : null,
  };
}

function opening(looked: readonly LookedAt[], about: string, again: boolean): string {
  const files = looked.map(({ reviewed }) => `“${baseName(reviewed.file)}”`);
  const received =
    files.length === 1 ? `工作簿${files[0]}` : `工作簿 ${files.length} 个：${files.join('、')}`;
  return `你单位${again ? '重新' : ''}报送的${about}材料（${received}）收悉。经审核，现将意见告知如下。`;
}

function resultSection(looked: readonly LookedAt[]): LetterSection {
  const items = looked.flatMap(({ reviewed, placed }): LetterItem[] => {
    const { json } = reviewed;
    const file = looked.length > 1 ? `“${baseName(reviewed.file)}”` : '';
    if (json.error)
      return [{ level: 2, lead: `${file || '报送的工作簿'}没有读取。`, text: json.error.message }];
    if (json.forms.length === 0) {
      return [
        { level: 2, lead: `${file || '报送的工作簿'}中没有找到绩效自评表。`, text: '请核对是否报错了文件。' },
      ];
    }
    return json.forms.map((form): LetterItem => {
      const lead = `${formTitle(form)}（${file ? `${file}，` : ''}工作表“${form.sheet}”）。`;
      if (isLookAlike(form.kind)) return { level: 2, lead, text: '这张表不是自评表，没有审核。' };
      const total = form.totals.printedScore ?? (form.grade.computed === null ? null : form.totals.score);
      const grade = form.grade.printed ?? form.grade.computed;
      const score =
        total === null ? '' : `自评总分 ${show(decimal(total))} 分${grade ? `，等级为“${grade}”` : ''}。`;
      const own = placed.filter((one) => one.form?.form === form);
      return { level: 2, lead, text: `${score}按${profileName(form.profile)}审核，${countText(own)}` };
    });
  });
  const cross = looked.flatMap(({ placed }) => placed.filter(({ form }) => form === null));
  if (cross.length > 0 && looked.some(({ reviewed }) => reviewed.json.forms.length > 0)) {
    items.push({ level: 2, lead: '各表之间。', text: `对照各表，${countText(cross)}` });
  }
  return {
    title: '审核结果',
    items: items.length === 1 ? items.map((item) => ({ ...item, level: 'text' })) : items,
  };
}

function countText(placed: readonly PlacedFinding[]): string {
  const ids = new Set(placed.map(({ id }) => id));
  const follows = placed.filter(({ cause }) => cause !== null && ids.has(cause)).length;
  const count = (severity: Severity) => placed.filter(({ finding }) => finding.severity === severity).length;
  const parts = [
    [count('error'), '处错误'],
    [count('warning'), '处需要核对或者说明'],
    [count('advice'), '条改进建议'],
  ].filter(([n]) => n !== 0);
  if (parts.length === 0) return '已检查的事项没有发现问题。';
  const folded = follows > 0 ? `其中 ${follows} 处由其他问题引起，起因改正后一般随之消除。` : '';
  return `有${parts.map(([n, what]) => ` ${n} ${what}`).join('、')}${folded ? `，${folded}` : '。'}`;
}

function profileName({ id, version }: { readonly id: string; readonly version: string }): string {
  try {
    return `“${profileById(id).name}”口径（${version} 版）`;
  } catch {
    return `本地口径（编号 ${id}，${version} 版）`;
  }
}

function uncheckedSection(looked: readonly LookedAt[]): LetterSection[] {
  const items = looked.flatMap(({ reviewed: { json, file, format } }): LetterItem[] => {
    const of = looked.length > 1 ? `“${baseName(file)}”` : '';
    const reasons = new Map<string, Set<string>>();
    for (const { ruleId, reason } of [
      ...json.forms.flatMap(({ unchecked }) => unchecked),
      ...json.crossUnchecked,
    ]) {
      reasons.set(reason, (reasons.get(reason) ?? new Set()).add(ruleName(ruleId)));
    }
    const unread = json.forms.flatMap((form) =>
      form.unread.map(({ cell, why }) => `${form.sheet}!${cell}（${why}）`),
    );
    return [
      ...[...reasons]
        .sort((a, b) => b[1].size - a[1].size)
        .map(([reason, names]): LetterItem => ({
          level: 3,
          lead: '',
          text: `${of}${reason}，没有检查：${listed([...names])}。`,
        })),
      ...(unread.length > 0
        ? [{ level: 3 as const, lead: '', text: `${of}内容读不出来的单元格：${listed(unread)}。` }]
        : []),
      ...(json.unreadSheets ?? []).map(({ name, reason }): LetterItem => ({
        level: 3,
        lead: '',
        text: `${of}工作表“${name}”没有读取：${reason}。`,
      })),
      ...(format === 'xls' || format === 'et'
        ? [
            {
              level: 3 as const,
              lead: '',
              text: `${of || '报送的文件'}是旧格式（.${format}），数字格式和公式可能读不全，建议另存为 .xlsx 后重报。`,
            },
          ]
        : []),
    ];
  });
  if (items.length === 0) return [];
  const said: LetterItem = {
    level: 'text',
    lead: '',
    text: '下列事项因材料不全或者内容无法判断没有检查完，不表示没有问题，请自行核对。',
  };
  return [{ title: '没有检查的事项', items: [said, ...items] }];
}

function returnSection({ deadline }: LetterOptions): LetterSection {
  return {
    title: '重报要求',
    items: [
      {
        level: 'text',
        lead: '',
        text: `请于${deadline ?? BLANK_DATE}前按上述意见修改，并重新报送。修改以上述单元格及随之变动的得分、合计、等级和原因说明为限；确需改动其他内容，特别是指标值和分值的，请一并书面说明依据。对意见有不同看法的，可以不改，但请逐条说明理由并附佐证材料。`,
      },
    ],
  };
}

const RULES_NAMED = 8;

function listed(names: readonly string[]): string {
  return names.length > RULES_NAMED
    ? `${names.slice(0, RULES_NAMED).join('、')}等 ${names.length} 项`
    : names.join('、');
}

function ruleName(ruleId: string): string {
  try {
    return ruleById(ruleId).meta.name;
  } catch {
    return ruleId;
  }
}

const CHINESE = '一二三四五六七八九十';

/** 1 → 一, 12 → 十二, 23 → 二十三. */
export function chineseOrdinal(n: number): string {
  if (n <= 10) return CHINESE[n - 1]!;
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? CHINESE[tens - 1]! : ''}十${ones > 0 ? CHINESE[ones - 1]! : ''}`;
}

/** Numbers by level, each level starting again below the one above it. */
function numbered(sections: readonly LetterSection[]): LetterBlock[] {
  return sections.flatMap(({ title, items }, index) => {
    const counts = { 2: 0, 3: 0, 4: 0 };
    const head: LetterBlock = { level: 1, number: `${chineseOrdinal(index + 1)}、`, lead: '', text: title };
    return [
      head,
      ...items.map(({ level, lead, text }): LetterBlock => {
        const written = { level, lead: official(lead), text: official(text) };
        if (level === 'text') return { ...written, number: '' };
        counts[level] += 1;
        if (level < 4) counts[4] = 0;
        if (level < 3) counts[3] = 0;
        const n = counts[level];
        return {
          ...written,
          number: level === 2 ? `（${chineseOrdinal(n)}）` : level === 3 ? `${n}.` : `（${n}）`,
        };
      }),
    ];
  });
}

export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
