import { readFileSync } from 'node:fs';
import type { CheckOptions } from '../core/check';
import { profileById } from '../core/profiles/profiles';
import { readOwnProfile } from '../core/rules/own-profile';

/** A profile that was asked for and cannot be used; `message` is a Chinese sentence. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

/** What `--profile` asks for: an id of the list, or the path of a profile file (.json). Throws ProfileError. */
export function profileOptions(word: string | undefined): CheckOptions {
  if (word === undefined) return {};
  try {
    return { profile: /\.json$/i.test(word) ? readOwnProfile(textOf(word), word) : profileById(word) };
  } catch (error) {
    throw new ProfileError(error instanceof Error ? error.message : String(error));
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`找不到口径文件“${path}”，请核对路径。`);
  }
}
