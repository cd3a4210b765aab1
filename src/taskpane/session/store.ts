import { type PaneEvent, reduce } from './reducer';
import { INITIAL_STATE, type PaneState } from './state';

/** The state of the pane over one workbook, and who is told when it changes. */
export class Store {
  private state: PaneState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dispatch = (event: PaneEvent): void => {
    this.state = reduce(this.state, event);
    for (const listener of this.listeners) listener();
  };
}
