/*
 * Keeps a copy of the site on this machine: the workbench works without a network, the pane with the last copy when the
 * server is down. It answers for this site's own files only and sends nothing anywhere. `scripts/publish-site.ts` puts
 * the list of files in place of the two lines below.
 */
'use strict';

const BUILD = '__BUILD__';
const FILES = ['__FILES__'];

const CACHE = `selfeval-${BUILD}`;
/** How long a page waits for the server before the last copy is shown. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  // Straight from the server: a copy in the browser's own cache may be of another build.
  const fresh = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(fresh))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('selfeval-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/** A page names what it loaded before this copy was there: Microsoft's client, which differs from host to host. */
self.addEventListener('message', (event) => {
  const { keep: addresses } = event.data ?? {};
  if (!Array.isArray(addresses)) return;
  const own = addresses.filter((address) => new URL(address).origin === self.location.origin);
  event.waitUntil(Promise.all(own.map((address) => keepOnce(new Request(address)))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // The pane keeps its own last copy, and says that it is one.
  if (url.pathname.endsWith('/catalog.json')) return;
  event.respondWith(hashed(url) ? cacheFirst(request) : networkFirst(request));
});

/** Files whose name changes with their content never get old. */
function hashed(url) {
  return /\.[0-9a-f]{8}\.js$/.test(url.pathname);
}

async function cacheFirst(request) {
  const kept = await caches.match(request);
  return kept ?? keep(request, await fetch(request));
}

/** What stands at a fixed name: the server's, and the last copy where the server does not answer in time. */
async function networkFirst(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  const answer = fetch(request).then((response) => keep(request, response));
  if (!kept) return answer;
  // A late answer is still kept for the next time; that it may fail is foreseen.
  answer.catch(() => {});
  const patience = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  try {
    const first = await Promise.race([answer, patience]);
    // A server in trouble is no reason to lose what works.
    return first.status >= 500 ? kept : first;
  } catch {
    return kept;
  }
}

/** Without a copy of it nothing is lost: it is fetched again when it is asked for. */
async function keepOnce(request) {
  if (await caches.match(request)) return;
  await fetch(request).then(
    (response) => keep(request, response),
    () => {},
  );
}

async function keep(request, response) {
  if (response.ok && response.type === 'basic') {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone());
  }
  return response;
}
