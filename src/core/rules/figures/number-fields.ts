import type { RecognisedForm } from '../../recognise/form';
import type { Field } from '../../values/field';
import { BASE_COLUMNS, baseLineName, columnLabel } from './base-table';
import { executionLine, indicatorName } from './extent';
import { FUND_COLUMNS, lineName } from './funds';
import { perForm } from './per-form';

/** A cell that should hold a plain number, and what it is called. */
export interface NumberField {
  readonly name: string;
  readonly field: Field;
}

/** Every cell of the form with something in it that should hold a plain number: amounts, weights, scores, totals. */
export const numberFields: (form: RecognisedForm) => readonly NumberField[] = perForm((form) => {
  const { base, totals } = form;
  const execution = executionLine(form);
  const found: NumberField[] = [];
  const put = (field: Field | null, name: string) => {
    if (field !== null && field.text !== '') found.push({ name, field });
  };
  for (const one of form.indicators) {
    const name = indicatorName(one);
    put(one.weightField, `${name}分值`);
    put(one.score, `${name}得分`);
  }
  for (const line of form.funds?.lines ?? []) {
    const name = lineName(line);
    for (const { column, label } of FUND_COLUMNS) put(line[column], `${name}${label}`);
    const scored = line === execution ? '预算执行率' : name;
    put(line.weight, `${scored}分值`);
    put(line.score, `${scored}得分`);
  }
  for (const line of base?.lines ?? []) {
    const name = baseLineName(line);
    for (const column of BASE_COLUMNS) put(line[column], `${name}${columnLabel(base!, column)}`);
  }
  put(totals.weight, '总分值');
  put(totals.score, '总分');
  return found;
});
