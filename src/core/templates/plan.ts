import { profileById } from '../profiles/profiles';
import type { Profile } from '../profiles/schema';
import { basisText } from '../report/basis-text';
import type { FormKind } from '../recognise/form';
import { layoutFamilies } from '../recognise/layouts';
import { type ApprovedTargets, approvedLines } from './approved';
import { markText } from './mark';
import type { Answers } from './planned-sheet';
import { SAMPLE_YEAR, templateById, templateSpecs } from './specs';
import type { PlannedTemplate, TemplateSheet, TemplateSpec } from './template';

export interface TemplateOptions {
  /** Weights, grades and qualitative bands; by default those of the template's own profile. */
  readonly profile?: Profile;
  /** The year that is reported on; null or missing leaves its place open (a sample then takes its own year). */
  readonly year?: number | null;
  /** The unit's name, filled in wherever the form asks for it. */
  readonly unit?: string;
  /** By default empty. */
  readonly fill?: 'empty' | 'sample';
  /** Targets and weights the bureau lays down: printed and locked. */
  readonly approved?: ApprovedTargets;
}

/**
 * A template as a plan: every cell in its place. The same input gives the same plan. Throws an Error in Chinese for an
 * unknown id, and where approved indicators find no line.
 */
export function planTemplate(id: string, options: TemplateOptions = {}): PlannedTemplate {
  const spec = templateById(id);
  const profile = options.profile ?? profileById(spec.profileId);
  const filled = options.fill === 'sample';
  const year = options.year ?? (filled ? SAMPLE_YEAR : null);
  const approved = options.approved ? approvedLines(spec, options.approved) : undefined;
  const unit = options.unit ?? options.approved?.unit;
  const sheets = spec.sheets.map((sheet, index) => {
    const plan = sheet.plan(
      { profile, year, ...(approved ? { approved } : {}) },
      remarkOf(profile, sheet.kind),
      markText({ id, version: spec.version, profile, year, sheet: index + 1 }),
    );
    return plan.finish({ ...(filled ? sheet.sample : {}), ...unitAnswers(sheet, unit) });
  });
  return { spec, profile, year, sheets };
}

function unitAnswers({ unit }: TemplateSheet, name: string | undefined): Answers {
  if (name === undefined || name === '') return {};
  return Object.fromEntries(Object.entries(unit).map(([key, before]) => [key, `${before}${name}`]));
}

/** What the form says of its weights, or of its indicators where it has none, in the profile's own words. */
function remarkOf(profile: Profile, kind: FormKind): string {
  const scope = kind === 'project' ? 'project' : 'department';
  const { basis, value } = kind === 'indicator-list' ? profile.requiredKinds[scope] : profile.weights[scope];
  const laidDown = Object.values(value).some((each) => each !== null);
  // A profile that lays nothing down says so to those who keep it, not to those who fill in the form.
  if (basis.evidence === 'convention' && !laidDown)
    return kind === 'indicator-list' ? '注：指标按财政部门批复的填写。' : '注：分值按财政部门的规定填写。';
  return `注：${basis.evidence === 'memory' ? '（待核）' : ''}${basis.says}。`;
}

/** One template as the gallery and the published catalogue list it. */
export interface TemplateEntry {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly profileId: string;
  readonly kinds: readonly FormKind[];
  readonly layouts: readonly string[];
  /** Grounds in Chinese, with what was not found. */
  readonly basis: readonly string[];
}

/** Every template with its grounds, as data. */
export function templateCatalogue(): readonly TemplateEntry[] {
  return templateSpecs.map((spec) => ({
    id: spec.id,
    version: spec.version,
    name: spec.name,
    profileId: spec.profileId,
    kinds: spec.sheets.map(({ kind }) => kind),
    layouts: spec.sheets.map(({ layout }) => layout),
    basis: groundsOf(spec),
  }));
}

function groundsOf(spec: TemplateSpec): string[] {
  const profile = profileById(spec.profileId);
  const family = (id: string): string => layoutFamilies.find((each) => each.id === id)!.basis;
  const weights = spec.sheets
    .filter(({ kind }) => kind !== 'base-data' && kind !== 'indicator-list')
    .map(({ kind }) => profile.weights[kind === 'project' ? 'project' : 'department'].basis);
  return [
    ...new Set([
      ...spec.says,
      ...spec.sheets.map(({ layout }) => `表样：${family(layout)}`),
      ...weights.map((basis) => `分值：${basisText(basis)}`),
    ]),
  ];
}
