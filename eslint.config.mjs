import js from '@eslint/js';
import globals from 'globals';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The directions between the folders of `src/`. Each entry names a folder and what it may NOT import.
 * Paths are matched as written in the import, so every import inside `src/` is relative.
 */
const directions = [
  {
    folder: 'core',
    may: 'The core is pure: it knows no host, no pane, no React, no Office, no Node.',
    not: [
      '**/hosts/**',
      '**/taskpane/**',
      '**/workbench/**',
      '**/cli/**',
      '**/templates/**',
      '**/batch/**',
      '**/desk/**',
      'react',
      'react-dom',
      'react-dom/*',
      '@fluentui/*',
      'node:*',
      'fflate',
      'numfmt',
      'fs',
      'path',
    ],
  },
  {
    folder: 'hosts',
    may: 'A host adapter knows the core and the port; never a pane or the command line.',
    not: [
      '**/taskpane/**',
      '**/workbench/**',
      '**/cli/**',
      'react',
      'react-dom',
      'react-dom/*',
      '@fluentui/*',
    ],
  },
  {
    folder: 'hosts/office',
    may: 'The Office.js adapter does not know the file adapter.',
    not: [
      '**/hosts/file/**',
      '../file/**',
      'node:*',
      'fflate',
      'numfmt',
      '**/taskpane/**',
      '**/workbench/**',
      '**/cli/**',
      'react',
      '@fluentui/*',
    ],
  },
  {
    folder: 'hosts/file',
    may: 'The file adapter does not know Office.js and runs in the browser as in Node.',
    not: [
      '**/hosts/office/**',
      '../office/**',
      'node:*',
      '**/taskpane/**',
      '**/workbench/**',
      '**/cli/**',
      'react',
      '@fluentui/*',
    ],
  },
  {
    folder: 'taskpane',
    may: 'The pane speaks to a workbook only through the port.',
    not: ['**/hosts/file/**', '**/workbench/**', '**/desk/**', '**/batch/**', '**/cli/**', 'node:*'],
  },
  {
    folder: 'templates',
    may: 'Templates know the core; they draw bytes and open nothing.',
    not: [
      '**/hosts/**',
      '**/taskpane/**',
      '**/workbench/**',
      '**/batch/**',
      '**/desk/**',
      '**/cli/**',
      'node:*',
      'react',
      '@fluentui/*',
    ],
  },
  {
    folder: 'batch',
    may: 'The batch runs and exports without a screen, in the browser as in Node; entries for one of them say so by name.',
    not: [
      '**/hosts/office/**',
      '**/taskpane/**',
      '**/workbench/**',
      '**/desk/**',
      '**/cli/**',
      'react',
      'react-dom',
      'react-dom/*',
      '@fluentui/*',
    ],
  },
  {
    folder: 'desk',
    may: 'The review desk shows what the review found; it stands in the pane and in the workbench alike.',
    not: ['**/hosts/office/**', '**/workbench/**', '**/cli/**', 'node:*'],
  },
  {
    folder: 'site',
    may: 'What the site itself consists of knows the core at most.',
    not: [
      '**/hosts/**',
      '**/taskpane/**',
      '**/workbench/**',
      '**/batch/**',
      '**/desk/**',
      '**/cli/**',
      'react',
    ],
  },
  {
    folder: 'workbench',
    may: 'The workbench puts the pane beside a sheet over the file adapter.',
    not: ['**/hosts/office/**', '**/cli/**', 'node:*'],
  },
  {
    folder: 'cli',
    may: 'The command line knows the core and the file adapter.',
    not: ['**/hosts/office/**', '**/taskpane/**', '**/workbench/**', 'react', '@fluentui/*'],
  },
];

/** Where the parts are put together: the entry of the pane, which loads the review desk when somebody asks for it. */
const COMPOSITION = ['src/taskpane/index.tsx'];

const impure = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'Office',
  'Excel',
  'OfficeExtension',
  'process',
  'Buffer',
  'require',
  'console',
  'setTimeout',
  'Date',
].map((name) => ({
  name,
  message: 'The core is pure: pass in what it needs.',
}));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'coverage/**', '**/*.generated.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-template-curly-in-string': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-alert': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...directions.map(({ folder, may, not }) => ({
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: COMPOSITION,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: not, message: may }] }] },
  })),
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...impure] } },
  { files: ['src/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // Only its own rules: its recommended list also brings a second copy of @typescript-eslint and a prettier of its own.
    files: ['src/hosts/office/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      officeAddins.configs.recommended
        .flatMap(({ rules = {} }) => Object.entries(rules))
        .filter(([name]) => name.startsWith('office-addins/')),
    ),
  },
  { files: ['src/cli/**', 'scripts/**', 'test/**', '*.js', '*.mjs'], rules: { 'no-console': 'off' } },
  {
    // Internet Explorer reads it: nothing newer than ES5, and nothing a bundler would have to translate.
    files: ['src/site/old-browser.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { 'no-var': 'off' },
  },
  { files: ['src/site/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
