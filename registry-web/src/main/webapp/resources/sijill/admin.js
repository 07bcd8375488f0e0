// What the administrator's long work needs: a word while the server computes, and a look at how far it is.
(function () {
  'use strict';

  // a form that waits says so after a second
  document.addEventListener('submit', function (event) {
    var line = event.target.querySelector('[data-busy]');
    if (line) {
      window.setTimeout(function () { line.textContent = line.dataset.busy; }, 1000);
    }
  });

  // a part that changes by itself is read again; when it is gone, the page is
  var part = document.querySelector('[data-refreshes]');
  if (part) {
    var here = window.location.pathname + window.location.search;
    window.setInterval(function () {
      window.fetch(here + (here.indexOf('?') < 0 ? '?' : '&') + 'peek=1', { credentials: 'same-origin' })
        .then(function (answer) { return answer.text(); })
        .then(function (text) {
          var fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-refreshes]');
          if (fresh) {
            part.replaceChildren.apply(part, Array.from(fresh.childNodes));
          } else {
            window.location.replace(here);
          }
        });
    }, Number(part.dataset.refreshes));
  }
})();
