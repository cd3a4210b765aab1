import type { RecognisedForm } from '../recognise/form';
import { builtInFiles } from './built-in';
import { builtInIds } from './built-in-ids';
import { parseProfile } from './parse';
import type { Profile } from './schema';

/** The profiles that come with the product, the national one first, the blank one last. */
export const profiles: readonly Profile[] = builtInIds.map((id) => parseProfile(builtInFiles[id], id));

const nationalProfile = profileById('national');

/** The profile with this id. Throws an Error in Chinese that lists the ids there are. */
export function profileById(id: string): Profile {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (!profile) {
    const known = profiles.map((candidate) => `${candidate.id}（${candidate.name}）`).join('、');
    throw new Error(`没有编号为“${id}”的口径，可选：${known}`);
  }
  return profile;
}

/**
 * The profile for a form: the one that claims its layout; else the one whose words stand in the unit's name, the
 * longest word winning; else the national one.
 */
export function chooseProfile(form: Pick<RecognisedForm, 'layout' | 'unit'>): Profile {
  const byLayout = profiles.find((profile) => profile.matches.layouts.includes(form.layout));
  if (byLayout) return byLayout;
  const unit = form.unit?.value ?? '';
  let best = { profile: nationalProfile, length: 0 };
  for (const profile of profiles) {
    for (const word of profile.matches.unitWords) {
      if (word.length > best.length && unit.includes(word)) best = { profile, length: word.length };
    }
  }
  return best.profile;
}
