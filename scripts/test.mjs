/**
 * `npm test`: everything. Builds the production bundle (the browser tests drive it), runs every test project and closes
 * with one plain line of counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const shell = process.platform === 'win32';
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell }).status ?? 1;

const build = run(process.execPath, ['scripts/build.mjs']);
if (build !== 0) {
  console.error('The production build failed, so the end-to-end tests cannot run.');
  process.exit(build);
}

mkdirSync('.cache', { recursive: true });
let failedRuns = 0;
const totals = { passed: 0, failed: 0, skipped: 0 };
// The end-to-end tests run apart and one file at a time: two cores, one Chromium.
for (const [project, ...flags] of [['unit'], ['e2e', '--runInBand']]) {
  const report = `.cache/jest-${project}.json`;
  rmSync(report, { force: true });
  const status = run('npx', [
    'jest',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${report}`,
    ...flags,
    ...process.argv.slice(2),
  ]);
  if (status !== 0) failedRuns += 1;
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += result.numPassedTests;
    totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    totals.skipped += result.numPendingTests + result.numTodoTests;
  } catch {
    console.error(`No result of the ${project} tests.`);
    totals.failed += 1;
  }
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failedRuns > 0 || totals.failed > 0 || totals.passed === 0 ? 1 : 0);
