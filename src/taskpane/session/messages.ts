import type { SheetCell } from '../../core/grid/address';
import { type MarkReport, HostError, type WriteProblem } from '../../hosts/port';
import { contentText } from '../model/places';
import { FILL_WORDS, type Notice, type UndoConflict, type Write, type WrittenCell } from './state';

const PROBLEM_WORDS: Readonly<Record<WriteProblem['code'], (problem: WriteProblem) => string>> = {
  'changed-meanwhile': ({ found }) => `预览之后被改过，现在是“${contentText(found)}”`,
  'read-back-differs': ({ found }) => `读回的内容与写入的不同，现在是“${contentText(found)}”`,
  protected: () => '单元格受保护，不能写入',
  'sheet-missing': () => '工作表已被删除或改名',
  'array-formula': () => '单元格属于数组公式，不能单独写入',
  refused: () => 'Excel 拒绝写入这个单元格',
};

/** Why a cell was not written, for people. */
export function problemWords(problem: WriteProblem): string {
  return PROBLEM_WORDS[problem.code](problem);
}

function problemPlaces(problems: readonly WriteProblem[]): NonNullable<Notice['places']> {
  return problems.map((problem) => ({ cell: problem.at, text: problemWords(problem) }));
}

/** Any failure as a message: a host's own sentence, or what is known of an unexpected one. */
export function failureNotice(failure: unknown): Notice {
  if (failure instanceof HostError) {
    const detail = failure.detail.trim();
    return { intent: 'error', title: failure.message, ...(detail === '' ? {} : { body: detail }) };
  }
  const words = failure instanceof Error ? failure.message : String(failure);
  return { intent: 'error', title: '操作没有完成。', body: `程序出错：${words}` };
}

export function writtenNotice(write: Write, problems: readonly WriteProblem[]): Notice {
  const title = `已写入 ${write.cells.length} 个单元格。`;
  if (problems.length > 0) {
    return {
      intent: 'warning',
      title,
      body: '下列单元格读回后有出入，请核对。',
      places: problemPlaces(problems),
    };
  }
  return { intent: 'success', title, body: '按“撤销”可以恢复写入前的内容。' };
}

export function rolledBackNotice(problems: readonly WriteProblem[]): Notice {
  return {
    intent: 'error',
    title: '没有写入任何单元格。',
    body: '下列单元格不能写入，其余单元格已恢复原样。',
    places: problemPlaces(problems),
  };
}

export function undoneNotice(write: Write, kept: number): Notice {
  const restored = write.cells.length - kept;
  const rest = kept > 0 ? `，${kept} 个单元格保留现在的内容` : '';
  return {
    intent: 'success',
    title: `已恢复 ${restored} 个单元格${rest}。`,
    body: `撤回的是“${FILL_WORDS[write.kind]}”。`,
  };
}

/** A write that stands, and the check after it that did not come about. */
export function uncheckedNotice(done: Notice, failure: unknown): Notice {
  return { ...done, intent: 'warning', body: `之后的重新检查没有完成：${failureNotice(failure).title}` };
}

export function undoFailedNotice(problems: readonly WriteProblem[]): Notice {
  return { ...rolledBackNotice(problems), title: '没有恢复任何单元格。' };
}

export function markedNotice(report: MarkReport): Notice {
  const skipped = skippedText(report);
  if (report.marked === 0 && skipped === '') {
    return {
      intent: 'info',
      title: '没有需要标记的单元格。',
      body: '检查没有发现问题，或问题不涉及单元格。',
    };
  }
  const title = `已标记 ${report.marked} 个单元格。`;
  return skipped === ''
    ? { intent: 'success', title, body: '标记不改动原有格式，按“清除标记”即可去掉。' }
    : { intent: 'warning', title, body: skipped };
}

/** Decisions kept with the workbook that could not be read: the check went on without them. */
export function memoNotice(complaints: readonly string[]): Notice {
  return {
    intent: 'warning',
    title: '随工作簿保存的记录没有全部采用。',
    body: `${complaints.join('；')}。检查没有用到这些记录。`,
  };
}

export function clearedNotice(report: MarkReport): Notice {
  const skipped = skippedText(report);
  const title = report.removed === 0 ? '工作簿里没有标记。' : '标记已清除。';
  return skipped === ''
    ? { intent: report.removed === 0 ? 'info' : 'success', title }
    : { intent: 'warning', title, body: skipped };
}

function skippedText({ skipped }: MarkReport): string {
  if (skipped.length === 0) return '';
  const words = { protected: '受保护', 'sheet-missing': '已被删除或改名' };
  return `${skipped.map(({ sheet, code }) => `工作表“${sheet}”${words[code]}`).join('，')}，没有处理。`;
}

/** The cells of a write that no longer hold what we wrote. */
export function conflictOf(write: Write, problems: readonly WriteProblem[]): UndoConflict {
  const found = new Map(problems.map((problem) => [cellKey(problem.at), problem.found]));
  return {
    write,
    cells: write.cells.flatMap((cell: WrittenCell) => {
      const key = cellKey(cell.at);
      return found.has(key) ? [{ cell, found: found.get(key)! }] : [];
    }),
  };
}

export function cellKey(cell: SheetCell): string {
  return `${cell.sheetId}|${cell.row}|${cell.col}`;
}
