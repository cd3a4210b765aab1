import { gradeOf } from '../../profiles/grade';
import type { Profile } from '../../profiles/schema';
import type { RecognisedForm } from '../../recognise/form';
import { isWhole } from './extent';
import { formTotals, scoredItems } from './scores';

/**
 * The grade of the computed total; null while the form is cut off, a weighted item has no score, or the total cannot
 * be computed. A grade of half a form would be a wrong grade.
 */
export function computedGrade(form: RecognisedForm, profile: Profile): string | null {
  const { score } = formTotals(form);
  if (score === null || !isWhole(form, profile)) return null;
  const open = scoredItems(form).some(
    ({ weight, score: own }) => weight.state === 'number' && weight.value.gt(0) && own.state !== 'number',
  );
  return open ? null : gradeOf(score, profile);
}
