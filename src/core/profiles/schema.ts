import * as z from 'zod';
import { basisSchema as basis } from './basis-schema';
import { builtInIds } from './built-in-ids';
import { formulaBandSchema, ownFormulaSchema } from './formula-schema';
import { ownWordsSchema } from './words-schema';

// Without this zod tries to compile its parsers with `new Function`, which the pane's content policy forbids.
z.config({ jitless: true });

/** Every value states where it comes from; evidence `convention` is printed as 约定, `memory` as 待核. */
function sourced<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, basis });
}

const share = z.number().min(0).max(100);
const ratio = z.number().min(0).max(10);
const severity = z.enum(['error', 'warning', 'advice']);
const kind = z.enum([
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustainable',
  'satisfaction',
  'management',
]);

/** Kinds a form must have; `benefit` stands for any one of the four benefit kinds. */
const requiredKind = z.enum([...kind.options, 'benefit']);

/** Standard weights of level 1 for one kind of form; null where the region fixes none. */
const level1Weights = z.strictObject({
  execution: share.nullable(),
  output: share.nullable(),
  benefit: share.nullable(),
  satisfaction: share.nullable(),
});

const identity = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d{4}\.\d+$/),
  name: z.string().min(1),
};

/** When this profile is chosen by itself: layouts it belongs to, words in the unit's name. The more specific match wins. */
const matches = z.strictObject({ layouts: z.array(z.string()), unitWords: z.array(z.string()) });

const weights = z.strictObject({
  total: sourced(share),
  department: sourced(level1Weights),
  project: sourced(level1Weights),
  /** A single indicator above this weight is flagged. */
  concentration: sourced(share),
});

const requiredKinds = z.strictObject({
  department: sourced(z.array(requiredKind)),
  project: sourced(z.array(requiredKind)),
});

const rounding = z.strictObject({
  /** Decimals of a score. */
  score: sourced(z.int().min(0).max(4)),
  /** Decimals of a printed percentage. */
  rate: sourced(z.int().min(0).max(4)),
});

const tolerance = z.strictObject({
  /** Points: recomputed against printed score. */
  score: sourced(z.number().min(0)),
  /** Points and money: sums. */
  sum: sourced(z.number().min(0)),
  /** Percentage points: recomputed against printed rate. */
  rate: sourced(z.number().min(0)),
  /** Percentage points for rates printed with at most one decimal. */
  coarseRate: sourced(z.number().min(0)),
  /** Money: up to this a difference is a 尾差. */
  tail: sourced(z.number().min(0)),
});

const scoring = z.strictObject({
  /** What a value short of an at-least target scores. */
  positive: sourced(z.enum(['ratio'])),
  /** From `thresholds.overfulfil` on. full: nothing is taken off, a note is due. ask: the person decides. Absent: full. */
  overfulfil: sourced(z.enum(['full', 'ask'])).optional(),
  /** platform: W·(1−(A−T)/T), 0 from 2T on. inverse-ratio: W·T/A. */
  reverse: sourced(z.enum(['platform', 'inverse-ratio'])),
  /** How several indicators under one weight combine. ask: only where every member says the same. */
  group: sourced(z.enum(['ask', 'equal-shares'])),
  execution: sourced(z.enum(['ratio-capped'])),
  /** Bands of qualitative indicators, best first: shares of the weight, lower bound included. */
  qualitative: sourced(z.array(z.strictObject({ label: z.string(), from: ratio, to: ratio }))),
  /** Satisfaction by bands: from this ratio on (0.9 for 90 %), this share of the weight. Absent: by the formula. */
  satisfactionBands: sourced(z.array(z.strictObject({ from: ratio, share: ratio }))).optional(),
  /** How rates such as 在职人员控制率 are scored where the row states no target. An own profile's go before the others. */
  formulaBands: z.array(formulaBandSchema).optional(),
  /** Words beside the common ones of data/scoring-words.json. */
  words: ownWordsSchema.optional(),
  /** Formulas in place of those of the catalogue. */
  formulas: z.array(ownFormulaSchema).optional(),
});

