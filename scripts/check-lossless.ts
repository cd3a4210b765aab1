import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HostError } from '../src/hosts/port';
import { annotateAndCheck } from '../test/support/lossless';
import { libreOffice, openedByLibreOffice } from '../test/support/libreoffice';

/**
 * Annotates every workbook of some folders in every way, and proves that nothing else is lost:
 * `npm run check:lossless -- [--without-libreoffice] [FOLDER …]`. Without folders: the received workbooks and forms beside the project.
 * Exit code 1 where anything is lost, 2 where there is nothing to check.
 */
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders = given.length > 0 ? given : ['../shared/workbooks', '../shared/forms/xlsx'];
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.xls[xm]$/i.test(file) && !basename(file).startsWith('~$'))
  .sort();
if (files.length === 0) {
  console.error(`没有可核对的工作簿：${folders.join('、')}`);
  process.exit(2);
}

const saved = new Map<string, Uint8Array>();
const originals = new Map<string, Uint8Array>();
const refused = new Map<string, string[]>();
const lost: string[] = [];
const sums = { cells: 0, edits: 0, marks: 0, notes: 0, notesAppended: 0, notesRefused: 0, partsUntouched: 0 };
const started = performance.now();
for (const [n, file] of files.entries()) {
  try {
    const bytes = readFileSync(file);
    const annotated = await annotateAndCheck(basename(file), bytes);
    // A flat name for LibreOffice, which writes its results side by side.
    saved.set(`${n}_${basename(file)}`, annotated.saved);
    originals.set(`${n}_${basename(file)}`, bytes);
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += annotated[key];
  } catch (failure) {
    if (failure instanceof HostError) {
      const list = refused.get(failure.code) ?? [];
      refused.set(failure.code, [...list, basename(file)]);
    } else lost.push(`${file}: ${failure instanceof Error ? failure.stack?.slice(0, 800) : String(failure)}`);
  }
}
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} 秒`;
console.log(`核对 ${files.length} 个工作簿，用时 ${seconds()}。`);
console.log(
  `读出单元格 ${sums.cells} 个；写入 ${sums.edits} 处、标记 ${sums.marks} 处、批注 ${sums.notes} 条` +
    `（其中续写在原批注之后 ${sums.notesAppended} 条，不能写入并已列出 ${sums.notesRefused} 条）；` +
    `逐字节相同的部件 ${sums.partsUntouched} 个。`,
);
for (const [code, names] of refused)
  console.log(`不予打开（${code}）${names.length} 个：${names.join('、')}`);

if (process.argv.includes('--without-libreoffice')) console.warn('按要求未用 LibreOffice 核对。');
else if (libreOffice() === null) console.warn('没有找到 LibreOffice（soffice），未核对能否打开。');
else {
  const unopened = openedByLibreOffice(saved);
  // What it cannot open as it was received says nothing of what became of it here.
  const before = openedByLibreOffice(new Map(unopened.map((name) => [name, originals.get(name)!])));
  const ours = unopened.filter((name) => !before.includes(name));
  console.log(
    `LibreOffice 打开 ${saved.size - unopened.length} 个；原件它也打不开的 ${before.length} 个` +
      `${before.length > 0 ? `（${before.join('、')}）` : ''}；累计用时 ${seconds()}。`,
  );
  lost.push(...ours.map((name) => `原件能由 LibreOffice 打开，改后打不开：${name}`));
}
for (const line of lost) console.error(line);
process.exitCode = lost.length > 0 ? 1 : 0;
