// Small comforts; forms work without.
const TOKEN = '__RequestVerificationToken', WRITER = 'penulis', store = localStorage, who = document.querySelector('.foot [href="/akun"]')?.textContent;
let resting;

addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.sent) return event.preventDefault();
  form.sent = event.submitter || form;
  if (/\/keluar$|handler=Everywhere/.test(form.action)) forget();
  setTimeout(() => form.sent.disabled = true); // after its name and value were taken
  setTimeout(release, 30000, form);
});
addEventListener('pageshow', () => [...document.forms].forEach(release));
addEventListener('input', event => {
  clearTimeout(resting);
  resting = setTimeout(count, 500, event.target);
});
if (who) forgetOthers();
document.querySelectorAll('form[data-draft]').forEach(keep);

// Whoever goes on reading gets what makes pages readable without a line; a first look costs nothing more.
const worker = self.caches && navigator.serviceWorker, saver = document.querySelector('[data-save]'), sharer = document.querySelector('[data-share]');
if (worker && document.referrer.startsWith(location.origin)) addEventListener('load', () => worker.register('/sw.js'));
if (worker && saver) offerSaving();
if (sharer && navigator.share) sharer.onclick = share;
if (who) {
  addEventListener('online', sendWaiting);
  sendWaiting();
}

function release(form) {
  if (form.sent) form.sent = form.sent.disabled = false;
}

function count(field) {
  const most = field.maxLength, line = most > 0 && field.closest('.field')?.querySelector('.limit');
  if (!line) return;
  const left = most - field.value.length;
  line.rule ??= line.textContent;
  line.ariaLive = 'polite';
  line.textContent = left <= Math.min(50, most / 5) ? `tersisa ${left} huruf` : line.rule;
}

function keep(form) {
  const address = form.action + '?handler=Keep', name = 'draf:' + form.action, line = document.createElement('p');
  let typed = 0, kept = 0, wait = 4000, timer, call, left = store.getItem(name);
  line.className = 'hint saved';
  line.role = 'status';
  form.querySelector('.actions').append(line);
  if (left) offer();

  form.addEventListener('input', () => { typed++; later(); });
  form.addEventListener('submit', event => {
    if (/handler=(Add|Rem|Pre|Att|Find|Tie|Unt)/.test(event.submitter?.formAction)) return save(true);
    clearTimeout(timer);
    call?.abort(); // a draft must not outlive what is published now
    if (!navigator.onLine) copy();
  });
  addEventListener('online', () => save());
  addEventListener('pagehide', () => save(true));
  document.addEventListener('visibilitychange', () => document.hidden && save(true));

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  async function save(leaving) {
    if (typed === kept || form.sent) return;
    clearTimeout(timer);
    call?.abort();
    const now = typed, { signal } = call = new AbortController(), status = await post(fields(), leaving, signal);
    if (signal.aborted) return;
    if (status === 204) {
      kept = now;
      wait = 4000;
      if (!left) store.removeItem(name);
      say('Draf tersimpan ' + new Date().toTimeString().slice(0, 5).replace(':', '.'));
    } else if (status === 409) {
      say('Orang lain menyimpan bagian ini. Tekan Simpan untuk melihat kedua versi; tulisan Anda tidak hilang.');
    } else if (!status || status > 428) {
      if (!status) copy();
      say(`Belum tersimpan, ${status ? 'situs sibuk' : 'sambungan terputus'}; dicoba lagi`);
      wait = Math.min(wait * 2, 60000);
      later();
    } else say('Belum tersimpan. Tekan Simpan draf; mungkin Anda perlu masuk lagi.');
  }

  // 1 is a redirect to the sign-in page, 0 no connection.
  function post(body, keepalive, signal) {
    return fetch(address, { method: 'POST', body, keepalive, signal, redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } })
      .then(answer => answer.status || 1, () => 0);
  }

  function fields() {
    return new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim)); // no files
  }

  function copy() {
    const all = fields();
    all.delete(TOKEN);
    all.set(WRITER, who);
    if (!left) store.setItem(name, all);
  }

  function offer() {
    const button = word => `<button type="button" class="quiet">${word}</button> `;
    line.innerHTML = `Isian di perangkat ini belum terkirim. ${form.querySelector('[data-drafted]') ? 'Bila dipakai, ia menggantikan draf di atas. ' : ''}` + button('Pakai') + button('Buang');
    line.onclick = async ({ target }) => {
      const body = new URLSearchParams(left), use = target.textContent === 'Pakai';
      body.set(TOKEN, form[TOKEN].value);
      body.delete(WRITER);
      if (target === line) return;
      const status = use ? await post(body) : 204;
      if (status === 409) return whole(body);
      if (status !== 204) return;
      store.removeItem(name);
      left = line.onclick = null;
      say('');
      if (use) location = form.action;
    };
  }

  // Somebody saved in between: sent as the form itself, the page answers with both versions.
  function whole(body) {
    store.removeItem(name);
    const form2 = document.createElement('form');
    form2.method = 'post';
    form2.action = form.action;
    form2.hidden = true;
    body.forEach((value, key) => {
      const field = form2.appendChild(document.createElement('textarea'));
      [field.name, field.value] = [key, value];
    });
    document.body.append(form2);
    form2.submit();
  }

  function say(words) {
    if (line.textContent !== words) line.textContent = words;
  }
}

