/**
 * Takes the pictures of the papers from the running workbench: `npm run build`, then
 * `node scripts/run-ts.mjs scripts/pictures.ts`. Needs a Chinese font on the system.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchChromium } from '../test/support/chromium';
import { serve } from './static-server.cjs';

mkdirSync('docs/images', { recursive: true });
const server = await serve({ folder: resolve('dist/site') });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}/workbench.html`);
  await page.getByRole('button', { name: '标记问题', exact: true }).click();
  await page
    .getByText(/已标记/)
    .first()
    .waitFor();
  await page.getByRole('tab', { name: '附件2' }).click();
  await page
    .getByRole('button', { name: /没有写原因/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /关闭|知道了/ })
    .first()
    .click()
    .catch(() => undefined);
  await page.screenshot({ path: 'docs/images/workbench.png' });
} finally {
  await browser.close();
  await server.close();
}
