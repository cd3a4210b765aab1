import { isStockPhrase, namesMeasure } from '../rules/figures/notes';
import { dateAt } from '../values/dates';
import { foldValue } from '../values/fold';
import { compact, isPlaceholder } from '../values/text';
import type { WorkbookDecisions } from './decisions';
import { type PlacedFinding, placedFindings, shortId } from './identity';
import { dimensionOf, objectName, placeText } from './issues';
import { formTitle, splitCell, WorkbookPlaces } from './places';
import type { Reviewed } from './reviewed';
import { type RoundComparison, STATUS_WORDS } from './second-round';
import { summaryRow } from './summary';
import { unitKey } from './unit-names';

/** 整改台账: one problem a line, with what is done about it. */
export interface LedgerRow {
  /** 问题编号: stays when the ledger is made again, so that what people filled in finds its line. */
  readonly id: string;
  readonly unit: string;
  /** 问题类别 */
  readonly category: string;
  /** 存在问题: form, cell, what it says and what is wrong. */
  readonly problem: string;
  readonly basis: string;
  /** 改前: what the cells showed in the first round. */
  readonly before: string;
  /** 改后: what they show in the resubmission; "" before there is one. */
  readonly after: string;
  /** 整改措施, 责任科室/责任人, 整改时限, 佐证附件, 复核结论: filled in by people, never by us. */
  readonly measure: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly status: LedgerStatus;
  readonly evidence: string;
  readonly conclusion: string;
  /** 修改建议 of the check. */
  readonly advice: string;
}

/** 待整改 before a resubmission; afterwards as the comparison says. A person's own word is kept as it is. */
export type LedgerStatus = string;

export const OPEN_STATUS = '待整改';

/** The columns in order, with the field each one holds. */
export const LEDGER_COLUMNS = [
  { field: 'number', title: '序号' },
  { field: 'unit', title: '单位' },
  { field: 'category', title: '问题类别' },
  { field: 'problem', title: '存在问题（表-单元格-原值）' },
  { field: 'basis', title: '依据' },
  { field: 'before', title: '改前' },
  { field: 'after', title: '改后' },
  { field: 'measure', title: '整改措施' },
  { field: 'responsible', title: '责任科室/责任人' },
  { field: 'deadline', title: '整改时限' },
  { field: 'status', title: '整改状态' },
  { field: 'evidence', title: '佐证附件' },
  { field: 'conclusion', title: '复核结论' },
  { field: 'advice', title: '修改建议' },
  { field: 'id', title: '问题编号（请勿修改）' },
] as const satisfies readonly { readonly field: keyof LedgerRow | 'number'; readonly title: string }[];

/** The fields people fill in. */
export const FILLED_BY_PEOPLE = ['measure', 'responsible', 'deadline', 'evidence', 'conclusion'] as const;

/**
 * The ledger of one workbook: one line for each problem of its own. A consequence goes with its cause and has no line;
 * what the reviewer dismissed has none either.
 */
export function ledgerOf(reviewed: Reviewed, decisions: Pick<WorkbookDecisions, 'findings'>): LedgerRow[] {
  const places = new WorkbookPlaces(reviewed);
  const unit = summaryRow(reviewed).unit ?? reviewed.file;
  const dismissed = dismissedIds(decisions);
  return placedFindings(reviewed, places)
    .filter(({ id, cause }) => !dismissed.has(id) && (cause === null || dismissed.has(cause)))
    .map((one) => rowOf(one, unit, places, reviewed));
}

/**
 * The ledger after a resubmission: the lines of the first round with 改后 and their status, new problems, and a line for
 * each changed weight or target that nobody asked for.
 */
