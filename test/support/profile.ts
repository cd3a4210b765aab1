import { profileById } from '../../src/core/profiles/profiles';
import { type Profile, profileSchema } from '../../src/core/profiles/schema';

/** The profile the tests stand on, and variants of it for what regions do differently. */
export const national: Profile = profileById('national');

export function profileWith(change: {
  readonly reverse?: Profile['scoring']['reverse']['value'];
  readonly group?: Profile['scoring']['group']['value'];
  readonly scoreDecimals?: number;
}): Profile {
  const { scoring, rounding } = national;
  return profileSchema.parse({
    ...national,
    scoring: {
      ...scoring,
      reverse: { ...scoring.reverse, value: change.reverse ?? scoring.reverse.value },
      group: { ...scoring.group, value: change.group ?? scoring.group.value },
    },
    rounding: {
      ...rounding,
      score: { ...rounding.score, value: change.scoreDecimals ?? rounding.score.value },
    },
  });
}
