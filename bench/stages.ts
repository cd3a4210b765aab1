/** How long reading a form takes, and how long recognising and checking it: in one process, form by form in turn. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseWorkbook } from '../src/core/recognise/recognise';
import { toJson } from '../src/core/report/json';
import { runRules } from '../src/core/rules/run';
import { openWorkbook } from '../src/hosts/file/file-host';

export interface StageTimes {
  /** Milliseconds a form. */
  readonly reading: number;
  readonly recognition: number;
  readonly rules: number;
  readonly json: number;
}

/** `passes` over the first `count` forms; the first pass, in which the program is still being compiled, is told apart. */
export async function measureStages(
  folder: string,
  count: number,
  passes: number,
): Promise<{ readonly first: StageTimes; readonly later: readonly StageTimes[] }> {
  const names = readdirSync(folder).sort().slice(0, count);
  const times: StageTimes[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const sums = { reading: 0, recognition: 0, rules: 0, json: 0 };
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      const t0 = performance.now();
      const grid = await openWorkbook(bytes, name).read();
      const t1 = performance.now();
      const recognition = recogniseWorkbook(grid);
      const t2 = performance.now();
      const result = runRules(recognition, grid);
      const t3 = performance.now();
      JSON.stringify(toJson(name, result));
      const t4 = performance.now();
      sums.reading += t1 - t0;
      sums.recognition += t2 - t1;
      sums.rules += t3 - t2;
      sums.json += t4 - t3;
    }
    const each = (sum: number) => sum / names.length;
    times.push({
      reading: each(sums.reading),
      recognition: each(sums.recognition),
      rules: each(sums.rules),
      json: each(sums.json),
    });
  }
  return { first: times[0]!, later: times.slice(1) };
}
