import { parseCell, type SheetCell } from '../../core/grid/address';
import type { CellMark } from '../../core/plan/edit';
import type { FindingJson } from '../../core/report/json-types';
import { type ReviewerDecisions, decisionsFor, noDecisions } from '../../core/review/decisions';
import { type PlacedFinding, placedFindings } from '../../core/review/identity';
import { splitCell } from '../../core/review/places';
import type { Reviewed } from '../../core/review/reviewed';
import type { Severity } from '../../core/rules/rule';
import { type FileHost, openWorkbook } from '../../hosts/file/file-host';
import type { Consequence, ConsequenceCode } from '../../hosts/file/consequences';
import type { CellNote } from '../../hosts/file/notes/note';
import { opinionSheet } from './sheets/opinion-sheet';

export interface AnnotatedCopy {
  /** Null where nothing may be written (a signature would break); `problems` says why. */
  readonly bytes: Uint8Array | null;
  /** Cells with a mark, cells with a note. */
  readonly marked: number;
  readonly noted: number;
  /** The sheet 复核意见 was added. */
  readonly withSheet: boolean;
  /** What could not be done, and what follows from the changes: full Chinese sentences. */
  readonly problems: readonly string[];
}

export interface AnnotateOptions {
  readonly decisions?: ReviewerDecisions;
  /** What a person has agreed to break (see `FileHost.consequences`). */
  readonly allow?: readonly ConsequenceCode[];
}

/**
 * A copy of a received workbook with marks, a note at each first cell (what is wrong, how to change it) and a sheet
 * 复核意见; everything else stays byte for byte. .xls and .et are never written: pass only .xlsx and .xlsm. Throws
 * HostError where the bytes cannot be opened.
 */
export async function annotatedCopy(
  received: Uint8Array | FileHost,
  reviewed: Reviewed,
  options: AnnotateOptions = {},
): Promise<AnnotatedCopy> {
  const host = received instanceof Uint8Array ? openWorkbook(received, reviewed.file) : received;
  const own = decisionsFor(options.decisions ?? noDecisions, reviewed).own;
  const dismissed = new Set(
    own.findings.filter(({ verdict }) => verdict === 'dismissed').map(({ id }) => id),
  );
  const placed = placedFindings(reviewed).filter(({ id }) => !dismissed.has(id));
  const problems: string[] = [];
  const at = await addressesIn(host);
  const marks = await host.mark(marksOf(placed, at));
  for (const { sheet, code } of marks.skipped) {
    problems.push(
      code === 'protected'
        ? `工作表“${sheet}”已设保护，没有加标记。`
        : `工作簿里没有工作表“${sheet}”，没有加标记。`,
    );
  }
  const notes = host.setNotes(notesOf(placed, at));
  for (const message of new Set(notes.notPlaced.map((one) => `${one.at.sheet}：${one.message}`))) {
    problems.push(message);
  }
  host.setAddedSheets([opinionSheet(reviewed, own)]);
  return saved(host, options.allow ?? [], marks.marked, notes.placed, problems);
}

/** A structure that may not change costs the added sheet only; a signature costs the copy. */
function saved(
  host: FileHost,
  allow: readonly ConsequenceCode[],
  marked: number,
  noted: number,
  problems: string[],
): AnnotatedCopy {
  const refused = (one: Consequence) => one.mustBeAllowed && !allow.includes(one.code);
  const before = host.consequences();
  let withSheet = true;
  if (before.some((one) => one.code === 'structure' && refused(one))) {
    host.clearAddedSheets();
    withSheet = false;
    problems.push('工作簿设有结构保护，没有加入“复核意见”表；标记和批注不受影响。');
  }
  const now = host.consequences();
  const blocked = now.filter(refused);
  for (const one of now) problems.push(one.message);
  if (blocked.length > 0) return { bytes: null, marked: 0, noted: 0, withSheet: false, problems };
  return { bytes: host.save({ allow }), marked, noted, withSheet, problems };
}

type Addresses = (written: string, finding: PlacedFinding) => SheetCell | null;

async function addressesIn(host: FileHost): Promise<Addresses> {
  const ids = new Map((await host.read()).sheets.map(({ id, name }) => [name, id]));
  return (written, { form }) => {
    const { sheet: named, address } = splitCell(written);
    const sheet = named ?? form?.form.sheet;
    const sheetId = sheet === undefined ? undefined : ids.get(sheet);
    return sheet === undefined || sheetId === undefined ? null : { sheetId, sheet, ...parseCell(address) };
  };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** As `marksFor` does for a result at hand: every cell of errors and warnings, of advice the first; the severest wins. */
function marksOf(placed: readonly PlacedFinding[], at: Addresses): CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const one of placed) {
    const { severity, cells } = one.finding;
    for (const written of severity === 'advice' ? cells.slice(0, 1) : cells) {
      const cell = at(written, one);
      if (!cell) continue;
      const key = `${cell.sheetId}!${cell.row}!${cell.col}`;
      const earlier = marks.get(key);
      if (!earlier || RANK[severity] < RANK[earlier.severity]) marks.set(key, { at: cell, severity });
    }
  }
  return [...marks.values()];
}

function notesOf(placed: readonly PlacedFinding[], at: Addresses): CellNote[] {
  return placed.flatMap((one): CellNote[] => {
    const cell = one.finding.cells[0] === undefined ? null : at(one.finding.cells[0], one);
    return cell ? [{ at: cell, severity: one.finding.severity, text: noteText(one.finding) }] : [];
  });
}

function noteText({ message, arithmetic, fix }: FindingJson): string {
  return [message, arithmetic ?? '', `怎么改：${fix}`].filter((line) => line !== '').join('\n');
}
