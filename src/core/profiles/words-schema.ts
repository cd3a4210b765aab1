import * as z from 'zod';
import { basisSchema } from './basis-schema';

const list = z.strictObject({ value: z.array(z.string().min(1)).min(1), basis: basisSchema });

/**
 * Words that decide how a row is scored. burden: less of it is better · relief: more is better although a burden is
 * named · share: a share of a whole, never above 100 % · reached, partly, missed: which band of a qualitative
 * indicator the wording of the actual points to.
 */
const lists = { burden: list, relief: list, share: list, reached: list, partly: list, missed: list };

export type ScoringWordKind = keyof typeof lists;

export const scoringWordsSchema = z.strictObject(lists);

/** What a profile adds to the common lists. */
export const ownWordsSchema = scoringWordsSchema.partial();
