import type { CellAddress, SheetCell } from '../../grid/address';
import type { Cell, WorkbookGrid } from '../../grid/sheet';
import type { RecognisedForm } from '../../recognise/form';
import { type Decimal, decimal, HUNDRED } from '../../values/decimal';
import { compact } from '../../values/text';
import { once } from './per-form';

/**
 * What the running text of a workbook claims: sentences of a report on a sheet of its own, beside or below a table.
 * Cells that the form itself understands (indicators, funds, totals) are no claims about it.
 */
export interface Statement {
  readonly text: string;
  readonly at: SheetCell;
}

/** Shorter texts are labels. */
const SHORTEST = 6;

/** Several rules read the same text of the same workbook. */
const known = new WeakMap<
  WorkbookGrid,
  { readonly forms: readonly RecognisedForm[]; readonly found: readonly Statement[] }
>();

export function statementsOf(forms: readonly RecognisedForm[], grid: WorkbookGrid): readonly Statement[] {
  const before = known.get(grid);
  if (before?.forms === forms) return before.found;
  const found = readStatements(forms, grid);
  known.set(grid, { forms, found });
  return found;
}

function readStatements(forms: readonly RecognisedForm[], grid: WorkbookGrid): Statement[] {
  return grid.sheets.flatMap((sheet) => {
    const own = forms.filter((form) => form.sheetId === sheet.id);
    const used = new Set<number>();
    for (const form of own) addUnderstoodCells(form, used);
    const texts: Statement[] = [];
    for (const cell of sheet.cells()) {
      if (!isText(cell) || cell.text.length < SHORTEST || used.has(placeKey(cell))) continue;
      const text = compact(cell.text);
      if (text.length >= SHORTEST) {
        texts.push({ text, at: { sheetId: sheet.id, sheet: sheet.name, row: cell.row, col: cell.col } });
      }
    }
    return texts;
  });
}

function isText(cell: Cell): boolean {
  return typeof cell.value === 'string';
}

function addUnderstoodCells(form: RecognisedForm, used: Set<number>): void {
  const add = (field: { readonly cell: CellAddress } | null) => {
    if (field) used.add(placeKey(field.cell));
  };
  for (const one of form.indicators) {
    add(one.level1);
    add(one.level2);
    add(one.level3);
    add(one.sign);
    add(one.unitColumn);
    add(one.target);
    add(one.actual);
    add(one.weightField);
    add(one.score);
    add(one.note);
  }
  for (const line of form.funds?.lines ?? []) {
    add(line.label);
    add(line.rate);
    add(line.score);
  }
  for (const { label } of form.base?.lines ?? []) add(label);
  for (const { label } of form.sections) add(label);
  for (const { header } of form.columns) add(header);
  add(form.totals.label);
  add(form.totals.score);
  add(form.totals.grade);
  add(form.title);
}

/** A number for each address; a sheet has fewer than 2^15 columns. */
function placeKey({ row, col }: CellAddress): number {
  return row * 0x8000 + col;
}

export interface Claim {
  readonly value: Decimal;
  /** The words of the claim: 支出率97.9%. */
  readonly words: string;
  readonly at: SheetCell;
}

/**
 * Numbers that follow one of these words: 支出率为97.9%, 自评得分98.93分, 数量指标共48个. `pattern` names the number
 * group 1; percentages are handed back as ratios.
 */
export function claims(statements: readonly Statement[], pattern: RegExp): Claim[] {
  const found: Claim[] = [];
  for (const { text, at } of withFigures(statements)) {
    // Most texts hold no such words: they are passed over without a search of their own.
    if (!pattern.test(text)) continue;
    for (const match of text.matchAll(everywhere(pattern))) {
      const number = match[1];
      if (number === undefined) continue;
      const percent = text.slice(match.index + match[0].length - 1).startsWith('%');
      const value = decimal(number);
      found.push({ value: percent ? value.div(HUNDRED) : value, words: match[0], at });
    }
  }
  return found;
}

const FIGURE = /\d/;

/** Most texts hold no number at all. */
const withFigures: (statements: readonly Statement[]) => readonly Statement[] = once((statements) =>
  statements.filter(({ text }) => FIGURE.test(text)),
);

/** The patterns of the rules are few and never change. */
const global = new Map<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  let made = global.get(pattern);
  if (!made) global.set(pattern, (made = new RegExp(pattern, 'g')));
  return made;
}