// Nothing of a person stays on the device; the server says the same with Clear-Site-Data, for browsers that know it.
function forget() {
  store.clear();
  self.caches?.keys().then(names => names.forEach(name => caches.delete(name)));
}

// Several people use one telephone, and not all sign out: nobody meets another's words.
function forgetOthers() {
  for (const name of drafts()) if (![who, 'undefined'].includes(new URLSearchParams(store.getItem(name)).get(WRITER))) store.removeItem(name);
}

function drafts() {
  return Object.keys(store).filter(name => name.startsWith('draf:'));
}

// Words that were written without a line go out by themselves as a draft of the same person. What could undo anything
// (another draft, another version) is left to the form, which shows both.
async function sendWaiting() {
  for (const name of drafts()) {
    const address = name.slice(5), body = new URLSearchParams(store.getItem(name));
    if (body.get(WRITER) !== who || [...document.forms].some(form => form.action === address)) continue;
    const page = await fetch(address).catch(() => 0), text = page.ok && await page.text();
    const form = text && new DOMParser().parseFromString(text, 'text/html').querySelector('form[data-draft]');
    if (!page) return;
    // What left at the last moment, with nobody there to hear that it arrived, is there already.
    let sent = form && [...body].every(([key, value]) => key === WRITER || new FormData(form).getAll(key).includes(value));
    if (form && !sent && !form.querySelector('[data-drafted]')) {
      body.set(TOKEN, form.elements[TOKEN].value);
      body.delete(WRITER);
      sent = await fetch(address + '?handler=Keep', { method: 'POST', body, redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).then(answer => answer.status === 204, () => 0);
    }
    if (sent) store.removeItem(name);
    tell(sent ? 'Isian yang tadi tertahan di perangkat ini sudah tersimpan sebagai draf.' : 'Ada isian di perangkat ini yang belum terkirim.', address);
  }
}

function tell(words, address) {
  const line = document.createElement('p'), link = document.createElement('a');
  line.className = 'alert';
  line.role = 'status';
  link.href = address;
  link.textContent = 'Buka formulirnya';
  line.append(words + ' ', link);
  document.querySelector('main').prepend(line);
}

// The page as everybody sees it, whoever is signed in here.
async function offerSaving() {
  const cache = await caches.open('simpan'), address = location.pathname + location.search;
  const show = async words => { saver.textContent = words || (await cache.match(address) ? 'Hapus dari simpanan' : 'Simpan untuk luring'); };
  await show();
  saver.hidden = false;
  saver.onclick = async () => {
    if (await cache.delete(address)) return show();
    if ((await cache.keys()).length >= 100) return show('Simpanan penuh, hapus dahulu beberapa');
    const page = await fetch(address, { credentials: 'omit' }).catch(() => 0);
    if (!page.ok || !page.headers.has('X-Luring')) return show('Belum tersimpan, coba lagi');
    await cache.put(address, page);
    worker.register('/sw.js');
    show();
  };
}

function share(event) {
  event.preventDefault();
  const url = document.querySelector('link[rel=canonical]')?.href || location.href;
  navigator.share({ title: document.querySelector('h1').textContent, url }).catch(refused => refused.name === 'AbortError' || location.assign(sharer.href));
}
