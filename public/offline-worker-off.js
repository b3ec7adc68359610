/*
 * Stands in for the worker of the site where that has to go (docs/operating.md, "Pages without a connection"): removes all that it
 * kept, and itself. What waits to be sent is kept elsewhere, and stays.
 */
addEventListener('install', () => self.skipWaiting())
addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('offline-')))
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  )
})
