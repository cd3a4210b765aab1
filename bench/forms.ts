/**
 * Makes distinct forms from real ones: every variant has other names, texts and figures in its cells, written by the
 * project's own patcher, so that nothing of the package (styles, merges, order of parts) is made up.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../src/core/grid/sheet';
import type { CellEdit } from '../src/core/plan/edit';
import { FileHost } from '../src/hosts/file/file-host';

/** The real forms lie beside the project where they are there; the samples always are. */
const FOLDERS = ['../shared/forms/xlsx', 'samples'];

/** Write `count` forms into a folder, as 0001.xlsx and so on; those that are there already are kept. */
export async function makeForms(folder: string, count: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const there = new Set(readdirSync(folder));
  const sources = FOLDERS.flatMap((from) => sourcesIn(from));
  for (let n = 0; n < count; n++) {
    const name = `${String(n + 1).padStart(5, '0')}.xlsx`;
    if (!there.has(name)) writeFileSync(join(folder, name), await variant(sources[n % sources.length]!, n));
  }
  return `${count} 份，由 ${sources.length} 份真实表和样例改写`;
}

function sourcesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

async function variant(source: string, seed: number): Promise<Uint8Array> {
  const random = generator(seed + 1);
  const host = await FileHost.open(readFileSync(source), source);
  const edits: CellEdit[] = [];
  for (const sheet of (await host.read()).sheets) {
    for (const cell of sheet.cells()) {
      if (cell.formula !== null || random() > 0.5) continue;
      const content = changed(cell, random);
      if (content === null) continue;
      edits.push({ at: { sheetId: sheet.id, sheet: sheet.name, row: cell.row, col: cell.col }, content });
    }
  }
  const report = await host.write(edits);
  if (report.outcome !== 'written') {
    // Cells of arrays or protected sheets are refused: change what may be changed.
    const bad = new Set(report.problems.map(({ at }) => `${at.sheetId}!${at.row}:${at.col}`));
    await host.write(edits.filter(({ at }) => !bad.has(`${at.sheetId}!${at.row}:${at.col}`)));
  }
  return host.save();
}

const SYLLABLES = [...'东西南北中安平和顺永清河山江海林泉石阳光华兴盛昌隆德仁义礼智信文武长宁富康泰'];

/** Other figures of the same size; in texts other names and figures, so that the text is one nobody else has. */
function changed({ value }: Cell, random: () => number): string | number | null {
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return value < 20 ? null : value + Math.floor(random() * 5);
    return Number((value * (0.98 + random() * 0.04)).toFixed(2));
  }
  if (typeof value !== 'string' || value.length < 12) return null;
  const name = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  const text = value.replace(/\d{2,}(?!年)/g, (digits) =>
    /^(?:19|20)\d\d$/.test(digits) ? digits : String(Number(digits) + Math.floor(random() * 3)),
  );
  return `${text}${name}`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
