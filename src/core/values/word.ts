import { remembered } from './remember';
import {
  type WeightedLabel,
  compactOf,
  saysNothing,
  splitWeightOf,
  withoutBracketsOf,
  withoutOrdinalOf,
  yearsOf,
} from './spelling';

/**
 * One text and everything it is compared as, each form worked out when it is first asked for.
 *
 * A form says the same few hundred words over and over, on one sheet and from file to file, and every pass asks for
 * other forms of them: one object a text means one look-up a text, whatever is asked.
 */
export class Word {
  private compactForm: string | null = null;
  private nothing: boolean | null = null;
  private noOrdinal: string | null = null;
  private noBrackets: string | null = null;
  private looseSplit: WeightedLabel | null = null;
  private plainForm: Word | null = null;
  private keyForm: string | null = null;
  private yearList: readonly number[] | null = null;
  private header: boolean | null = null;
  /** What the vocabulary that asked last made of this word: nearly always there is only one. */
  meaning: { readonly vocabulary: object } | null = null;

  constructor(readonly text: string) {}

  /** See `compact` in text.ts. */
  get compact(): string {
    return (this.compactForm ??= compactOf(this.text));
  }

  /** See `isPlaceholder` in text.ts. */
  get isPlaceholder(): boolean {
    return (this.nothing ??= saysNothing(this.compact));
  }

  /** See `withoutOrdinal` in text.ts. */
  get withoutOrdinal(): string {
    return (this.noOrdinal ??= withoutOrdinalOf(this.compact));
  }

  /** See `withoutBrackets` in text.ts. */
  get withoutBrackets(): string {
    return (this.noBrackets ??= withoutBracketsOf(this.compact));
  }

  /** Name and weight as a label of level 1 or 2: `splitWeight` with `loose`. */
  get split(): WeightedLabel {
    return (this.looseSplit ??= splitWeightOf(this.compact, { loose: true }));
  }

  /** See `plainLabel` in text.ts; a word itself, because it is looked up in turn. */
  get plain(): Word {
    if (this.plainForm === null) {
      const plain = wordOf(this.withoutOrdinal).split.name.replace(/[:,;]+$/, '');
      this.plainForm = plain === this.text ? this : wordOf(plain);
    }
    return this.plainForm;
  }

  /** As a label is looked up in a vocabulary: no spaces, years, brackets, numbering or trailing colon. */
  get key(): string {
    return (this.keyForm ??= this.withoutBrackets
      .replace(/(?:19|20)\d{2}年度?/g, '')
      .replace(/[:;,.、*]+$/, '')
      .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?!\d)/, ''));
  }

  /** See `yearsIn` in text.ts. */
  get years(): readonly number[] {
    return (this.yearList ??= yearsOf(this.text));
  }

  /** Short and without a figure or a sentence of its own: longer texts are answers, not headers. */
  get isHeaderLike(): boolean {
    return (this.header ??=
      this.text.length <= LONGEST_HEADER && !/[。；;]|^[≥≤><=]|^\d+(\.\d+)?%?$/.test(this.text));
  }
}

const LONGEST_HEADER = 40;

/** The word of a text: the same one for the same text while it is remembered. */
export const wordOf: (text: string) => Word = remembered((text) => new Word(text));
