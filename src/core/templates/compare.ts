import { type CellAddress, columnName, formatCell } from '../grid/address';
import type { Cell, SheetGrid, WorkbookGrid } from '../grid/sheet';
import { profileById, profiles } from '../profiles/profiles';
import type { Profile } from '../profiles/schema';
import type { ReviewedTemplate } from '../review/reviewed';
import { compact } from '../values/text';
import { alignRows, bareLabel, isLabel } from './align';
import { type ApprovedTargets, targetSheet } from './approved';
import { compareApproved } from './compare-approved';
import { type FoundMark, readTemplateMarks } from './mark';
import { planTemplate } from './plan';
import type { PlannedCell, PlannedSheet } from './planned-sheet';
import { templateSpecs } from './specs';

export type Difference = NonNullable<ReviewedTemplate['differences']>[number];

export interface CompareOptions {
  /** Profiles of bureaus, beside those that come with the product. */
  readonly profiles?: readonly Profile[];
  /** 批复的绩效目标: those for this template and the unit on the form are compared. */
  readonly approved?: readonly ApprovedTargets[];
}

/**
 * What a received workbook says of its template, and how it differs from it: sheets and rows that are gone or new, labels
 * and weights that were changed, columns that moved, numbers over formulas, an older version, approved targets that are
 * not kept. Null where it names no template; `differences` null where that template or its profile is not known here.
 */
export function compareWithTemplate(
  grid: WorkbookGrid,
  options: CompareOptions = {},
): ReviewedTemplate | null {
  const marks = readTemplateMarks(grid);
  const [mark] = marks;
  if (!mark) return null;
  const named = { id: mark.id, version: mark.version };
  const spec = templateSpecs.find(({ id }) => id === mark.id);
  const profile = profileOf(mark, options.profiles ?? []);
  if (!spec || !profile) return { ...named, differences: null };

  const template = planTemplate(mark.id, { profile, year: mark.year });
  const many = template.sheets.length > 1;
  const differences: Difference[] = [...versionDifferences(mark, spec.version, profile, many)];
  template.sheets.forEach((sheet, index) => {
    const found = sheetFor(grid, marks, mark, sheet, index + 1);
    if (!found) {
      differences.push({ text: `缺少模板中的工作表“${sheet.name}”`, cells: [] });
      return;
    }
    differences.push(...compareSheet(sheet, found, many));
  });
  const own = sheetFor(grid, marks, mark, template.sheets[targetSheet(spec) - 1]!, targetSheet(spec));
  if (own && options.approved) differences.push(...compareApproved(own, mark, options.approved, many));
  return { ...named, differences };
}

function profileOf({ profile }: FoundMark, added: readonly Profile[]): Profile | null {
  const known = added.find(({ id }) => id === profile.id);
  if (known) return known;
  return profiles.some(({ id }) => id === profile.id) ? profileById(profile.id) : null;
}

function* versionDifferences(
  mark: FoundMark,
  version: string,
  profile: Profile,
  many: boolean,
): Generator<Difference> {
  if (!mark.cell) yield { text: '表下的模板编号一行已删除，按文件中保留的模板名称比较', cells: [] };
  const cells = mark.cell ? [place(mark.cell, mark.sheetName, many)] : [];
  if (isOlder(mark.version, version))
    yield { text: `模板是旧版（${mark.version}），现行版本是${version}`, cells };
  else if (mark.version !== version)
    yield { text: `模板版本${mark.version}比这里的${version}新，按${version}比较`, cells };
  if (isOlder(mark.profile.version, profile.version))
    yield { text: `模板所用口径是旧版（${mark.profile.version}），现行口径是${profile.version}`, cells };
}

