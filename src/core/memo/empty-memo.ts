import type { Memo } from './memo';

/** Nothing was decided yet. Apart from the reader of memos, so that a pane can start without it. */
export const EMPTY_MEMO: Memo = { corrections: { version: 1, sheets: [] }, ignores: [] };
