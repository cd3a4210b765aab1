import { describeRound } from '../../core/review/round';
import type { SummaryRow } from '../../core/review/summary';
import type { Picked } from '../files/picking';
import type { DeskNotice } from './state';

const LISTED = 5;

/** What is to be said of a choice of files; null where all of them are simply checked. */
export function chosenNotice(picked: Picked, added: number, known: number): DeskNotice | null {
  const lines: string[] = [];
  if (known > 0) lines.push(`${known} 个文件已在清单中，没有重复检查。`);
  if (picked.others.length > 0) lines.push(`不是工作簿，没有读取：${listed(picked.others)}。`);
  if (picked.unlisted.length > 0) lines.push(`打不开的文件夹或文件：${listed(picked.unlisted)}。`);
  if (added === 0 && lines.length === 0)
    lines.push('所选位置没有 .xlsx、.xlsm、.xls 或 .et 文件。请换一个文件夹，或直接选择文件。');
  if (lines.length === 0) return null;
  return {
    intent: added === 0 ? 'warning' : 'info',
    title: added === 0 ? '没有加入新的工作簿' : `加入 ${added} 个工作簿`,
    lines,
  };
}

/** The result line of a run: it says as well what was not done. */
export function doneNotice(
  rows: readonly SummaryRow[],
  left: number,
  remarks: readonly string[],
): DeskNotice {
  const { workbooks, notRead, withErrors, withUnchecked, withoutForm } = describeRound(rows);
  const parts = [`${withErrors} 个有错误`];
  if (withoutForm > 0) parts.push(`${withoutForm} 个没有找到自评表`);
  if (withUnchecked > 0) parts.push(`${withUnchecked} 个有没检查的项目`);
  if (notRead > 0) parts.push(`${notRead} 个没有读取`);
  const found = parts.join('，');
  if (left > 0)
    return {
      intent: 'warning',
      title: `已停止：${workbooks} 个文件有结果，还有 ${left} 个没有检查。`,
      lines: [...(workbooks > 0 ? [`有结果的文件中，${found}。`] : []), ...remarks],
    };
  return {
    intent: withErrors + withoutForm + withUnchecked + notRead > 0 ? 'info' : 'success',
    title: `检查完成：${workbooks} 个文件，${found}。`,
    lines: remarks,
  };
}

function listed(names: readonly string[]): string {
  const more = names.length > LISTED ? `等 ${names.length} 个` : '';
  return names.slice(0, LISTED).join('、') + more;
}
