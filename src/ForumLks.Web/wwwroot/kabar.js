// Lets this browser be rung. Without it, and without leave, letters and the page "Kabar" tell the same.
const box = document.querySelector('[data-push]');
if (box && 'serviceWorker' in navigator && 'PushManager' in window) begin();

async function begin() {
  const line = box.querySelector('p'), button = document.createElement('button');
  const worker = await navigator.serviceWorker.register('/sw.js');
  let here = await worker.pushManager.getSubscription();
  button.type = 'button';
  button.className = 'quiet';
  box.append(button);
  show();

  button.onclick = async () => {
    button.disabled = true;
    try { here ? await stop() : await allow(); } catch { line.textContent = 'Belum berhasil. Periksa izin pemberitahuan di peramban ini, lalu coba lagi.'; }
    button.disabled = false;
  };

  async function allow() {
    const key = await (await fetch('/akun/kabar/kunci')).text();
    here = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    if (!(await tell('POST')).ok) throw await here.unsubscribe();
    show();
  }

  async function stop() {
    await tell('DELETE');
    await here.unsubscribe();
    here = null;
    show();
  }

  function tell(method) {
    return fetch('/akun/kabar/perangkat', { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(here) });
  }

  function show() {
    line.textContent = here ? 'Peramban ini diberi tahu bila ada kabar segera. Isinya tidak ikut ditampilkan.' : 'Peramban ini dapat memberi tahu bila ada kabar segera, tanpa menampilkan isinya.';
    button.textContent = here ? 'Hentikan di peramban ini' : 'Izinkan di peramban ini';
  }
}
