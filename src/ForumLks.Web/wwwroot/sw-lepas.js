// Answers as /sw.js while ForumLks__Offline__Enabled is false: takes the worker and all that it kept off every device that comes by.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
})()));
