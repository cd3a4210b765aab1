import { formatArea, formatCell } from '../../src/core/grid/address';
import type { Cell, SheetGrid } from '../../src/core/grid/sheet';
import type { RecognisedForm } from '../../src/core/recognise/form';
import { profileById, profiles } from '../../src/core/profiles/profiles';
import { recogniseWorkbook } from '../../src/core/recognise/recognise';
import type { ExampleCell, RuleExample } from '../../src/core/report/rule-page';
import { describeWith } from '../../src/core/report/text';
import { runRulesWith } from '../../src/core/rules/engine';
import type { Finding, RuleOutcome, WorkbookResult } from '../../src/core/rules/result';
import type { Rule } from '../../src/core/rules/rule';
import { type Case, type InvalidCase, type RuleCases, sheetsOf, type ValidCase } from './rule-cases';
import { baseTable, departmentForm, fundList, indicatorList, projectForm } from './national-form';
import { sichuanForm } from './sichuan-form';
import { workbookOf } from './sheet';

/** Of an example that differs in more cells the first ones are shown. */
const MOST_CELLS = 12;

/** The complete small forms on which no rule finds anything, by the name of their sheet. */
const CLEAN: readonly (() => SheetGrid)[] = [
  projectForm,
  departmentForm,
  baseTable,
  indicatorList,
  fundList,
  sichuanForm,
];

/**
 * The example of a rule for the rules page: of its test cases the right and the wrong one that differ in the fewest
 * cells; a clean form counts as right where the rule passes it. Runs both: throws where the wrong one does not give the
 * finding its case states, where the right one gives any, or where no two cases are the same sheets.
 */
export function exampleOf({ rule, valid, invalid }: RuleCases): RuleExample {
  const pairs = invalid.flatMap((wrong) =>
    [...valid, ...cleanFor(wrong)]
      .filter(
        (right) => (right.outcome ?? 'pass') === 'pass' && nameOf(right.profile) === nameOf(wrong.profile),
      )
      .map((right) => ({ right, wrong, cells: differences(right, wrong) }))
      .filter(({ right, cells }) => cells.length > 0 && passes(rule, right)),
  );
  const [best] = pairs.sort((a, b) => a.cells.length - b.cells.length);
  if (!best) {
    throw new Error(
      `${rule.meta.id}: give it a right and a wrong case that are the same sheets with a few cells changed`,
    );
  }
  return verified(rule, best.right, best.wrong, shortened(best.cells));
}

function cleanFor(wrong: InvalidCase): ValidCase[] {
  const clean = new Map(CLEAN.map((make) => make()).map((sheet) => [sheet.name, sheet]));
  const sheets = sheetsOf(wrong).map((sheet) => clean.get(sheet.name));
  if (!sheets.every((sheet) => sheet !== undefined)) return [];
  return [{ name: 'the clean form', sheets, ...(wrong.profile ? { profile: wrong.profile } : {}) }];
}

function passes(rule: Rule, one: Case): boolean {
  const outcomes = outcomesOf(run(rule, one)).map(({ outcome }) => outcome);
  return outcomes.includes('pass') && !outcomes.includes('fail');
}

function shortened(cells: readonly ExampleCell[]): readonly ExampleCell[] {
  if (cells.length <= MOST_CELLS) return cells;
  const rest = `另有${cells.length - MOST_CELLS}个单元格不同`;
  return [...cells.slice(0, MOST_CELLS), { cell: '……', place: rest, right: '……', wrong: '……' }];
}

function verified(
  rule: Rule,
  right: ValidCase,
  wrong: InvalidCase,
  cells: readonly ExampleCell[],
): RuleExample {
  const unexpected = findingsOf(run(rule, right));
  if (unexpected.length > 0)
    throw new Error(`${rule.meta.id}: the right example "${right.name}" gives findings`);
  const single = sheetsOf(wrong).length === 1;
  const findings = findingsOf(run(rule, wrong));
  const placesOf = (finding: Finding) =>
    finding.cells.map((cell) => (single ? formatCell(cell) : `${cell.sheet}!${formatCell(cell)}`));
  const given = findings.map((finding) => [finding.messageId, ...placesOf(finding)].join(' '));
  const stated = wrong.findings.map(({ messageId, cells: at }) => [messageId, ...at].join(' '));
  if (given.length === 0 || given.join('; ') !== stated.join('; ')) {
    throw new Error(
      `${rule.meta.id}: the wrong example "${wrong.name}" gives ${given.join('; ')} and states ${stated.join('; ')}`,
    );
  }
  // Of several findings the one about a changed cell says most.
  const changed = new Set(cells.map(({ cell }) => cell));
  const finding = findings.find((one) => placesOf(one).some((place) => changed.has(place))) ?? findings[0]!;
  const places = placesOf(finding);
  const { what, fix } = describeWith(rule.meta, finding);
  return {
    profile: nameOf(wrong.profile),
    cells,
    finding: { severity: finding.severity, messageId: finding.messageId, cells: places, what, fix },
  };
}

function nameOf(profile: Case['profile']): string | null {
  if (profile === undefined) return null;
  if (typeof profile === 'string') return profileById(profile).name;
  return profiles.includes(profile) ? profile.name : '本地另有规定时';
}

function run(rule: Rule, one: Case): WorkbookResult {
  const grid = workbookOf(...sheetsOf(one));
  return runRulesWith([rule], recogniseWorkbook(grid), grid, one.profile);
}

