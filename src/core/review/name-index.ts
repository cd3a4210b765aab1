import { likenessOf, MOST_SLIPS, type UnitName, unitName } from './unit-names';

/** One of the names, by its place in the list, and why it may be the same unit. */
export interface Alike {
  readonly index: number;
  readonly reason: string;
}

/**
 * A list of names of units that can be asked which of them may be one given unit: the same answers as `likeness` with each
 * of them in turn, without looking at each.
 */
export class NameIndex {
  private readonly names: readonly UnitName[];
  private readonly byBare = new Places();
  private readonly byInner = new Places();
  /** First and last character: an abbreviation keeps both. */
  private readonly byEnds = new Places();
  private readonly byPair = new Places();

  constructor(names: readonly string[]) {
    this.names = names.map(unitName);
    this.names.forEach(({ bare, inner }, index) => {
      this.byBare.add(bare, index);
      this.byInner.add(inner, index);
      this.byEnds.add(ends(inner), index);
      for (const pair of new Set(pairs(bare))) this.byPair.add(pair, index);
    });
  }

  /** In the order of the list. */
  alike(name: string): Alike[] {
    const asked = unitName(name);
    const found = new Set<number>([
      ...this.byBare.of(asked.bare),
      ...this.byInner.of(asked.inner),
      ...this.byEnds.of(ends(asked.inner)),
      ...this.slipped(asked.bare),
    ]);
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const reason = likenessOf(this.names[index]!, asked);
        return reason === null ? [] : [{ index, reason }];
      });
  }

  /**
   * All names that can be a few slips away, and others. A slip spoils at most two pairs of neighbouring characters: of any
   * 2n + 1 pairs one is left after n slips, so the rarest ones are asked for.
   */
  private *slipped(bare: string): Generator<number> {
    const rarest = pairs(bare)
      .map((pair) => this.byPair.of(pair))
      .sort((a, b) => a.length - b.length)
      .slice(0, 2 * MOST_SLIPS + 1);
    for (const places of rarest) yield* places;
  }
}

/** Which of many texts stand within a name of a file. */
export class PartIndex {
  private readonly places = new Places();
  private readonly lengths: readonly number[];

  constructor(parts: readonly string[]) {
    parts.forEach((part, index) => this.places.add(part, index));
    this.lengths = [...new Set(parts.map(({ length }) => length))];
  }

  /** Their places in the list, in its order. */
  within(text: string): number[] {
    const found = new Set<number>();
    for (const length of this.lengths)
      for (let start = 0; start + length <= text.length; start++)
        for (const index of this.places.of(text.slice(start, start + length))) found.add(index);
    return [...found].sort((a, b) => a - b);
  }
}

/** Where in a list each key stands. */
class Places {
  private readonly lists = new Map<string, number[]>();

  add(key: string, index: number): void {
    const list = this.lists.get(key);
    if (list) list.push(index);
    else this.lists.set(key, [index]);
  }

  of(key: string): readonly number[] {
    return this.lists.get(key) ?? [];
  }
}

function ends(inner: string): string {
  return `${inner[0] ?? ''}${inner[inner.length - 1] ?? ''}`;
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, start) => text.slice(start, start + 2));
}
