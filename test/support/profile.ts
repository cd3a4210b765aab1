import { profileById } from '../../src/core/profiles/profiles';
import { type Profile, profileSchema } from '../../src/core/profiles/schema';

/** The profile the tests stand on, and variants of it for what regions do differently. */
export const national: Profile = profileById('national');

export function profileWith(change: {
  readonly reverse?: Profile['scoring']['reverse']['value'];
  readonly group?: Profile['scoring']['group']['value'];
  readonly scoreDecimals?: number;
  readonly satisfactionBands?: NonNullable<Profile['scoring']['satisfactionBands']>['value'];
  readonly overfulfil?: NonNullable<Profile['scoring']['overfulfil']>['value'];
  readonly evidence?: NonNullable<Profile['noteDuties']['evidenceKinds']>['value'];
}): Profile {
  const { scoring, rounding, noteDuties } = national;
  const basis = { source: null, evidence: 'convention', says: '测试用' } as const;
  const { satisfactionBands: bands, evidence } = change;
  return profileSchema.parse({
    ...national,
    noteDuties: { ...noteDuties, ...(evidence ? { evidenceKinds: { value: evidence, basis } } : {}) },
    scoring: {
      ...scoring,
      ...(bands ? { satisfactionBands: { value: bands, basis } } : {}),
      ...(change.overfulfil ? { overfulfil: { value: change.overfulfil, basis } } : {}),
      reverse: { ...scoring.reverse, value: change.reverse ?? scoring.reverse.value },
      group: { ...scoring.group, value: change.group ?? scoring.group.value },
    },
    rounding: {
      ...rounding,
      score: { ...rounding.score, value: change.scoreDecimals ?? rounding.score.value },
    },
  });
}
