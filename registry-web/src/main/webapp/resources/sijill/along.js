// The page of a report on a phone without network. Taken along, what is typed and photographed is kept on this phone, of this one
// visit alone; sent, it goes once, as soon as there is network, and nothing of it stays. Without this script the form is sent as any.
(function () {
  'use strict';

  var along = document.getElementById('along');
  var form = document.getElementById('reporting');
  var store = window.sijillAlong;
  if (!along || !form || !store || !window.caches || !navigator.serviceWorker || !window.indexedDB) {
    return;
  }
  var words = along.dataset;
  var said = along.querySelector('[data-said]');
  var photos = along.querySelector('[data-photos]');
  var kept = null;
  var sending = false;
  var OWN = /^(jakarta\.faces|primefaces|sijill|reporting)/;
  var MOST_BYTES = 300 * 1024;

  function say(text, tone) {
    said.textContent = text;
    said.className = 'notice ' + tone;
  }

  // what was typed

  function typed() {
    var answers = {};
    new FormData(form).forEach(function (text, field) {
      if (!OWN.test(field) && typeof text === 'string' && text) {
        answers[field] = (answers[field] || []).concat(text);
      }
    });
    return answers;
  }

  function fill(answers) {
    Array.prototype.forEach.call(form.elements, function (box) {
      var texts = answers[box.name];
      if (!box.name || OWN.test(box.name)) {
        return;
      }
      if (box.type === 'checkbox') {
        box.checked = Boolean(texts) && texts.indexOf(box.value) >= 0;
      } else if (texts) {
        box.value = texts[0];
      } else if (box.type !== 'hidden' && box.type !== 'submit') {
        box.value = '';
      }
    });
  }

  function write() {
    localStorage.setItem(store.KEY, JSON.stringify(kept));
  }

  /** What another tab erased, with a log-out or after a week, is neither written back nor sent. */
  function stillKept() {
    var held = kept && store.read();
    if (kept && (!held || held.key !== kept.key)) {
      kept = null;
      show();
      say(words.dropped, 'info');
    }
    return Boolean(kept);
  }

  function keep() {
    if (stillKept()) {
      kept.answers = typed();
      kept.consent = consent();
      write();
      tell();
    }
  }

  function tell() {
    if (!sending) {
      say(kept.ready ? words.waits : words.kept, 'warn');
    }
  }

  // photos, made small, in a store of the browser

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

  function list() {
    return within('readonly', function (all) { return all.getAll(); }).then(function (held) {
      var found = held.filter(function (photo) { return photo.visit === words.visit; });
      photos.textContent = '';
      found.forEach(function (photo) {
        var line = document.createElement('li');
        var remove = document.createElement('button');
        var name = document.createElement('bdi');
        name.dir = 'auto';
        name.textContent = photo.name;
        remove.type = 'button';
        remove.className = 'button small';
        remove.textContent = words.remove;
        remove.addEventListener('click', function () {
          within('readwrite', function (all) { return all.delete(photo.id); }).then(list);
        });
        line.append(name, ' ', remove);
        photos.append(line);
      });
      return found;
    });
  }

  along.querySelector('[data-photo]').addEventListener('change', function (event) {
    var file = event.target.files[0];
    if (!file) {
      return;
    }
    createImageBitmap(file)
      .then(function (bitmap) { return small(bitmap, 1600, 0.8); })
      .then(function (made) {
        return within('readwrite', function (all) { return all.put({ id: crypto.randomUUID(), visit: words.visit, name: file.name, blob: made }); });
      })
      .then(list)
      .catch(function () { say(words.unreadable, 'danger'); });
    event.target.value = '';
  });

  // consent

  var answer = along.querySelector('[data-consent]');
  var by = along.querySelector('[data-by]');

  function consent() {
    if (!answer.value || !by.value.trim()) {
      return null;
    }
    var same = kept.consent && kept.consent.answer === answer.value && kept.consent.by === by.value;
    return same ? kept.consent : { answer: answer.value, by: by.value, at: new Date().toISOString(), sent: false };
  }

  answer.addEventListener('change', keep);
  by.addEventListener('input', keep);

  // sending

  function post(fields, file) {
    var body = new FormData();
    body.append('visit', words.visit);
    body.append('owner', words.owner);
    Object.keys(fields).forEach(function (name) {
      [].concat(fields[name]).forEach(function (text) { body.append(name, text); });
    });
    if (file) {
      body.append('file', file.blob, file.name);
    }
    return fetch(words.send, { method: 'POST', body: body, credentials: 'same-origin', headers: { 'Faces-Request': 'along' } })
      .then(function (met) {
        if (met.status === 204) {
          return null;
        }
        if (met.status === 401 || met.redirected) {
          throw { end: words.ended };
        }
        return met.json().then(function (refusal) { throw { end: refusal.text, fields: refusal.fields }; });
      });
  }

  function sendConsent() {
    if (!kept.consent || kept.consent.sent) {
      return Promise.resolve();
    }
    var told = kept.consent;
    return post({ part: 'consent', consent: told.answer, by: told.by, at: told.at }).then(function () {
      if (stillKept()) {
        kept.consent.sent = true;
        write();
      }
    });
  }

  function sendPhotos(found) {
    return found.reduce(function (before, photo) {
      return before.then(function () {
        return post({ part: 'photo' }, photo);
      }).then(function () {
        return within('readwrite', function (all) { return all.delete(photo.id); });
      });
    }, Promise.resolve());
  }

  function sendReport() {
    if (!stillKept()) {
      throw { end: words.dropped };
    }
    var fields = Object.assign({ part: 'report', key: kept.key, at: kept.ready }, kept.answers);
    return post(fields);
  }

  function wrong(refusal) {
    var first = null;
    Object.keys(refusal.fields || {}).forEach(function (field) {
      var notes = document.getElementById(field + '-notes');
      var box = document.getElementById(field);
      if (!notes) {
        return;
      }
      var line = document.createElement('span');
      line.className = 'error';
      line.dataset.along = '';
      line.textContent = refusal.fields[field];
      notes.append(line);
      if (box) {
        box.setAttribute('aria-invalid', 'true');
        first = first || box;
      }
    });
    if (first) {
      for (var around = first.closest('details'); around; around = around.parentElement.closest('details')) {
        around.open = true;
      }
      first.focus();
    }
  }

  function rightAgain() {
    form.querySelectorAll('[data-along]').forEach(function (line) { line.remove(); });
    form.querySelectorAll('[aria-invalid]').forEach(function (box) { box.removeAttribute('aria-invalid'); });
  }

  function send() {
    if (sending || !stillKept() || !kept.ready) {
      return;
    }
    sending = true;
    rightAgain();
    say(words.sending, 'info');
    sendConsent()
      .then(list)
      .then(sendPhotos)
      .then(sendReport)
      .then(store.erase)
      .then(function () {
        kept = null;
        window.location.assign(words.after);
      })
      .catch(function (failed) {
        sending = false;
        if (!failed.end) {
          say(words.waits, 'warn');
          return;
        }
        if (failed.fields && stillKept()) {
          kept.ready = null;
          write();
        }
        say(Object.keys(failed.fields || {}).length ? words.wrong : failed.end, 'danger');
        wrong(failed);
        list();
      });
  }

  form.addEventListener('submit', function (event) {
    if (kept) {
      event.preventDefault();
      event.stopPropagation();
      kept.ready = new Date().toISOString();
      keep();
      send();
    }
  });
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  window.addEventListener('online', send);
  window.setInterval(send, 30000);

  // taking along, and not

  function parts() {
    var addresses = performance.getEntriesByType('resource').map(function (part) { return part.name; });
    document.querySelectorAll('link[href], script[src]').forEach(function (part) { addresses.push(part.href || part.src); });
    document.querySelectorAll('use[href]').forEach(function (icon) {
      addresses.push(new URL(icon.getAttribute('href').split('#')[0], window.location.href).href);
    });
    return Array.from(new Set(addresses)).filter(function (address) {
      var at = new URL(address);
      return at.origin === window.location.origin && /^\/(resources|jakarta\.faces\.resource)\//.test(at.pathname);
    });
  }

  function storePage() {
    return caches.open(store.STORE).then(function (held) {
      return Promise.all([held.add(window.location.pathname + window.location.search)].concat(parts().map(function (part) {
        return held.add(part).catch(function () { /* the page does without it */ });
      })));
    });
  }

  /** Of one visit at a time: the other one's only copy is here. */
  function holdsAnother() {
    var held = store.read();
    return Boolean(held) && (held.visit !== words.visit || held.owner !== words.owner);
  }

  function show() {
    along.classList.toggle('on', Boolean(kept));
    form.dataset.kept = kept ? 'true' : '';
    along.querySelectorAll('[data-on]').forEach(function (part) { part.hidden = !kept; });
    along.querySelectorAll('[data-off]').forEach(function (part) { part.hidden = Boolean(kept); });
    if (holdsAnother()) {
      along.querySelector('[data-take]').hidden = true;
      say(words.other, 'warn');
    }
  }

  along.querySelector('[data-take]').addEventListener('click', function () {
    if (holdsAnother()) {
      show();
      return;
    }
    var taken = {
      owner: words.owner, visit: words.visit, page: window.location.pathname + window.location.search, since: Date.now(),
      key: crypto.randomUUID(), answers: typed(), consent: null, ready: null
    };
    navigator.serviceWorker.register(words.worker, { scope: words.scope })
      .then(function () { return navigator.serviceWorker.ready; })
      .then(storePage)
      .then(function () {
        kept = taken;
        kept.answers = typed();
        write();
        show();
        tell();
        return list();
      })
      .catch(function () {
        kept = null;
        store.erase();
        show();
        say(words.failed, 'danger');
      });
  });

  along.querySelector('[data-drop]').addEventListener('click', function () {
    kept = null;
    store.erase().then(function () {
      show();
      say(words.dropped, 'info');
    });
  });

  along.hidden = false;
  var found = store.read();
  if (found && !holdsAnother()) {
    kept = found;
    fill(kept.answers);
    if (kept.consent) {
      answer.value = kept.consent.answer;
      by.value = kept.consent.by;
    }
    tell();
    list().then(send);
  }
  show();

  var locate = document.querySelector('[data-locate]');
  if (locate && navigator.geolocation) {
    locate.hidden = false;
    locate.addEventListener('click', function () {
      navigator.geolocation.getCurrentPosition(function (here) {
        form.elements.latitude.value = here.coords.latitude.toFixed(6);
        form.elements.longitude.value = here.coords.longitude.toFixed(6);
        form.elements.accuracy.value = String(Math.round(here.coords.accuracy));
        keep();
      }, function () { /* he types it */ }, { enableHighAccuracy: true, timeout: 15000 });
    });
  }
}());