const thresholds = z.strictObject({
  /** actual ÷ target from which over-fulfilment asks for a note. */
  overfulfil: sourced(ratio),
  overfulfilStrong: sourced(ratio),
  executionLow: sourced(ratio),
  executionNone: sourced(ratio),
  unspent: sourced(ratio),
  adjustment: sourced(ratio),
  scoreVsExecution: sourced(ratio),
  satisfactionLow: sourced(ratio),
  /** Share of the weight above which a score that exceeds the formula is an error, not a warning. */
  scoreExcess: sourced(ratio),
  /** Characters below which a deviation note is vague. */
  noteLength: sourced(z.int().min(0)),
});

/** What the reason cell of the funds must explain, beside the duties that are rules of their own. */
const noteDuties = z.strictObject({
  /** An execution rate below `thresholds.executionLow`. */
  lowExecution: sourced(z.boolean()),
  /** A budget that was raised or cut during the year. */
  adjustment: sourced(z.boolean()),
  /** Kinds of indicator whose evidence must be named in the form. Absent: evidence is handed in beside it. */
  evidenceKinds: sourced(z.array(kind)).optional(),
});

/** What a deviation note has to explain; a phrase says which of them it suits. */
const noteSituation = z.enum([
  'under-target',
  'over-target',
  'low-execution',
  'over-execution',
  'adjusted-budget',
  'deducted-though-met',
]);

export type NoteSituation = z.infer<typeof noteSituation>;

/** A clause for a note. `__` is a blank that the person fills; a phrase states no figure of its own. */
const phrase = z.strictObject({
  text: z.string().min(1),
  /** Empty: suits any. */
  suits: z.array(noteSituation),
  basis,
});

export type Phrase = z.infer<typeof phrase>;

const phrases = z.strictObject({ causes: z.array(phrase), measures: z.array(phrase) });

/** Best first; lower bound included. */
const grades = sourced(z.array(z.strictObject({ label: z.string(), from: share })));

/** Rules switched off, changed in severity or not to be ignored, with the reason. */
const rules = z.record(
  z.string(),
  z.strictObject({
    off: z.boolean().optional(),
    severity: severity.optional(),
    /** Findings of this rule cannot be set aside with a reason. */
    noIgnore: z.boolean().optional(),
    basis,
  }),
);

/** A profile (口径): what a region's finance bureau lays down for one year. Data, never code. */
export const profileSchema = z.strictObject({
  ...identity,
  matches,
  weights,
  requiredKinds,
  rounding,
  tolerance,
  scoring,
  thresholds,
  noteDuties,
  phrases,
  grades,
  rules,
});

export type Profile = z.infer<typeof profileSchema>;

/** The address of the published schema, which editors read; it says nothing about the profile. */
const $schema = z.string().optional();

/** A profile file that states everything itself. Without phrases it has the common ones. */
export const completeFileSchema = z.strictObject({
  $schema,
  ...profileSchema.shape,
  phrases: phrases.partial().optional(),
});

/** The file of the phrases that every profile starts with. */
export const phrasesSchema = phrases;

/** A profile file that changes single values of a profile of the product, each with a basis of its own. */
export const extensionSchema = z.strictObject({
  $schema,
  extends: z.enum(builtInIds),
  ...identity,
  matches: matches.optional(),
  weights: weights.partial().optional(),
  requiredKinds: requiredKinds.partial().optional(),
  rounding: rounding.partial().optional(),
  tolerance: tolerance.partial().optional(),
  scoring: scoring.partial().optional(),
  thresholds: thresholds.partial().optional(),
  noteDuties: noteDuties.partial().optional(),
  /** Stand before those of the profile that is extended. */
  phrases: phrases.partial().optional(),
  grades: grades.optional(),
  rules: rules.optional(),
});

export type ProfileExtension = z.infer<typeof extensionSchema>;
