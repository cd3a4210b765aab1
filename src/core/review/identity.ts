import type { FindingJson } from '../report/json-types';
import { type FormPlaces, formName, type Place, WorkbookPlaces } from './places';
import type { Reviewed } from './reviewed';

/** A finding of a reviewed workbook with what tells it from others in any later round. */
export interface PlacedFinding {
  readonly finding: FindingJson;
  /** Null for a finding that concerns several forms. */
  readonly form: FormPlaces | null;
  readonly places: readonly Place[];
  /** Stays when rows move, the sheet is renamed or the workbook is checked again; differs between two findings. */
  readonly id: string;
  /** `id` of the finding of which this one is a consequence. */
  readonly cause: string | null;
}

/**
 * Every finding of a workbook, form by form, then those that concern several forms. `places` where the caller compares
 * its forms with those of the findings.
 */
export function placedFindings(reviewed: Reviewed, places = new WorkbookPlaces(reviewed)): PlacedFinding[] {
  const all = [
    ...places.forms.flatMap((form) => form.form.findings.map((finding) => ({ finding, form }))),
    ...reviewed.json.crossFindings.map((finding) => ({ finding, form: null })),
  ];
  const seen = new Map<string, number>();
  const made = all.map(({ finding, form }) => {
    const own = places.placesOf(finding, form);
    const base = `${form ? formName(form.form) : '跨表'}|${finding.ruleId}|${messageOf(finding)}|${placesKey(own)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { finding, form, places: own, id: count === 1 ? base : `${base}|${count}` };
  });
  const ids = new Map(made.map(({ finding, id }) => [finding.key, id]));
  return made.map((one) => ({
    ...one,
    cause: one.finding.cause === null ? null : (ids.get(one.finding.cause) ?? null),
  }));
}

/** Which of a rule's messages it is; the last part of the key, a counter after it left out. */
export function messageOf({ key }: Pick<FindingJson, 'key'>): string {
  const parts = key.split('|');
  const last = parts[parts.length - 1] ?? '';
  return /^\d+$/.test(last) ? (parts[parts.length - 2] ?? '') : last;
}

export function placesKey(places: readonly Place[]): string {
  return [...new Set(places.map(({ row, part }) => `${row}.${part}`))].sort().join('+');
}

/**
 * A short number for people and for tables that come back: thirteen characters made from the unit and the identity of the
 * problem (cyrb53: 53 bits, so that a hundred thousand problems share one with a chance below one in a million).
 */
export function shortId(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & low) + (high >>> 0);
  return `WT${number.toString(36).toUpperCase().padStart(11, '0')}`;
}
