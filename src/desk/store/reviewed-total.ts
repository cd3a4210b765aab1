import { profileById } from '../../core/profiles/profiles';
import type { Profile } from '../../core/profiles/schema';
import type { FormJson } from '../../core/report/json-types';
import type { WorkbookDecisions } from '../../core/review/decisions';
import type { Reviewed } from '../../core/review/reviewed';
import { summaryRow } from '../../core/review/summary';
import { worksheetOf } from '../../core/review/worksheet';
import type { ReviewedTotal } from './state';

/** Score and grade of the main form by what was decided so far; null where nothing was. */
export function reviewedTotal(reviewed: Reviewed, own: WorkbookDecisions): ReviewedTotal | null {
  const [main] = summaryRow(reviewed).forms;
  const form = reviewed.json.forms.find(({ sheet, kind }) => sheet === main?.sheet && kind === main.kind);
  if (!form || own.indicators.length === 0) return null;
  const { reviewedScore, reviewedGrade, open } = worksheetOf(form, own, profileOf(form));
  return reviewedScore === null ? null : { score: reviewedScore, grade: reviewedGrade, open };
}

/** The profile by which a form was judged; null for one that does not come with the product. */
export function profileOf({ profile: { id } }: FormJson): Profile | null {
  try {
    return profileById(id);
  } catch {
    return null;
  }
}
