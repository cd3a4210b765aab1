import type { FundLine, RecognisedForm } from '../../recognise/form';
import type { Field } from '../../values/field';
import type { MoneyUnit } from '../../values/reading';
import { readAmount, type Figure } from './numbers';
import { perForm } from './per-form';

/** The amounts of one fund line in the block's unit. */
export interface FundAmounts {
  readonly line: FundLine;
  readonly initial: Figure;
  readonly annual: Figure;
  readonly spent: Figure;
}

export function fundAmounts(form: RecognisedForm, line: FundLine): FundAmounts {
  const known = amountsRead(form);
  let amounts = known.get(line);
  if (!amounts) known.set(line, (amounts = readAmounts(line, form.funds?.moneyUnit ?? null)));
  return amounts;
}

const amountsRead = perForm(() => new Map<FundLine, FundAmounts>());

function readAmounts(line: FundLine, unit: MoneyUnit | null): FundAmounts {
  return {
    line,
    initial: readAmount(line.initialBudget, unit),
    annual: readAmount(line.annualBudget, unit),
    spent: readAmount(line.spent, unit),
  };
}

/** The budget an execution rate is counted against: 全年预算数, or 年初预算数 where the form has no other column. */
export function rateBase(
  form: RecognisedForm,
  amounts: FundAmounts,
): {
  readonly figure: Figure;
  readonly label: string;
  readonly adjusted: boolean;
  readonly field: Field | null;
} {
  const adjusted = form.funds?.headers.annualBudget !== undefined || amounts.line.annualBudget !== null;
  return adjusted
    ? { figure: amounts.annual, label: '全年预算数', adjusted, field: amounts.line.annualBudget }
    : { figure: amounts.initial, label: '年初预算数', adjusted, field: amounts.line.initialBudget };
}

/**
 * The line that stands for the whole: the total; else the only source line that is not zero.
 * null where the whole is spread over several lines.
 */
export const overallLine: (form: RecognisedForm) => FundLine | null = perForm((form) => {
  const lines = form.funds?.lines ?? [];
  const total = lines.find((line) => line.role === 'total');
  if (total) return total;
  const sources = lines.filter((line) => SOURCE_ROLES.has(line.role));
  const filled = sources.filter((line) => !isNothing(fundAmounts(form, line)));
  return filled.length === 1 ? filled[0]! : null;
});

export const SOURCE_ROLES: ReadonlySet<FundLine['role']> = new Set([
  'fiscal',
  'carryover',
  'special',
  'other',
]);

function isNothing({ initial, annual, spent }: FundAmounts): boolean {
  return [initial, annual, spent].every(
    (figure) => figure.state === 'absent' || (figure.state === 'number' && figure.value.eq(0)),
  );
}

/** The label as people say it: without 其中：, numbering and line breaks. */
export function lineName(line: FundLine): string {
  const name = line.label.text
    .replace(/\s+/g, '')
    .replace(/^.*?[：:]\s*(?=[^：:])/, '')
    .replace(/^[（(]?[\d一二三四五六七八九十]+[）)、.]/, '')
    .replace(/[：:]$/, '');
  return name === '' ? `第${line.row}行` : name;
}

export type FundColumn = 'initialBudget' | 'annualBudget' | 'spent';

export const FUND_COLUMNS: readonly { readonly column: FundColumn; readonly label: string }[] = [
  { column: 'initialBudget', label: '年初预算数' },
  { column: 'annualBudget', label: '全年预算数' },
  { column: 'spent', label: '全年执行数' },
];
