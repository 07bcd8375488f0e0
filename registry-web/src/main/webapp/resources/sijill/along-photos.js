// The photos of the one visit that a phone may hold: made small, in a store of the browser, until they are sent or erased.
(function () {
  'use strict';

  var store = window.sijillAlong;
  var MOST_BYTES = 300 * 1024;

  function within(mode, work) {
    return new Promise(function (done, failed) {
      var opening = indexedDB.open(store.STORE, 1);
      opening.onupgradeneeded = function () { opening.result.createObjectStore('photos', { keyPath: 'id' }); };
      opening.onerror = function () { failed(opening.error); };
      opening.onsuccess = function () {
        var base = opening.result;
        var asked = work(base.transaction('photos', mode).objectStore('photos'));
        asked.onsuccess = function () { base.close(); done(asked.result); };
        asked.onerror = function () { base.close(); failed(asked.error); };
      };
    });
  }

  function drawn(bitmap, side, quality) {
    var scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    var canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', quality); });
  }

  /** In at most 300 KB; smaller and coarser until it is. */
  function small(bitmap, side, quality) {
    return drawn(bitmap, side, quality).then(function (made) {
      return made.size <= MOST_BYTES || side < 400 ? made : small(bitmap, side * 0.75, Math.max(0.5, quality - 0.1));
    });
  }

  store.photos = {
    small: function (file) {
      return createImageBitmap(file).then(function (bitmap) { return small(bitmap, 1600, 0.8); });
    },
    of: function (visit) {
      return within('readonly', function (all) { return all.getAll(); }).then(function (held) {
        return held.filter(function (photo) { return photo.visit === visit; });
      });
    },
    add: function (visit, name, blob) {
      return within('readwrite', function (all) { return all.put({ id: crypto.randomUUID(), visit: visit, name: name, blob: blob }); });
    },
    remove: function (photo) {
      return within('readwrite', function (all) { return all.delete(photo.id); });
    },
    clear: function () {
      return within('readwrite', function (all) { return all.clear(); });
    }
  };
}());
