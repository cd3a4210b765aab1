import { type Area, formatArea, parseArea } from '../../src/core/grid/address';
import type { SheetGrid } from '../../src/core/grid/sheet';
import type { RecognisedForm } from '../../src/core/recognise/form';
import { numberOf } from '../../src/core/values/reading';
import { compact } from '../../src/core/values/text';
import { sheetOf } from './sheet';

type Value = string | number | null;

/** A form as a bare table, to be bent in ways that must not change what is recognised. */
export interface RawForm {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merges: readonly Area[];
}

export function rawForm(
  name: string,
  rows: readonly (readonly Value[])[],
  merges: readonly string[],
): RawForm {
  return { name, rows, merges: merges.map(parseArea) };
}

export function toSheet({ name, rows, merges }: RawForm): SheetGrid {
  return sheetOf(rows, { name, merges: merges.map(formatArea) });
}

const width = (form: RawForm) => Math.max(...form.rows.map((row) => row.length));

export function shifted(form: RawForm, down: number, right: number): RawForm {
  const blank = Array<Value>(right).fill(null);
  const above = Array.from({ length: down }, (): Value[] => []);
  return {
    ...form,
    rows: [...above, ...form.rows.map((row) => [...blank, ...row])],
    merges: form.merges.map(({ top, left, bottom, right: edge }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: edge + right,
    })),
  };
}

/** A blank column before each of these columns (1-based); merges across it grow, as in Excel. */
export function withBlankColumns(form: RawForm, before: readonly number[]): RawForm {
  let result = form;
  for (const col of [...before].sort((a, b) => b - a)) {
    result = {
      ...result,
      rows: result.rows.map((row) => [...row.slice(0, col - 1), null, ...row.slice(col - 1)]),
      merges: result.merges.map((area) => ({
        ...area,
        left: area.left >= col ? area.left + 1 : area.left,
        right: area.right >= col ? area.right + 1 : area.right,
      })),
    };
  }
  return result;
}

/** A blank row before each of these rows (1-based). */
export function withBlankRows(form: RawForm, before: readonly number[]): RawForm {
  let result = form;
  for (const row of [...before].sort((a, b) => b - a)) {
    result = {
      ...result,
      rows: [...result.rows.slice(0, row - 1), [], ...result.rows.slice(row - 1)],
      merges: result.merges.map((area) => ({
        ...area,
        top: area.top >= row ? area.top + 1 : area.top,
        bottom: area.bottom >= row ? area.bottom + 1 : area.bottom,
      })),
    };
  }
  return result;
}

export function unmerged(form: RawForm): RawForm {
  return { ...form, merges: [] };
}

export function mapText(form: RawForm, change: (text: string) => string): RawForm {
  return {
    ...form,
    rows: form.rows.map((row) => row.map((value) => (typeof value === 'string' ? change(value) : value))),
  };
}

export function numbersAsText(form: RawForm): RawForm {
  return {
    ...form,
    rows: form.rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : value))),
  };
}

/** Short labels spaced out: 总分 → 总 分, as typists do to fill a cell. */
export function spacedOut(form: RawForm): RawForm {
  return mapText(form, (text) => (/^[\u4e00-\u9fff]{2,4}$/.test(text) ? [...text].join(' ') : text));
}

/** Half-width digits and brackets typed full-width. */
export function fullWidth(form: RawForm): RawForm {
  return mapText(form, (text) =>
    text.replace(/[0-9()%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  );
}

/** The columns from `first` on in another order, from one row down; null where merges across them forbid it. */
export function permuted(form: RawForm, fromRow: number, order: readonly number[]): RawForm | null {
  const touched = new Set(order);
  const blocked = form.merges.some(
    (area) =>
      area.bottom >= fromRow &&
      [...touched].some((col) => area.left <= col && col <= area.right) &&
      (area.left !== area.right || area.top < fromRow),
  );
  if (blocked) return null;
  const places = [...order].sort((a, b) => a - b);
  const target = new Map(order.map((col, index) => [col, places[index]!]));
  return {
    ...form,
    rows: form.rows.map((row, index) => {
      if (index + 1 < fromRow) return row;
      const padded: Value[] = [...row, ...Array<Value>(Math.max(0, width(form) - row.length)).fill(null)];
      const moved = [...padded];
      for (const [from, to] of target) moved[to - 1] = padded[from - 1] ?? null;
      return moved;
    }),
    merges: form.merges.map((area) =>
      area.top >= fromRow && target.has(area.left)
        ? { ...area, left: target.get(area.left)!, right: target.get(area.left)! }
        : area,
    ),
  };
}

/** One row printed again further down, as at the head of a second page. */
export function repeatedRow(form: RawForm, row: number, before: number): RawForm {
  const opened = withBlankRows(form, [before]);
  const rows = [...opened.rows];
  rows[before - 1] = form.rows[row - 1]!;
  return { ...opened, rows };
}

/** Both forms on one sheet, the second below the first. */
export function stacked(first: RawForm, second: RawForm, gap: number): RawForm {
  const below = shifted(second, first.rows.length + gap, 0);
  return {
    name: first.name,
    rows: [...first.rows, ...below.rows.slice(first.rows.length)],
    merges: [...first.merges, ...below.merges],
  };
}

/** The rows from `row` on moved to a sheet of their own, with these rows of the form (its header) printed again on top. */
export function splitAt(form: RawForm, row: number, again: readonly number[]): [RawForm, RawForm] {
  const down = again.length - (row - 1);
  const first = {
    ...form,
    rows: form.rows.slice(0, row - 1),
    merges: form.merges.flatMap((area) =>
      area.top < row ? [{ ...area, bottom: Math.min(area.bottom, row - 1) }] : [],
    ),
  };
  const second = {
    name: '续',
    rows: [...again.map((each) => form.rows[each - 1]!), ...form.rows.slice(row - 1)],
    merges: form.merges.flatMap((area) =>
      area.top >= row ? [{ ...area, top: area.top + down, bottom: area.bottom + down }] : [],
    ),
  };
  return [first, second];
}

/** What was recognised, without addresses: equal before and after a change that must not matter. */
export function meaning(form: RecognisedForm | undefined) {
  if (!form) return null;
  const text = (field: { readonly text: string } | null) => compact(field?.text ?? '');
  const value = (field: Parameters<typeof text>[0] & { readonly reading?: unknown }) => text(field);
  return {
    kind: form.kind,
    layout: form.layout,
    unit: form.unit?.value ?? null,
    year: form.year?.value ?? null,
    subject: text(form.subject),
    indicators: form.indicators.map((row) => ({
      level1: text(row.level1),
      level2: text(row.level2),
      level3: text(row.level3),
      target: text(row.target),
      actual: text(row.actual),
      weight: row.weight?.value.toFixed() ?? '',
      score: row.score ? (numberOf(row.score.reading)?.toFixed() ?? value(row.score)) : '',
      note: text(row.note),
    })),
    groups: form.groups.map((group) => group.members.length),
    totals: [text(form.totals.weight), text(form.totals.score), text(form.totals.grade)],
    funds: (form.funds?.lines ?? []).map((line) => [
      line.role,
      text(line.initialBudget),
      text(line.annualBudget),
      text(line.spent),
      text(line.rate),
      text(line.score),
    ]),
    goals: form.goals.map((pair) => [text(pair.planned), text(pair.reached)]),
    base: (form.base?.lines ?? []).map((line) => [
      line.item,
      text(line.lastYear),
      text(line.budget),
      text(line.spent),
    ]),
    staff: form.base?.staff ? [text(form.base.staff.authorised), text(form.base.staff.actual)] : null,
  };
}
