import type { SheetCell } from '../../grid/address';
import { isLookAlike, locate, type Indicator, type RecognisedForm } from '../../recognise/form';
import { type Decimal, decimal, sum } from '../../values/decimal';
import { fundAmounts, overallLine, type FundAmounts } from './funds';
import { once, perForm } from './per-form';
import { readFigure, type Figure } from './numbers';

/**
 * Figures that mean the same thing on several forms of one workbook: project expenditure stands in the base table, in
 * the department form and, in detail, in the project forms.
 */
export interface PlacedAmount {
  readonly form: RecognisedForm;
  readonly value: Decimal;
  /** The amount in words: 附件2的项目支出全年执行数. */
  readonly label: string;
  readonly at: SheetCell;
}

export function formsOf(forms: readonly RecognisedForm[], kind: RecognisedForm['kind']): RecognisedForm[] {
  return forms.filter((form) => form.kind === kind && !isLookAlike(form.kind));
}

/** The amounts of 项目支出 that one workbook states, each where it stands. */
export interface ProjectAmounts {
  readonly base: { readonly budget: PlacedAmount | null; readonly spent: PlacedAmount | null };
  readonly department: { readonly annual: PlacedAmount | null; readonly spent: PlacedAmount | null };
  readonly projects: readonly {
    readonly form: RecognisedForm;
    readonly initial: PlacedAmount | null;
    readonly annual: PlacedAmount | null;
    readonly spent: PlacedAmount | null;
  }[];
}

/** null where there is more than one base table or department form: nobody can tell which belongs to which. */
export const projectAmounts: (forms: readonly RecognisedForm[]) => ProjectAmounts | null = once((forms) => {
  const bases = formsOf(forms, 'base-data');
  const departments = formsOf(forms, 'department');
  if (bases.length > 1 || departments.length > 1) return null;
  return {
    base: baseAmounts(bases[0]),
    department: departmentAmounts(departments[0]),
    projects: formsOf(forms, 'project').flatMap((form) => {
      const line = overallLine(form);
      if (!line) return [];
      const amounts = fundAmounts(form, line);
      return [
        {
          form,
          initial: placed(form, amounts.initial, '年初预算数'),
          annual: placed(form, amounts.annual, '全年预算数'),
          spent: placed(form, amounts.spent, '全年执行数'),
        },
      ];
    }),
  };
});

function baseAmounts(form: RecognisedForm | undefined): ProjectAmounts['base'] {
  const line = form?.base?.lines.find((one) => one.item === 'project');
  if (!form || !line) return { budget: null, spent: null };
  return {
    budget: placed(form, readFigure(line.budget), '项目支出本年预算数'),
    spent: placed(form, readFigure(line.spent), '项目支出本年决算数'),
  };
}

function departmentAmounts(form: RecognisedForm | undefined): ProjectAmounts['department'] {
  const line = form?.funds?.lines.find((one) => one.role === 'project');
  if (!form || !line) return { annual: null, spent: null };
  const amounts: FundAmounts = fundAmounts(form, line);
  return {
    annual: placed(form, amounts.annual, '项目支出全年预算数'),
    spent: placed(form, amounts.spent, '项目支出全年执行数'),
  };
}

/** 单位：元, 2021年预算数（元） in the title or a header of a base table. */
const BASE_IN_YUAN = /单位[:：]?元|[（(]元[）)]/;

function baseTexts(form: RecognisedForm): string {
  const { base, title } = form;
  if (!base) return '';
  return [title, base.headers.lastYear, base.headers.budget, base.headers.spent]
    .map((field) => field?.text ?? '')
    .join(' ');
}

/** Amounts are compared in 万元: the base table and most forms are kept in it. */
function placed(form: RecognisedForm, figure: Figure, label: string): PlacedAmount | null {
  if (figure.state !== 'number') return null;
  const inYuan = form.funds?.moneyUnit === '元' || BASE_IN_YUAN.test(baseTexts(form));
  const value = inYuan ? figure.value.div(10_000) : figure.value;
  return { form, value, label: `“${form.sheet}”的${label}`, at: locate(form, figure.field.cell) };
}

/**
 * The project forms as one amount, where they may be set against the department's project expenditure: together they
 * must not be less than it, or forms are missing from this workbook.
 */
export function projectsTogether(
  projects: ProjectAmounts['projects'],
  column: 'annual' | 'spent',
): { readonly value: Decimal; readonly cells: readonly SheetCell[]; readonly label: string } | null {
  const amounts = projects.flatMap((project) => (project[column] ? [project[column]] : []));
  if (amounts.length === 0 || amounts.length < projects.length) return null;
  const name = column === 'annual' ? '全年预算数' : '全年执行数';
  return {
    value: amounts.length === 1 ? amounts[0]!.value : sum(amounts.map(({ value }) => value)),
    cells: amounts.map(({ at }) => at),
    label: amounts.length === 1 ? amounts[0]!.label : `${amounts.length}张项目自评表的${name}合计`,
  };
}

/** How two figures for one thing stand to each other. */
export type Agreement = 'same' | 'tail' | 'differs';

/** Below this nothing is seen on a sheet that shows two decimals. */
const INVISIBLE = decimal('0.005');

export function agreement(a: Decimal, b: Decimal, tail: number): Agreement {
  const gap = a.minus(b).abs();
  if (gap.lte(INVISIBLE)) return 'same';
  return gap.lte(tail) ? 'tail' : 'differs';
}

const EXECUTION_NAME = /^(?:部门|单位)?(?:整体)?(?:支出)?(?:年度)?(?:部门)?预算(?:资金)?执行率$/;

/** Indicators that report the form's own budget execution rate. */
export const executionIndicators: (form: RecognisedForm) => readonly Indicator[] = perForm((form) =>
  form.indicators.filter((indicator) => EXECUTION_NAME.test(indicator.name.replace(/\s/g, ''))),
);
