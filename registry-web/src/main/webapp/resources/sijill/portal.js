// Keeps what is typed into a question two seconds after it was, on the server: nothing of it stays on the device.
(function () {
  'use strict';

  var version = document.querySelector('input[data-keep]');
  var said = document.querySelector('[data-kept]');
  if (!version || !said) {
    return;
  }
  var form = version.form;
  var timer;
  var sending = false;
  var again = false;
  var fresh = false;
  var leaving = null;

  function tell(text, kept) {
    said.textContent = text;
    said.classList.toggle('late', !kept);
  }

  function keep() {
    if (sending) {
      again = true;
      return;
    }
    sending = true;
    fresh = false;
    window.fetch(version.dataset.keep, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin' })
      .then(function (answer) {
        // only who is not known any more is led elsewhere
        if (answer.redirected) {
          throw new Error('ended');
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(function (next) {
        version.value = next;
        tell(fresh ? '' : said.dataset.kept, true);
      })
      .catch(function (failed) { tell(failed.message === 'ended' ? said.dataset.ended : said.dataset.notKept, false); })
      .then(function () {
        sending = false;
        if (leaving) {
          form.requestSubmit(leaving);
        } else if (again) {
          again = false;
          keep();
        }
      });
  }

  // "saved" is said of all that stands there, so not of what was typed after it; what is not saved stays so
  form.addEventListener('input', function () {
    fresh = true;
    if (!said.classList.contains('late')) {
      tell('', true);
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, 2000);
  });
  // what was refused stands on the page as it was typed, and nowhere else yet
  if (document.getElementById('errors')) {
    timer = window.setTimeout(keep, 2000);
  }
  // what is on its way is waited for: it brings the version with which the form goes
  form.addEventListener('submit', function (event) {
    window.clearTimeout(timer);
    again = false;
    if (sending) {
      event.preventDefault();
      leaving = event.submitter;
    }
  });
}());
