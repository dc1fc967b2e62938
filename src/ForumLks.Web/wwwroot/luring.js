// What this device keeps for hours without a line: told on /luring and /tersimpan, which themselves are kept.
const board = document.querySelector('[data-kept]');
const day = date => new Date(date).toLocaleDateString('id-ID', { day: 'numeric', month: 'long', year: 'numeric' });
if (board && self.caches) tellAll();

async function tellAll() {
  for (const part of board.querySelectorAll('[data-cache]')) await tellPages(part, await caches.open(part.dataset.cache));
  tellWaiting(board.querySelector('[data-waiting]'));
  board.hidden = false;
}

async function tellPages(part, cache) {
  const rows = [];
  for (const request of (await cache.keys()).reverse()) {
    const kept = await cache.match(request), text = await kept.text(), title = new DOMParser().parseFromString(text, 'text/html').title.replace(/ · [^·]+$/, '');
    rows.push(row(title, request.url, `${day(kept.headers.get('Date'))}, ${Math.ceil(text.length / 1024)} KB`, async line => {
      await cache.delete(request);
      line.remove();
      if (!part.querySelector('li')) show(part, []);
    }));
  }
  show(part, rows);
}

function tellWaiting(part) {
  const drafts = Object.keys(localStorage).filter(name => name.startsWith('draf:'));
  show(part, drafts.map(name => {
    const fields = new URLSearchParams(localStorage.getItem(name)), title = fields.get('Content.Title') || 'Isian tanpa judul';
    return row(title, name.slice(5), 'di perangkat ini saja, belum terkirim');
  }));
}

function show(part, rows) {
  part.querySelector('ul').replaceChildren(...rows);
  part.querySelector('p').hidden = rows.length > 0;
}

function row(title, address, words, remove) {
  const line = document.createElement('li'), span = line.appendChild(document.createElement('span'));
  const link = document.createElement('a'), small = document.createElement('small');
  link.href = address;
  link.textContent = title;
  small.textContent = words;
  span.append(link, document.createElement('br'), small);
  if (remove) {
    const button = line.appendChild(document.createElement('button'));
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = 'Hapus';
    button.ariaLabel = `Hapus ${title}`;
    button.onclick = () => remove(line);
  }
  return line;
}
