import { DeskStore } from './store/desk-store';

/** The desk of this page: it outlives what shows it, so that a review goes on while a person looks at something else. */
export const theDesk = new DeskStore();
