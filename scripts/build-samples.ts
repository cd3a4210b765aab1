/**
 * Builds `samples/*.xlsx` from the readable tables in `samples/source/`, and `samples/README.md` from what the check
 * finds in them: `npm run samples`. With --check nothing is written; exit status 1 says what is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { drawForm } from '../samples/source/form-style';
import { samples } from '../samples/source/index';
import { checkWorkbook } from '../src/core/check';
import { FileHost } from '../src/hosts/file/file-host';
import { drawWorkbook } from '../src/templates/author';
import { type CheckedSample, samplesReadme } from './samples-readme';

const files = new Map<string, Buffer>();
const checked: CheckedSample[] = [];
for (const sample of samples) {
  const bytes = drawWorkbook({ sheets: sample.forms.map(drawForm) });
  files.set(`samples/${sample.file}.xlsx`, Buffer.from(bytes));
  const host = await FileHost.open(bytes, `${sample.file}.xlsx`);
  checked.push({ sample, result: checkWorkbook(await host.read()) });
}
const readme = 'samples/README.md';
const config = await resolveConfig(readme);
const text = await format(samplesReadme(checked), { ...config, parser: 'markdown' });
files.set(readme, Buffer.from(text));

const stale = [...files].filter(([file, bytes]) => !existsSync(file) || !readFileSync(file).equals(bytes));
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`${stale.map(([file]) => file).join(', ')} stale: run \`npm run samples\`.`);
    process.exit(1);
  }
} else {
  for (const [file, bytes] of stale) writeFileSync(file, bytes);
}
