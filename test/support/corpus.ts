import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetGrid } from '../../src/core/grid/sheet';
import { sheetOf } from './sheet';

/** The real published forms lie beside the project; where they are absent the tests over them say so and are skipped. */
export const corpusFolder = join(__dirname, '../../../shared/forms');
export const hasCorpus = existsSync(join(corpusFolder, 'json'));

export interface TrueIndicator {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string | number;
  readonly actual: string | number;
  readonly weight: number | null;
  readonly score: number | null;
  readonly note: string;
  readonly groupWeight?: number | null;
}

export interface CorpusForm {
  readonly name: string;
  readonly sheetName: string;
  readonly complete: boolean;
  readonly grid: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly string[];
  readonly truth: {
    readonly kind: string;
    readonly department: string;
    readonly year: number | null;
    readonly indicators?: readonly TrueIndicator[];
    readonly violations: readonly { readonly cell: string; readonly rule: string; readonly why: string }[];
    readonly checksThatPass: readonly string[];
    readonly [key: string]: unknown;
  };
}

export function corpusNames(): string[] {
  if (!hasCorpus) return [];
  return readdirSync(join(corpusFolder, 'json'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

export function corpusForm(name: string): CorpusForm {
  return { name, ...JSON.parse(readFileSync(join(corpusFolder, 'json', `${name}.json`), 'utf8')) };
}

export function corpusXlsx(name: string): Uint8Array {
  return readFileSync(join(corpusFolder, 'xlsx', `${name}.xlsx`));
}

/** The form as published, straight from the hand-read table (no file involved). */
export function corpusSheet(name: string): SheetGrid {
  const form = corpusForm(name);
  return sheetOf(form.grid, { name: form.sheetName, merges: form.merges });
}
