import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * A real Chromium without any install by hand, in this order: the one named by SELFEVAL_CHROMIUM, one found on the
 * system, the one that comes inside an npm package (Linux). `SELFEVAL_CHROMIUM=package` asks for the last.
 */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** No background traffic: the tests assert that the pages speak to nobody but their own origin. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export async function launchChromium(): Promise<Browser> {
  const named = process.env['SELFEVAL_CHROMIUM'];
  if (named && named !== 'package') {
    if (!existsSync(named)) throw new Error(`SELFEVAL_CHROMIUM names ${named}, which does not exist.`);
    return chromium.launch({ executablePath: named, args: ARGUMENTS });
  }
  const system = named === 'package' ? undefined : SYSTEM.find((path) => existsSync(path));
  if (system) return chromium.launch({ executablePath: system, args: ARGUMENTS });
  if (process.platform !== 'linux') {
    throw new Error('No Chromium, Chrome or Edge was found. Install one, or name it in SELFEVAL_CHROMIUM.');
  }
  return launchPackaged();
}

/** The packaged Chromium needs NSS. Where the system lacks it, the libraries in the package's own archive serve. */
async function launchPackaged(): Promise<Browser> {
  const folder = join(process.cwd(), '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  const before = {
    TMPDIR: process.env['TMPDIR'],
    AWS_LAMBDA_JS_RUNTIME: process.env['AWS_LAMBDA_JS_RUNTIME'],
  };
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  // The package unpacks into the temporary folder, its libraries only where it believes to run on its home platform.
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    const executablePath = await packaged.executablePath();
    restore({ ...before, LD_LIBRARY_PATH, FONTCONFIG_PATH });
    const args = [...ARGUMENTS, '--headless=shell', '--font-render-hinting=none'];
    const launch = (env: NodeJS.ProcessEnv) =>
      chromium.launch({ executablePath, args, env: env as Record<string, string> });
    try {
      return await launch(process.env);
    } catch {
      // Beside the program: a test runner may keep its environment to itself, and the folder asked for is then not the one used.
      const unpacked = dirname(executablePath);
      const libraries = join(unpacked, 'al2023', 'lib');
      const path = [libraries, LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
      return await launch({
        ...process.env,
        LD_LIBRARY_PATH: path,
        FONTCONFIG_PATH: join(unpacked, 'fonts'),
      });
    }
  } finally {
    restore({ ...before, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
