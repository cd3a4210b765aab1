import type { Json } from './protocol';

/** The events of the worksheet collection that are known here, by the number the client knows them under. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Added: 13,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** What is raised: by the client's own name for the event, with the message as its transform reads it. */
export interface WireEvent {
  readonly name: EventName;
  readonly message: Readonly<Record<string, Json>>;
}

/** All events of the worksheet collection go to this target. */
const TARGET = 'Workbook';
const CATEGORY = 65_536;

/** One entry of the payload as the native side hands it over. */
export type EventEntry = readonly [number, number, string, string, string, boolean];

/**
 * Who listens to which event, and what waits to be handed over. As in Excel nothing is raised that nobody registered for,
 * and what happens in one go arrives together, later.
 */
export class WireEvents {
  private readonly listeners = new Map<EventName, number>();
  private waiting: EventEntry[] = [];
  private lastId = 0;
  /** Events that were handed over to the client. */
  raised = 0;

  register(name: EventName): void {
    this.listeners.set(name, (this.listeners.get(name) ?? 0) + 1);
  }

  unregister(name: EventName): void {
    this.listeners.set(name, Math.max((this.listeners.get(name) ?? 0) - 1, 0));
  }

  /** The events somebody listens to. */
  get registered(): readonly EventName[] {
    return [...this.listeners].filter(([, count]) => count > 0).map(([name]) => name);
  }

  /** True where the event waits to be handed over now. */
  raise({ name, message }: WireEvent, bare: boolean): boolean {
    if (!this.registered.includes(name)) return false;
    const json = JSON.stringify(bare ? {} : message);
    this.waiting.push([CATEGORY, EVENT_TYPES[name], TARGET, json, String(++this.lastId), false]);
    return true;
  }

  /** What waits, to be handed over at once. */
  take(): EventEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    this.raised += entries.length;
    return entries;
  }

  /** The methods by which the client registers and unregisters: `_RegisterDataChangedEvent`… */
  methods(): Record<string, () => void> {
    const names = Object.keys(EVENT_TYPES) as EventName[];
    return Object.fromEntries(
      names.flatMap((name) => [
        [`_Register${name}Event`, () => this.register(name)],
        [`_Unregister${name}Event`, () => this.unregister(name)],
      ]),
    );
  }
}
