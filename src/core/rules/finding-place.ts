import { type CellAddress, formatCell, type SheetCell } from '../grid/address';
import { compact } from '../values/text';
import type { RecognisedForm } from '../recognise/form';

/**
 * A name for a cell that stays when rows or columns are inserted: what stands there on the form (the indicator and the
 * column, the fund line and its amount), not the address. Cells of no known meaning keep their address.
 */
export function placeName(form: RecognisedForm, cell: CellAddress): string {
  return namesOf(form).get(formatCell(cell)) ?? byColumn(form, cell) ?? formatCell(cell);
}

/** The same for a cell anywhere in the workbook. */
export function placeInWorkbook(forms: readonly RecognisedForm[], cell: SheetCell): string {
  const form = forms.find(
    ({ sheetId, firstRow, lastRow }) =>
      sheetId === cell.sheetId && firstRow <= cell.row && cell.row <= lastRow,
  );
  return `${cell.sheet}!${form ? placeName(form, cell) : formatCell(cell)}`;
}

type Located = { readonly cell: CellAddress } | null | undefined;

const cache = new WeakMap<RecognisedForm, ReadonlyMap<string, string>>();

function namesOf(form: RecognisedForm): ReadonlyMap<string, string> {
  const known = cache.get(form);
  if (known) return known;
  const made = makeNames(form);
  cache.set(form, made);
  return made;
}

function makeNames(form: RecognisedForm): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, field: Located) => {
    if (field && !names.has(formatCell(field.cell))) names.set(formatCell(field.cell), name);
  };
  const numbered = ordinals();
  for (const one of form.indicators) {
    const row = numbered(`指标:${compact(one.name)}`);
    const { target, actual, weightField, score, note, sign, unitColumn, level3 } = one;
    names.set(rowKey(one.row), row);
    const fields = { target, actual, weight: weightField, score, note, sign, unit: unitColumn, level3 };
    for (const [part, field] of Object.entries(fields)) add(`${row}.${part}`, field);
  }
  for (const section of form.sections) {
    add(numbered(`分类:${section.level}:${compact(section.name)}`), section.label);
  }
  for (const line of form.funds?.lines ?? []) {
    const row = numbered(`资金:${compact(line.label.text)}`);
    const { label, initialBudget, annualBudget, spent, weight, rate, score } = line;
    const fields = { label, initialBudget, annualBudget, spent, weight, rate, score };
    for (const [part, field] of Object.entries(fields)) add(`${row}.${part}`, field);
  }
  add('资金:原因', form.funds?.note);
  for (const [part, field] of Object.entries(form.funds?.headers ?? {})) add(`资金表头:${part}`, field);
  for (const line of form.base?.lines ?? []) {
    const row = numbered(`基础数据:${compact(line.label.text)}`);
    const { label, lastYear, budget, spent } = line;
    for (const [part, field] of Object.entries({ label, lastYear, budget, spent })) {
      add(`${row}.${part}`, field);
    }
  }
  for (const [part, field] of Object.entries(form.base?.staff ?? {})) add(`人员:${part}`, field);
  for (const [part, field] of Object.entries(form.totals)) add(`总分:${part}`, field);
  form.goals.forEach((goal, index) => {
    add(`目标${index + 1}.planned`, goal.planned);
    add(`目标${index + 1}.reached`, goal.reached);
  });
  add('单位名称', form.unitField);
  add('单位名称', form.unit);
  add('年度', form.year);
  add('项目名称', form.subject);
  add('标题', form.title);
  return names;
}

/** Beside the addresses the map holds the name of each indicator's row. */
function rowKey(row: number): string {
  return `row ${row}`;
}

/** The first of its name keeps it, later ones are counted. */
function ordinals(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}

/** A cell in an indicator's row without a field of its own, such as the later rows of a merged cell. */
function byColumn(form: RecognisedForm, { row, col }: CellAddress): string | null {
  const role = form.columns.find((column) => column.col === col)?.role;
  const name = namesOf(form).get(rowKey(row));
  return name && role ? `${name}.${role}@` : null;
}
