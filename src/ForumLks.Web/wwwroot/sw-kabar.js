// The part of the service worker that rings; sw.js takes it in.
addEventListener('push', event => {
  let news = {};
  try { news = event.data.json(); } catch { /* an empty ring is a ring */ }
  event.waitUntil(registration.showNotification(news.judul || 'ForumLKS', { body: news.teks || 'Ada kabar baru untuk Anda.', tag: 'kabar', data: news.alamat || '/kabar', lang: 'id' }));
});
addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data));
});
