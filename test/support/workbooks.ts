import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Odd real-world workbooks lie beside the project; where they are absent the tests over them say so and are skipped. */
const folder = join(__dirname, '../../../shared/workbooks');

export const hasWorkbooks = existsSync(folder);

export function workbookNames(): string[] {
  if (!hasWorkbooks) return [];
  return readdirSync(folder)
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort();
}

export function workbookBytes(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}
