import { withOfficialLabels } from './official';
import type { Vocabulary } from './vocabulary';
import { headWords } from './words-head';
import { tableWords } from './words-table';

/** Words seen on published forms of some twenty provinces, and every label of the official forms. */
export const defaultVocabulary: Vocabulary = withOfficialLabels({ ...headWords, ...tableWords, forms: [] });
