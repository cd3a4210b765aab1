/** Serves `dist/site` over https on the port the manifest names; `npm start` runs it before Excel is opened. */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { serve } from './static-server.cjs';

const shell = process.platform === 'win32';
const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--mode', 'development'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
spawn('npx', ['webpack', '--mode', 'development', '--watch'], { stdio: 'inherit', shell });

const { key, cert } = await getHttpsServerOptions();
const server = await serve({ folder: resolve('dist/site'), port: 3000, tls: { key, cert } });
console.log(`加载项开发服务：${server.url}/taskpane.html`);
