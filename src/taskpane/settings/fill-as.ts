import type { FillAs } from '../../core/fill/formulas';
import { keepChoice, keptChoice } from './kept';

const KEY = 'selfeval.fill-as';

/** How this person has totals and rates written; as values unless they chose formulas. */
export function fillAsKept(): FillAs {
  return keptChoice(KEY) === 'formulas' ? 'formulas' : 'values';
}

export function keepFillAs(as: FillAs): void {
  keepChoice(KEY, as);
}
