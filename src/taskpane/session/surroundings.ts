import type { CheckOptions } from '../../core/check';
import type { SheetGrid, WorkbookGrid } from '../../core/grid/sheet';
import type { InsertedSheet } from '../../hosts/port';
import { NO_SITE, type Site } from '../catalog/site';
import { type Comparison, compared } from './comparison';
import type { PaneState } from './state';

/** Sheets that were inserted from a template in this session. */
export interface Inserted {
  readonly id: number;
  readonly name: string;
  readonly sheets: readonly InsertedSheet[];
  /** What they held when they came. */
  readonly held: readonly SheetGrid[];
}

export interface SurroundingsState {
  readonly comparison: Comparison | null;
  /** The result in view was judged by the bureau's own profile for every form. */
  readonly imposed: boolean;
  readonly inserted: readonly Inserted[];
  /** Of these the removal was asked for although something was written on them. */
  readonly asking: number | null;
}

/** What a workbook stands in: the site with its templates and profiles, and what came from there into this workbook. */
export class Surroundings {
  private state: SurroundingsState = { comparison: null, imposed: false, inserted: [], asking: null };
  private turn = 0;
  /** By what the result in view was judged, as text: what is loaded twice is not another profile. */
  private judgedBy = 'null';
  private readonly listeners = new Set<() => void>();
  /** A person chose how profiles are chosen; before that the bureau's word holds. */
  byHand = false;

  constructor(
    readonly site: Site = NO_SITE,
    /** Open a further workbook beside this one; absent where the host of the page cannot. */
    readonly openNew: ((name: string, workbook: Uint8Array) => void) | null = null,
  ) {}

  readonly getState = (): SurroundingsState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  change(changed: Partial<SurroundingsState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }

  /** By which profile to check: a person's choice, else the bureau's, else by layout and unit. */
  async profileOptions({
    profileId,
    ownProfile,
  }: Pick<PaneState, 'profileId' | 'ownProfile'>): Promise<Pick<CheckOptions, 'profile' | 'profileId'>> {
    const chosen = {
      ...(profileId === null ? {} : { profileId }),
      ...(ownProfile === null ? {} : { profile: ownProfile }),
    };
    await this.site.settled;
    const imposed = this.byHand || profileId !== null || ownProfile !== null ? null : this.site.imposed;
    this.judgedBy = JSON.stringify(imposed);
    this.change({ imposed: imposed !== null });
    if (imposed === null) return chosen;
    return 'id' in imposed ? { profileId: imposed.id } : { profile: imposed.profile };
  }

  /** Whether the bureau has published another profile since the result in view was made. */
  outdated({ profileId, ownProfile }: Pick<PaneState, 'profileId' | 'ownProfile'>): boolean {
    if (this.byHand || profileId !== null || ownProfile !== null) return false;
    return JSON.stringify(this.site.imposed) !== this.judgedBy;
  }

  /** Nobody waits for it: the result is shown before it. */
  async compare(grid: WorkbookGrid, { profile }: Pick<CheckOptions, 'profile'>): Promise<void> {
    const turn = ++this.turn;
    const comparison = await compared(grid, this.site, profile ? [profile] : []);
    // A later reading has been compared meanwhile, or is being.
    if (turn === this.turn) this.change({ comparison });
  }
}
