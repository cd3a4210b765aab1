import type { UncheckedJson } from '../report/json-types';
import { type CellChange, cellChanges } from './cell-changes';
import { messageOf, type PlacedFinding, placedFindings, placesKey } from './identity';
import { type FormPlaces, formName, formTitle, splitCell, WorkbookPlaces } from './places';
import type { Reviewed } from './reviewed';
import { summaryRow } from './summary';
import { unitKey } from './unit-names';

/** What became of a problem of the first round, or where a problem of the second one comes from. */
export type RoundStatus =
  /** 已整改: it is no longer there, and its place was checked again. */
  | 'fixed'
  /** 未整改 */
  | 'still'
  /** 新增问题 */
  | 'new'
  /** 需说明: it is no longer found, but not because it was put right; or nobody asked for the change. */
  | 'explain';

export const STATUS_WORDS: Readonly<Record<RoundStatus, string>> = {
  fixed: '已整改',
  still: '未整改',
  new: '新增问题',
  explain: '需说明',
};

export interface ComparedFinding {
  readonly status: RoundStatus;
  /** As it was in the first round; null for a new one. */
  readonly first: PlacedFinding | null;
  /** As it is in the second round; null where it is gone. */
  readonly second: PlacedFinding | null;
  /** Still there, but of fewer or other cells. */
  readonly partly: boolean;
  /** Why 需说明, in one Chinese sentence; null otherwise. */
  readonly remark: string | null;
  /** A consequence of another problem of the same round: it is counted with that one. */
  readonly consequence: boolean;
}

