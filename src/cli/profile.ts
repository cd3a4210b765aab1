import { readFileSync } from 'node:fs';
import { type ChosenProfile, checkOptionsOf } from '../batch/run/check-options';
import type { CheckOptions } from '../core/check';

/** A profile that was asked for and cannot be used; `message` is a Chinese sentence. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

/** What `--profile` asks for: an id of the list, or the path of a profile file (.json). Throws ProfileError. */
export function profileOptions(word: string | undefined): CheckOptions {
  return checked(() => checkOptionsOf(chosen(word)));
}

/** The same in a form that a worker can be sent; tried out before, so that a bad one is told once. Throws ProfileError. */
export function chosenProfile(word: string | undefined): ChosenProfile | null {
  return checked(() => {
    const profile = chosen(word);
    checkOptionsOf(profile);
    return profile;
  });
}

function chosen(word: string | undefined): ChosenProfile | null {
  if (word === undefined) return null;
  return /\.json$/i.test(word) ? { text: textOf(word), name: word } : { id: word };
}

function checked<T>(read: () => T): T {
  try {
    return read();
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
