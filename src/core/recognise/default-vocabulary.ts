import type { Vocabulary } from './vocabulary';
import { headWords } from './words-head';
import { tableWords } from './words-table';

/** Words seen on published forms of some twenty provinces. */
export const defaultVocabulary: Vocabulary = { ...headWords, ...tableWords, forms: [] };
