/**
 * `npm run build [-- --env baseUrl=https://… --env bureau=bureau.json]`: the program with webpack, then what the site
 * says of itself (manifest, shortcuts, catalogue) for the bureau that publishes it. `--mode development` for work on it.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    env: { type: 'string', multiple: true, default: [] },
    mode: { type: 'string', default: 'production' },
  },
});
const settings = Object.fromEntries(values.env.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
const unknown = Object.keys(settings).filter((name) => !['baseUrl', 'bureau'].includes(name));
if (unknown.length > 0) {
  console.error(`不认识的设置：${unknown.join('、')}。可用的有 baseUrl、bureau。`);
  process.exit(2);
}
const shell = process.platform === 'win32';
const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
};
// What the bureau wrote is read before the long part: a wrong address is said at once.
const publish = (...more) =>
  run(process.execPath, [
    'scripts/run-ts.mjs',
    'scripts/publish-site.ts',
    ...(settings.baseUrl === undefined ? [] : ['--base-url', settings.baseUrl]),
    ...(settings.bureau === undefined ? [] : ['--bureau', settings.bureau]),
    ...more,
  ]);
publish('--only-check');
run('npx', ['webpack', '--mode', values.mode]);
publish();