export interface RoundComparison {
  readonly unit: string | null;
  readonly firstFile: string;
  readonly secondFile: string;
  /** The bytes are the same: nothing was done. */
  readonly identical: boolean;
  readonly findings: readonly ComparedFinding[];
  /** By status, consequences not counted. */
  readonly counts: Readonly<Record<RoundStatus, number>>;
  readonly changes: readonly CellChange[];
  /** Titles of forms that were there and are not, or the other way round. */
  readonly goneForms: readonly string[];
  readonly addedForms: readonly string[];
  /** 100 → 96, for each form that prints a total. */
  readonly totals: readonly {
    readonly title: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** What limits the comparison: not read, another profile; full Chinese sentences. */
  readonly remarks: readonly string[];
}

/** Compare a resubmission with the first submission of the same unit. */
export function compareRounds(first: Reviewed, second: Reviewed): RoundComparison {
  const [a, b] = [new WorkbookPlaces(first), new WorkbookPlaces(second)];
  const [before, after] = [placedFindings(first, a), placedFindings(second, b)];
  const forms = pairForms(a.forms, b.forms);
  const unreadable = second.json.error !== null || first.json.error !== null;
  const changes = unreadable
    ? []
    : forms.pairs.flatMap(([old, now]) => cellChanges(old, now, concerning(old, before)));
  const pairs = matchFindings(before, after);
  const context: Context = { second, forms, changes };
  const findings = pairs.map(([old, now]) => compared(old, now, context));
  const counts: Record<RoundStatus, number> = { fixed: 0, still: 0, new: 0, explain: 0 };
  for (const { status, consequence } of findings) if (!consequence) counts[status] += 1;
  return {
    unit: summaryRow(second).unit ?? summaryRow(first).unit,
    firstFile: first.file,
    secondFile: second.file,
    identical: first.digest !== '' && first.digest === second.digest,
    findings,
    counts,
    changes,
    goneForms: unreadable ? [] : forms.gone.map(({ form }) => formTitle(form)),
    addedForms: unreadable ? [] : forms.added.map(({ form }) => formTitle(form)),
    totals: forms.pairs
      .map(([old, now]) => ({ title: formTitle(now.form), before: totalOf(old), after: totalOf(now) }))
      .filter((one) => one.before !== null || one.after !== null),
    remarks: remarksOn(first, second, forms),
  };
}

/**
 * Which workbook of the second round answers which one of the first: same unit, kind and project. `missing` did not come
 * again; `unmatched` came for the first time. Where a unit sent several, the caller passes the one that counts.
 */
export function pairRounds<T extends Reviewed>(
  first: readonly T[],
  second: readonly T[],
): {
  readonly pairs: readonly (readonly [T, T])[];
  readonly missing: readonly T[];
  readonly unmatched: readonly T[];
} {
  const waiting = new Map<string, T[]>();
  for (const one of second) {
    const key = roundKey(one);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  const pairs: (readonly [T, T])[] = [];
  const missing: T[] = [];
  for (const one of first) {
    const there = waiting.get(roundKey(one)) ?? [];
    // The same path is the strongest sign where a unit sent several workbooks of one kind.
    const at = Math.max(
      0,
      there.findIndex(({ file }) => file === one.file),
    );
    const found = there.splice(at, 1)[0];
    if (found) pairs.push([one, found]);
    else missing.push(one);
  }
  return { pairs, missing, unmatched: [...waiting.values()].flat() };
}

/** What two rounds of one workbook have in common; the path where it names no unit. For joining large rounds line by line. */
export function roundKey(reviewed: Reviewed): string {
  const row = summaryRow(reviewed);
  if (row.unit === null) return `文件:${reviewed.file}`;
  const subject = row.forms[0]?.kind === 'project' ? (row.forms[0].subject ?? '') : '';
  return [unitKey(row.unit), row.kind ?? '', unitKey(subject)].join('\n');
}

interface PairedForms {
  readonly pairs: readonly (readonly [FormPlaces, FormPlaces])[];
  readonly gone: readonly FormPlaces[];
  readonly added: readonly FormPlaces[];
}

interface Context {
  readonly second: Reviewed;
  readonly forms: PairedForms;
  readonly changes: readonly CellChange[];
}

function compared(old: PlacedFinding | null, now: PlacedFinding | null, context: Context): ComparedFinding {
  const consequence = (now ?? old)!.cause !== null;
  if (old && now) {
    const partly = placesKey(old.places) !== placesKey(now.places);
    return { status: 'still', first: old, second: now, partly, remark: null, consequence };
  }
  if (now) return { status: 'new', first: null, second: now, partly: false, remark: null, consequence };
  const remark = whyNotFixed(old!, context);
  const status = remark === null ? 'fixed' : 'explain';
  return { status, first: old, second: null, partly: false, remark, consequence };
}

/** A problem that is no longer found was put right only if its place was looked at again and still means the same. */
function whyNotFixed(old: PlacedFinding, { second, forms, changes }: Context): string | null {
  if (second.json.error) return `重报的文件没有读取：${second.json.error.message}`;
  const pair = old.form ? forms.pairs.find(([form]) => form === old.form) : undefined;
  if (old.form && !pair) return `重报的工作簿里没有${formTitle(old.form.form)}，不能判断是否整改。`;
  const rows = new Set(old.places.map(({ row }) => row));
  if (pair) {
    const now = pair[1];
    const there = new Set(now.rows().map(({ name }) => name));
    const lost = [...rows].filter((row) => /^(?:指标|资金):/.test(row) && !there.has(row));
    if (lost.length > 0 && lost.length === rows.size) {
      return `“${lost[0]!.slice(3)}”一行在重报的表里没有了，请说明是删去还是改了名称。`;
    }
    const open = now.form.unchecked.find(
      (one) => one.ruleId === old.finding.ruleId && touches(one, now, rows),
    );
    if (open) return `重报的表里这一项没有检查成：${open.reason}。`;
    const moved = changes.find(
      (change) =>
        change.matter !== null &&
        change.earlierCell !== null &&
        rows.has(pair[0].placeOf(change.earlierCell).row),
    );
    if (moved) {
      const what = moved.matter === 'weight' ? '分值' : '年度指标值';
      return `问题不再出现，但${what}由“${moved.before || '空白'}”改为“${moved.after || '空白'}”（${moved.cell}），审核意见没有要求改这一处，请说明依据。`;
    }
  } else {
    const open = second.json.crossUnchecked.find(({ ruleId }) => ruleId === old.finding.ruleId);
    if (open) return `重报的工作簿里这一项没有检查成：${open.reason}。`;
  }
  return null;
}

function touches({ cells }: UncheckedJson, form: FormPlaces, rows: ReadonlySet<string>): boolean {
  if (cells.length === 0) return true;
  return cells.some((written) => {
    const { sheet, address } = splitCell(written);
    // A reason told at the head of the form is about the whole of it.
    return sheet === null && (address === 'A1' || rows.has(form.placeOf(address).row));
  });
}

/** Same rule and places; then same rule and message in one of its rows; then same rule in one of its rows. */
function matchFindings(
  first: readonly PlacedFinding[],
  second: readonly PlacedFinding[],
): [PlacedFinding | null, PlacedFinding | null][] {
  const open = [...second];
  const partner = new Map<PlacedFinding, PlacedFinding>();
  const passes: ((old: PlacedFinding, now: PlacedFinding) => boolean)[] = [
    (old, now) => old.id === now.id,
    (old, now) => messageOf(old.finding) === messageOf(now.finding) && samePlaces(old, now),
    samePlaces,
    (old, now) => messageOf(old.finding) === messageOf(now.finding) && shareRow(old, now),
    shareRow,
  ];
  for (const fits of passes) {
    for (const old of first) {
      if (partner.has(old)) continue;
      const at = open.findIndex(
        (now) => old.finding.ruleId === now.finding.ruleId && sameForm(old, now) && fits(old, now),
      );
      if (at !== -1) partner.set(old, open.splice(at, 1)[0]!);
    }
  }
  return [
    ...first.map((old): [PlacedFinding, PlacedFinding | null] => [old, partner.get(old) ?? null]),
    ...open.map((now): [null, PlacedFinding] => [null, now]),
  ];
}

function sameForm(a: PlacedFinding, b: PlacedFinding): boolean {
  return (
    (a.form === null) === (b.form === null) && (!a.form || formName(a.form.form) === formName(b.form!.form))
  );
}

function samePlaces(a: PlacedFinding, b: PlacedFinding): boolean {
  return placesKey(a.places) === placesKey(b.places);
}

function shareRow(a: PlacedFinding, b: PlacedFinding): boolean {
  return a.places.some((one) => b.places.some((other) => one.row === other.row));
}

/** Same kind and project; of several, the one on the sheet of the same name, else in their order. */
function pairForms(first: readonly FormPlaces[], second: readonly FormPlaces[]): PairedForms {
  const open = [...second];
  const pairs: (readonly [FormPlaces, FormPlaces])[] = [];
  const passes: ((old: FormPlaces, now: FormPlaces) => boolean)[] = [
    (old, now) => formName(old.form) === formName(now.form) && old.form.sheet === now.form.sheet,
    (old, now) => formName(old.form) === formName(now.form),
    (old, now) => old.form.kind === now.form.kind && old.form.sheet === now.form.sheet,
  ];
  for (const fits of passes) {
    for (const old of first) {
      if (pairs.some(([one]) => one === old)) continue;
      const at = open.findIndex((now) => fits(old, now));
      if (at !== -1) pairs.push([old, open.splice(at, 1)[0]!]);
    }
  }
  const order = (form: FormPlaces) => first.indexOf(form);
  return {
    pairs: pairs.sort(([a], [b]) => order(a) - order(b)),
    gone: first.filter((form) => !pairs.some(([old]) => old === form)),
    added: open,
  };
}

/** Findings that name cells of this form: its own, and those across forms. */
function concerning(form: FormPlaces, findings: readonly PlacedFinding[]): PlacedFinding[] {
  return findings.filter((one) => one.form === form || one.form === null);
}

function totalOf({ form }: FormPlaces): number | null {
  return form.totals.printedScore ?? (form.grade.computed === null ? null : form.totals.score);
}

function remarksOn(first: Reviewed, second: Reviewed, forms: PairedForms): string[] {
  const remarks: string[] = [];
  if (first.json.error) remarks.push(`第一次报送的文件没有读取，不能比较：${first.json.error.message}`);
  if (second.json.error) remarks.push(`重报的文件没有读取，不能比较：${second.json.error.message}`);
  for (const [old, now] of forms.pairs) {
    const [a, b] = [old.form.profile, now.form.profile];
    if (a.id !== b.id || a.version !== b.version) {
      remarks.push(
        `${formTitle(now.form)}两次检查用的口径不同（${a.id} ${a.version}、${b.id} ${b.version}），问题的增减可能由口径引起。`,
      );
    }
  }
  return remarks;
}
