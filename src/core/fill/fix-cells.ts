import { formatCell } from '../grid/address';
import type { RecognisedForm } from '../recognise/form';
import { numberFields } from '../rules/figures/number-fields';
import { readFigure } from '../rules/figures/numbers';
import { formTotals } from '../rules/figures/scores';
import type { Finding, FormResult } from '../rules/result';
import { type Decimal, decimal, round, show, ZERO } from '../values/decimal';
import type { Field } from '../values/field';
import { readCell } from '../values/read-cell';
import { compact, foldWidth } from '../values/text';
import { propose } from './cell';
import type { Proposal } from './proposal';

/** Repairs of how a cell says what it says: the number as a number, rounded, the grade in the word of the profile. */

/** No leading zeros, no exponent: "007" may be a code. */
const PLAIN = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
/** Excel keeps no more. */
const MOST_DIGITS = 15;

/** Digits stored as text, full-width ones too, become the number they state. */
export function fixTextNumbers({ form }: FormResult, { cells }: Finding): Proposal[] {
  const at = new Set(cells.map(formatCell));
  return numberFields(form).flatMap(({ name, field }) => {
    const value = at.has(formatCell(field.cell)) ? plainNumber(field) : null;
    if (value === null) return [];
    const afterText = value.toFixed();
    const steps = `原为文本“${field.text}”，改存为数字 ${afterText}`;
    const made = propose(form, field, { kind: 'fix', name, after: afterText, afterText, steps });
    return [{ ...made, after: value.toNumber() }];
  });
}

/** The number a text states, where a cell of this format will hold and show just that number; else null. */
function plainNumber({ cell, text, reading, numberFormat = 'General' }: Field): Decimal | null {
  if (reading.kind !== 'number' || !reading.storedAsText) return null;
  const word = foldWidth(text).trim();
  if (!PLAIN.test(word) || word.replace(/\D/g, '').length > MOST_DIGITS) return null;
  // In a cell formatted as text a number would become text again.
  if (numberFormat === '@') return null;
  const stored = { ...cell, value: reading.value.toNumber(), text, formula: null, numberFormat };
  const readAgain = readCell(stored);
  return readAgain.kind === 'number' && readAgain.value.eq(reading.value) ? reading.value : null;
}

/** A score with more decimals than the profile keeps, rounded, unless that would part it from the printed total. */
export function fixScorePrecision({ form, profile, findings }: FormResult, finding: Finding): Proposal[] {
  const places = profile.rounding.score.value;
  const at = finding.cells.map(formatCell);
  const fields = numberFields(form).filter(({ field }) => at.includes(formatCell(field.cell)));
  const rounding = findings.filter(({ ruleId }) => ruleId === finding.ruleId).flatMap(({ cells }) => cells);
  const all = new Set([...at, ...rounding.map(formatCell)]);
  // Of several to be rounded each is judged both alone and with all others.
  const change = (only: ReadonlySet<string>) =>
    numberFields(form).reduce((sum, { field }) => {
      const figure = only.has(formatCell(field.cell)) ? readFigure(field) : null;
      return figure?.state === 'number' ? sum.plus(round(figure.value, places)).minus(figure.value) : sum;
    }, ZERO);
  const tolerance = decimal(profile.tolerance.sum.value);
  if (partsFromTotal(form, change(new Set(at)), tolerance)) return [];
  if (partsFromTotal(form, change(all), tolerance)) return [];
  return fields.flatMap(({ name, field }) => {
    const figure = readFigure(field);
    if (figure.state !== 'number') return [];
    const afterText = show(figure.value, places);
    const steps = `${figure.value.toFixed()} 按 ${places} 位小数四舍五入 = ${afterText} 分`;
    return [propose(form, field, { kind: 'fix', name, after: Number(afterText), afterText, steps })];
  });
}

/** Does a printed total that agrees with the scores no longer do so when their sum changes? */
function partsFromTotal(form: RecognisedForm, change: Decimal, tolerance: Decimal): boolean {
  const { score, printedScore } = formTotals(form);
  if (score === null || printedScore === null || form.totals.score?.formula) return false;
  const agrees = (sum: Decimal) => printedScore.minus(sum).abs().lte(tolerance);
  return agrees(score) && !agrees(score.plus(change));
}

/** 优秀 → 优: a grade of the profile with one more character, and nothing else in the cell. */
export function fixGradeWording({ form, profile }: FormResult, finding: Finding): Proposal[] {
  const { grade } = form.totals;
  if (!grade || finding.cause !== null) return [];
  const word = compact(grade.text);
  const meant = profile.grades.value.filter(({ label }) => word.includes(label));
  const [only] = meant;
  // A word that the label only ends may deny it: 不良.
  if (!only || meant.length > 1 || word.length > only.label.length + 1 || !word.startsWith(only.label)) {
    return [];
  }
  const steps = `“${word}”在口径“${profile.name}”中的规范用语是“${only.label}”`;
  return [
    propose(form, grade, { kind: 'fix', name: '等级', after: only.label, afterText: only.label, steps }),
  ];
}
