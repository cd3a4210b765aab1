import type { RecognisedForm } from '../../core/recognise/form';
import { isEmpty } from '../../core/values/reading';

/** A template nobody has filled in yet: indicator rows with answer cells, and every one of them blank. */
export function isUnfilled(form: RecognisedForm): boolean {
  const answers = form.indicators
    .flatMap(({ actual, score }) => [actual, score])
    .filter((field) => field !== null);
  return answers.length > 0 && answers.every(({ reading }) => isEmpty(reading));
}
