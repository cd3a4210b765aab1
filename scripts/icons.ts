/** Draws `assets/icon-*.png` from the SVG sources, in a real Chromium: `node scripts/run-ts.mjs scripts/icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../test/support/chromium';

const browser = await launchChromium();
for (const size of [16, 32, 64, 80, 128]) {
  const svg = readFileSync(size === 16 ? 'assets/icon-16.svg' : 'assets/icon.svg', 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`assets/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
