import type { Indicator } from '../recognise/form';
import { HUNDRED } from '../values/decimal';
import type { Field } from '../values/field';
import type { MoneyUnit, Reading } from '../values/reading';
import type { Quantity } from '../values/target';
import { isPercent } from '../values/units';
import { showQuantity } from './wording';

/** The indicator as it would be with this quantity, and nothing else, in its 完成值 cell. */
export function withActual(indicator: Indicator, quantity: Quantity): Indicator {
  const cell = indicator.actual?.cell ?? { row: indicator.row, col: 1 };
  const field: Field = { cell, text: showQuantity(quantity), reading: readingOf(quantity), formula: null };
  return { ...indicator, actual: field };
}

function readingOf({ value, unit }: Quantity): Reading {
  if (isPercent(unit)) return { kind: 'percent', value: value.div(HUNDRED), storedAsText: false };
  if (unit === '') return { kind: 'number', value, storedAsText: false };
  if (/^(?:元|万元|亿元)$/.test(unit)) return { kind: 'amount', value, unit: unit as MoneyUnit };
  return { kind: 'quantity', value, unit };
}
