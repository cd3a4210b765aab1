import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { checkManifest } from './site/check-manifest';

/** `npm run manifest:check -- [MANIFEST] [SITE_FOLDER]`: holds a manifest, and the files it names, against the schema. */
const [manifest = 'dist/site/manifest.xml', folder] = process.argv.slice(2);
if (!existsSync(manifest)) {
  console.error(`找不到清单：${manifest}。先运行 npm run build。`);
  process.exit(2);
}
const site = resolve(folder ?? dirname(manifest));
const complaints = checkManifest(readFileSync(manifest, 'utf8'), (path) => {
  const file = resolve(site, decodeURIComponent(path));
  return file.startsWith(site + sep) && existsSync(file) ? readFileSync(file) : null;
});
for (const { line, text } of complaints) console.log(`${line === null ? '' : `第 ${line} 行：`}${text}`);
console.log(complaints.length === 0 ? '清单没有发现问题。' : `发现 ${complaints.length} 个问题。`);
process.exitCode = complaints.length === 0 ? 0 : 1;
