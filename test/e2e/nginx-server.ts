import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Serving } from '../../scripts/static-server.cjs';

export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v'], { encoding: 'utf8' }).status === 0;
}

/** A real nginx on loopback with the example configuration, only its marked places changed: port, name, certificate, folder. */
export async function serveByNginx(site: string): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(folder, 'logs'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, 'site.conf'), exampleFor(port, site));
  writeFileSync(join(folder, 'nginx.conf'), MAIN);
  const check = spawnSync('nginx', ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    encoding: 'utf8',
  });
  if (check.status !== 0) throw new Error(check.stderr);
  const server: ChildProcess = spawn('nginx', [
    '-p',
    folder,
    '-c',
    join(folder, 'nginx.conf'),
    '-g',
    'daemon off;',
  ]);
  await answering(url);
  return {
    url,
    close: async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function exampleFor(port: number, site: string): string {
  const example = readFileSync(join(__dirname, '../../deploy/nginx.conf'), 'utf8');
  const changes: readonly (readonly [RegExp, string])[] = [
    [/listen 443 ssl;/, `listen 127.0.0.1:${port};`],
    [/server_name [^;]*;/, 'server_name 127.0.0.1;'],
    [/ssl_certificate {5}[^;]*;/, ''],
    [/ssl_certificate_key [^;]*;/, ''],
    [/root [^;]*;/, `root ${site};`],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`deploy/nginx.conf has no ${from}`);
    return text.replace(from, to);
  }, example);
}

const MAIN = `
worker_processes 1;
pid nginx.pid;
error_log logs/error.log;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include site.conf;
}
`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('nginx does not answer');
}
