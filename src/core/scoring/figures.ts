import type { SheetCell } from '../grid/address';
import { figureWords } from '../profiles/formula-indicators';
import type { FigureId } from '../profiles/formula-schema';
import {
  type BaseItem,
  type BaseLine,
  type BaseTable,
  type FundLine,
  isLookAlike,
  locate,
  type RecognisedForm,
} from '../recognise/form';
import type { Decimal } from '../values/decimal';
import type { Field } from '../values/field';
import { numberOf } from '../values/reading';
import { compact, withoutOrdinal } from '../values/text';
import { inOneUnit } from '../values/units';

/** A figure of the workbook with the cells it was read from. `unit` is "" where the sheet does not state it. */
export interface WorkbookFigure {
  readonly value: Decimal;
  readonly unit: string;
  readonly cells: readonly SheetCell[];
}

/** The figures of one sheet or block; a formula takes all of its figures from one of them. */
export interface FigureSource {
  /** base: 基础数据表 · funds: the amounts of a self-evaluation form. */
  readonly kind: 'base' | 'funds';
  /** In Chinese, for explanations: 基础数据表“附件1”. */
  readonly name: string;
  readonly figures: ReadonlyMap<FigureId, WorkbookFigure>;
}

export interface WorkbookFigures {
  readonly sources: readonly FigureSource[];
  /** Why there is no base table to compute from, in Chinese; null where there is one. */
  readonly noBase: string | null;
}

/**
 * The figures a form's formula indicators may be computed from: the base table of the same unit, wherever it stands in
 * the workbook, and the amounts of the form itself, else of the one department form. Two base tables that could both
 * be meant are none: nobody can tell which.
 */
export function gatherFigures(form: RecognisedForm, forms: readonly RecognisedForm[]): WorkbookFigures {
  const all = forms.filter(({ base, kind }) => base !== null && !isLookAlike(kind));
  const tables = all.filter((one) => !form.unit || !one.unit || one.unit.value === form.unit.value);
  const [table] = tables;
  const sources: FigureSource[] = [];
  if (tables.length === 1 && table?.base) {
    sources.push({
      kind: 'base',
      name: `基础数据表“${table.sheet}”`,
      figures: baseFigures(table, table.base),
    });
  }
  const funded = fundsForm(form, forms);
  if (funded)
    sources.push({ kind: 'funds', name: `“${funded.sheet}”的资金部分`, figures: fundFigures(funded) });
  return { sources, noBase: tables.length === 1 ? null : whyNoBase(all, tables) };
}

function whyNoBase(all: readonly RecognisedForm[], tables: readonly RecognisedForm[]): string {
  if (tables.length > 1) return `工作簿中有 ${tables.length} 张基础数据表，不能确定用哪一张`;
  return all.length > 0 ? '基础数据表的单位名称与本表不同' : '工作簿中没有基础数据表';
}

function fundsForm(form: RecognisedForm, forms: readonly RecognisedForm[]): RecognisedForm | null {
  if (form.kind === 'project') return null;
  if (form.funds) return form;
  const others = forms.filter(
    (one) =>
      one.kind === 'department' &&
      one.funds !== null &&
      (!form.unit || !one.unit || one.unit.value === form.unit.value),
  );
  return others.length === 1 ? others[0]! : null;
}

type Add = (id: FigureId, field: Field | null) => void;

function collector(form: RecognisedForm, unit: string) {
  const figures = new Map<FigureId, WorkbookFigure>();
  const add: Add = (id, field) => {
    if (figures.has(id) || field === null || field.reading.kind === 'percent') return;
    const value = numberOf(field.reading);
    if (value === null) return;
    const { reading } = field;
    const own = reading.kind === 'amount' || reading.kind === 'quantity' ? reading.unit : null;
    figures.set(id, {
      value,
      unit: own ?? (figureWords[id].unit || unit),
      cells: [locate(form, field.cell)],
    });
  };
  return { figures, add };
}

function baseFigures(form: RecognisedForm, base: BaseTable): ReadonlyMap<FigureId, WorkbookFigure> {
  const { figures, add } = collector(form, '');
  add('staffActual', base.staff?.actual ?? null);
  add('staffAuthorised', base.staff?.authorised ?? null);
  const line = (item: BaseItem): BaseLine | null => base.lines.find((one) => one.item === item) ?? null;
  const sangong = line('sangong');
  add('sangongSpent', sangong?.spent ?? null);
  add('sangongBudget', sangong?.budget ?? null);
  add('sangongLastSpent', sangong?.lastYear ?? null);
  add('publicSpent', line('public')?.spent ?? null);
  add('publicBudget', line('public')?.budget ?? null);
  add('procurementSpent', line('procurement')?.spent ?? null);
  add('procurementBudget', line('procurement')?.budget ?? null);
  addByLabel(base, add);
  // 部门整体支出预算调整: the budget at the beginning of the year, and the one after the adjustments.
  const adjustment = line('adjustment');
  add('initialBudget', adjustment?.budget ?? null);
  add('annualBudget', adjustment?.spent ?? null);
  addDerived(figures);
  return figures;
}

/** Lines the recogniser has no item for, by what their labels say; the value of the reported year. */
function addByLabel(base: BaseTable, add: Add): void {
  for (const line of base.lines) {
    const label = plain(line.label.text);
    for (const [id, { lines }] of Object.entries(figureWords)) {
      if (lines.includes(label)) add(id as FigureId, firstNumber(line.spent, line.budget));
    }
  }
}

function plain(text: string): string {
  return withoutOrdinal(compact(text))
    .replace(/[“”‘’'"]/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[:：]$/, '');
}

function firstNumber(...fields: readonly (Field | null)[]): Field | null {
  return fields.find((field) => field !== null && numberOf(field.reading) !== null) ?? null;
}

function fundFigures(form: RecognisedForm): ReadonlyMap<FigureId, WorkbookFigure> {
  const { figures, add } = collector(form, form.funds?.moneyUnit ?? '');
  const lines = form.funds?.lines ?? [];
  const total = overall(lines);
  add('initialBudget', total?.initialBudget ?? null);
  add('annualBudget', total?.annualBudget ?? null);
  add('spent', total?.spent ?? null);
  const carried = lines.find((line) => line.role === 'carryover');
  if (carried && carried !== total)
    add('carriedIn', firstNumber(carried.annualBudget, carried.initialBudget));
  addDerived(figures);
  return figures;
}

function overall(lines: readonly FundLine[]): FundLine | null {
  return lines.find((line) => line.role === 'total') ?? (lines.length === 1 ? lines[0]! : null);
}

/** 追加 and 调整数 are the difference between the adjusted and the initial budget where no cell states them. */
function addDerived(figures: Map<FigureId, WorkbookFigure>): void {
  const [initial, annual] = [figures.get('initialBudget'), figures.get('annualBudget')];
  if (!initial || !annual) return;
  const same = inOneUnit(annual, initial);
  if (!same) return;
  const added = same.a.minus(same.b);
  const made = (value: Decimal): WorkbookFigure => ({
    value,
    unit: same.unit,
    cells: [...annual.cells, ...initial.cells],
  });
  if (!figures.has('addedBudget')) figures.set('addedBudget', made(added));
  if (!figures.has('changedBudget')) figures.set('changedBudget', made(added.abs()));
}
