import { type Profile, profileSchema } from './schema';
import { sources } from './sources';

const knownSources = new Set(sources.map((source) => source.id));

/**
 * Read a profile from parsed JSON.
 *
 * Throws an Error whose Chinese message names every key that is wrong: unknown or missing keys, values out of range,
 * bases that cite a source outside the catalogue.
 */
export function parseProfile(data: unknown, name: string): Profile {
  const result = profileSchema.safeParse(data);
  if (!result.success) {
    const places = result.error.issues.map(
      (issue) => `${issue.path.join('.') || '（整体）'}：${issue.message}`,
    );
    throw new Error(`口径文件“${name}”不符合规定：${places.join('；')}`);
  }
  const strangers = citedSources(result.data).filter((id) => !knownSources.has(id));
  if (strangers.length > 0) {
    throw new Error(`口径文件“${name}”引用了目录中没有的来源：${strangers.join('、')}`);
  }
  return result.data;
}

/** Every source id that a value of the profile cites, at whatever depth. */
function citedSources(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedSources);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : citedSources(inner),
  );
}
