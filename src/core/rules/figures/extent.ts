import type { CellAddress } from '../../grid/address';
import type { Profile } from '../../profiles/schema';
import type { Indicator, RecognisedForm, ScoringGroup, Section } from '../../recognise/form';
import { decimal, sum } from '../../values/decimal';
import { perForm } from './per-form';

/** A cell to point at when a finding concerns the form as a whole: its title, else its first cell. */
export function formCell(form: RecognisedForm): CellAddress {
  return form.title?.cell ?? { row: form.firstRow, col: 1 };
}

/** The cell of the printed total, where there is a total row. */
export function totalCell(form: RecognisedForm, which: 'weight' | 'score'): CellAddress {
  return form.totals[which]?.cell ?? form.totals.label?.cell ?? formCell(form);
}

/**
 * Was the form seen to its end? A table that was cut off has no total row below its indicators, and nothing may be
 * concluded from what is missing in it. A total printed above the indicators proves nothing, unless the weights that
 * were read make up the whole.
 */
export function isWhole(form: RecognisedForm, profile: Profile): boolean {
  const last = form.indicators.at(-1);
  if (!last) return false;
  if (form.totals.label && form.totals.label.cell.row > last.row) return true;
  return weightsRead(form).eq(decimal(profile.weights.total.value));
}

const weightsRead = perForm((form) => {
  const execution = executionLine(form)?.weight?.reading;
  return sum([
    ...form.groups.flatMap((group) => (group.weight ? [group.weight.value] : [])),
    ...(execution?.kind === 'number' ? [execution.value] : []),
  ]);
});

export const NOT_WHOLE = '没有找到总分行，表可能不完整';

/** The fund line that carries the execution item's weight and score. */
export function executionLine(form: RecognisedForm) {
  const lines = form.funds?.lines ?? [];
  return (
    lines.find((line) => line.role === 'total') ??
    lines.find((line) => line.weight?.reading.kind === 'number' || line.score?.reading.kind === 'number') ??
    null
  );
}

export function sectionOf(form: RecognisedForm, row: number, level: 1 | 2): Section | null {
  return (
    form.sections.find(
      (section) => section.level === level && section.firstRow <= row && row <= section.lastRow,
    ) ?? null
  );
}

/** The groups whose first row lies in the section. */
export function groupsIn(form: RecognisedForm, section: Section): ScoringGroup[] {
  return form.groups.filter(
    (group) => section.firstRow <= group.firstRow && group.firstRow <= section.lastRow,
  );
}

/** A section that another one of its level follows, or of a whole form, was seen to its end. */
export function isClosed(form: RecognisedForm, section: Section, whole: boolean): boolean {
  return (
    whole || form.sections.some((other) => other.level <= section.level && other.firstRow > section.lastRow)
  );
}

/** The name of a scoring group for people: its first member with a name, or all of a few. */
export function groupName(group: ScoringGroup): string {
  const names = [...new Set(group.members.map((member) => member.name).filter((name) => name !== ''))];
  if (names.length === 0) return `第${group.firstRow}行`;
  return names.length <= 2 ? names.join('、') : `${names[0]}等${names.length}项`;
}

export function indicatorName(indicator: Indicator): string {
  return indicator.name === '' ? `第${indicator.row}行` : indicator.name;
}