export function ledgerAfter(
  first: Reviewed,
  second: Reviewed,
  comparison: RoundComparison,
  decisions: Pick<WorkbookDecisions, 'findings'>,
): LedgerRow[] {
  const [before, after] = [new WorkbookPlaces(first), new WorkbookPlaces(second)];
  const unit = comparison.unit ?? first.file;
  const dismissed = dismissedIds(decisions);
  const rows = comparison.findings.flatMap(({ first: old, second: now, status, consequence, remark }) => {
    if (consequence || (old && dismissed.has(old.id))) return [];
    if (old) {
      return [
        {
          ...rowOf(old, unit, before, first),
          after: now ? shownAt(now, second) : laterText(old, first, comparison),
          status: STATUS_WORDS[status],
          conclusion: remark ?? '',
        },
      ];
    }
    return [
      {
        ...rowOf(now!, unit, after, second),
        before: '',
        after: shownAt(now!, second),
        status: STATUS_WORDS.new,
      },
    ];
  });
  const unasked = comparison.changes
    .filter(({ kind, matter }) => kind === 'unasked' && matter !== null)
    .map((change): LedgerRow => {
      const what = change.matter === 'weight' ? '分值' : '年度指标值';
      const place = `${change.sheet}-${change.cell}`;
      return {
        id: shortId(
          `${unitKey(unit)}|改动|${change.label ?? ''}|${change.column ?? ''}|${change.earlierCell ?? change.cell}`,
        ),
        unit,
        category: change.matter === 'weight' ? '分值' : '指标值与完成值',
        problem: `${place}${change.label ? `“${change.label}”` : ''}：审核意见没有要求修改的${what}有改动，请说明依据。`,
        basis: '',
        before: change.before,
        after: change.after,
        measure: '',
        responsible: '',
        deadline: '',
        status: STATUS_WORDS.explain,
        evidence: '',
        conclusion: '',
        advice: '说明改动的依据；没有依据的，恢复原值。',
      };
    });
  return [...rows, ...unasked];
}

/**
 * A new ledger with what people filled in in an earlier one, line by line of the same 问题编号. Lines they added of their
 * own stay, after the others; nothing they wrote is lost. A status of ours gives way to the newer one, a person's own
 * word stays.
 */
export function keepFilledIn(made: readonly LedgerRow[], edited: readonly LedgerRow[]): LedgerRow[] {
  const earlier = new Map(edited.filter(({ id }) => id !== '').map((row) => [row.id, row]));
  const kept = made.map((row) => {
    const old = earlier.get(row.id);
    if (!old) return row;
    const filled = Object.fromEntries(
      FILLED_BY_PEOPLE.map((field) => [field, old[field].trim() === '' ? row[field] : old[field]]),
    );
    const ownWord = old.status !== '' && !OUR_STATUS.has(old.status);
    return { ...row, ...filled, status: ownWord ? old.status : row.status };
  });
  const known = new Set(made.map(({ id }) => id));
  const added = edited.filter((row) => !known.has(row.id) && (row.id === '' || hasFilledIn(row)));
  return [...kept, ...added];
}

const OUR_STATUS: ReadonlySet<string> = new Set([OPEN_STATUS, ...Object.values(STATUS_WORDS)]);

function hasFilledIn(row: LedgerRow): boolean {
  return FILLED_BY_PEOPLE.some((field) => row[field].trim() !== '');
}

export interface LedgerCheck {
  readonly problems: number;
  /** Lines whose measure names an action. */
  readonly measures: number;
  readonly withoutMeasure: number;
  readonly lacks: readonly LedgerLack[];
  /** 共 8 个问题、8 条措施，… in one sentence. */
  readonly sentence: string;
}

export interface LedgerLack {
  readonly id: string;
  /** 1-based line of the ledger. */
  readonly number: number;
  readonly field: 'measure' | 'responsible' | 'deadline';
  /** 没有写整改措施, 只写了“加强管理”，没有具体动作… */
  readonly text: string;
}

/** Does every problem have a measure, and every measure an action, a person and a date? Dismissed lines have none. */
export function checkLedger(rows: readonly LedgerRow[]): LedgerCheck {
  const lacks: LedgerLack[] = [];
  let measures = 0;
  rows.forEach((row, index) => {
    const lack = (field: LedgerLack['field'], text: string) =>
      lacks.push({ id: row.id, number: index + 1, field, text });
    const measure = measureLack(row.measure);
    if (measure === null) measures += 1;
    else lack('measure', measure);
    if (isBlank(row.responsible)) lack('responsible', '没有写责任科室或责任人');
    const deadline = deadlineLack(row.deadline);
    if (deadline !== null) lack('deadline', deadline);
  });
  const withoutMeasure = rows.length - measures;
  const parts = [`共 ${rows.length} 个问题、${measures} 条整改措施`];
  if (rows.length === 0) parts[0] = '没有需要整改的问题';
  else if (withoutMeasure > 0) parts.push(`${withoutMeasure} 个问题还没有可执行的措施`);
  else parts.push('问题与措施一一对应');
  const people = lacks.filter(({ field }) => field === 'responsible').length;
  const dates = lacks.filter(({ field }) => field === 'deadline').length;
  if (people > 0) parts.push(`${people} 条没有责任人`);
  if (dates > 0) parts.push(`${dates} 条没有明确时限`);
  return { problems: rows.length, measures, withoutMeasure, lacks, sentence: `${parts.join('，')}。` };
}

