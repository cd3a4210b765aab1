import type { CheckOptions } from '../../core/check';
import { profileById } from '../../core/profiles/profiles';
import { readOwnProfile } from '../../core/rules/own-profile';

/** Which profile to use, in a form that can be sent to a worker: an id of the list, or the text of a profile's file. */
export type ChosenProfile =
  | { readonly id: string }
  | {
      readonly text: string;
      /** How messages call the file. */
      readonly name: string;
    };

/** Throws an Error in Chinese where the profile is unknown or its text cannot be used. */
export function checkOptionsOf(profile: ChosenProfile | null): CheckOptions {
  if (profile === null) return {};
  return { profile: 'id' in profile ? profileById(profile.id) : readOwnProfile(profile.text, profile.name) };
}
