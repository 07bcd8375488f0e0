// Looks, on every page of the back office, after the one visit that a phone may hold: it goes with the log-out, after seven days, and
// when somebody else logs in. Whoever took it along is told that it is there and not sent.
(function () {
  'use strict';

  var KEY = 'sijill.along';
  var STORE = 'sijill-along';
  var WEEK = 7 * 24 * 60 * 60 * 1000;

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY));
    } catch (unavailable) {
      return null;
    }
  }

  function quietly(promise) {
    return promise.catch(function () { /* it was not there */ });
  }

  function forget() {
    return new Promise(function (done) {
      var asked = indexedDB.deleteDatabase(STORE);
      asked.onsuccess = asked.onerror = asked.onblocked = done;
    });
  }

  function dismiss() {
    if (!navigator.serviceWorker) {
      return Promise.resolve();
    }
    return navigator.serviceWorker.getRegistrations().then(function (all) {
      return Promise.all(all.map(function (one) { return one.unregister(); }));
    });
  }

  /** Nothing of the visit is on this phone any more. */
  function erase() {
    try {
      localStorage.removeItem(KEY);
    } catch (unavailable) { /* then nothing is there */ }
    return Promise.all([
      quietly(window.caches ? caches.delete(STORE) : Promise.resolve()),
      quietly(window.indexedDB ? forget() : Promise.resolve()),
      quietly(dismiss())
    ]);
  }

  window.sijillAlong = { KEY: KEY, STORE: STORE, read: read, erase: erase };

  // the log-out asks once, for what was not sent goes with it
  var leaving = null;
  var question = document.getElementById('along-out');
  document.querySelectorAll('form[action="/staff/logout"]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (!read()) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      leaving = form;
      question.showModal();
    });
  });
  if (question) {
    question.querySelector('[data-erases]').addEventListener('click', function () {
      erase().then(function () { leaving.submit(); });
    });
  }

  var owner = document.querySelector('meta[name="sijill-owner"]');

  /** @return whether what is kept is of somebody else, or too old; then it goes */
  function over() {
    var kept = read();
    var other = kept && owner && owner.content && owner.content !== kept.owner;
    if (kept && (other || Date.now() - kept.since > WEEK)) {
      erase();
      return true;
    }
    return !kept;
  }

  window.setInterval(over, 60000);
  var notice = document.getElementById('along-kept');
  if (!over() && notice && !document.getElementById('along')) {
    notice.querySelector('a').href = read().page;
    notice.hidden = false;
  }
}());
