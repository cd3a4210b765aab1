import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const here = dirname(fileURLToPath(import.meta.url));
const officeJs = join(here, 'node_modules/@microsoft/office-js');

/**
 * What the Office.js loader asks for at run time in Excel on Windows, Mac and the web. Copied byte for byte: Microsoft's
 * terms forbid changes, and office.js finds the others beside itself.
 */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** The two pages: one frame, with what only one of them has in its head. Old engines read old-browser.js first. */
const PAGES = [
  {
    name: 'taskpane',
    title: '自评助手',
    meanwhile: '正在打开自评助手。',
    head: '<script src="office.js"></script>',
  },
  {
    name: 'workbench',
    title: '自评助手工作台',
    meanwhile: '正在打开自评助手工作台。',
    head: '<link rel="manifest" href="workbench.webmanifest" />',
  },
];

const typescript = {
  test: /\.tsx?$/,
  loader: 'esbuild-loader',
  options: { target: 'es2020', jsx: 'automatic' },
  exclude: /node_modules/,
};
const resolve = { extensions: ['.ts', '.tsx', '.js', '.json'] };
const version = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).version;
const define = new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) });

export default () => {
  const site = {
    name: 'site',
    entry: { taskpane: './src/taskpane/index.tsx', workbench: './src/workbench/index.tsx' },
    output: {
      path: join(here, 'dist/site'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      // What `scripts/publish-site.ts` writes beside it stays, but for the service worker: it lists the files of one build.
      clean: {
        keep: /^(manifest(-sharepoint)?\.xml|shortcuts\.json|catalog\.json|published\/|workbench\.webmanifest)/,
      },
    },
    module: { rules: [typescript] },
    resolve,
    plugins: [
      define,
      ...PAGES.map(
        ({ name, ...words }) =>
          new HtmlPlugin({
            template: 'src/site/page.ejs',
            filename: `${name}.html`,
            chunks: [name],
            scriptLoading: 'defer',
            ...words,
          }),
      ),
      new CopyPlugin({
        patterns: [
          ...OFFICE_FILES.map((file) => ({
            from: join(officeJs, 'dist', file),
            to: file,
            info: { minimized: true },
          })),
          { from: join(officeJs, 'LICENSE.md'), to: 'office-js-LICENSE.md' },
          { from: 'src/site/old-browser.js', to: 'old-browser.js', info: { minimized: true } },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          {
            from: 'samples/*.xlsx',
            to: 'samples/[name][ext]',
            noErrorOnMissing: !existsSync(join(here, 'samples/build')),
          },
        ],
      }),
    ],
    performance: { maxAssetSize: 1_500_000, maxEntrypointSize: 1_300_000 },
    stats: 'errors-warnings',
  };

  const cli = {
    name: 'cli',
    target: 'node20',
    entry: './src/cli/index.ts',
    output: { path: join(here, 'dist'), filename: 'cli.js' },
    module: { rules: [typescript] },
    resolve,
    plugins: [
      define,
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      // The project is written as ES modules, the bundle is CommonJS: it runs wherever it is copied to.
      new CopyPlugin({ patterns: [{ from: 'scripts/dist-package.json', to: 'package.json' }] }),
      // One file, also with what is loaded on demand: that is run when it is asked for, and copied along.
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    ],
    // The program starts itself as its own threads.
    node: { __filename: false },
    optimization: { minimize: false },
    stats: 'errors-warnings',
  };

  return [site, cli];
};
