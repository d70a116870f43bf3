// Adds to each table a button that copies it, as cells for a spreadsheet and as a table for a letter. Nothing needs it.
(function () {
  'use strict';
  var words = document.currentScript.dataset;

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('main .scroll > table').forEach(function (table) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy js-only';
      // Whoever hears the page hears which table.
      var name = table.caption ? ': ' + textOf(table.caption) : '';
      function say(word) {
        button.textContent = word;
        button.setAttribute('aria-label', word + name);
      }
      say(words.copy);
      button.addEventListener('click', function () {
        if (!copy(table)) return;
        say(words.copied);
        setTimeout(say, 2000, words.copy);
      });
      table.parentNode.appendChild(button);
    });
  });

  // The clipboard of the browser is closed to pages without https; an event of copying is open to all.
  function copy(table) {
    var rows = cellsOf(table);
    function fill(event) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', rows.map(function (row) { return row.join('\t'); }).join('\n') + '\n');
      event.clipboardData.setData('text/html', markup(rows));
    }
    document.addEventListener('copy', fill);
    var isDone = document.execCommand('copy');
    document.removeEventListener('copy', fill);
    return isDone;
  }

  // The rows that are shown, as wide as they are laid out.
  function cellsOf(table) {
    return Array.from(table.rows).filter(isShown).map(function (row) {
      return Array.from(row.cells).reduce(function (cells, cell) {
        var more = Array(cell.colSpan - 1).fill('');
        return cells.concat(textOf(cell), more);
      }, []);
    });
  }

  // Headings are hidden from the eye on a phone, where each cell says its own. A row of one cell is no data but tells of others.
  function isShown(row) {
    var isProse = row.cells.length === 1 && row.cells[0].nodeName === 'TD';
    return !isProse && (row.parentNode.nodeName === 'THEAD' || row.offsetParent !== null);
  }

  // What a cell says, without what is folded away; a minus as spreadsheets know it.
  function textOf(cell) {
    var copied = cell.cloneNode(true);
    copied.querySelectorAll('details, svg, .permalink').forEach(function (part) { part.remove(); });
    copied.querySelectorAll('span, li, p, dd, dt').forEach(function (part) { part.before(' '); part.after(' '); });
    return copied.textContent.replace(/\s+/g, ' ').trim().replace(/^\u2212(?=[^a-z]*\d)/i, '-');
  }

  function markup(rows) {
    var table = document.createElement('table');
    rows.forEach(function (cells) {
      var row = table.insertRow();
      cells.forEach(function (text) { row.insertCell().textContent = text; });
    });
    return table.outerHTML;
  }
})();
