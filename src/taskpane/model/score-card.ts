import type { FormResult } from '../../core/rules/result';
import { type Decimal, HUNDRED, show, sum, ZERO } from '../../core/values/decimal';
import type { Field } from '../../core/values/field';
import { numberOf } from '../../core/values/reading';
import type { RecognisedForm, ScoringGroup } from '../../core/recognise/form';

/** One bar: a level-1 section, or the execution item. Texts are ready to show. */
export interface ScoreBar {
  readonly name: string;
  readonly score: Decimal | null;
  readonly weight: Decimal | null;
  /** Score cells without a number. */
  readonly missing: number;
  /** score ÷ weight, 0 to 1, for the drawing only. */
  readonly share: number;
}

export interface ScoreCard {
  readonly bars: readonly ScoreBar[];
  /** Σ of the score cells. */
  readonly score: Decimal;
  readonly weight: Decimal;
  readonly missing: number;
  /** The total as printed, where it differs from the sum. */
  readonly printed: string | null;
  /** The grade by the profile; null where a score is missing or the weights do not add up to the profile's total. */
  readonly grade: string | null;
  /** The grade as printed, where it differs. */
  readonly printedGrade: string | null;
}

/** The points of one form; null for a form that has none (a base data table, a look-alike). */
export function scoreCardOf({ form, profile }: FormResult): ScoreCard | null {
  const bars = [...executionBars(form), ...sectionBars(form)];
  if (bars.length === 0 || bars.every(({ weight, score }) => weight === null && score === null)) return null;
  const score = sum(bars.map((bar) => bar.score ?? ZERO));
  const weight = sum(bars.map((bar) => bar.weight ?? ZERO));
  const missing = bars.reduce((count, bar) => count + bar.missing, 0);
  const printed = form.totals.score ? numberOf(form.totals.score.reading) : null;
  const whole = weight.eq(HUNDRED) && missing === 0;
  const grade = whole ? (profile.grades.value.find(({ from }) => score.gte(from))?.label ?? null) : null;
  const printedGrade = form.totals.grade?.text.trim() ?? '';
  return {
    bars,
    score,
    weight,
    missing,
    printed: printed !== null && !printed.eq(score) ? show(printed) : null,
    grade,
    printedGrade: printedGrade !== '' && printedGrade !== grade ? printedGrade : null,
  };
}

function executionBars(form: RecognisedForm): ScoreBar[] {
  const line = form.funds?.lines.find(({ weight }) => weight !== null && numberOf(weight.reading) !== null);
  if (!line?.weight) return [];
  return [bar('预算执行', [line.score], numberOf(line.weight.reading))];
}

function sectionBars(form: RecognisedForm): ScoreBar[] {
  const sections = form.sections.filter(({ level }) => level === 1);
  if (sections.length === 0) return form.groups.length === 0 ? [] : [groupsBar('指标', form.groups, null)];
  return sections.map((section) => {
    const inside = form.groups.filter(
      ({ firstRow }) => firstRow >= section.firstRow && firstRow <= section.lastRow,
    );
    return groupsBar(section.name, inside, section.weight?.value ?? null);
  });
}

function groupsBar(name: string, groups: readonly ScoringGroup[], declared: Decimal | null): ScoreBar {
  const weights = groups.flatMap(({ weight }) => (weight ? [weight.value] : []));
  const weight = declared ?? (weights.length > 0 ? sum(weights) : null);
  return bar(
    name,
    groups.flatMap(({ scores }) => (scores.length > 0 ? scores : [])),
    weight,
  );
}

function bar(name: string, cells: readonly (Field | null)[], weight: Decimal | null): ScoreBar {
  const numbers = cells.map((cell) => (cell ? numberOf(cell.reading) : null));
  const known = numbers.filter((value) => value !== null);
  const score = known.length > 0 ? sum(known) : null;
  const share = score !== null && weight !== null && weight.gt(0) ? score.div(weight).toNumber() : 0;
  return {
    name,
    score,
    weight,
    missing: numbers.length - known.length,
    share: Math.min(1, Math.max(0, share)),
  };
}
