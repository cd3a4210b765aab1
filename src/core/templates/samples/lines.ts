import type { OfficialForm } from '../../recognise/official/official-form';
import type { Answers } from '../planned-sheet';

/** One indicator of a sample: the level-2 block it belongs to, and what stands in its cells by role. */
export type SampleLine = readonly [block: string, values: Readonly<Record<string, string | number>>];

/** Puts the lines of a sample onto the lines of the form, block by block, as a person fills it in. */
export function sampleLines(form: OfficialForm, lines: readonly SampleLine[]): Answers {
  const free = new Map<string, number[]>();
  let ordinal = 0;
  for (const { kinds } of form.sections) {
    for (const kind of kinds) {
      const list = free.get(kind.label) ?? [];
      for (let n = 0; n < kind.lines; n++) list.push(++ordinal);
      free.set(kind.label, list);
    }
  }
  const answers: Record<string, string | number> = {};
  for (const [block, values] of lines) {
    const line = free.get(block)?.shift();
    if (line === undefined) throw new Error(`${form.layout} has no line left for ${block}`);
    for (const [role, value] of Object.entries(values)) answers[`line.${line}.${role}`] = value;
  }
  return answers;
}
