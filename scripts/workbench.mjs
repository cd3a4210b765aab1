/** `npm run workbench`: build, serve on loopback, print the address, open a browser where there is one. */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { serve } from './static-server.cjs';

const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (status !== 0) {
  console.error('构建没有成功，工作台未启动。');
  process.exit(status ?? 1);
}

const port = Number(process.env.PORT ?? 3100);
const server = await serve({ folder: resolve('dist/site'), port }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`端口 ${port} 已被占用，改用空闲端口。`);
  return serve({ folder: resolve('dist/site'), port: 0 });
});
const address = `${server.url}/workbench.html`;
console.log(`\n自评助手工作台：${address}\n按 Ctrl+C 结束。所有文件只在本机处理。\n`);
openBrowser(address);

function openBrowser(url) {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  // Where no browser can be opened the printed address is enough.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
