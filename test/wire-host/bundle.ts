import { join } from 'node:path';
import { build } from 'esbuild';
import type { WorkbookFixture } from '../hosts/fixture';
import type { SavedWorkbook } from './save';

/** The wire host with a workbook as one script for `page.addInitScript({ content })`; see `./browser-entry`. */
export async function wireHostScript(workbook: WorkbookFixture | SavedWorkbook): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'browser-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'wireHostEntry',
    target: 'es2022',
    logLevel: 'silent',
  });
  return `${outputFiles[0]!.text}\nwireHostEntry.install(window, ${JSON.stringify(workbook)});`;
}
