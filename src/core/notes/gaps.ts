/** What a note still lacks, as it stands in the text: a mark a person sees, or a blank of a phrase. */
export interface NoteGap {
  readonly kind: 'cause' | 'measure' | 'responsible' | 'deadline' | 'blank';
  /** As it stands in the text: 【原因】, 【责任人和完成时限】, __. */
  readonly mark: string;
  /** For people: 原因, 措施, 责任人, 完成时限, “上级专项资金于__月下达”中的空白. */
  readonly what: string;
}

export const CAUSE_GAP = '【原因】';
export const MEASURE_GAP = '【措施】';
export const RESPONSIBLE_GAP = '【责任人】';
export const DEADLINE_GAP = '【完成时限】';
export const BOTH_GAP = '【责任人和完成时限】';

const WORDS: readonly (readonly [mark: string, kinds: readonly Exclude<NoteGap['kind'], 'blank'>[]])[] = [
  [CAUSE_GAP, ['cause']],
  [MEASURE_GAP, ['measure']],
  [BOTH_GAP, ['responsible', 'deadline']],
  [RESPONSIBLE_GAP, ['responsible']],
  [DEADLINE_GAP, ['deadline']],
];

const NAMES: Readonly<Record<Exclude<NoteGap['kind'], 'blank'>, string>> = {
  cause: '原因',
  measure: '措施',
  responsible: '责任人',
  deadline: '完成时限',
};

/** A blank of a phrase: two underscores. More of them are taken for one blank. */
export const BLANK = '__';
const BLANKS = /_{2,}/;

/** Every gap of a text in reading order, whoever left it there: marks first as they stand, then clauses with blanks. */
export function gapsIn(text: string): NoteGap[] {
  const marks = WORDS.flatMap(([mark, kinds]) => {
    const place = text.indexOf(mark);
    return place < 0 ? [] : kinds.map((kind) => ({ place, kind, mark, what: NAMES[kind] }));
  });
  let place = 0;
  const blanks = text.split(/(?<=[，。；\n])/).flatMap((clause) => {
    const here = place;
    place += clause.length;
    if (!BLANKS.test(clause)) return [];
    const what = `“${clause.replace(/[，。；\n]+$/, '').replace(/^(?:原因|措施)：/, '')}”中的空白`;
    return [{ place: here, kind: 'blank' as const, mark: BLANK, what }];
  });
  return [...marks, ...blanks]
    .sort((a, b) => a.place - b.place)
    .map(({ kind, mark, what }) => ({ kind, mark, what }));
}

/** The first gap of a text as it stands there, for a rule to show; null where none is left. */
export function firstGapMark(text: string): string | null {
  // Three underscores and more are those of a printed form.
  return /【(?:原因|措施|责任人和完成时限|责任人|完成时限)】|(?<!_)__(?!_)/.exec(text)?.[0] ?? null;
}

/** 原因、措施、责任人、完成时限; "" where nothing is left. */
export function gapsText(gaps: readonly NoteGap[]): string {
  return gaps.map(({ what }) => what).join('、');
}
