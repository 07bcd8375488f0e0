// Sends a paper as soon as it is photographed or chosen, made smaller before it leaves the phone. Without this script the
// form's own button sends it as it is.
(function () {
  'use strict';

  var LONGEST_SIDE = 1800;
  var LARGEST = 10 * 1024 * 1024;

  function scaled(bitmap) {
    var scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    var canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    var pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.8); });
  }

  /** A picture in fewer bytes; whatever is no picture, or does not get smaller, as it is. */
  function smaller(file) {
    if (!/^image\//.test(file.type)) {
      return Promise.resolve(file);
    }
    return window.createImageBitmap(file)
      .then(scaled)
      .then(function (made) { return made && made.size < file.size ? made : file; })
      .catch(function () { return file; });
  }

  /** Why a file is not taken stands at its paper alone, in the place of what was said of the file before it. */
  function refuse(form, text) {
    var said = form.querySelector('.said');
    said.textContent = text;
    said.classList.toggle('error', text !== '');
    var former = form.parentElement.querySelector('.notice.danger, .error[role="alert"]');
    if (former) {
      former.remove();
    }
  }

  function wire(form) {
    var input = form.querySelector('input[type="file"]');
    var said = form.querySelector('.said');
    form.classList.add('scripted');
    input.addEventListener('change', function () {
      var file = input.files[0];
      if (!file) {
        return;
      }
      refuse(form, '');
      said.textContent = form.dataset.sending;
      smaller(file).then(function (ready) {
        if (ready.size > LARGEST) {
          refuse(form, form.dataset.large);
          input.value = '';
          return null;
        }
        var body = new FormData();
        body.append('kind', form.elements.kind.value);
        body.append('file', ready, file.name);
        return window.fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' }).then(function (answer) {
          if (!answer.ok) {
            throw new Error(String(answer.status));
          }
          window.location.assign(answer.url);
        });
      }).catch(function () {
        refuse(form, form.dataset.failed);
        input.value = '';
      });
    });
  }

  document.querySelectorAll('form.upload').forEach(wire);
}());
