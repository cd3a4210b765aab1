import type { ConsequenceCode } from '../../hosts/file/consequences';
import { SafeNames } from '../../batch/run/safe-names';
import { decisionsFor, type ReviewerDecisions, showDecisions } from '../../core/review/decisions';
import { filesByUnit, supersededFiles } from '../../core/review/joining';
import { ledgerAfter, ledgerOf, type LedgerRow } from '../../core/review/ledger';
import { letterFileName, letterFor, type LetterOptions } from '../../core/review/letter';
import type { Reviewed } from '../../core/review/reviewed';
import { describeRound } from '../../core/review/round';
import type { Roster } from '../../core/review/roster';
import type { RoundComparison } from '../../core/review/second-round';
import { repeatedSubmissions } from '../../core/review/submissions';
import type { SummaryRow } from '../../core/review/summary';
import { comparedFile } from '../rounds/first-round';
import type { ResultStore } from '../storage/results';

/** What can be handed out, in the order in which it is listed and made. */
export const EXPORT_KINDS = [
  'summary',
  'findings',
  'letters',
  'ledger',
  'copies',
  'roster',
  'rounds',
  'results',
  'decisions',
] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportSource {
  readonly results: ResultStore;
  /** The lines that are handed out, in order. */
  readonly rows: readonly SummaryRow[];
  readonly fileOf: (path: string) => File | undefined;
  readonly decisions: ReviewerDecisions;
  readonly letter: LetterOptions;
  readonly roster: Roster | null;
  /** By file of this round: the file of the round before. Null in a first round. */
  readonly before: ReadonlyMap<string, string> | null;
  readonly unmatched: { readonly missing: readonly string[]; readonly added: readonly string[] };
  /** What people filled in in an earlier ledger. */
  readonly edited: readonly LedgerRow[];
  /** What may be broken in marked copies, by a person's leave. */
  readonly allow: readonly ConsequenceCode[];
  /** Only these files get a marked copy; null: all. */
  readonly onlyCopies: ReadonlySet<string> | null;
}

export interface Output {
  readonly name: string;
  readonly data: Uint8Array | Blob;
}

/** What is said along the way. */
export interface ExportTelling {
  readonly progress: (done: number, total: number, name: string) => void;
  /** A full Chinese sentence about something that could not be made. */
  readonly problem: (text: string) => void;
  /** A copy that needs a person's leave: its signature would no longer hold. */
  readonly ask: (file: string) => void;
}

/** The outputs of one kind, one at a time, so that each can be stored before the next one is made. */
export function outputsOf(
  kind: ExportKind,
  source: ExportSource,
  tell: ExportTelling,
): AsyncGenerator<Output> {
  return MAKERS[kind](source, tell);
}

type Maker = (source: ExportSource, tell: ExportTelling) => AsyncGenerator<Output>;

