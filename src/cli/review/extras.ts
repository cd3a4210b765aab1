import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { noDecisions, parseDecisions, type ReviewerDecisions } from '../../core/review/decisions';
import { parseRosterGrid, parseRosterText, type Roster } from '../../core/review/roster';
import { openAny } from '../../hosts/legacy/open-any';
import { UsageError } from '../arguments';
import { loadFile } from '../files';
import { LEDGER } from './ledgers';
import { DECISIONS, RESULTS } from './output-folder';

/** What a review was given beside the received files. */
export interface ReviewExtras {
  readonly roster: Roster | null;
  /** Files of the round before; null for a first round. */
  readonly previous: { readonly results: string; readonly ledger: string } | null;
  /** What the reviewer decided at the screen, kept beside the results. */
  readonly decisions: ReviewerDecisions;
  readonly sender: string | null;
  readonly deadline: string | null;
}

export interface ExtrasCall {
  readonly roster: string | undefined;
  readonly previous: string | undefined;
  readonly sender: string | undefined;
  readonly deadline: string | undefined;
}

/** Read them before the first file is opened, so that a mistake costs nobody an hour. Throws UsageError in Chinese. */
export async function readExtras(call: ExtrasCall, out: string): Promise<ReviewExtras> {
  return {
    roster: call.roster === undefined ? null : await readRoster(call.roster),
    previous: call.previous === undefined ? null : previousRound(call.previous),
    decisions: decisionsIn([out, ...(call.previous === undefined ? [] : [call.previous])]),
    sender: call.sender ?? null,
    deadline: call.deadline ?? null,
  };
}

/** A list as a text file, CSV or workbook (its first sheet). */
async function readRoster(path: string): Promise<Roster> {
  let roster: Roster;
  try {
    const bytes = loadFile(path);
    if (/\.(xlsx|xlsm|xls|et)$/i.test(path)) {
      const { sheets } = await (await openAny(bytes, path)).read();
      const sheet = sheets.find(({ visibility, lastRow }) => visibility === 'visible' && lastRow > 0);
      if (!sheet) throw new Error('工作簿里没有内容');
      roster = parseRosterGrid(sheet);
    } else roster = parseRosterText(textOf(bytes));
  } catch (error) {
    throw new UsageError(`名单“${path}”读不出来：${error instanceof Error ? error.message : String(error)}`);
  }
  if (roster.units.length === 0)
    throw new UsageError(`名单“${path}”里没有找到单位名称。请每行写一个单位，或使用带“单位名称”列的表格。`);
  return roster;
}

/** UTF-8, or what Excel on a Chinese Windows writes as CSV. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** 复核记录.json, as it is saved by the review desk, of this folder or of the round before. Throws UsageError. */
function decisionsIn(folders: readonly string[]): ReviewerDecisions {
  for (const folder of folders) {
    const path = join(folder, DECISIONS);
    if (!existsSync(path)) continue;
    const { decisions, complaints } = parseDecisions(textOf(loadFile(path)));
    if (complaints.length > 0)
      throw new UsageError(`“${path}”有读不出来的内容，请核对后再运行：${complaints.join('；')}`);
    return decisions;
  }
  return noDecisions;
}

function previousRound(folder: string): { readonly results: string; readonly ledger: string } {
  const path = join(folder, RESULTS);
  if (!existsSync(path))
    throw new UsageError(`“${folder}”里没有上一轮的结果（${RESULTS}）。请写上一轮审核的输出文件夹。`);
  return { results: path, ledger: join(folder, LEDGER) };
}
