// The inbox by keyboard: j and k lead from row to row, Enter opens, x selects; what is selected is counted.
(function () {
  'use strict';

  var rows = Array.from(document.querySelectorAll('[data-row]'));
  var counter = document.querySelector('[data-selected]');
  var boxOf = function (row) { return row.querySelector('input[name="chosen"]'); };
  var keysOn = function () { return window.localStorage.getItem('sijill.keys') !== 'off'; };
  var isTyping = function (element) {
    return element.matches('input:not([type="checkbox"]), select, textarea') || element.isContentEditable || element.closest('dialog[open]');
  };

  var count = function () {
    rows.forEach(function (row) {
      var box = boxOf(row);
      row.classList.toggle('selected', Boolean(box && box.checked));
    });
    if (counter) {
      counter.textContent = String(rows.filter(function (row) { return row.classList.contains('selected'); }).length);
    }
  };
  document.addEventListener('change', count);
  window.addEventListener('pageshow', count);
  count();

  document.addEventListener('keydown', function (event) {
    if (!keysOn() || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) {
      return;
    }
    var here = rows.indexOf(document.activeElement.closest('[data-row]'));
    var step = { KeyJ: 1, KeyK: -1 }[event.code];
    if (step) {
      var next = rows[here < 0 ? 0 : here + step];
      if (next) {
        next.querySelector('[data-opens-row]').focus();
        event.preventDefault();
      }
    }
    var box = event.code === 'KeyX' && here >= 0 && boxOf(rows[here]);
    if (box) {
      box.checked = !box.checked;
      count();
      event.preventDefault();
    }
  });
})();
