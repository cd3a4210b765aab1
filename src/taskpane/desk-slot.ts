import { createContext, type ReactNode } from 'react';

/** Draws the review desk with the way back out of it: the pane shows it and knows nothing of it. */
export type DrawDesk = (onBack: () => void) => ReactNode;

/** As the entry of the pane hands it over; null where there is none (in the workbench the desk has a place of its own). */
export const DeskSlot = createContext<DrawDesk | null>(null);
