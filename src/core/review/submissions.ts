import type { FormKind } from '../recognise/form';
import { isLookAlike } from '../recognise/form';
import { compareChinese } from './sorting';
import type { Roster, RosterUnit } from './roster';
import type { FormSummary, SummaryRow } from './summary';
import { NameIndex, PartIndex } from './name-index';
import { unitKey } from './unit-names';

/** What was received, laid beside the list of what was expected. */
export interface RosterComparison {
  readonly received: readonly { readonly unit: RosterUnit; readonly files: readonly string[] }[];
  /** Nothing received under this name; `maybe` are workbooks that may be its own. */
  readonly missing: readonly { readonly unit: RosterUnit; readonly maybe: readonly MaybeReceived[] }[];
  readonly notOnList: readonly {
    readonly file: string;
    readonly unit: string;
    readonly maybe: readonly MaybeListed[];
  }[];
  /** Workbooks that name no unit or were not read; `maybe` from the name of the file. */
  readonly withoutName: readonly {
    readonly file: string;
    readonly why: string;
    readonly maybe: readonly MaybeListed[];
  }[];
}

export interface MaybeReceived {
  readonly file: string;
  readonly unit: string | null;
  /** 像是简称, 相差 1 个字, 文件名里有这个名称. */
  readonly reason: string;
}

export interface MaybeListed {
  readonly unit: RosterUnit;
  readonly reason: string;
}

/** A person's decision that a received name is a unit of the list. */
export interface UnitLink {
  readonly received: string;
  readonly listed: string;
}

/** The same form of the same unit, received more than once. */
export interface RepeatedSubmission {
  readonly unit: string;
  readonly kind: FormKind;
  readonly subject: string | null;
  readonly year: number | null;
  /** Newest first where that is known, else by name. */
  readonly copies: readonly SubmittedCopy[];
  /** File of the newest; null where nothing tells, or where what tells disagrees. */
  readonly newest: string | null;
  /** How that is known, or why it is not: one Chinese sentence. */
  readonly reason: string;
}

export interface SubmittedCopy {
  readonly file: string;
  readonly sheet: string;
  /** Milliseconds since 1970. */
  readonly modified: number | null;
  /** The day written in the form. */
  readonly dated: string | null;
  /** Files with the same number are byte for byte the same. */
  readonly sameAs: number;
}

/** Compare by name (see `unitKey`); `links` are decided by a person. Similar names are only ever proposed. */
export function compareWithRoster(
  roster: Roster,
  rows: readonly SummaryRow[],
  links: readonly UnitLink[] = [],
): RosterComparison {
  const linked = new Map(links.map(({ received, listed }) => [unitKey(received), unitKey(listed)]));
  const listed = new Map(roster.units.map((unit) => [unitKey(unit.name), unit]));
  const files = new Map<RosterUnit, string[]>();
  const strangers: { file: string; unit: string }[] = [];
  const nameless: { file: string; why: string }[] = [];
  for (const row of rows) {
    const names = unitsOf(row);
    if (names.length === 0) {
      nameless.push({ file: row.file, why: row.error ? row.error.message : '表中没有读到单位名称' });
      continue;
    }
    const found = names.flatMap((name) => {
      const key = unitKey(name);
      return listed.get(linked.get(key) ?? key) ?? [];
    });
    if (found.length === 0) strangers.push({ file: row.file, unit: names[0]! });
    for (const unit of new Set(found)) files.set(unit, [...(files.get(unit) ?? []), row.file]);
  }
  const missing = roster.units.filter((unit) => !files.has(unit));
  const strange = new NameIndex(strangers.map(({ unit }) => unit));
  const listedLike = maybeListed(roster.units, missing);
  const inFileName = new PartIndex(missing.map(({ name }) => unitKey(name)));
  const namedBy = nameless.map(({ file }) =>
    inFileName.within(unitKey(file.slice(file.lastIndexOf('/') + 1))),
  );
  const filesNaming = new Map<number, string[]>();
  nameless.forEach(({ file }, index) => {
    for (const unit of namedBy[index]!) filesNaming.set(unit, [...(filesNaming.get(unit) ?? []), file]);
  });
  return {
    received: [...files].map(([unit, names]) => ({ unit, files: names })),
    missing: missing.map((unit, index) => {
      const similar = strange
        .alike(unit.name)
        .map(({ index: at, reason }) => ({ ...strangers[at]!, reason }));
      const named = (filesNaming.get(index) ?? []).map((file) => ({
        file,
        unit: null,
        reason: IN_FILE_NAME,
      }));
      return { unit, maybe: [...similar, ...named].slice(0, MAYBE_SHOWN) };
    }),
    notOnList: strangers.map((one) => ({ ...one, maybe: listedLike(one.unit) })),
    withoutName: nameless.map((one, index) => ({
      ...one,
      maybe: namedBy[index]!.map((at) => ({ unit: missing[at]!, reason: IN_FILE_NAME })),
    })),
  };
}

