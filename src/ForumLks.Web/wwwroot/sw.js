// The site's one service worker: public pages that were read stay readable without a line. Rings are in sw-kabar.js.
// Kept is only what the server marked as fit for everybody (X-Luring); what is drawn for one person never is.
importScripts('/sw-kabar.js');
const SHELL = 'rangka', READ = 'baca', SAVED = 'simpan', MOST = 40, PATIENCE = 4000;
const stem = address => new URL(address).pathname.replace(/\.[a-z0-9]{10}(?=\.\w+$)/, '');

addEventListener('install', event => event.waitUntil(prepare().then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(takeOver()));
addEventListener('fetch', event => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url.origin + url.pathname + url.search));
  else if (/\.(css|js|svg)$/.test(url.pathname)) event.respondWith(part(event));
});

// The two pages that must be there without a line, and the stylesheet and scripts that they name.
async function prepare() {
  const shell = await caches.open(SHELL), wanted = [];
  for (const address of ['/luring', '/tersimpan']) {
    const answer = await fetch(address, { credentials: 'omit', cache: 'reload' });
    if (!answer.ok) throw new Error(address);
    const text = await answer.clone().text();
    wanted.push(address, ...[...text.matchAll(/(?:href|src)="(\/[^"]+\.[a-z0-9]{10}\.(?:css|js|svg))"/g)].map(found => found[1]));
    await shell.put(address, answer);
  }
  for (const address of new Set(wanted)) if (!await shell.match(address)) await shell.add(address);
  const keep = new Set(wanted.map(address => location.origin + address));
  for (const old of await shell.keys()) if (!keep.has(old.url)) await shell.delete(old);
}

async function takeOver() {
  for (const name of await caches.keys()) if (![SHELL, READ, SAVED].includes(name)) await caches.delete(name);
  await registration.navigationPreload?.enable();
  await clients.claim();
}

// Parts carry their version in their name: what is kept is right. A new version of a kept one means that the site was updated.
async function part(event) {
  const { request } = event, shell = await caches.open(SHELL), kept = await shell.match(request);
  if (kept) return kept;
  const alike = (await shell.keys()).find(one => stem(one.url) === stem(request.url));
  try {
    const answer = await fetch(request);
    if (answer.ok && stem(request.url) !== new URL(request.url).pathname) {
      await shell.put(request, answer.clone());
      if (alike) event.waitUntil(prepare().catch(() => {}));
    }
    return answer;
  } catch {
    return alike && await shell.match(alike) || Response.error();
  }
}

// The line first; on a bad one the kept copy after a short wait, and the fresh page is kept for the next time.
async function page(event, address) {
  const shell = await caches.open(SHELL), fresh = ask(event, address), copy = await find(address), kept = copy || await shell.match(address);
  const answer = await Promise.race([fresh.catch(() => 0), ...kept ? [new Promise(done => setTimeout(done, PATIENCE))] : []]);
  if (answer && !(kept && answer.status > 500)) return answer;
  if (answer === undefined) event.waitUntil(fresh.catch(() => {}));
  return copy ? marked(copy, answer === 0) : kept || await shell.match('/luring') || Response.error();
}

async function ask(event, address) {
  const answer = await event.preloadResponse || await fetch(event.request);
  event.waitUntil(keep(address, answer.clone()));
  return answer;
}

async function find(address) {
  for (const name of [SAVED, READ]) {
    const kept = await (await caches.open(name)).match(address);
    if (kept) return kept;
  }
}

// A page that is gone for everybody is gone here too.
async function keep(address, answer) {
  const read = await caches.open(READ), saved = await caches.open(SAVED), fit = answer.ok && answer.headers.has('X-Luring');
  if (fit && await saved.match(address)) return saved.put(address, answer);
  if (answer.status === 404 || answer.status === 410) await saved.delete(address);
  if (fit || answer.status >= 400 && answer.status < 500) await read.delete(address);
  if (!fit || new URL(address).pathname === '/cari') return;
  await read.put(address, answer);
  for (const old of (await read.keys()).slice(0, -MOST)) await read.delete(old);
}

async function marked(kept, isOffline) {
  const day = new Date(kept.headers.get('Date')).toLocaleDateString('id-ID', { day: 'numeric', month: 'long', year: 'numeric' });
  const words = isOffline ? 'Anda sedang luring.' : 'Sambungan lambat; muat ulang untuk isi terbaru.', headers = new Headers(kept.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response((await kept.text()).replace(/<main[^>]*>/, main => `${main}<div class="alert" role="status"><p>Salinan ${day}. ${words}</p></div>`), { headers });
}
