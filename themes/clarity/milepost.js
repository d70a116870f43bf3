// Everything works without this file. It adds the theme switch and search.
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
      button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
      button.setAttribute('aria-label', isDark() ? button.dataset.toLight : button.dataset.toDark);
    }
    label();
    system.addEventListener('change', label);
    button.addEventListener('click', function () {
      page.dataset.theme = isDark() ? 'light' : 'dark';
      remember(page.dataset.theme);
      label();
    });
  }

  // What searches is loaded when it is first wanted.
  function search(dialog) {
    var button = document.getElementById('mp-search-open');
    var words = document.getElementById('mp-search-words');
    var opener = button;
    function load() {
      button.removeEventListener('pointerenter', load);
      if (document.getElementById('mp-search-script')) return;
      var script = document.createElement('script');
      script.id = 'mp-search-script';
      script.src = dialog.dataset.script;
      document.head.appendChild(script);
    }
    function open() {
      load();
      var focused = document.activeElement;
      opener = focused && focused !== document.body ? focused : button;
      dialog.showModal();
      words.focus();
      words.select();
    }
    button.addEventListener('click', open);
    button.addEventListener('pointerenter', load);
    document.getElementById('mp-search-close').addEventListener('click', function () { dialog.close(); });
    dialog.addEventListener('close', function () { opener.focus(); });
    // Beside the dialog is what it covers.
    dialog.addEventListener('click', function (event) { if (event.target === dialog) dialog.close(); });
    // In a field for searches, Escape only empties the field.
    dialog.addEventListener('keydown', function (event) { if (event.key === 'Escape') { event.preventDefault(); dialog.close(); } });
    document.addEventListener('keydown', function (event) {
      var isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.nodeName) || event.target.isContentEditable;
      if (event.key === '/' && !isTyping && !dialog.open && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); open(); }
    });
  }
})();