/** Every form that the same unit sent more than once: same kind, year and project. Units are told apart by `unitKey`. */
export function repeatedSubmissions(rows: readonly SummaryRow[]): RepeatedSubmission[] {
  const groups = new Map<
    string,
    { readonly form: FormSummary; readonly unit: string; readonly row: SummaryRow }[]
  >();
  for (const row of rows) {
    for (const form of row.forms) {
      const unit = form.unit ?? row.unit;
      if (unit === null || isLookAlike(form.kind)) continue;
      // A unit sends a form for each of its projects; two of them without a name cannot be told to be one.
      const about = form.kind === 'project' ? (form.subject ? unitKey(form.subject) : `?${row.digest}`) : '';
      const key = [unitKey(unit), form.kind, form.year ?? '', about].join('\n');
      const group = groups.get(key);
      if (group) group.push({ form, unit, row });
      else groups.set(key, [{ form, unit, row }]);
    }
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ row }) => row.file)).size > 1)
    .map((group) => {
      const digests = [...new Set(group.map(({ row }) => row.digest))];
      const copies = group.map(({ form, row }) => ({
        file: row.file,
        sheet: form.sheet,
        modified: row.modified,
        dated: form.dated,
        sameAs: digests.indexOf(row.digest) + 1,
      }));
      const { form, unit } = group[0]!;
      return { unit, kind: form.kind, subject: form.subject, year: form.year, ...newestOf(copies) };
    })
    .sort((a, b) => compareChinese(a.unit, b.unit));
}

function newestOf(
  copies: readonly SubmittedCopy[],
): Pick<RepeatedSubmission, 'copies' | 'newest' | 'reason'> {
  const byName = [...copies].sort((a, b) => compareChinese(a.file, b.file));
  if (new Set(copies.map(({ sameAs }) => sameAs)).size === 1) {
    return { copies: byName, newest: byName[0]!.file, reason: '各份文件内容完全相同，任取一份即可。' };
  }
  const dated = latestBy(copies, ({ dated: day }) => day);
  const modified = latestBy(copies, ({ modified: time }) => time);
  const newest = dated ?? modified;
  if (newest === null) {
    return {
      copies: byName,
      newest: null,
      reason: '表内没有填报日期，文件修改时间也分不出先后，请确认以哪一份为准。',
    };
  }
  if (dated !== null && modified !== null && dated.sameAs !== modified.sameAs) {
    return {
      copies: byName,
      newest: null,
      reason: `按表内填报日期是“${dated.file}”较新，按文件修改时间是“${modified.file}”较新，请确认以哪一份为准。`,
    };
  }
  const order = (one: SubmittedCopy) =>
    dated ? (one.dated ?? '') : String(one.modified ?? 0).padStart(16, '0');
  return {
    copies: [...byName].sort((a, b) => (order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : 0)),
    newest: newest.file,
    reason: dated ? '按表内填报日期判断。' : '按文件修改时间判断，表内没有可比较的填报日期。',
  };
}

/** The one copy that is later than every other; null where one has no time or two share the latest. */
function latestBy<T extends string | number>(
  copies: readonly SubmittedCopy[],
  timeOf: (copy: SubmittedCopy) => T | null,
): SubmittedCopy | null {
  let best: { copy: SubmittedCopy; time: T } | null = null;
  let tied = false;
  for (const copy of copies) {
    const time = timeOf(copy);
    if (time === null) return null;
    if (best === null || time > best.time) {
      best = { copy, time };
      tied = false;
    } else if (time === best.time && copy.sameAs !== best.copy.sameAs) tied = true;
  }
  return tied ? null : (best?.copy ?? null);
}

function unitsOf(row: SummaryRow): string[] {
  const names = [row.unit, ...row.forms.map(({ unit }) => unit)].filter((name) => name !== null);
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = unitKey(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const MAYBE_SHOWN = 3;
const IN_FILE_NAME = '文件名里有这个名称';

/** Units from which nothing came are the likelier ones; only where none of them fits, the others. */
function maybeListed(
  all: readonly RosterUnit[],
  missing: readonly RosterUnit[],
): (received: string) => MaybeListed[] {
  const indexes = [missing, all].map((units) => ({
    units,
    index: new NameIndex(units.map(({ name }) => name)),
  }));
  return (received) => {
    for (const { units, index } of indexes) {
      const found = index.alike(received).slice(0, MAYBE_SHOWN);
      if (found.length > 0) return found.map(({ index: at, reason }) => ({ unit: units[at]!, reason }));
    }
    return [];
  };
}
