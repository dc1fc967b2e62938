// Taps that survive a lost line, and texts copied by one press; both work as plain forms and fields without this.
const TAP_TOKEN = '__RequestVerificationToken', waiting = new Map();
let sending = false;

document.addEventListener('submit', event => {
  const form = event.target, button = event.submitter;
  if (!form.matches('[data-tap]') || !button) return;
  event.preventDefault();
  event.stopPropagation();
  press(form, button);
  localStorage.setItem(nameOf(form), button.value);
  send();
});
addEventListener('online', send);
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-tap]').forEach(form => {
    const kept = localStorage.getItem(nameOf(form)), button = kept && form.querySelector(`button[value="${CSS.escape(kept)}"]`);
    if (button) press(form, button);
  });
  send();
});
document.querySelectorAll('textarea[data-copy]').forEach(offerCopy);

function nameOf(form) {
  return `ketuk:${location.pathname}:${form.kode.value}`;
}

function press(form, button) {
  form.querySelectorAll('button').forEach(one => one.ariaPressed = String(one === button));
  waiting.set(form, button);
  say(form, 'menunggu sambungan');
}

async function send() {
  if (sending) return;
  sending = true;
  for (const [form, button] of [...waiting]) {
    const status = await post(form, button);
    if (waiting.get(form) !== button) continue; // tapped again meanwhile
    if (status === 204) {
      waiting.delete(form);
      localStorage.removeItem(nameOf(form));
      say(form, '');
    } else say(form, status === 0 || status === 429 || status >= 500 ? 'belum tersimpan, dicoba lagi' : 'belum tersimpan; muat ulang halaman');
  }
  sending = false;
  if (waiting.size) setTimeout(send, 5000);
}

function post(form, button) {
  const body = new URLSearchParams({ [TAP_TOKEN]: form[TAP_TOKEN].value, kode: form.kode.value, [button.name]: button.value });
  return fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: true, headers: { 'X-Requested-With': 'fetch' } })
    .then(answer => answer.status || 1, () => 0);
}

function say(form, words) {
  let line = form.querySelector('small');
  if (!line) {
    if (!words) return;
    line = form.appendChild(document.createElement('small'));
    line.role = 'status';
  }
  line.textContent = words;
}

function offerCopy(field) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Salin';
  button.onclick = async () => {
    field.select();
    await (navigator.clipboard ? navigator.clipboard.writeText(field.value) : document.execCommand('copy'));
    button.textContent = 'Tersalin';
  };
  field.after(button);
}
