// Draws a process with the position of one case in it. Shows only the steps the page names, in the page's language, and
// runs from right to left in Arabic: the diagram is changed before it is imported, so every later measure is right.
(function () {
  'use strict';

  var FONT = '"Plex", "Segoe UI", Tahoma, sans-serif';
  var BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
  var DI = 'http://www.omg.org/spec/BPMN/20100524/DI';
  var DC = 'http://www.omg.org/spec/DD/20100524/DC';
  var DD = 'http://www.omg.org/spec/DD/20100524/DI';

  var pictures = document.querySelectorAll('.process-picture');
  if (!pictures.length) {
    return;
  }

  var script = document.createElement('script');
  script.src = pictures[0].dataset.viewer;
  script.addEventListener('load', function () { pictures.forEach(start); });
  script.addEventListener('error', function () { pictures.forEach(fail); });
  document.head.appendChild(script);

  function fail(picture) {
    picture.classList.add('failed');
  }

  function start(picture) {
    Promise.all([
      fetch(picture.dataset.diagram, { credentials: 'same-origin' }).then(function (answer) {
        if (!answer.ok) {
          throw new Error('no diagram');
        }
        return answer.text();
      }),
      document.fonts.load('600 13px ' + FONT, 'سA'),
      document.fonts.load('400 13px ' + FONT, 'سA')
    ]).then(function (got) { return draw(picture, got[0]); }).catch(function () { fail(picture); });
  }

  function list(text) {
    return (text || '').split(',').filter(Boolean);
  }

  function all(node, space, name) {
    return Array.prototype.slice.call(node.getElementsByTagNameNS(space, name));
  }

  /** Leaves out what is not named, names the rest, and mirrors it if the page runs from right to left. */
  function prepare(xml, labels, mirrored, title) {
    var diagram = new DOMParser().parseFromString(xml, 'application/xml');
    var byId = {};
    Array.prototype.forEach.call(diagram.querySelectorAll('[id]'), function (element) {
      byId[element.id || element.getAttribute('id')] = element;
    });
    var drawn = function (id) { return Object.prototype.hasOwnProperty.call(labels, id); };
    all(diagram, DI, 'BPMNShape').forEach(function (shape) {
      var id = shape.getAttribute('bpmnElement');
      if (drawn(id)) {
        byId[id].setAttribute('name', labels[id]);
      } else {
        shape.parentNode.removeChild(shape);
      }
    });
    all(diagram, DI, 'BPMNEdge').forEach(function (edge) {
      var flow = byId[edge.getAttribute('bpmnElement')];
      if (!flow || !drawn(flow.getAttribute('sourceRef')) || !drawn(flow.getAttribute('targetRef'))) {
        edge.parentNode.removeChild(edge);
      } else {
        flow.removeAttribute('name');
      }
    });
    all(diagram, BPMN, 'process').forEach(function (process) { process.setAttribute('name', title); });
    if (mirrored) {
      all(diagram, DC, 'Bounds').forEach(function (box) {
        box.setAttribute('x', -Number(box.getAttribute('x')) - Number(box.getAttribute('width')));
      });
      all(diagram, DD, 'waypoint').forEach(function (point) {
        point.setAttribute('x', -Number(point.getAttribute('x')));
      });
    }
    return new XMLSerializer().serializeToString(diagram);
  }

  function draw(picture, xml) {
    var labels = JSON.parse(picture.dataset.labels || '{}');
    var rightToLeft = picture.dataset.dir === 'rtl';
    var done = list(picture.dataset.done);
    var now = list(picture.dataset.now);
    var stage = document.createElement('div');
    stage.className = 'process-stage';
    picture.appendChild(stage);
    var viewer = new window.BpmnJS({
      container: stage,
      textRenderer: { defaultStyle: { fontFamily: FONT, fontSize: 13, fontWeight: '600', lineHeight: 1.4 }, externalStyle: { fontSize: 13, lineHeight: 1.4 } }
    });
    return viewer.importXML(prepare(xml, labels, rightToLeft, picture.getAttribute('aria-label'))).then(function () {
      mark(viewer, done, now, list(picture.dataset.ways));
      fit(picture, stage, viewer);
      window.addEventListener('resize', function () {
        fit(picture, stage, viewer);
        center(picture, viewer, now);
      });
      flag(viewer, done, now, rightToLeft, picture.dataset.here);
      show(picture, viewer, now);
    });
  }

  /** Of the ways out of a gateway only the one is taken that the step before it left by: both ends may have been visited. */
  function taken(flow, ways) {
    var condition = flow.businessObject.conditionExpression;
    var outcome = condition && /'([A-Z]+)'/.exec(condition.body);
    return !outcome || flow.source.incoming.some(function (before) {
      return ways.indexOf(before.source.id + ':' + outcome[1]) >= 0;
    });
  }

  function mark(viewer, done, now, ways) {
    var canvas = viewer.get('canvas');
    viewer.get('zoomScroll').toggle(false);
    var been = done.concat(now);
    viewer.get('elementRegistry').forEach(function (element) {
      if (element.waypoints) {
        var from = element.source.id;
        var to = element.target.id;
        var gone = done.indexOf(from) >= 0 && been.indexOf(to) >= 0 && taken(element, ways);
        canvas.addMarker(element.id, gone ? 'done' : 'later');
      } else if (element.parent) {
        var id = element.labelTarget ? element.labelTarget.id : element.id;
        canvas.addMarker(element.id, now.indexOf(id) >= 0 ? 'now' : done.indexOf(id) >= 0 ? 'done' : 'later');
      }
    });
  }

  /** Fills the width; a picture too wide to be read at that size is scrolled inside its box instead: sooner on a phone. */
  function fit(picture, stage, viewer) {
    var canvas = viewer.get('canvas');
    var box = canvas.viewbox().inner;
    var least = picture.clientWidth < 600 ? 0.92 : 0.72;
    var scale = Math.min(1, Math.max(least, (picture.clientWidth - 48) / box.width));
    var width = Math.max(picture.clientWidth, Math.ceil(box.width * scale) + 48);
    stage.style.width = width + 'px';
    stage.style.height = Math.ceil(box.height * scale) + 44 + 'px';
    canvas.resized();
    canvas.viewbox({
      x: box.x - (width / scale - box.width) / 2,
      y: box.y - 16 / scale,
      width: width / scale,
      height: (box.height * scale + 44) / scale
    });
  }

  function flag(viewer, done, now, rightToLeft, words) {
    var overlays = viewer.get('overlays');
    var registry = viewer.get('elementRegistry');
    done.forEach(function (id) {
      var element = registry.get(id);
      if (element && /Task|SubProcess|CallActivity/.test(element.type)) {
        overlays.add(id, { position: { top: -10, left: rightToLeft ? element.width - 10 : -10 }, html: part('process-check', '') });
      }
    });
    now.forEach(function (id) {
      var element = registry.get(id);
      if (element) {
        var here = part('process-here', words);
        here.style.width = Math.max(120, element.width) + 'px';
        overlays.add(id, { position: { top: element.height + 4, left: (element.width - Math.max(120, element.width)) / 2 }, html: here });
      }
    });
  }

  function part(name, words) {
    var element = document.createElement('div');
    element.className = name;
    element.textContent = words;
    return element;
  }

  /** The drawing is for the eye; the list beside it is read out. The watermark stays in view while the picture is scrolled. */
  function show(picture, viewer, now) {
    picture.querySelectorAll('svg').forEach(function (svg) {
      svg.setAttribute('aria-hidden', 'true');
      svg.removeAttribute('tabindex');
    });
    var mark = picture.querySelector('.bjs-powered-by');
    if (mark) {
      mark.setAttribute('aria-label', 'bpmn.io');
      picture.parentNode.appendChild(mark);
    }
    center(picture, viewer, now);
  }

  /** Scrolls to where the case is now. */
  function center(picture, viewer, now) {
    var here = now.length && viewer.get('elementRegistry').getGraphics(now[0]);
    if (here) {
      var at = here.getBoundingClientRect();
      var frame = picture.getBoundingClientRect();
      picture.scrollLeft += at.left + at.width / 2 - frame.left - frame.width / 2;
    }
  }
})();
