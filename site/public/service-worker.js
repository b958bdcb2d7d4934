/**
 * Answers visits with a page of our own while the network is gone. Keeps that page with its style and letters, all
 * of it the same for everybody, and nothing else: no page with data is ever stored.
 */
const shelf = 'qtp-offline';
const offlinePage = '/offline';
const day = 86_400_000;
/** Doors of other servers, and files; the browser speaks to them itself. */
const notOurs = /^\/(?:api|hooks|sandbox|admin|realtime|_next)(?:\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(fillShelf().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && request.destination === 'document' && !notOurs.test(pathname))
    event.respondWith(visit(event));
  else if (request.destination === 'style' || request.destination === 'font')
    event.respondWith(fetch(request).catch(() => fromShelf(request)));
});

async function visit(event) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(refreshShelf());
    return answer;
  } catch {
    return fromShelf(offlinePage);
  }
}

async function fromShelf(wanted) {
  const kept = await (await caches.open(shelf)).match(wanted, { ignoreVary: true });
  return kept ?? Response.error();
}

/** The page and what it is drawn with, fetched together, so that they always fit each other. */
async function fillShelf() {
  const page = await fetch(offlinePage, { cache: 'reload' });
  if (!page.ok || page.redirected) throw new Error(`the offline page answers ${page.status}`);
  const html = await page.clone().text();
  const parts = new Set(html.match(/\/_astro\/[\w.@-]+\.(?:css|woff2)/g) ?? []);
  const kept = await caches.open(shelf);
  await kept.addAll([...parts]);
  await kept.put(offlinePage, page);
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== offlinePage && !parts.has(pathname)) await kept.delete(request);
  }
}

/** A new version of the portal draws the page anew: once a day, while there is a network. */
async function refreshShelf() {
  const kept = await (await caches.open(shelf)).match(offlinePage, { ignoreVary: true });
  const age = Date.now() - Date.parse(kept?.headers.get('date') ?? '');
  if (age >= 0 && age < day) return;
  await fillShelf().catch(() => undefined);
}

async function takeOver() {
  for (const name of await caches.keys()) if (name !== shelf) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}
