/**
 * Everything of the core that works on a workbook, as one part that is fetched while the pane is already painted: what
 * reads, judges and plans is larger than what shows it. Value imports of these from the shell (session, header,
 * actions) go through `load.ts`; pages that are loaded later import the core directly.
 */
export { checkWorkbook } from '../../core/check';
export { parseMemo, showMemo } from '../../core/memo/memo';
export { ignoreOf, withIgnores } from '../../core/rules/ignores';
export { readOwnProfile } from '../../core/rules/own-profile';
export { correct } from '../model/correct';
export * from '../session/fill';
export * from '../session/preview-events';
export * from '../session/used-phrases';
