// Sends a chosen file in pieces that survive a broken line. Without this, or while it works, the form sends the file itself.
const LARGE = 300_000, WIDEST = 2000, WAITS = [1000, 3000, 9000];

document.querySelectorAll('[data-unggah] input[type=file]').forEach(input => {
  const form = input.form, line = document.createElement('p'), bar = document.createElement('progress'), button = document.createElement('button');
  let call, path;
  Object.assign(line, { className: 'hint', role: 'status' });
  Object.assign(button, { type: 'button', className: 'quiet', hidden: true });
  bar.hidden = true;
  bar.setAttribute('aria-label', 'Kemajuan unggahan');
  input.after(bar, line, button);
  input.addEventListener('change', () => send(input.files[0]));
  form.addEventListener('submit', () => call?.abort());

  async function send(file) {
    call?.abort();
    path?.remove();
    path = null;
    show('');
    if (!file || file.size < LARGE) return;
    const { signal } = call = new AbortController();
    try {
      show('Menyiapkan berkas…', stop, 'Batalkan');
      const ready = await smaller(file);
      const id = await begin(ready, signal);
      await pieces(ready, id, signal);
      const kept = await ask(`/unggah/${id}?handler=Selesai`, new FormData(), signal);
      localStorage.removeItem(key(ready));
      path = form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: input.name + 'Path', value: kept.path }));
      input.value = '';
      show(`${kept.name} sudah diterima. Lengkapi isian di bawahnya, lalu lampirkan.`);
    } catch (failure) {
      if (signal.aborted) return;
      if (failure.problem) {
        input.value = '';
        show(failure.problem);
      } else show('Sambungan terputus. Yang sudah terkirim tersimpan.', () => send(file), 'Lanjutkan');
    }
  }

  function stop() {
    call.abort();
    input.value = '';
    show('Unggahan dibatalkan.');
  }

  // The same file chosen again goes on where it stopped.
  async function begin(file, signal) {
    const known = localStorage.getItem(key(file));
    if (known && (await fetch(`/unggah/${known}`, { signal }).catch(() => ({}))).status === 200) return known;
    const body = new FormData();
    body.set('name', file.name);
    body.set('bytes', file.size);
    const { id } = await ask('/unggah', body, signal);
    localStorage.setItem(key(file), id);
    return id;
  }

  async function pieces(file, id, signal) {
    let { received } = await again(() => ask(`/unggah/${id}`, null, signal), signal);
    while (received < file.size) {
      const from = received;
      received = (await again(async attempt => {
        // After a broken line the server knows best how far it came.
        const at = attempt ? (await ask(`/unggah/${id}`, null, signal)).received : from;
        return at === file.size ? { received: at } : ask(`/unggah/${id}?dari=${at}`, file.slice(at, at + 1048576), signal);
      }, signal)).received;
      bar.hidden = false;
      bar.value = received / file.size;
      const percent = Math.floor(received * 100 / file.size);
      show(`Mengunggah ${file.name}: ${percent} persen`, stop, 'Batalkan', true);
    }
  }

  async function again(work, signal) {
    for (let attempt = 0; ; attempt++) {
      try {
        return await work(attempt);
      } catch (failure) {
        if (failure.problem || signal.aborted || attempt === WAITS.length) throw failure;
        show(`Sambungan terputus; dicoba lagi (${attempt + 1} dari ${WAITS.length})`, stop, 'Batalkan', true);
        await new Promise(done => setTimeout(done, WAITS[attempt]));
      }
    }
  }

  async function ask(address, body, signal) {
    const headers = { RequestVerificationToken: form.__RequestVerificationToken.value };
    const answer = await fetch(address, { method: body ? 'POST' : 'GET', body, headers, signal, redirect: 'error' });
    if (answer.status === 422) throw await answer.json();
    if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
    return answer.json();
  }

  function show(words, press, label, going) {
    if (line.textContent !== words) line.textContent = words;
    button.hidden = !press;
    button.onclick = press;
    button.textContent = label || '';
    if (!going) bar.hidden = true;
  }
});

function key(file) {
  return `unggah:${file.name}:${file.size}`;
}

// A phone's photo is reduced before it goes over the air; what cannot be read here goes as it is.
async function smaller(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < 1_000_000) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 });
    return blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}
