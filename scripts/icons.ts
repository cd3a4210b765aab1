/** Draws the PNG icons in `assets/` from their SVG sources, in a real Chromium: `node scripts/run-ts.mjs scripts/icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../test/support/chromium';

/** At 16 px the product's icon has a source of its own. */
const ICONS: readonly (readonly [name: string, sizes: readonly number[]])[] = [
  ['icon', [16, 32, 64, 80, 128, 192, 512]],
  ['check', [16, 32, 80]],
  ['mark', [16, 32, 80]],
  ['clear', [16, 32, 80]],
];

const browser = await launchChromium();
for (const [name, sizes] of ICONS) {
  for (const size of sizes) {
    const source = name === 'icon' && size === 16 ? 'icon-16' : name;
    const svg = readFileSync(`assets/${source}.svg`, 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
