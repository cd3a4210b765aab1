import { formatCell, type SheetCell } from '../../core/grid/address';
import type { CellContent, CellEdit } from '../../core/plan/edit';
import { HostError, type WriteProblem, type WriteReport } from '../port';
import { type Block, type PlacedCell, blocksOf, cellKey } from './blocks';
import { type CellStates, askStates, readStates } from './cell-state';
import { isFormulaContent } from '../../core/plan/text-content';
import { entryOf, isWritable, meetsExpectation, sameContent, showsApostrophe } from './content';
import { hostCode, toHostError } from './errors';
import { type KnownSheets, extentOf } from './known-sheet';
import { type Change, applyChanges, restore } from './restore';
import { lockedCells } from './protection';

/**
 * Write all edits or none: one round trip that first asks what the cells hold and then writes, one that reads back.
 *
 * Further trips are made only where something is wrong: to ask a protected sheet which cells are locked before anything is
 * written, to take back an apostrophe or number format Excel added by itself, and to put everything back where a cell was
 * not as expected, reads back differently or was refused. Excel itself rolls nothing back: what came before a refused
 * action stays written.
 */
export async function writeEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  known: KnownSheets,
): Promise<WriteReport> {
  if (edits.length === 0) return { outcome: 'written', before: [], after: [], problems: [] };
  const plan = planOf(edits, known);

  const unwritable = plan.cells
    .filter(({ sheetId, content }) => !known.has(sheetId) || !isWritable(content))
    .map((cell) => ({
      cell,
      code: known.has(cell.sheetId) ? ('refused' as const) : ('sheet-missing' as const),
    }));
  const locked = plan.cells.some(({ sheetId }) => known.get(sheetId)?.protected)
    ? await lockedCells(context, plan.blocks)
    : new Set<string>();
  const refused = [
    ...unwritable,
    ...plan.cells
      .filter((cell) => locked.has(cellKey(cell)))
      .map((cell) => ({ cell, code: 'protected' as const })),
  ];
  if (refused.length > 0) {
    const states = await readStates(context, plan.blocks);
    return plan.report(
      'rolled-back',
      states,
      states,
      refused.map(({ cell, code }) => problem(cell, code, states)),
    );
  }

  const { before, failure } = await write(context, plan.blocks);
  if (before === null) {
    // Nothing was asked, so nothing was written: the request was turned away as a whole or a sheet is gone.
    if (hostCode(failure) !== 'sheet-missing') throw toHostError(failure);
    const states = await readStates(context, plan.blocks);
    const missing = plan.cells.filter((cell) => !states.has(cellKey(cell)));
    if (missing.length === 0) throw toHostError(failure);
    return plan.report(
      'rolled-back',
      states,
      states,
      missing.map((cell) => problem(cell, 'sheet-missing', states)),
    );
  }

  let now = await orNameCells(plan, '写入', () => readStates(context, plan.blocks));
  if (failure === null) now = await takeBackAdditions(context, plan, before, now);
  const problems =
    failure === null
      ? [...changedMeanwhile(edits, plan, before), ...readBackDiffers(plan, now)]
      : await refusedCells(context, plan, now, failure);
  if (problems.length === 0) return plan.report('written', before, now, []);

  const after = await orNameCells(plan, '写入后恢复', () => restore(context, plan.blocks, before, now));
  const stuck = plan.cells.filter((cell) => !sameState(before, after, cell));
  const unnamed = stuck.filter((cell) => !problems.some(({ at }) => cellKey(at) === cellKey(cell)));
  return plan.report('rolled-back', before, after, [
    ...problems,
    ...unnamed.map((cell) => problem(cell, 'refused', after)),
  ]);
}

/** The edits at the cells where they really go; where two meet in one cell the later one counts. */
function planOf(edits: readonly CellEdit[], known: KnownSheets) {
  const placed = edits.map(({ at, content }): PlacedCell => {
    const { top, left, bottom, right } = extentOf(known.get(at.sheetId), at);
    const merged = bottom > top || right > left;
    return { sheetId: at.sheetId, sheet: at.sheet, row: top, col: left, content, merged };
  });
  const cells = [...new Map(placed.map((cell) => [cellKey(cell), cell])).values()];
  return {
    placed,
    cells,
    blocks: blocksOf(cells),
    report(
      outcome: WriteReport['outcome'],
      before: CellStates,
      after: CellStates,
      problems: readonly WriteProblem[],
    ): WriteReport {
      const keys = placed.map(cellKey);
      return {
        outcome,
        before: keys.map((key) => before.get(key)?.content ?? null),
        after: keys.map((key) => {
          const { content = null, value = null, text = '' } = after.get(key) ?? {};
          return { content, value, text };
        }),
        problems,
      };
    },
  };
}

type Plan = ReturnType<typeof planOf>;

