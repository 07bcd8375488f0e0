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
  var pressed = false;
  var OWN = /^(jakarta\.faces|primefaces|sijill|reporting)/;

  function say(text, tone) {
    if (said.textContent !== text) {
      said.textContent = text;
    }
    said.className = 'notice ' + tone;
  }

  /** Whoever presses the button stands at the foot of a long page. */
  function bring() {
    said.focus({ preventScroll: true });
    said.scrollIntoView({ block: 'center' });
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
    if (kept.refused) {
      say(Object.keys(kept.refused.fields).length ? words.wrong : kept.refused.text, 'danger');
    } else if (!sending) {
      say(kept.ready ? words.waits : words.kept, 'warn');
    }
  }

  // photos

  function list() {
    return store.photos.of(words.visit).then(function (found) {
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
          store.photos.remove(photo).then(list);
        });
        line.append(name, ' ', remove);
        photos.append(line);
      });
      return found;
    });
  }

  var adding = along.querySelector('[data-photo]');
  adding.addEventListener('change', function () {
    var file = adding.files[0];
    if (!file) {
      return;
    }
    store.photos.small(file)
      .then(function (made) { return agreed() ? store.photos.add(words.visit, file.name, made) : null; })
      .then(list)
      .catch(function () { say(words.unreadable, 'danger'); });
    adding.value = '';
  });

  // consent: no photo is on this phone before the family agreed, and none after it did not

  var answer = along.querySelector('[data-consent]');
  var by = along.querySelector('[data-by]');
  var why = along.querySelector('[data-why]');
  var question = document.getElementById('along-unagreed');

  function agreed() {
    return answer.value === 'GIVEN';
  }

  function consent() {
    if (question.open) {
      return kept.consent;
    }
    if (!answer.value) {
      return null;
    }
    var same = kept.consent && kept.consent.answer === answer.value && kept.consent.by === by.value;
    return same ? kept.consent : { answer: answer.value, by: by.value, at: new Date().toISOString(), sent: false };
  }

  function showConsent() {
    answer.value = kept && kept.consent ? kept.consent.answer : '';
    showAdding();
  }

  function erasePhotos() {
    store.photos.clear().then(list).then(function () {
      question.close();
      keep();
    });
  }

  function showAdding() {
    adding.disabled = !agreed();
    why.hidden = agreed();
  }

  answer.addEventListener('change', function () {
    showAdding();
    if (agreed()) {
      keep();
    } else if (photos.children.length) {
      question.showModal();
    } else {
      erasePhotos();
    }
  });
  question.querySelector('[data-clears]').addEventListener('click', erasePhotos);
  question.addEventListener('close', showConsent);
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
        told.sent = true;
        write();
      }
    });
  }

  function sendPhotos(found) {
    return found.reduce(function (before, photo) {
      return before.then(function () {
        if (!agreed()) {
          throw { end: null };
        }
        return post({ part: 'photo' }, photo);
      }).then(function () {
        return store.photos.remove(photo);
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

  /** @return the first field that is wrong, or null */
  function wrong(refusal) {
    var first = null;
    Object.keys(refusal.fields).forEach(function (field) {
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
    }
    return first;
  }

  function rightAgain() {
    form.querySelectorAll('[data-along]').forEach(function (line) { line.remove(); });
    form.querySelectorAll('[aria-invalid]').forEach(function (box) { box.removeAttribute('aria-invalid'); });
  }

  function send() {
    if (sending || question.open || !stillKept() || !kept.ready) {
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
        var first = null;
        sending = false;
        if (!failed.end) {
          say(words.waits, 'warn');
        } else if (failed.fields && stillKept()) {
          kept.ready = null;
          kept.refused = { text: failed.end, fields: failed.fields };
          write();
          tell();
          first = wrong(kept.refused);
        } else {
          say(failed.end, 'danger');
        }
        list();
        if (pressed && first) {
          first.focus();
        } else if (pressed) {
          bring();
        }
        pressed = false;
      });
  }

  form.addEventListener('submit', function (event) {
    if (kept) {
      event.preventDefault();
      event.stopPropagation();
      kept.ready = new Date().toISOString();
      kept.refused = null;
      pressed = true;
      keep();
      send();
      bring();
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
    showConsent();
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
      key: crypto.randomUUID(), answers: typed(), consent: null, ready: null, refused: null
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
    by.value = kept.consent ? kept.consent.by : '';
    tell();
    if (kept.refused) {
      wrong(kept.refused);
    }
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
