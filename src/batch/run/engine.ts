import { profiles } from '../../core/profiles/profiles';
import { rules } from '../../core/rules/registry.generated';
import type { ApprovedTargets } from '../../core/templates/approved';
import { templateSpecs } from '../../core/templates/specs';
import type { ChosenProfile } from './check-options';

/**
 * What decides about findings besides the file itself, as text: program, rules, profiles, templates, the profile chosen,
 * the targets approved. Where it is the same and the file is, the result is; callers keep a digest of it.
 */
export function engineText(
  version: string,
  profile: ChosenProfile | null,
  approved: readonly ApprovedTargets[] = [],
): string {
  return JSON.stringify([
    version,
    rules.map(({ meta, scope }) => [scope, meta]),
    profiles.map(({ id, version: of }) => [id, of]),
    templateSpecs.map(({ id, version: of }) => [id, of]),
    profile,
    approved,
  ]);
}

/** Whether an earlier result still stands for a file: read without failure, and the file is as it was. */
export function stillStands(
  earlier: {
    readonly size: number;
    readonly modified: number | null;
    readonly json: { readonly error: unknown };
  },
  now: { readonly size: number; readonly modified: number | null },
): boolean {
  return (
    earlier.json.error === null &&
    earlier.size === now.size &&
    now.modified !== null &&
    earlier.modified === now.modified
  );
}
