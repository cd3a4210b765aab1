import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DeskStore } from './store/desk-store';
import type { DeskState } from './store/state';

/** A received workbook to be opened in the program around the desk. */
export interface OpenRequest {
  readonly file: File;
  /** Under which name it stands in the list. */
  readonly path: string;
  /** `FindingJson.key` of the finding to go to; null: just open it. */
  readonly finding: string | null;
  /** Its place in the list as it is sorted and filtered, from 1. */
  readonly place: { readonly number: number; readonly of: number };
}

export interface DeskSurroundings {
  readonly desk: DeskStore;
  /** Absent in Excel: there the workbook of the pane is another one. */
  readonly onOpen: ((request: OpenRequest) => void) | undefined;
  /** Less than a table needs. */
  readonly narrow: boolean;
}

const DeskContext = createContext<DeskSurroundings | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): DeskSurroundings {
  const surroundings = useContext(DeskContext);
  if (!surroundings) throw new Error('a part of the review desk stands outside DeskProvider');
  return surroundings;
}

export function useDeskState(): DeskState {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.getState);
}
