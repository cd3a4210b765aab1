import { gradeOf } from '../../profiles/grade';
import type { Profile } from '../../profiles/schema';
import type { RecognisedForm } from '../../recognise/form';
import type { Decimal } from '../../values/decimal';
import { isWhole } from './extent';
import { formTotals, scoredItems } from './scores';

/** The computed total; null while the form is cut off or a weighted item has no score. */
export function computedTotal(form: RecognisedForm, profile: Profile): Decimal | null {
  const open = scoredItems(form).some(
    ({ weight, score }) => weight.state === 'number' && weight.value.gt(0) && score.state !== 'number',
  );
  return open || !isWhole(form, profile) ? null : formTotals(form).score;
}

/** The grade of the computed total; a grade of half a form would be a wrong grade, so null then. */
export function computedGrade(form: RecognisedForm, profile: Profile): string | null {
  const total = computedTotal(form, profile);
  return total === null ? null : gradeOf(total, profile);
}
