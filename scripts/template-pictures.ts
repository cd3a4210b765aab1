/**
 * Pictures of every template and the gallery page: `npm run templates:gallery`. Needs LibreOffice (soffice), poppler
 * (pdftoppm) and the Noto CJK fonts; the page itself is written without them. With --page only the page is written;
 * with --check nothing is written, and exit status 1 says that the page is stale.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { templateCatalogue } from '../src/core/templates/plan';
import { generateTemplate } from '../src/templates/template-workbook';
import { galleryPage } from './template-gallery';

const PAGE = 'docs/templates.md';
const PICTURES = 'docs/images/templates';
/** Dots per inch: readable on a page, small as a file. */
const RESOLUTION = '64';

const config = await resolveConfig(PAGE);
const page = await format(galleryPage(templateCatalogue(), 'images/templates'), {
  ...config,
  parser: 'markdown',
});
if (process.argv.includes('--check')) {
  if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
    console.error(`${PAGE} is stale: run \`npm run templates:gallery\`.`);
    process.exit(1);
  }
} else {
  if (!process.argv.includes('--page')) pictures();
  writeFileSync(PAGE, page);
}

function pictures(): void {
  const folder = resolve('.cache/template-pictures');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(PICTURES, { recursive: true });
  const ids = templateCatalogue().map(({ id }) => id);
  for (const id of ids) writeFileSync(join(folder, `${id}.xlsx`), generateTemplate(id, { fill: 'sample' }));
  const env = { ...process.env, FONTCONFIG_FILE: fontsFile(folder) };
  const files = ids.map((id) => join(folder, `${id}.xlsx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env,
    stdio: 'inherit',
  });
  for (const id of ids) {
    execFileSync('pdftoppm', [
      '-r',
      RESOLUTION,
      '-png',
      '-gray',
      join(folder, `${id}.pdf`),
      join(folder, id),
    ]);
    const pages = readdirSync(folder).filter((name) => name.startsWith(`${id}-`) && name.endsWith('.png'));
    pages.sort().forEach((name, n) => renameSync(join(folder, name), join(PICTURES, `${id}-${n + 1}.png`)));
  }
}

/** Stand-ins for the fonts of official papers, which are not free. */
function fontsFile(folder: string): string {
  const alias = (name: string, family: string): string =>
    `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`;
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
      ['宋体', '仿宋', '方正小标宋简体'].map((name) => alias(name, 'Noto Serif CJK SC')).join('') +
      alias('黑体', 'Noto Sans CJK SC') +
      '</fontconfig>',
  );
  return file;
}