function outcomesOf(result: WorkbookResult): readonly RuleOutcome[] {
  return [...result.forms.flatMap((form) => form.outcomes), ...result.crossOutcomes];
}

function findingsOf(result: WorkbookResult): readonly Finding[] {
  return outcomesOf(result).flatMap((outcome) => outcome.findings);
}

/** Empty where the two are not the same sheets. */
function differences(right: Case, wrong: Case): ExampleCell[] {
  const [a, b] = [sheetsOf(right), sheetsOf(wrong)];
  if (a.length !== b.length || a.some((sheet, index) => sheet.name !== b[index]!.name)) return [];
  const forms = recogniseWorkbook(workbookOf(...a)).forms;
  return a.flatMap((sheet, index) => {
    const form = forms.find(({ sheetId }) => sheetId === sheet.id) ?? null;
    const prefix = a.length === 1 ? '' : `${sheet.name}!`;
    return sheetDifferences(sheet, b[index]!, form).map((one) => ({ ...one, cell: `${prefix}${one.cell}` }));
  });
}

function sheetDifferences(right: SheetGrid, wrong: SheetGrid, form: RecognisedForm | null): ExampleCell[] {
  const list: ExampleCell[] = [];
  const rows = Math.max(right.lastRow, wrong.lastRow);
  const cols = Math.max(right.lastCol, wrong.lastCol);
  const [before, after] = [byAddress(right), byAddress(wrong)];
  for (let row = 1; row <= rows; row += 1) {
    for (let col = 1; col <= cols; col += 1) {
      const cell = formatCell({ row, col });
      const [x, y] = [before.get(cell), after.get(cell)];
      if (sameCell(x, y)) continue;
      const shownAlike = (x?.text ?? '') === (y?.text ?? '');
      list.push({
        cell,
        place: placeOf(right, form, row, col),
        right: shown(x, shownAlike),
        wrong: shown(y, shownAlike),
      });
    }
  }
  const merged = (sheet: SheetGrid) => new Set(sheet.merges.map(formatArea));
  const [had, has] = [merged(right), merged(wrong)];
  for (const area of new Set([...had, ...has])) {
    if (had.has(area) !== has.has(area)) {
      const word = (yes: boolean) => (yes ? '合并' : '未合并');
      list.push({ cell: area, place: '合并单元格', right: word(had.has(area)), wrong: word(has.has(area)) });
    }
  }
  const hidden = [
    ['行', right.hiddenRows, wrong.hiddenRows],
    ['列', right.hiddenCols, wrong.hiddenCols],
  ] as const;
  for (const [what, x, y] of hidden) {
    for (const index of new Set([...x, ...y])) {
      if (x.has(index) === y.has(index)) continue;
      const word = (yes: boolean) => (yes ? '隐藏' : '显示');
      list.push({
        cell: `第${index}${what}`,
        place: '行列显示',
        right: word(x.has(index)),
        wrong: word(y.has(index)),
      });
    }
  }
  return list;
}

function byAddress(sheet: SheetGrid): ReadonlyMap<string, Cell> {
  return new Map([...sheet.cells()].map((cell) => [formatCell(cell), cell]));
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  const key = (cell: Cell | undefined) =>
    JSON.stringify([cell?.value ?? null, cell?.text ?? '', cell?.formula ?? null]);
  return key(a) === key(b);
}

/** With how it is stored, where both show the same. */
function shown(cell: Cell | undefined, alike: boolean): string {
  if (!cell || cell.text === '') return '空白';
  if (!alike) return cell.text;
  if (cell.formula !== null) return `${cell.text}（公式 ${cell.formula}）`;
  return typeof cell.value === 'string' ? `${cell.text}（文本）` : `${cell.text}（数字）`;
}

/** What stands in a cell, by row and column: 举办企业培训场次 · 得分. */
function placeOf(sheet: SheetGrid, form: RecognisedForm | null, row: number, col: number): string {
  const goal = form?.goals.find(({ planned, reached }) =>
    [planned, reached].some((field) => field?.cell.row === row && field.cell.col === col),
  );
  if (goal) return goal.planned?.cell.col === col ? '预期目标' : '实际完成情况';
  if (form && form.headerRow !== null && row === form.headerRow) return '表头';
  const name = form?.indicators.find((one) => one.row === row)?.name ?? rowLabel(sheet, row, col);
  const header = headerAt(form, row, col) ?? '';
  return [name, header]
    .map((text) => text.replace(/\s+/g, ''))
    .filter((text) => text !== '')
    .join(' · ');
}

function headerAt(form: RecognisedForm | null, row: number, col: number): string | undefined {
  if (form?.funds?.lines.some((line) => line.row === row)) {
    return Object.values(form.funds.headers).find((field) => field.cell.col === col)?.text;
  }
  if (form?.base?.lines.some((line) => line.row === row)) {
    return Object.values(form.base.headers).find((field) => field.cell.col === col)?.text;
  }
  if (!form || form.headerRow === null || row < form.headerRow) return undefined;
  return form.columns.find((column) => column.col === col)?.header?.text;
}

/** The nearest text to the left that is no number. */
function rowLabel(sheet: SheetGrid, row: number, col: number): string {
  const cells = byAddress(sheet);
  for (let left = col - 1; left >= 1; left -= 1) {
    const cell = cells.get(formatCell({ row, col: left }));
    if (cell && typeof cell.value === 'string' && !/^[\d.,%—/-]+$/.test(cell.text)) return cell.text;
  }
  return '';
}
