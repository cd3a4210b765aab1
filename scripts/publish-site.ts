import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { BureauError, type Bureau, readBureau } from './site/bureau';
import { checkManifest } from './site/check-manifest';
import { shortcutsJson } from './site/shortcuts';
import { manifestOf, plainManifestOf } from './site/manifest';
import { serviceWorkerOf, webManifestOf } from './site/service-worker';
import { catalogOf } from './site/catalog';

/** Writes into `dist/site` what depends on who publishes it and where. Run by `scripts/build.mjs` after webpack. */
const { values } = parseArgs({
  options: {
    'base-url': { type: 'string' },
    bureau: { type: 'string' },
    site: { type: 'string', default: 'dist/site' },
    'only-check': { type: 'boolean', default: false },
  },
});

const bureau = settled();
if (!values['only-check']) publish(bureau, resolve(values.site));

function settled(): Bureau {
  try {
    return readBureau(values.bureau, values['base-url']);
  } catch (failure) {
    if (!(failure instanceof BureauError)) throw failure;
    console.error(failure.message);
    process.exit(2);
  }
}

function publish(bureau: Bureau, site: string): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  if (bureau.icons !== undefined) {
    const icons = resolve(bureau.folder, bureau.icons);
    if (!existsSync(icons)) fail(`找不到图标文件夹：${icons}`);
    cpSync(icons, join(site, 'assets'), { recursive: true });
  }
  writeFileSync(join(site, 'shortcuts.json'), shortcutsJson());
  publishFiles(bureau, site, version);
  writeFileSync(join(site, 'workbench.webmanifest'), webManifestOf(bureau.name));
  writeManifest(site, 'manifest.xml', manifestOf(bureau, version));
  writeManifest(site, 'manifest-sharepoint.xml', plainManifestOf(bureau, version));
  // Last: it knows every file of the site.
  const worker = readFileSync('src/site/service-worker.js', 'utf8');
  writeFileSync(join(site, 'service-worker.js'), serviceWorkerOf(worker, filesOf(site)));
  console.log(`站点：${site}\n清单：${join(site, 'manifest.xml')}（${bureau.publisher}，${bureau.baseUrl}）`);
}

function writeManifest(site: string, name: string, manifest: string): void {
  writeFileSync(join(site, name), manifest);
  const complaints = checkManifest(manifest, (path) => readBelow(site, path));
  if (complaints.length > 0) {
    const lines = complaints.map(({ line, text }) => `  第 ${line ?? 1} 行：${text}`);
    fail([`清单 ${name} 没有通过核对：`, ...lines].join('\n'));
  }
}

/** The bureau's own profiles and approved targets, and the catalogue that names them. */
function publishFiles(bureau: Bureau, site: string, version: string): void {
  const folder = join(site, 'published');
  rmSync(folder, { recursive: true, force: true });
  try {
    const { json, files } = catalogOf(bureau, version, (path) =>
      readFileSync(resolve(bureau.folder, path), 'utf8'),
    );
    if (files.length > 0) mkdirSync(folder);
    for (const { path, text } of files) writeFileSync(join(folder, basename(path)), text);
    writeFileSync(join(site, 'catalog.json'), json);
  } catch (failure) {
    fail(failure instanceof Error ? failure.message : String(failure));
  }
}

function filesOf(site: string): Map<string, Uint8Array> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(paths.map((path) => [relative(site, path).replaceAll(sep, '/'), readFileSync(path)]));
}

function readBelow(site: string, path: string): Uint8Array | null {
  const file = resolve(site, decodeURIComponent(path));
  return file.startsWith(site + sep) && existsSync(file) ? readFileSync(file) : null;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
