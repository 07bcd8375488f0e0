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

  // whoever leaves a page on which something was typed is asked first; what is sent, as staff.js marks it, or kept on the phone, needs no
  // question
  window.addEventListener('beforeunload', function (event) {
    var lost = Array.from(typed).some(function (form) { return form.isConnected && !form.dataset.kept; });
    if (lost && !document.querySelector('form[data-sent]') && !over.open) {
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
