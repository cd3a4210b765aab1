import type { Profile } from '../profiles/schema';
import type { FormKind } from '../recognise/form';
import type { ApprovedLine } from './blocks';
import type { Answers, PlannedSheet, SheetPlan } from './planned-sheet';

/** What a template is made for. */
export interface TemplateContext {
  readonly profile: Profile;
  readonly year: number | null;
  /** Indicators that the bureau lays down, by sheet (from 1) and ordinal of the line. */
  readonly approved?: ReadonlyMap<number, ReadonlyMap<number, ApprovedLine>>;
}

/** One sheet of a template. */
export interface TemplateSheet {
  readonly kind: FormKind;
  /** Id of the layout family the sheet belongs to. */
  readonly layout: string;
  readonly plan: (context: TemplateContext, remark: string, mark: string) => SheetPlan;
  /** Keys of the cells that hold the unit's name, with what stands before it in the same cell. */
  readonly unit: Readonly<Record<string, string>>;
  /** Answers that leave nothing to be found, for a made-up unit in `sampleYear`. */
  readonly sample: Answers;
}

export interface TemplateSpec {
  readonly id: string;
  /** Changes when labels, order or formulas change; the profile has a version of its own. */
  readonly version: string;
  readonly name: string;
  /** Id of the profile it belongs to; another may be chosen when it is made. */
  readonly profileId: string;
  /** What was found and what was not, in Chinese; the layout and the profile say the rest. */
  readonly says: readonly string[];
  readonly sheets: readonly TemplateSheet[];
}

export interface PlannedTemplate {
  readonly spec: TemplateSpec;
  readonly profile: Profile;
  readonly year: number | null;
  readonly sheets: readonly PlannedSheet[];
}
