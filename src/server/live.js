// Keeps a page that is served as its plan is: reloads it when it has changed, and shows what is wrong with the plan.
(function () {
  'use strict';
  var page = document.currentScript.dataset.page;
  var place = 'milepost-place';

  // A reload keeps the place where the reader was.
  try {
    var was = JSON.parse(sessionStorage.getItem(place));
    sessionStorage.removeItem(place);
    if (was && was.path === location.pathname) scrollTo(was.x, was.y);
  } catch (error) { /* Without storage the browser's own memory has to do. */ }

  function reload() {
    try {
      sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    } catch (error) { /* see above */ }
    location.reload();
  }

  // The page is asked for again only where its bytes are others than those that are shown.
  var isAsking = false, isAskedAgain = false;
  function compare() {
    if (isAsking) { isAskedAgain = true; return; }
    isAsking = true;
    fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(function (response) {
      var tag = (response.headers.get('etag') || '').replace(/"/g, '');
      if (tag !== page && !(response.status === 503 && !tag)) reload();
    }).catch(function () { /* The server is gone; it says so when it is back. */ }).then(function () {
      isAsking = false;
      if (isAskedAgain) { isAskedAgain = false; compare(); }
    });
  }

  function told(message) {
    var standing = JSON.parse(message);
    show(standing.faults);
    if (standing.portal) compare();
  }

  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function show(faults) {
    var old = document.getElementById('milepost-faults');
    if (!faults.length) { if (old) old.remove(); return; }
    var box = element('section');
    box.id = 'milepost-faults';
    box.setAttribute('role', 'alert');
    box.setAttribute('aria-label', 'Faults in the plan');
    var count = faults.length === 1 ? '1 error' : faults.length + ' errors';
    var isTheme = faults.every(function (fault) { return fault.rule === 'faulty-theme'; });
    box.appendChild(element('h2', (isTheme ? 'The theme has ' : 'The plan has ') + count));
    box.appendChild(element('p', 'The portal stays as it was until ' + (faults.length === 1 ? 'it is' : 'they are') + ' mended.'));
    var list = element('ol');
    faults.slice(0, 20).forEach(function (fault) {
      var item = element('li');
      item.appendChild(element('strong', fault.message));
      if (fault.place) {
        item.appendChild(element('code', fault.place.text, 'where'));
        if (fault.place.line) {
          var number = String(fault.place.line);
          var marks = ' '.repeat(fault.place.column - 1) + '^'.repeat(Math.max(1, Math.min(fault.place.length, 200)));
          item.appendChild(element('pre', number + ' | ' + fault.place.excerpt + '\n' + ' '.repeat(number.length) + ' | ' + marks));
        }
      }
      if (fault.hint) item.appendChild(element('span', fault.hint, 'hint'));
      list.appendChild(item);
    });
    box.appendChild(list);
    if (faults.length > 20) box.appendChild(element('p', 'and ' + (faults.length - 20) + ' more'));
    if (old) old.replaceWith(box); else document.body.appendChild(box);
  }

  // A browser keeps six connections to one server, so that many tabs share one: the tab that holds the lock listens and
  // passes on what it hears.
  var channel = 'BroadcastChannel' in window ? new BroadcastChannel('milepost') : null;
  var isListening = false, last = null;

  function listen() {
    isListening = true;
    var source = new EventSource('/.milepost/events');
    source.onmessage = function (event) {
      last = event.data;
      if (channel) channel.postMessage({ told: last });
      told(last);
    };
  }

  if (channel && navigator.locks) {
    channel.onmessage = function (event) {
      if (event.data.told && !isListening) told(event.data.told);
      if (event.data.asked && isListening && last) channel.postMessage({ told: last });
    };
    channel.postMessage({ asked: true });
    // The lock is held as long as the page lives.
    navigator.locks.request('milepost', function () { listen(); return new Promise(function () {}); });
  } else {
    listen();
  }
})();
