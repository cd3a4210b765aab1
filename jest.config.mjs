const shared = {
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  // numfmt 4.0.1 names a file for `require` that its package lacks.
  moduleNameMapper: {
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
    // In a page's environment its build for browsers would be taken, which jest cannot read.
    '^@cj-tech-master/excelts/formula$':
      '<rootDir>/node_modules/@cj-tech-master/excelts/dist/cjs/modules/formula/index.js',
  },
};

/** Files that need a page say so with a `@jest-environment` line; `test/e2e` drives a real Chromium. */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
      setupFiles: ['<rootDir>/test/setup.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