/** "2025.10" is after "2025.9". */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((each) => each.split('.').map(Number));
  for (let i = 0; i < Math.max(a!.length, b!.length); i++) {
    const difference = (a![i] ?? 0) - (b![i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The sheet that carries the mark of this sheet of the template, else the one of its name. */
function sheetFor(
  grid: WorkbookGrid,
  marks: readonly FoundMark[],
  { id }: FoundMark,
  { name }: PlannedSheet,
  ordinal: number,
): SheetGrid | null {
  const marked = marks.find((each) => each.cell && each.id === id && each.sheet === ordinal);
  const found =
    (marked && grid.sheets.find((sheet) => sheet.id === marked.sheetId)) ??
    grid.sheets.find((sheet) => sheet.name === name);
  return found ?? null;
}

function* compareSheet(sheet: PlannedSheet, grid: SheetGrid, many: boolean): Generator<Difference> {
  const { received, removed, added } = alignRows(sheet, grid);
  const at = (cell: CellAddress): string => place(cell, grid.name, many);
  const bottom = (row: number): number => {
    for (let before = row - 1; before > 0; before--) {
      const known = received.get(before);
      if (known !== undefined) return known;
    }
    return 1;
  };
  for (const row of removed) {
    const words = wordsOf(sheet, row) || (sheet.lines.find((line) => line.row === row)?.block ?? '');
    yield {
      text: `模板第${row}行${words === '' ? '' : `（${words}）`}已被删除，原在此单元格所在行之后`,
      cells: [at({ row: bottom(row), col: 1 })],
    };
  }
  for (const row of added) yield { text: `第${row}行是模板之外增加的行`, cells: [at({ row, col: 1 })] };

  const moved = new Map<string, { from: number; to: number; text: string; cell: string }>();
  const changes: Difference[] = [];
  for (const planned of sheet.cells) {
    const row = received.get(planned.area.top);
    if (row === undefined) continue;
    const cell = { row, col: planned.area.left };
    const stands = grid.at(cell.row, cell.col);
    if (planned.written !== null) changes.push(...formulaDifference(planned, stands, at(cell)));
    else if (isLabel(planned)) {
      const elsewhere = whereElse(planned, grid, row);
      if (stands?.text !== undefined && bareLabel(stands.text) === bareLabel(String(planned.value)))
        changes.push(...weightDifference(planned, stands, at(cell)));
      else if (elsewhere !== null && planned.look === 'header')
        moved.set(`${planned.area.left}:${elsewhere}`, {
          from: planned.area.left,
          to: elsewhere,
          text: compact(String(planned.value)),
          cell: at({ row, col: elsewhere }),
        });
      else if (elsewhere === null)
        changes.push({
          text: `标签“${compact(String(planned.value))}”${stands ? `被改为“${compact(stands.text)}”` : '被清空'}`,
          cells: [at(cell)],
        });
    } else if (isPrinted(planned)) changes.push(...valueDifference(planned, stands, at(cell)));
  }
  for (const { from, to, text, cell } of moved.values())
    yield { text: `“${text}”一栏由${columnName(from)}列移到了${columnName(to)}列`, cells: [cell] };
  // In a table with moved columns every cell differs: one sentence says it.
  if (moved.size === 0) yield* changes;
  else yield* changes.filter(({ text }) => text.startsWith('标签'));
}

/** A weight or choice the template prints. */
function isPrinted({ given, look }: PlannedCell): boolean {
  return look === 'number' && given !== undefined;
}

function* valueDifference(planned: PlannedCell, stands: Cell | undefined, at: string): Generator<Difference> {
  const number = typeof stands?.value === 'number' ? stands.value : Number(stands?.text || NaN);
  if (number === planned.given) return;
  yield {
    text: `分值应为${planned.given}，${stands && stands.text !== '' ? `被改为${stands.text}` : '被清空'}`,
    cells: [at],
  };
}

/** 产出指标（50分） with another number. */
function* weightDifference(planned: PlannedCell, stands: Cell, at: string): Generator<Difference> {
  const [meant, found] = [numbersIn(String(planned.value)), numbersIn(stands.text)];
  if (meant === '' || meant === found) return;
  yield {
    text: `“${bareLabel(String(planned.value))}”的分值应为${meant}，${found === '' ? '被去掉' : `被改为${found}`}`,
    cells: [at],
  };
}

/** The number in brackets, in whatever brackets. */
function numbersIn(text: string): string {
  return [...compact(text).matchAll(/\([^()\d]*(\d+(?:\.\d+)?)[^()]*\)/g)]
    .map((match) => match[1]!)
    .join('、');
}

function* formulaDifference(
  planned: PlannedCell,
  stands: Cell | undefined,
  at: string,
): Generator<Difference> {
  const what = planned.look === 'rate' ? '执行率' : planned.look === 'money' ? '合计' : '得分或总分';
  const told = what === '执行率' && planned.key?.startsWith('staff') ? '控制率' : what;
  if (!stands || (stands.formula === null && stands.text === '')) {
    yield { text: `${told}的公式被清除`, cells: [at] };
  } else if (stands.formula === null) {
    yield { text: `${told}的公式被直接填写的“${stands.text}”覆盖`, cells: [at] };
  } else if (shapeOf(stands.formula) !== shapeOf(planned.written!)) {
    yield { text: `${told}的公式被改为“${stands.formula}”`, cells: [at] };
  }
}

/** Functions and operators without addresses, which move with the rows: programs write the rest in their own ways. */
function shapeOf(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(/"[^"]*"/g, '""')
    .replace(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#')
    .replace(/#(?:,#)+/g, '#')
    .replace(/\s+/g, '')
    .toUpperCase();
}

/** The column in which this very label stands in the row, where it is another one. */
function whereElse({ value, area }: PlannedCell, grid: SheetGrid, row: number): number | null {
  const meant = compact(String(value));
  const found = grid.rowCells(row).find((cell) => cell.col !== area.left && compact(cell.text) === meant);
  return found?.col ?? null;
}

function wordsOf(sheet: PlannedSheet, row: number): string {
  return sheet.cells
    .filter((cell) => cell.area.top === row && isLabel(cell))
    .slice(0, 3)
    .map(({ value }) => bareLabel(String(value)))
    .join('、');
}

/** "H13"; with several sheets "自评表!H13". */
export function place(cell: CellAddress, sheet: string, many: boolean): string {
  return many ? `${sheet}!${formatCell(cell)}` : formatCell(cell);
}