function isBlank(text: string): boolean {
  return text.trim() === '' || isPlaceholder(text) || /^(?:无|暂无|待定|待填)$/.test(compact(text));
}

function measureLack(text: string): string | null {
  if (isBlank(text)) return '没有写整改措施';
  if (isStockPhrase(text)) return `只写了“${text.trim()}”，没有具体动作`;
  // 已将指标值改为…, 已补填…: what was done counts as an action as well as what will be.
  return namesMeasure(text) || DONE.test(compact(text)) ? null : '没有写明具体动作';
}

const DONE =
  /改为|修改|更正|补填|补充|补报|重新|核对|核实|删除|删去|调减|调增|收回|上缴|制定|印发|开展|纳入|增加|恢复|说明|扣减/;

function deadlineLack(text: string): string | null {
  if (isBlank(text)) return '没有写整改时限';
  const folded = foldValue(text);
  for (let index = 0; index < folded.length; index++) if (dateAt(folded, index)) return null;
  if (/^(?:已完成|已整改|立行立改|立即)/.test(compact(text))) return null;
  // A date that a spreadsheet shows as a bare day number is read by its format before it gets here.
  return `“${text.trim()}”不是明确的日期`;
}

function rowOf(placed: PlacedFinding, unit: string, places: WorkbookPlaces, reviewed: Reviewed): LedgerRow {
  const { finding, form } = placed;
  const name = objectName(placed, places);
  const where = form ? `${formTitle(form.form)}-${placeText(placed, true)}` : placeText(placed, true);
  return {
    id: shortId(`${unitKey(unit)}|${placed.id}`),
    unit,
    category: dimensionOf(finding.ruleId),
    problem: `${where}${name ? `“${name}”` : ''}：${finding.message}`,
    basis: finding.basis,
    before: shownAt(placed, reviewed),
    after: '',
    measure: '',
    responsible: '',
    deadline: '',
    status: OPEN_STATUS,
    evidence: '',
    conclusion: '',
    advice: finding.fix,
  };
}

/** G13 3；H13 空白: the named cells with what they show. */
function shownAt({ finding, form }: PlacedFinding, reviewed: Reviewed): string {
  const shown = finding.cells.slice(0, CELLS_SHOWN).map((written) => {
    const { sheet, address } = splitCell(written);
    const contents = reviewed.contents.find((one) => one.sheet === (sheet ?? form?.form.sheet));
    const text = contents?.cells[address];
    return `${written} ${text === undefined || text.trim() === '' ? '空白' : text.trim()}`;
  });
  const more = finding.cells.length - shown.length;
  return shown.join('；') + (more > 0 ? `；另有 ${more} 处` : '');
}

const CELLS_SHOWN = 4;

/** What the cells of a problem that is gone show now. */
function laterText({ finding, form }: PlacedFinding, first: Reviewed, { changes }: RoundComparison): string {
  return finding.cells
    .slice(0, CELLS_SHOWN)
    .map((written) => {
      const { sheet, address } = splitCell(written);
      const on = sheet ?? form?.form.sheet;
      const change = changes.find((one) => one.earlierCell === address && one.earlierSheet === on);
      const text = change
        ? change.after
        : (first.contents.find((one) => one.sheet === on)?.cells[address] ?? '');
      return `${change?.cell ?? written} ${text.trim() === '' ? '空白' : text.trim()}`;
    })
    .join('；');
}

function dismissedIds({ findings }: Pick<WorkbookDecisions, 'findings'>): ReadonlySet<string> {
  return new Set(findings.filter(({ verdict }) => verdict === 'dismissed').map(({ id }) => id));
}
