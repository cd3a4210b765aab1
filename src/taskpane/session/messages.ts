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

/** `kept`: the phrases that were used are kept with the workbook. */
export function writtenNotice(write: Write, problems: readonly WriteProblem[], kept = true): Notice {
  const title = `已写入 ${write.cells.length} 个单元格。`;
  if (problems.length > 0) {
    return {
      intent: 'warning',
      title,
      body: '下列单元格读回后有出入，请核对。',
      places: problemPlaces(problems),
    };
  }
  const unkept = kept ? '' : '所选的常用语没有存入工作簿，下次不会排在前面。';
  return { intent: 'success', title, body: `按“撤销”可以恢复写入前的内容。${unkept}` };
}

export function rolledBackNotice(problems: readonly WriteProblem[]): Notice {
  return {
    intent: 'error',
    title: '没有写入任何单元格。',
    body: '下列单元格不能写入，其余单元格已恢复原样。',
    places: problemPlaces(problems),
  };
}

/** `writes`: what was put back, in that order; `kept`: cells left as a person changed them. */
export function undoneNotice(writes: readonly Write[], kept: number): Notice {
  const cells = new Set(writes.flatMap((write) => write.cells.map(({ at }) => cellKey(at))));
  const rest = kept > 0 ? `，${kept} 个单元格保留现在的内容` : '';
  const what = writes.map((write) => `第 ${write.id} 次写入“${FILL_WORDS[write.kind]}”`).join('、');
  return {
    intent: 'success',
    title: `已恢复 ${cells.size} 个单元格${rest}。`,
    body: `撤回的是${what}${cells.size > 0 ? '，可在“写入记录”中重做' : ''}。`,
  };
}

/** Later writes stand in the same cells. */
export function blockedNotice(write: Write, over: readonly Write[]): Notice {
  return {
    intent: 'warning',
    title: `没有撤回第 ${write.id} 次写入。`,
    body: `${numbersText(over)}写入之后又写过其中的单元格。请先撤回${numbersText([...over].reverse())}，或在“写入记录”中一并撤回。`,
    places: sharedPlaces(write, over),
  };
}

export function redoneNotice(write: Write): Notice {
  return {
    intent: 'success',
    title: `已重新写入 ${write.cells.length} 个单元格。`,
    body: `重做的是第 ${write.id} 次写入“${FILL_WORDS[write.kind]}”。`,
  };
}

export function redoBlockedNotice(write: Write, standing: readonly Write[]): Notice {
  return {
    intent: 'warning',
    title: `没有重做第 ${write.id} 次写入。`,
    body: `${numbersText(standing)}写入写的是同样的单元格。请先撤回${numbersText([...standing].reverse())}。`,
    places: sharedPlaces(write, standing),
  };
}

export function redoFailedNotice(problems: readonly WriteProblem[]): Notice {
  return {
    ...rolledBackNotice(problems),
    // Cells that were changed since are no failure: it was right to leave them.
    intent: problems.every(({ code }) => code === 'changed-meanwhile') ? 'warning' : 'error',
    title: '没有重做，一个单元格也没有写入。',
    places: problems.map((problem) => ({
      cell: problem.at,
      text:
        problem.code === 'changed-meanwhile'
          ? `撤回之后被改过，现在是“${contentText(problem.found)}”`
          : problemWords(problem),
    })),
  };
}

function sharedPlaces(write: Write, others: readonly Write[]): NonNullable<Notice['places']> {
  return write.cells.flatMap(({ at, name }) => {
    const by = others.filter((one) => one.cells.some((cell) => cellKey(cell.at) === cellKey(at)));
    return by.length > 0 ? [{ cell: at, text: `${name}：${numbersText(by)}写入` }] : [];
  });
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

/** "第 3、2 次". */
export function numbersText(writes: readonly Write[]): string {
  return `第 ${writes.map(({ id }) => id).join('、')} 次`;
}

export function cellKey(cell: SheetCell): string {
  return `${cell.sheetId}|${cell.row}|${cell.col}`;
}

export const NOTHING_TO_UNDO: Notice = {
  intent: 'info',
  title: '没有可以撤回的写入。',
  body: '这里只撤回本窗格写入的内容；自己在表上的改动请用 Excel 的撤销。',
};

export const NOTHING_TO_REDO: Notice = {
  intent: 'info',
  title: '没有可以重做的写入。',
  body: '只有撤回过的写入可以重做。',
};
