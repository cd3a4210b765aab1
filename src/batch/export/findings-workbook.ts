import { profileById } from '../../core/profiles/profiles';
import type { Profile } from '../../core/profiles/schema';
import type { FormJson } from '../../core/report/json-types';
import { type ReviewerDecisions, decisionsFor, noDecisions } from '../../core/review/decisions';
import { countLevels, issuesOf } from '../../core/review/issues';
import { describeRound, type RoundDescription } from '../../core/review/round';
import type { Reviewed } from '../../core/review/reviewed';
import { type SummaryRow, summaryRow } from '../../core/review/summary';
import { safeNames } from '../../hosts/file/added/sheet-names';
import { drawnFile } from './drawn-file';
import { HEAD_ROW, SUMMARY_TITLES, summarySheet } from './sheets/summary-sheet';
import { type LevelCounts, roundSheet } from './sheets/round-sheet';
import { unitSheet } from './sheets/unit-sheet';

/** One workbook of findings: 汇总, 复核汇总 and a sheet for each received workbook. */
export interface FindingsVolume {
  /** From 1. */
  readonly number: number;
  /** 问题清单-第1册.xlsx; 问题清单.xlsx where there is only one. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbooks: number;
}

export interface FindingsOptions {
  readonly decisions?: ReviewerDecisions;
  /** Received workbooks in one volume; a hundred keep the memory small in which they are drawn. */
  readonly perVolume?: number;
  /** Profiles that do not come with the product. */
  readonly profiles?: readonly Profile[];
}

const PER_VOLUME = 100;
const SUMMARY_SHEET = '汇总';
const ROUND_SHEET = '复核汇总';

/**
 * The findings of any number of received workbooks, volume by volume: no more than one volume's workbooks are held at a
 * time, so that the caller can store each before asking for the next.
 */
export async function* findingsVolumes(
  reviewed: Iterable<Reviewed> | AsyncIterable<Reviewed>,
  options: FindingsOptions = {},
): AsyncGenerator<FindingsVolume> {
  const size = Math.max(1, options.perVolume ?? PER_VOLUME);
  let held: Reviewed[] = [];
  let number = 0;
  for await (const one of reviewed) {
    // The one after a full volume tells that there is another.
    if (held.length === size) {
      number += 1;
      yield {
        number,
        name: volumeName(number),
        bytes: findingsWorkbook(held, options),
        workbooks: held.length,
      };
      held = [];
    }
    held.push(one);
  }
  if (held.length === 0) return;
  const name = number === 0 ? '问题清单.xlsx' : volumeName(number + 1);
  yield { number: number + 1, name, bytes: findingsWorkbook(held, options), workbooks: held.length };
}

/** The workbook of these findings, in one volume. */
export function findingsWorkbook(reviewed: readonly Reviewed[], options: FindingsOptions = {}): Uint8Array {
  const decisions = options.decisions ?? noDecisions;
  const rows = reviewed.map(summaryRow);
  const names = safeNames(
    rows.map((row, index) => row.unit ?? baseName(reviewed[index]!.file)),
    [SUMMARY_SHEET, ROUND_SHEET],
  );
  const profileOf = profilesBy(options.profiles ?? []);
  const own = reviewed.map((one) => decisionsFor(decisions, one).own);
  const issues = reviewed.map((one, index) => issuesOf(one, own[index]!));
  const levels: LevelCounts[] = reviewed.map((one, index) => ({
    unit: rows[index]!.unit ?? one.file,
    counts: countLevels(issues[index]!),
  }));
  const sheets = [
    summarySheet(SUMMARY_SHEET, '绩效自评审核汇总', rows, (index) => names[index]!),
    roundSheet(ROUND_SHEET, levels, describeRound(rows)),
    ...reviewed.map((one, index) =>
      unitSheet(names[index]!, one, rows[index]!, issues[index]!, own[index]!, profileOf),
    ),
  ];
  return drawnFile(sheets, { [SUMMARY_SHEET]: { headRow: HEAD_ROW, columns: SUMMARY_TITLES.length } });
}

/** 汇总 of a whole round, without the sheets of the units: for rounds of any size. */
export function summaryWorkbook(rows: readonly SummaryRow[], round: RoundDescription): Uint8Array {
  return drawnFile(
    [summarySheet(SUMMARY_SHEET, '绩效自评审核汇总', rows, () => null), roundSheet(ROUND_SHEET, [], round)],
    { [SUMMARY_SHEET]: { headRow: HEAD_ROW, columns: SUMMARY_TITLES.length } },
  );
}

function volumeName(number: number): string {
  return `问题清单-第${number}册.xlsx`;
}

function profilesBy(own: readonly Profile[]): (form: FormJson) => Profile | null {
  return ({ profile: { id } }) => {
    const found = own.find((profile) => profile.id === id);
    if (found) return found;
    try {
      return profileById(id);
    } catch {
      return null;
    }
  };
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
