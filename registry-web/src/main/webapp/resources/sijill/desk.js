// What the page of an application does by itself: keys for the decision, and its papers in place.
(function () {
  'use strict';

  var one = function (selector, from) { return (from || document).querySelector(selector); };
  var all = function (selector, from) { return Array.from((from || document).querySelectorAll(selector)); };

  // a page of a paper is shown in place; without this it opens beside
  var sheets = all('[data-sheet]');
  var shown = one('[data-shown]');

  var show = function (sheet) {
    shown.src = sheet.href;
    shown.alt = sheet.getAttribute('aria-label');
    shown.parentElement.scrollTop = 0;
    sheets.forEach(function (each) { each.setAttribute('aria-current', String(each === sheet)); });
  };

  if (shown) {
    document.addEventListener('click', function (event) {
      var sheet = event.target.closest('[data-sheet]');
      if (sheet && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        show(sheet);
      }
    });
    document.addEventListener('keydown', function (event) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      var next = step && sheets[sheets.indexOf(document.activeElement) + step];
      if (next && sheets.indexOf(document.activeElement) >= 0) {
        event.preventDefault();
        next.focus();
        show(next);
      }
    });
  }

  // a form that was opened is in sight as far as the screen goes, also once the picture of the process has come and pushes it down
  function keepInSight(details) {
    var side = details.closest('.act-side');
    if (side && details.open && details.contains(document.activeElement)) {
      side.scrollIntoView({ block: 'nearest' });
    }
  }

  document.addEventListener('toggle', function (event) { keepInSight(event.target); }, true);
  var picture = one('.process-picture');
  if (picture) {
    new ResizeObserver(function () { all('.act-side details[open]').forEach(keepInSight); }).observe(picture);
  }

  var decisions = one('[data-decisions]');
  if (!decisions) {
    return;
  }

  // the next application has come by itself: a key or a button that is struck twice does not decide it unseen
  if ('unseen' in decisions.dataset) {
    var seen = function () { delete decisions.dataset.unseen; };
    window.setTimeout(seen, 3000);
    document.addEventListener('keydown', function (event) {
      if (['Control', 'Meta', 'Enter'].indexOf(event.key) < 0) {
        seen();
      }
    });
    decisions.addEventListener('submit', function (event) {
      if ('unseen' in decisions.dataset) {
        event.preventDefault();
      }
    });
  }

  var isTouched = function (form) {
    return all('textarea, select, input[type="checkbox"]', form).some(function (field) {
      if (field.type === 'checkbox') {
        return field.checked !== field.defaultChecked;
      }
      return field.tagName === 'SELECT' ? field.selectedIndex > 0 : field.value !== field.defaultValue;
    });
  };

  /** The decision that is filled in: where one types, else what is open; what is begun and closed is opened first. */
  var filledIn = function (target) {
    var typedIn = target.closest('form');
    // a paper's button has the focus before anything is chosen with it
    if (typedIn && target.type !== 'file') {
      return decisions.contains(typedIn) ? typedIn : null;
    }
    var open = one('details[open] form', decisions);
    if (open) {
      return open;
    }
    var begun = all('details form', decisions).find(isTouched);
    if (begun) {
      begun.closest('details').open = true;
      one('button[type="submit"]', begun).focus();
      return null;
    }
    return all('form', decisions).find(function (form) { return !form.closest('details'); });
  };

  // sends as its button would: what the server checks it checks here too, and a question that is open is answered first
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || one('dialog[open]')) {
      return;
    }
    var form = filledIn(event.target);
    if (form) {
      event.preventDefault();
      form.requestSubmit(one('button[type="submit"]', form));
    }
  });

  var isTyping = function (element) {
    return element.matches('input, select, textarea') || element.isContentEditable || one('dialog[open]');
  };

  // a single key opens a decision that needs more to be said, unless such keys are switched off (WCAG 2.1.4)
  document.addEventListener('keydown', function (event) {
    if (window.localStorage.getItem('sijill.keys') === 'off' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isTyping(event.target)) {
      return;
    }
    var opened = all('[data-opened-by]', decisions).find(function (details) {
      return event.key === details.dataset.openedBy || event.code === 'Key' + details.dataset.openedBy.toUpperCase();
    });
    if (opened) {
      event.preventDefault();
      opened.open = true;
      one('input:not([type="hidden"]), select, textarea', opened).focus();
    }
  });
})();
