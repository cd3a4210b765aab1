import { parseProfile } from '../profiles/parse';
import type { Profile } from '../profiles/schema';
import { rules } from './registry.generated';

/**
 * A bureau's own profile from the text of its file. `name` is how messages call the file.
 * Throws an Error in Chinese: not JSON, keys that are wrong (each named), rules that do not exist.
 */
export function readOwnProfile(text: string, name: string): Profile {
  const profile = parseProfile(parseJson(text, name), name);
  const known = new Set(rules.map(({ meta }) => meta.id));
  const strangers = Object.keys(profile.rules).filter((id) => !known.has(id));
  if (strangers.length > 0) {
    const keys = strangers.map((id) => `rules.${id}（没有这条规则）`);
    throw new Error(`口径文件“${name}”不符合规定：${keys.join('；')}`);
  }
  return profile;
}

function parseJson(text: string, name: string): unknown {
  try {
    // Editors on Windows put a byte order mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(`口径文件“${name}”不是 JSON，无法读取：${detail}`);
  }
}
