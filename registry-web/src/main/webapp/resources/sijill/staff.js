// What a page of the back office does by itself. Everything works from data attributes; nothing is written inline.
(function () {
  'use strict';

  var one = function (selector, from) { return (from || document).querySelector(selector); };

  // dialogs: a button opens or closes the one it names
  document.addEventListener('click', function (event) {
    var opener = event.target.closest('[data-opens]');
    if (opener) {
      document.getElementById(opener.dataset.opens).showModal();
      return;
    }
    var closer = event.target.closest('[data-closes]');
    if (closer) {
      document.getElementById(closer.dataset.closes).close();
      return;
    }
    var shower = event.target.closest('[data-shows]');
    if (shower) {
      showSecret(shower);
    }
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(function (menu) {
        menu.open = false;
        one('summary', menu).focus();
      });
    }
  });

  // the name of the list of candidates: the widget's Arabic lacks this one word
  var finding = one('#finding');
  var words = window.PrimeFaces && window.PrimeFaces.locales[document.documentElement.lang];
  if (finding && words && words.aria) {
    words.aria.listLabel = finding.dataset.list;
  }

  // the find box: Enter sends what was typed at once, also while candidates are still being looked for
  document.addEventListener('keydown', function (event) {
    var lit = one('.ui-autocomplete-panel .ui-state-highlight');
    if (event.key === 'Enter' && event.target.id === 'find_input' && !(lit && lit.offsetParent)) {
      event.stopImmediatePropagation();
    }
  }, true);

  // a name reads from right to left, a number from left to right: as what is typed says
  var box = one('#find_input');
  if (box) {
    box.dir = 'auto';
  }

  // single keys, which whoever speaks to his machine can switch off (WCAG 2.1.4); the choice stays on this machine
  var keysOn = function () { return window.localStorage.getItem('sijill.keys') !== 'off'; };
  var showKeys = function () {
    document.querySelectorAll('[data-keys]').forEach(function (button) { button.setAttribute('aria-pressed', String(keysOn())); });
    document.querySelectorAll('[data-key]').forEach(function (hint) { hint.hidden = !keysOn(); });
  };
  showKeys();
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-keys]')) {
      window.localStorage.setItem('sijill.keys', keysOn() ? 'off' : 'on');
      showKeys();
    }
  });

  var isTyping = function (element) {
    return element.matches('input, select, textarea') || element.isContentEditable || element.closest('dialog[open]');
  };

  // the key of the slash finds, also where it bears another letter
  document.addEventListener('keydown', function (event) {
    var slash = event.key === '/' || event.code === 'Slash' && !event.shiftKey;
    if (slash && box && keysOn() && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // a key that presses what bears its letter, also where the keyboard writes another script
  document.addEventListener('keydown', function (event) {
    var letter = /^Key[A-Z]$/.test(event.code) ? event.code.charAt(3).toLowerCase() : '';
    var pressed = letter && one('[data-press="' + letter + '"]');
    if (pressed && keysOn() && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target)) {
      event.preventDefault();
      pressed.click();
    }
  });

  // what was found: the first has the focus, the arrows lead from one to the next
  var hits = Array.from(document.querySelectorAll('[data-hit]'));
  if (hits.length > 0) {
    hits[0].focus();
  }
  document.addEventListener('keydown', function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || hits.length === 0 || isTyping(event.target)) {
      return;
    }
    var next = hits[hits.indexOf(document.activeElement) + step];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });

  // what was typed before the session ended is shown, wherever it stands
  var back = one('[data-back]');
  if (back) {
    for (var around = back.closest('details'); around; around = around.parentElement.closest('details')) {
      around.open = true;
    }
    back.focus();
  }

  // a text that has reached its longest takes no more, of what is pasted too: that is said
  document.addEventListener('input', function (event) {
    var box = event.target;
    if (!box.dataset.full) {
      return;
    }
    var notes = document.getElementById(box.id + '-notes');
    var line = one('[data-fullness]', notes) || document.createElement('span');
    line.dataset.fullness = '';
    line.className = 'hint';
    line.setAttribute('role', 'status');
    notes.appendChild(line);
    line.textContent = box.value.length >= box.maxLength ? box.dataset.full : '';
  });

  // a form is sent once
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    window.setTimeout(function () { delete form.dataset.sent; }, 5000);
  });

  // passwords: showing what is typed, and a word about Caps Lock
  function showSecret(button) {
    var box = document.getElementById(button.dataset.shows);
    var word = one('span', button);
    var shown = box.type === 'text';
    button.dataset.show = button.dataset.show || word.textContent;
    box.type = shown ? 'password' : 'text';
    word.textContent = shown ? button.dataset.show : button.dataset.hide;
    button.setAttribute('aria-pressed', String(!shown));
    box.focus();
  }

  document.querySelectorAll('[data-shows]').forEach(function (button) { button.hidden = false; });

  document.querySelectorAll('[data-caps]').forEach(function (line) {
    var box = document.getElementById(line.dataset.caps);
    var tell = function (event) {
      if (event.getModifierState) {
        line.hidden = !event.getModifierState('CapsLock');
      }
    };
    box.addEventListener('keydown', tell);
    box.addEventListener('keyup', tell);
    box.addEventListener('blur', function () { line.hidden = true; });
  });
})();
