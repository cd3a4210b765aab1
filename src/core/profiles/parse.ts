import { builtInFiles } from './built-in';
import commonPhrases from './data/phrases.json';
import { issueText } from './issue-words';
import {
  completeFileSchema,
  extensionSchema,
  type Phrase,
  phrasesSchema,
  type Profile,
  type ProfileExtension,
} from './schema';
import { sources } from './sources';

const knownSources = new Set(sources.map((source) => source.id));

/**
 * Read a profile from parsed JSON: a complete one, or one that `extends` a profile of the product and states only what
 * differs, each value with a basis of its own. What an extension matches is its own; without `matches` it is never
 * chosen by itself.
 *
 * Throws an Error whose Chinese message names every key that is wrong: unknown or missing keys, values out of range,
 * bases that cite a source outside the catalogue.
 */
export function parseProfile(data: unknown, name: string): Profile {
  const profile = isExtension(data) ? extended(data, name) : complete(data, name);
  const strangers = [...new Set(citedSources(data).filter((id) => !knownSources.has(id)))];
  if (strangers.length > 0) {
    throw new Error(
      `口径文件“${name}”引用了目录中没有的来源：${strangers.join('、')}。` +
        '目录外的文件请把 source 填为 null，在 says 中写明文件名和文号',
    );
  }
  return profile;
}

function isExtension(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'extends' in data;
}

function complete(data: unknown, name: string): Profile {
  const result = completeFileSchema.safeParse(data);
  if (!result.success) throw refused(name, result.error.issues, data);
  const { $schema: _, ...profile } = result.data;
  return { ...profile, phrases: beforePhrases(phrasesSchema.parse(commonPhrases), profile.phrases) };
}

function extended(data: unknown, name: string): Profile {
  const result = extensionSchema.safeParse(data);
  if (!result.success) throw refused(name, result.error.issues, data);
  const extension = result.data;
  if (extension.extends === extension.id) {
    throw new Error(`口径文件“${name}”不符合规定：extends（所依据的口径）：不能是它自己`);
  }
  return merge(parseProfile(builtInFiles[extension.extends], extension.extends), extension);
}

function merge(base: Profile, own: ProfileExtension): Profile {
  return {
    id: own.id,
    version: own.version,
    name: own.name,
    matches: own.matches ?? { layouts: [], unitWords: [] },
    weights: overlay(base.weights, own.weights),
    requiredKinds: overlay(base.requiredKinds, own.requiredKinds),
    rounding: overlay(base.rounding, own.rounding),
    tolerance: overlay(base.tolerance, own.tolerance),
    scoring: mergeScoring(base.scoring, own.scoring),
    thresholds: overlay(base.thresholds, own.thresholds),
    noteDuties: overlay(base.noteDuties, own.noteDuties),
    phrases: beforePhrases(base.phrases, own.phrases),
    grades: own.grades ?? base.grades,
    rules: { ...base.rules, ...own.rules },
  };
}

/** Formula bands and formulas of an indicator go together: an own statement about it replaces all that the base says of it. */
function mergeScoring(base: Profile['scoring'], own: ProfileExtension['scoring']): Profile['scoring'] {
  const bands = ownBefore(base.formulaBands, own?.formulaBands);
  const formulas = ownBefore(base.formulas, own?.formulas);
  return {
    ...overlay(base, own),
    ...(bands ? { formulaBands: bands } : {}),
    ...(formulas ? { formulas } : {}),
  };
}

function ownBefore<T extends { readonly indicator: string }>(
  base: readonly T[] | undefined,
  own: readonly T[] | undefined,
): T[] | undefined {
  if (!own) return base ? [...base] : undefined;
  const stated = new Set(own.map(({ indicator }) => indicator));
  return [...own, ...(base ?? []).filter(({ indicator }) => !stated.has(indicator))];
}

/** A value of the base stays where the extension has none; a value replaces it together with its basis. */
function overlay<T extends object>(base: T, own: { [Key in keyof T]?: T[Key] | undefined } | undefined): T {
  const stated = Object.entries(own ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(stated) };
}

/** A bureau's own phrases go before the others; one that is worded alike replaces the other, with its situations. */
function beforePhrases(others: Profile['phrases'], own: ProfileExtension['phrases']): Profile['phrases'] {
  const joined = (first: readonly Phrase[], then: readonly Phrase[]) => [
    ...first,
    ...then.filter(({ text }) => !first.some((one) => one.text === text)),
  ];
  return {
    causes: joined(own?.causes ?? [], others.causes),
    measures: joined(own?.measures ?? [], others.measures),
  };
}

function refused(name: string, issues: Parameters<typeof issueText>[0][], data: unknown): Error {
  return new Error(
    `口径文件“${name}”不符合规定：${issues.map((issue) => issueText(issue, data)).join('；')}`,
  );
}

/** Every source id that a value cites, at whatever depth. */
function citedSources(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedSources);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : citedSources(inner),
  );
}
