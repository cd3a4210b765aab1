import type { RecognisedForm } from '../../recognise/form';
import type { Field } from '../../values/field';
import { BASE_COLUMNS, baseLineName, columnLabel } from './base-table';
import { executionLine, indicatorName } from './extent';
import { FUND_COLUMNS, lineName } from './funds';

/** A cell that should hold a plain number, and what it is called. */
export interface NumberField {
  readonly name: string;
  readonly field: Field;
}

/** Every cell of the form with something in it that should hold a plain number: amounts, weights, scores, totals. */
export function numberFields(form: RecognisedForm): NumberField[] {
  const { base, totals } = form;
  const execution = executionLine(form);
  const named: { readonly name: string; readonly field: Field | null }[] = [
    ...form.indicators.flatMap((one) => [
      { name: `${indicatorName(one)}分值`, field: one.weightField },
      { name: `${indicatorName(one)}得分`, field: one.score },
    ]),
    ...(form.funds?.lines ?? []).flatMap((line) => [
      ...FUND_COLUMNS.map(({ column, label }) => ({
        name: `${lineName(line)}${label}`,
        field: line[column],
      })),
      { name: line === execution ? '预算执行率分值' : `${lineName(line)}分值`, field: line.weight },
      { name: line === execution ? '预算执行率得分' : `${lineName(line)}得分`, field: line.score },
    ]),
    ...(base?.lines ?? []).flatMap((line) =>
      BASE_COLUMNS.map((column) => ({
        name: `${baseLineName(line)}${columnLabel(base!, column)}`,
        field: line[column],
      })),
    ),
    { name: '总分值', field: totals.weight },
    { name: '总分', field: totals.score },
  ];
  return named.flatMap(({ name, field }) => (field !== null && field.text !== '' ? [{ name, field }] : []));
}
