// Answers, without network, for the one page of a visit that a researcher took along, and for what that page is made of. It keeps
// nothing by itself: the page puts there what it needs, and takes it away.
'use strict';

self.addEventListener('install', function () { self.skipWaiting(); });

self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener('fetch', function (event) {
  if (event.request.method !== 'GET') {
    return;
  }
  event.respondWith(fetch(event.request).catch(function () {
    return caches.open('sijill-along').then(function (kept) {
      return kept.match(event.request, { ignoreVary: true });
    }).then(function (found) { return found || Response.error(); });
  }));
});
