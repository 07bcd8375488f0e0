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

  function end() {
    window.clearInterval(timer);
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
