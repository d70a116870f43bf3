// Everything works without this file. It adds the theme switch and, where there is an index, search.
(function () {
  'use strict';
  var page = document.documentElement;
  page.classList.add('js');
  // Storage may be forbidden; then the choice lasts as long as the page.
  function remembered() { try { return localStorage.getItem('milepost-theme'); } catch (error) { return null; } }
  function remember(theme) { try { localStorage.setItem('milepost-theme', theme); } catch (error) { /* see above */ } }
  var theme = remembered();
  if (theme === 'dark' || theme === 'light') page.dataset.theme = theme;

  document.addEventListener('DOMContentLoaded', function () {
    themeSwitch(document.getElementById('mp-theme'));
    var dialog = document.getElementById('mp-search');
    if (dialog) search(dialog);
  });

  function themeSwitch(button) {
    if (!button) return;
    var system = matchMedia('(prefers-color-scheme: dark)');
    function isDark() { return page.dataset.theme ? page.dataset.theme === 'dark' : system.matches; }
    function label() {
      button.textContent = isDark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', 'Switch to ' + (isDark() ? 'light' : 'dark') + ' theme');
    }
    label();
    system.addEventListener('change', label);
    button.addEventListener('click', function () {
      page.dataset.theme = isDark() ? 'light' : 'dark';
      remember(page.dataset.theme);
      label();
    });
  }

  // The index is a classic script that sets window.milepostSearch = function (words) { return [{ title, path, text }] };
  // it is loaded when search is first opened, because it may be large.
  function search(dialog) {
    var words = document.getElementById('mp-search-words');
    var count = document.getElementById('mp-search-count');
    var results = document.getElementById('mp-search-results');
    var isAsked = false;
    function load() {
      if (isAsked) return;
      isAsked = true;
      var script = document.createElement('script');
      script.src = dialog.dataset.index;
      script.onload = show;
      document.head.appendChild(script);
    }
    function open() { load(); dialog.showModal(); words.focus(); }
    function show() {
      var asked = words.value.trim();
      var hits = asked && window.milepostSearch ? window.milepostSearch(asked) : [];
      count.textContent = asked ? hits.length + (hits.length === 1 ? ' page' : ' pages') : '';
      results.textContent = '';
      hits.forEach(function (hit) {
        var item = document.createElement('li');
        var link = document.createElement('a');
        link.href = dialog.dataset.root + hit.path;
        link.textContent = hit.title;
        item.appendChild(link);
        if (hit.text) {
          var text = document.createElement('span');
          text.className = 'gk';
          text.textContent = hit.text;
          item.appendChild(text);
        }
        results.appendChild(item);
      });
    }
    document.getElementById('mp-search-open').addEventListener('click', open);
    words.addEventListener('input', show);
    document.addEventListener('keydown', function (event) {
      var isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.nodeName);
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); open(); }
    });
  }
})();
