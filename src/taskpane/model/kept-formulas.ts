import type { SheetCell } from '../../core/grid/address';
import { locate } from '../../core/recognise/form';
import type { FormResult } from '../../core/rules/result';
import { placeKey } from './places';

/** A score, total or rate that the form works out itself. */
export interface KeptFormula {
  readonly at: SheetCell;
  readonly formula: string;
}

/** The formulas that stand where filling would write; they are kept. In the order of the sheet. */
export function keptFormulas(forms: readonly FormResult[]): readonly KeptFormula[] {
  return forms.flatMap(({ form }) => {
    const { totals, funds } = form;
    const fields = [
      ...(funds?.lines ?? []).flatMap(({ rate, score }) => [rate, score]),
      ...form.groups.flatMap(({ scores }) => scores),
      totals.weight,
      totals.score,
    ];
    const kept = fields.flatMap((field): KeptFormula[] =>
      field === null || field.formula === null
        ? []
        : [{ at: locate(form, field.cell), formula: field.formula }],
    );
    return [...new Map(kept.map((one) => [placeKey(one.at), one])).values()];
  });
}
