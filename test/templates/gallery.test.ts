import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateCatalogue } from '../../src/core/templates/plan';

const root = join(__dirname, '../..');

test('the gallery page is what the templates are: `npm run templates:gallery`', () => {
  expect(() =>
    execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/template-pictures.ts', '--check'], {
      cwd: root,
      stdio: 'pipe',
    }),
  ).not.toThrow();
}, 60_000);

test('every template has its picture, and the page shows it', () => {
  const page = readFileSync(join(root, 'docs/templates.md'), 'utf8');
  for (const { id } of templateCatalogue()) {
    expect(existsSync(join(root, 'docs/images/templates', `${id}-1.png`))).toBe(true);
    expect(page).toContain(`images/templates/${id}-1.png`);
  }
});
