import type { Profile } from '../profiles/schema';
import type { Indicator, RecognisedForm, ScoringGroup } from '../recognise/form';
import { assessGroup, assessItem } from '../scoring/assess';
import type { Assessment, GroupAssessment } from '../scoring/assessment';
import { gatherFigures } from '../scoring/figures';

/** The assessments of one form, each computed at most once and shared by all rules. */
export interface FormAssessments {
  readonly indicator: (indicator: Indicator) => Assessment;
  readonly group: (group: ScoringGroup) => GroupAssessment;
  readonly groups: () => readonly GroupAssessment[];
}

/** `forms`: all of the workbook, for rates that are computed from the base table. */
export function assessmentsOf(
  form: RecognisedForm,
  profile: Profile,
  forms: readonly RecognisedForm[] = [form],
): FormAssessments {
  const figures = gatherFigures(form, forms);
  const weights = new Map(form.groups.map((group) => [group.firstRow, group.weight?.value ?? null]));
  const year = form.year?.value ?? null;
  const byRow = new Map<number, Assessment>();
  const byGroup = new Map<number, GroupAssessment>();

  const indicator = (one: Indicator): Assessment => {
    const known = byRow.get(one.row);
    if (known) return known;
    const made = assessItem(one, weights.get(one.group) ?? null, profile, year, figures);
    byRow.set(one.row, made);
    return made;
  };
  const group = (one: ScoringGroup): GroupAssessment => {
    const known = byGroup.get(one.firstRow);
    if (known) return known;
    const made = assessGroup(one, profile, year, figures);
    byGroup.set(one.firstRow, made);
    return made;
  };
  const groups = (): GroupAssessment[] =>
    form.groups.flatMap((one) => {
      try {
        return [group(one)];
      } catch {
        // The rules that need this group report the crash with its reason; the list shows those that could be made.
        return [];
      }
    });
  return { indicator, group, groups };
}