/** One round trip: every question first, so that all answers are there even where a later write is refused. */
async function write(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<{ before: CellStates | null; failure: unknown }> {
  const ranges = blocks.map((block) => ({
    block,
    range: context.workbook.worksheets.getItem(block.sheetId).getRange(block.address),
  }));
  const answer = askStates(ranges);
  for (const { block, range } of ranges) {
    const entries = block.cells.map(({ content }) => [entryOf(content)]);
    if (block.cells.some(({ content }) => isFormulaContent(content))) range.formulas = entries;
    else range.values = entries;
  }
  let failure: unknown = null;
  try {
    await context.sync();
  } catch (error) {
    failure = error;
  }
  try {
    return { before: answer(), failure };
  } catch {
    return { before: null, failure };
  }
}

/** Excel keeps the apostrophe visible in some text cells, and gives some cells a number format of its own choice. */
async function takeBackAdditions(
  context: Excel.RequestContext,
  plan: Plan,
  before: CellStates,
  now: CellStates,
): Promise<CellStates> {
  const changes = plan.cells.flatMap((cell): Change[] => {
    const [was, is] = [before.get(cellKey(cell)), now.get(cellKey(cell))];
    if (!was || !is) return [];
    const entry = entryOf(cell.content);
    // Without it a text that begins with "=" would become a formula, except in a cell formatted as text.
    const bare =
      showsApostrophe(cell.content, is.reported) &&
      (is.numberFormat === '@' || !String(entry).startsWith("'="));
    const formatted = was.numberFormat !== is.numberFormat;
    if (!bare && !formatted) return [];
    return [
      {
        cell,
        ...(bare ? { entry: String(entry).slice(1) } : {}),
        ...(formatted ? { numberFormat: was.numberFormat } : {}),
      },
    ];
  });
  if (changes.length === 0) return now;
  return orNameCells(plan, '写入', () => applyChanges(context, plan.blocks, changes));
}

function changedMeanwhile(edits: readonly CellEdit[], plan: Plan, before: CellStates): WriteProblem[] {
  return edits.flatMap(({ expect }, index) => {
    const cell = plan.placed[index]!;
    const found = before.get(cellKey(cell))?.content ?? null;
    return expect === undefined || meetsExpectation(expect, found)
      ? []
      : [problem(cell, 'changed-meanwhile', before)];
  });
}

function readBackDiffers(plan: Plan, now: CellStates): WriteProblem[] {
  return plan.cells
    .filter((cell) => !holds(now, cell, cell.content))
    .map((cell) => problem(cell, 'read-back-differs', now));
}

function holds(states: CellStates, cell: PlacedCell, content: CellContent): boolean {
  const state = states.get(cellKey(cell));
  if (!state) return false;
  if (sameContent(state.content, content)) return true;
  // A cell formatted as text keeps a number as its digits: what the person sees is right.
  return state.numberFormat === '@' && typeof content === 'number' && state.content === String(content);
}

/** Excel refused somewhere in the batch and does not say where: the first block that does not hold what was written. */
async function refusedCells(
  context: Excel.RequestContext,
  plan: Plan,
  now: CellStates,
  failure: unknown,
): Promise<WriteProblem[]> {
  const locked =
    hostCode(failure) === 'protected' ? await lockedCells(context, plan.blocks) : new Set<string>();
  if (locked.size > 0) {
    return plan.cells
      .filter((cell) => locked.has(cellKey(cell)))
      .map((cell) => problem(cell, 'protected', now));
  }
  const missing = plan.cells.filter((cell) => !now.has(cellKey(cell)));
  if (missing.length > 0) return missing.map((cell) => problem(cell, 'sheet-missing', now));
  const culprit = plan.blocks.find(({ cells }) => cells.some((cell) => !holds(now, cell, cell.content)));
  return (culprit ?? plan.blocks.at(-1)!).cells.map((cell) => problem(cell, 'refused', now));
}

function sameState(before: CellStates, after: CellStates, cell: PlacedCell): boolean {
  const was = before.get(cellKey(cell));
  return was === undefined || holds(after, cell, was.content);
}

function problem(cell: PlacedCell, code: WriteProblem['code'], states: CellStates): WriteProblem {
  const at: SheetCell = { sheetId: cell.sheetId, sheet: cell.sheet, row: cell.row, col: cell.col };
  return { at, code, found: states.get(cellKey(cell))?.content ?? null };
}

/** Where Excel stops answering after something was written, the error names the cells that must be looked at. */
async function orNameCells<T>(plan: Plan, step: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const cause = toHostError(error);
    const shown = plan.cells.slice(0, 20).map((cell) => `“${cell.sheet}”${formatCell(cell)}`);
    const rest = plan.cells.length > shown.length ? `等 ${plan.cells.length} 个单元格` : '';
    throw new HostError(
      cause.code,
      `${step}时 Excel 中断了应答，以下单元格可能已改动，请核对：${shown.join('、')}${rest}。${cause.message}`,
      cause.detail,
    );
  }
}