const MAKERS: Readonly<Record<ExportKind, Maker>> = {
  async *summary({ rows }, { progress }) {
    progress(0, 1, '汇总.xlsx');
    const { summaryWorkbook } = await import('../../batch/export/findings-workbook');
    const { summaryCsv } = await import('../../batch/export/summary-csv');
    yield { name: '汇总.xlsx', data: summaryWorkbook(rows, describeRound(rows)) };
    yield { name: '汇总.csv', data: new Blob([summaryCsv(rows)]) };
  },

  async *findings({ results, rows, decisions }, { progress }) {
    const { findingsVolumes } = await import('../../batch/export/findings-workbook');
    for await (const { name, bytes } of findingsVolumes(each(results, rows, progress), { decisions }))
      yield { name, data: bytes };
  },

  async *letters(source, { progress }) {
    const { letterDocx } = await import('../../batch/export/letter-docx');
    const safe = new SafeNames();
    const units = filesByUnit(source.rows);
    const unitOf = new Map(source.rows.map(({ file, unit }) => [file, unit]));
    for (const [index, files] of units.entries()) {
      progress(index, units.length, unitOf.get(files[0]!) ?? files[0]!);
      const workbooks: Reviewed[] = [];
      const comparisons: RoundComparison[] = [];
      for await (const reviewed of source.results.of('this', files)) {
        workbooks.push(reviewed);
        const compared = await comparisonOf(source, reviewed.file);
        if (compared) comparisons.push(compared.comparison);
      }
      const letter = letterFor(workbooks, source.letter, source.decisions, comparisons);
      if (!letter.returns) continue;
      const unnamed = unitOf.get(files[0]!) === null ? files[0]! : null;
      const name = `退回修改意见书/${safe.of(letterFileName(letter, unnamed))}`;
      yield { name, data: await letterDocx(letter) };
    }
  },

  async *ledger(source, { progress }) {
    const { LedgerVolumes } = await import('../../batch/export/ledger-volumes');
    const volumes = new LedgerVolumes(source.edited);
    const superseded = supersededFiles(source.rows);
    for await (const reviewed of each(source.results, source.rows, progress)) {
      if (superseded.has(reviewed.file)) continue;
      const { own } = decisionsFor(source.decisions, reviewed);
      const compared = await comparisonOf(source, reviewed.file);
      const full = volumes.add(
        compared ? ledgerAfter(compared.first, reviewed, compared.comparison, own) : ledgerOf(reviewed, own),
      );
      if (full) yield { name: full[0], data: full[1] };
    }
    const [name, data] = volumes.last();
    yield { name, data };
  },

  async *copies(source, tell) {
    const { annotatedCopy } = await import('../../batch/export/annotated-copy');
    const safe = new SafeNames();
    // Named over all files, so that copies made later do not take a name twice.
    const names = new Map(source.rows.map(({ file }) => [file, safe.of(file)]));
    for await (const reviewed of each(source.results, source.rows, tell.progress)) {
      const { file, format, json } = reviewed;
      if (source.onlyCopies !== null && !source.onlyCopies.has(file)) continue;
      if (json.error || !hasFindings(reviewed)) continue;
      if (format !== 'xlsx' && format !== 'xlsm') {
        tell.problem(`${file}：旧版格式只读取，不生成标注件。`);
        continue;
      }
      try {
        const bytes = new Uint8Array((await source.fileOf(file)?.arrayBuffer()) ?? []);
        const { decisions, allow } = source;
        const copy = await annotatedCopy(bytes, reviewed, { decisions, allow });
        if (copy.bytes) yield { name: `标注件/${names.get(file)!}`, data: copy.bytes };
        else tell.ask(file);
        if (copy.problems.length > 0)
          tell.problem(`${file}：${copy.bytes ? '' : '没有生成标注件。'}${copy.problems.join('')}`);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        tell.problem(`${file}：标注件没有生成。${why}`);
      }
    }
  },

  async *roster({ roster, rows, decisions }, { progress }) {
    if (!roster && repeatedSubmissions(rows).length === 0) return;
    progress(0, 1, '名单核对.xlsx');
    const { rosterWorkbook } = await import('../../batch/export/roster-workbook');
    yield { name: '名单核对.xlsx', data: rosterWorkbook(roster, rows, decisions.units) };
  },

  async *rounds(source, { progress }) {
    if (!source.before) return;
    const { secondRoundWorkbook } = await import('../../batch/export/second-round-workbook');
    const comparisons: RoundComparison[] = [];
    for (const [index, { file }] of source.rows.entries()) {
      progress(index, source.rows.length, file);
      const compared = await comparisonOf(source, file);
      // Only what the table tells is held; findings of hundreds of workbooks are not.
      if (compared) comparisons.push({ ...compared.comparison, findings: [] });
    }
    yield { name: '整改情况.xlsx', data: secondRoundWorkbook(comparisons, source.unmatched) };
  },

  async *results({ results, rows }, { progress }) {
    const parts: Blob[] = [];
    let held: string[] = [];
    for await (const reviewed of each(results, rows, progress)) {
      held.push(`${JSON.stringify(reviewed)}\n`);
      if (held.length < 50) continue;
      parts.push(new Blob(held));
      held = [];
    }
    yield { name: '结果.jsonl', data: new Blob([...parts, ...held]) };
  },

  async *decisions({ decisions }) {
    yield { name: '复核记录.json', data: new Blob([showDecisions(decisions)]) };
  },
};

async function* each(
  results: ResultStore,
  rows: readonly SummaryRow[],
  progress: ExportTelling['progress'],
): AsyncGenerator<Reviewed> {
  for (const [index, { file }] of rows.entries()) {
    progress(index, rows.length, file);
    const reviewed = await results.get('this', file);
    if (reviewed) yield reviewed;
    // A page that is at work still answers.
    if (index % 10 === 9) await new Promise((go) => setTimeout(go, 0));
  }
}

async function comparisonOf({ before, results }: ExportSource, file: string) {
  const firstFile = before?.get(file);
  return firstFile === undefined ? null : comparedFile(results, file, firstFile);
}

/** Without a finding a copy would be the received file once more. */
function hasFindings({ json: { forms, crossFindings } }: Reviewed): boolean {
  return crossFindings.length > 0 || forms.some(({ findings }) => findings.length > 0);
}
