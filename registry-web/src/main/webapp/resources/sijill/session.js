// Warns before the session ends and offers to go on; hides the page when it has ended. All open tabs share one clock.
(function () {
  'use strict';

  var warning = document.getElementById('session');
  var over = document.getElementById('session-over');
  if (!warning || !over) {
    return;
  }
  var KEY = 'sijill.seen';
  var length = Number(warning.dataset.seconds) * 1000;
  var warn = Number(warning.dataset.warn) * 1000;
  var clock = warning.querySelector('[data-clock]');

  function seen() {
    try {
      localStorage.setItem(KEY, String(Date.now()));
    } catch (unavailable) { /* one tab then counts for itself */ }
    own = Date.now();
  }

  function lastSeen() {
    try {
      return Math.max(own, Number(localStorage.getItem(KEY)) || 0);
    } catch (unavailable) {
      return own;
    }
  }

  // what was typed goes to the server, which keeps it for whoever typed it; nothing of it stays on this machine
  var typed = new Set();
  document.addEventListener('input', function (event) {
    if (event.target.form && event.target.form.elements['sijill.proof']) {
      typed.add(event.target.form);
    }
  });

  // whoever leaves a form he has typed in is asked first, also when he sends another one of the page, as the search in the bar is; a form
  // that is sent itself (staff.js marks it), kept on the phone or folded away needs no question
  function isLost(form) {
    return form.isConnected && !form.dataset.sent && !form.dataset.kept && !form.closest('details:not([open])');
  }

  window.addEventListener('beforeunload', function (event) {
    if (Array.from(typed).some(isLost) && !over.open) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  function keep() {
    var back = window.location;
    typed.forEach(function (form) {
      back = new URL(form.action);
      window.fetch(form.action, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'Sijill-Keep': '1' }, credentials: 'same-origin', keepalive: true
      });
    });
    var way = new URLSearchParams({ from: back.pathname + back.search, ended: '1' });
    if (typed.size > 0) {
      way.set('kept', '1');
    }
    over.querySelector('a').search = way.toString();
  }

  function end() {
    window.clearInterval(timer);
    keep();
    if (warning.open) {
      warning.close();
    }
    over.addEventListener('cancel', function (event) { event.preventDefault(); });
    over.showModal();
  }

  function tick() {
    var left = lastSeen() + length - Date.now();
    if (left <= 0) {
      end();
    } else if (left <= warn) {
      var seconds = Math.ceil(left / 1000);
      clock.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
      if (!warning.open) {
        warning.showModal();
      }
    } else if (warning.open) {
      warning.close();
    }
  }

  function stay() {
    fetch(warning.dataset.stay, { method: 'POST', credentials: 'same-origin', redirect: 'manual' }).then(function (answer) {
      if (answer.status === 204) {
        seen();
        tick();
      } else {
        end();
      }
    }, function () { /* no connection: the warning stays open, and can be tried again */ });
  }

  warning.querySelector('[data-stays]').addEventListener('click', stay);
  warning.addEventListener('cancel', function (event) {
    event.preventDefault();
    stay();
  });

  var own = Date.now();
  seen();
  var timer = window.setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);
})();
