// Search. milepost.js loads this file when a reader first asks for it; it loads what it needs of assets/search/, by
// scripts, because a page on a disk may load nothing else.
(function () {
  'use strict';
  var dialog = document.getElementById('mp-search');
  var input = document.getElementById('mp-search-words');
  var status = document.getElementById('mp-search-count');
  var results = document.getElementById('mp-search-results');
  var instead = document.getElementById('mp-search-instead'); // Where to look when nothing is found.
  var SHOWN = 10;
  var ENOUGH = 5; // So many results with all words make those with fewer needless.
  var WEIGHTS = [1, 1.5, 4, 9]; // Of a term in a text, in a text that is about it, in a heading, in a title.
  var MINOR = 0.4; // What a page of the budget, of a tag or of changes counts beside one that says it itself.
  var LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  // -- The files of the index -------------------------------------------------------------------------------------
  var index = null; // What words.js says.
  var vocabulary = []; // All words, sorted.
  var terms = {}; // The terms of a file, by its name.
  var titles = {}; // The pages of a file, by its number.
  var loading = {};

  window.milepostSearch = {
    words: function (head, text) {
      index = head;
      index.common = new Set(head.common.split(' '));
      index.minor = new Set(head.minor);
      var previous = '';
      vocabulary = (text.match(/[A-Z][^A-Z\n]*/g) || []).map(function (entry) {
        previous = previous.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
        return previous;
      });
    },
    terms: function (name, text) {
      terms[name] = new Map(text.trim().split('\n').map(function (line) { return line.split(' '); }));
    },
    pages: function (number, list) { titles[number] = list; },
    find: find,
    stem: stem,
    tokens: tokens
  };

  function load(file) {
    if (!loading[file]) {
      loading[file] = new Promise(function (resolve, reject) {
        var script = document.createElement('script');
        script.src = dialog.dataset.index + file;
        script.onload = resolve;
        script.onerror = function () { delete loading[file]; reject(new Error(file)); };
        document.head.appendChild(script);
      });
    }
    return loading[file];
  }

  function fileOf(term) {
    var low = 0, high = index.terms.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (index.terms[middle][0] <= term) low = middle; else high = middle - 1;
    }
    return high < 0 ? null : index.terms[low][1];
  }

  // -- From words to pages ----------------------------------------------------------------------------------------
  // Resolves to { count, hits: [{ title, part, path, kind, date, text }] }, the best first.
  function find(text) {
    return load('words.js').then(function () {
      var asked = meant(text);
      var files = [];
      asked.forEach(function (matches) {
        matches.forEach(function (match) {
          var file = fileOf(match.term);
          if (file !== null && files.indexOf(file) < 0) files.push(file);
        });
      });
      return Promise.all(files.map(function (file) { return load('terms-' + file + '.js'); })).then(function () {
        return described(ranked(asked), asked);
      });
    });
  }

  // What each word may stand for: terms, and how sure that is.
  function meant(text) {
    var all = tokens(text);
    var isOpen = !/\s$/.test(text);
    var last = all[all.length - 1];
    var telling = all.filter(function (word, place) { return isTelling(word) && all.indexOf(word) === place; });
    if (!telling.length && last && isOpen && last.length > 1) telling = [last];
    return telling.map(function (word) { return matchesOf(word, isOpen && word === last); });
  }

  function matchesOf(word, isOpen) {
    var found = new Map([[termOf(word), 1]]);
    function add(term, sure) { if (!(found.get(term) >= sure)) found.set(term, sure); }
    var isKnown = isInUse(word);
    var longer = word.length < 2 ? [] : beginningWith(word).filter(function (other) { return other !== word; });
    longer.sort(function (one, other) { return one.length - other.length; });
    longer.slice(0, isOpen ? 16 : isKnown ? 0 : 4).forEach(function (other) { add(termOf(other), 0.7 * word.length / other.length); });
    if (!isKnown && !longer.length) similar(word, isOpen).forEach(function (near) { add(termOf(near.word), near.sure); });
    return Array.from(found, function (entry) { return { term: entry[0], sure: entry[1] }; });
  }

  function termOf(word) { return index.english ? stem(word) : word; }

  // Whether a page has the word, or another of the same stem.
  function isInUse(word) {
    var term = termOf(word);
    return beginningWith(term.slice(0, Math.min(3, term.length))).some(function (other) { return termOf(other) === term; });
  }

  function beginningWith(start) {
    var low = 0, high = vocabulary.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (vocabulary[middle] < start) low = middle + 1; else high = middle;
    }
    var end = low;
    while (end < vocabulary.length && vocabulary[end].startsWith(start)) end++;
    return vocabulary.slice(low, end);
  }

  // Words that differ by one letter, in long words by two; of a word that is still typed, the beginning counts.
  function similar(word, isOpen) {
    if (word.length < 4 || /\d/.test(word)) return [];
    var most = word.length < 8 ? 1 : 2;
    var near = [];
    vocabulary.forEach(function (other) {
      if (other.length < word.length - most || (!isOpen && other.length > word.length + most)) return;
      var apart = distance(word, other, most);
      if (apart.whole <= most) near.push({ word: other, apart: apart.whole, sure: 0.8 - 0.2 * apart.whole });
      else if (isOpen && apart.beginning <= most) near.push({ word: other, apart: apart.beginning + 0.5, sure: 0.6 - 0.2 * apart.beginning });
    });
    var least = Math.min.apply(null, near.map(function (match) { return match.apart; }));
    near = near.filter(function (match) { return match.apart < least + 1; });
    near.sort(function (one, other) {
      return one.apart - other.apart || (other.word[0] === word[0]) - (one.word[0] === word[0]) || one.word.length - other.word.length;
    });
    return near.slice(0, 6);
  }

  // How many letters have to be put in, left out, changed or swapped with the next; what is beyond `most` is not told apart.
  function distance(word, other, most) {
    var before = [], last = [], row = [], column, beginning = Infinity;
    for (column = 0; column <= other.length; column++) last[column] = column;
    for (var line = 1; line <= word.length; line++) {
      row = [line];
      var least = line;
      for (column = 1; column <= other.length; column++) {
        var same = word[line - 1] === other[column - 1];
        var cost = Math.min(last[column] + 1, row[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
        if (line > 1 && column > 1 && word[line - 1] === other[column - 2] && word[line - 2] === other[column - 1]) {
          cost = Math.min(cost, before[column - 2] + 1);
        }
        row[column] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return { whole: Infinity, beginning: Infinity };
      before = last;
      last = row;
    }
    for (column = 0; column <= other.length; column++) beginning = Math.min(beginning, last[column]);
    return { whole: last[other.length], beginning: beginning };
  }

  // What has all words, and where that is little, what has some. A result is a page or, in it, a thing of the plan; a page
  // counts by the best place of each word, and more where one part of it has them together.
  function ranked(asked) {
    var results = new Map();
    asked.forEach(function (matches, word) {
      matches.forEach(function (match) {
        var file = terms[fileOf(match.term)];
        var places = file && file.has(match.term) ? decoded(file.get(match.term)) : [];
        var pages = 0, previous = -1;
        places.forEach(function (place) { if (place.page !== previous) { pages++; previous = place.page; } });
        var rare = 0.2 + Math.log(1 + (index.pages - pages + 0.5) / (pages + 0.5));
        places.forEach(function (place) {
          // The number of a section is odd where it is a thing of the plan.
          var key = place.page * 65536 + (place.section & 1 ? place.section : 0);
          var result = results.get(key);
          if (!result) results.set(key, result = { key: key, page: place.page, best: [], parts: new Map() });
          var part = result.parts.get(place.section);
          if (!part) result.parts.set(place.section, part = []);
          var worth = match.sure * WEIGHTS[place.weight] * rare;
          part[word] = Math.max(part[word] || 0, worth);
          result.best[word] = Math.max(result.best[word] || 0, worth);
        });
      });
    });
    var hits = Array.from(results.values());
    var has = [];
    hits.forEach(function (hit) {
      hit.words = hit.best.filter(function (worth) { return worth > 0; }).length;
      has[hit.words] = (has[hit.words] || 0) + 1;
      hit.section = 0;
      hit.together = 0;
      hit.parts.forEach(function (part, section) {
        var worth = sum(part);
        if (worth > hit.together * 1.001 || (worth > hit.together * 0.999 && section < hit.section)) { hit.together = worth; hit.section = section; }
      });
      hit.worth = (sum(hit.best) + 2 * hit.together) * (index.minor.has(hit.page) ? MINOR : 1);
    });
    var most = has.length - 1;
    var least = most > 1 && has[most] < ENOUGH ? most - 1 : most;
    hits = hits.filter(function (hit) { return hit.words >= least; });
    hits.sort(function (one, other) { return other.words - one.words || other.worth - one.worth || one.key - other.key; });
    return hits;
  }

  function sum(numbers) { return numbers.reduce(function (total, number) { return total + (number || 0); }, 0); }

  // The places of a term, as files.rs writes them.
  function decoded(text) {
    var places = [], at = 0, page = 0, section = 0;
    function next() {
      var value = 0, scale = 1, digit;
      while ((digit = LETTERS.indexOf(text[at++])) >= 32) { value += (digit - 32) * scale; scale *= 32; }
      return value + digit * scale;
    }
    while (at < text.length) {
      var step = next();
      if (step !== 1) { page += step / 2; section = 0; }
      var value = next();
      section += value >> 2;
      places.push({ page: page, section: section, weight: value & 3 });
    }
    return places;
  }

  function described(hits, asked) {
    var shown = hits.slice(0, SHOWN);
    var files = shown.map(function (hit) { return Math.floor(hit.page / index.pagesInFile); });
    return Promise.all(files.map(function (file) { return load('pages-' + file + '.js'); })).then(function () {
      shown.forEach(function (hit, place) { hit.shown = shownAs(hit, titles[files[place]]); hit.worth *= 1 + 0.5 * meantShare(hit.shown.title, asked); });
      shown.sort(function (one, other) { return other.words - one.words || other.worth - one.worth || one.key - other.key; });
      return { count: hits.length, hits: shown.map(function (hit) { return hit.shown; }) };
    });
  }

  // How much of a title is what was asked for: a short one is rather meant than a long one.
  function meantShare(title, asked) {
    var words = tokens(title).filter(isTelling).map(termOf);
    var meant = words.filter(function (word) { return asked.some(function (matches) { return matches.some(function (match) { return match.term === word; }); }); });
    return words.length ? meant.length / words.length : 0;
  }

  function shownAs(hit, pages) {
    var page = pages[hit.page % index.pagesInFile];
    var section = hit.section > 1 ? page[5][(hit.section >> 1) - 1] : null;
    var path = page[1] + (section ? '#' + section[1] : '');
    // A thing of the plan is told by its own name, another part by its page's.
    if (section && section.length > 2) {
      return { title: section[0], part: page[0], path: path, kind: section[2], date: section[3], text: section[4] };
    }
    return { title: page[0], part: section ? section[0] : '', path: path, kind: page[2], date: page[3], text: page[4] };
  }

  // -- Words, as words.rs and stem.rs have them -------------------------------------------------------------------
  function tokens(text) {
    var found = [];
    text.split(/\s+/).forEach(function (piece) {
      piece = piece.toLowerCase().replace(/\u2011/g, '-').normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      piece = piece.replace(/([\p{Alphabetic}\p{N}])['\u2019](?=[\p{Alphabetic}\p{N}])/gu, '$1').replace(/(\p{N}),(?=\p{N})/gu, '$1');
      (piece.match(/[\p{Alphabetic}\p{N}]+/gu) || []).forEach(function (word) { found.push(word); });
    });
    return found;
  }

  function isTelling(word) {
    return Array.from(word).length === 1 ? /^\p{N}$/u.test(word) : !index.common.has(word);
  }

  var EXCEPTIONS = {
    andes: 'andes', atlas: 'atlas', bias: 'bias', cosmos: 'cosmos', dying: 'die', early: 'earli', gently: 'gentl', howe: 'howe',
    idly: 'idl', lying: 'lie', news: 'news', only: 'onli', singly: 'singl', skies: 'sky', skis: 'ski', sky: 'sky', tying: 'tie', ugly: 'ugli'
  };
  var FIRST = [
    ['ational', 'ate'], ['fulness', 'ful'], ['iveness', 'ive'], ['ization', 'ize'], ['ousness', 'ous'], ['biliti', 'ble'], ['lessli', 'less'],
    ['tional', 'tion'], ['alism', 'al'], ['aliti', 'al'], ['ation', 'ate'], ['ogist', 'og'], ['entli', 'ent'], ['fulli', 'ful'], ['iviti', 'ive'],
    ['ousli', 'ous'], ['abli', 'able'], ['alli', 'al'], ['anci', 'ance'], ['ator', 'ate'], ['enci', 'ence'], ['izer', 'ize'], ['bli', 'ble'],
    ['ogi', 'og', /l$/], ['li', '', /[cdeghkmnrt]$/]
  ];
  var SECOND = [
    ['ational', 'ate'], ['tional', 'tion'], ['alize', 'al'], ['ative', '', null], ['icate', 'ic'], ['iciti', 'ic'], ['ical', 'ic'], ['ness', ''], ['ful', '']
  ];

  // The stem of an English word, by Martin Porter's second algorithm; y that is a consonant is Y on the way.
  function stem(word) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
    if (Object.prototype.hasOwnProperty.call(EXCEPTIONS, word)) return EXCEPTIONS[word];
    var prefix = /^(arsen|commun|emerg|gener|inter|later|organ|univers)/.exec(word);
    var letters = word.split('');
    letters.forEach(function (letter, place) {
      if (letter === 'y' && (place === 0 || /[aeiouy]/.test(letters[place - 1]))) letters[place] = 'Y';
    });
    word = letters.join('');
    var first = prefix ? prefix[0].length : after(0);
    var second = first < word.length ? after(first) : first;

    function after(from) {
      var found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
      return found ? from + found.index + 2 : word.length;
    }
    function isShort(text) { return /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(text); }
    function replace(endings) {
      var ending = endings.find(function (ending) { return word.endsWith(ending[0]); });
      if (!ending) return;
      var start = word.slice(0, -ending[0].length);
      if (start.length < first) return;
      if (ending.length > 2 && (ending[2] ? !ending[2].test(start) : start.length < second)) return;
      word = start + ending[1];
    }

    var found;
    if (word.endsWith('sses')) word = word.slice(0, -2);
    else if (/ie[ds]$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (!/[us]s$/.test(word) && /[aeiouy].+s$/.test(word)) word = word.slice(0, -1);
    if (/^(canning|earring|evening|exceed|herring|inning|outing|proceed|succeed)$/.test(word)) return word;

    if ((found = /eed(ly)?$/.exec(word))) {
      if (found.index >= first) word = word.slice(0, found.index + 2);
    } else if ((found = /(ed|ing)(ly)?$/.exec(word)) && /[aeiouy]/.test(word.slice(0, found.index))) {
      word = word.slice(0, found.index);
      if (found[0] === 'ing' && /^[^aeiouy]y$/.test(word)) word = word[0] + 'ie';
      else if (/(at|bl|iz)$/.test(word)) word += 'e';
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) { if (!/^[aeo]..$/.test(word)) word = word.slice(0, -1); }
      else if (first >= word.length && isShort(word)) word += 'e';
    }
    if (/.[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + 'i';
    replace(FIRST);
    replace(SECOND);
    found = /(ement|able|ance|ence|ible|ment|ant|ate|ent|ion|ism|iti|ive|ize|ous|al|er|ic)$/.exec(word);
    if (found && found.index >= second && (found[0] !== 'ion' || /[st]ion$/.test(word))) word = word.slice(0, found.index);
    var start = word.slice(0, -1);
    if (word.endsWith('e')) {
      if (start.length >= second || (start.length >= first && !isShort(start))) word = start;
    } else if (word.endsWith('ll') && start.length >= second) {
      word = start;
    }
    return word.toLowerCase();
  }

  // -- What a reader sees and does ---------------------------------------------------------------------------------
  var asking = 0;

  function show() {
    var text = input.value;
    var mine = ++asking;
    if (!text.trim()) { results.textContent = ''; status.textContent = ''; offer(false); return; }
    find(text).then(function (found) {
      if (mine === asking) list(found);
    }, function () {
      if (mine === asking) status.textContent = dialog.dataset.unreadable;
    });
  }

  function list(found) {
    var said = dialog.dataset; // The page has the sentences, with # for how many there are and % for how many are shown.
    var sentence = found.count > SHOWN ? said.best : found.count > 1 ? said.results : found.count ? said.result : said.nothing;
    status.textContent = sentence.replace('#', found.count).replace('%', SHOWN);
    results.textContent = '';
    offer(!found.count);
    found.hits.forEach(function (hit) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = dialog.dataset.root + hit.path.split('#').map(encodeURI).join('#');
      link.append(hit.title);
      item.append(link);
      var about = [[hit.kind, hit.date].filter(Boolean).join(', '), hit.part].filter(Boolean).join(' · ');
      if (about) item.append(line('kind', about));
      if (hit.text) item.append(line('gk', hit.text));
      results.append(item);
    });
  }

  function offer(shown) { if (instead) instead.hidden = !shown; }

  function line(name, text) {
    var span = document.createElement('span');
    span.className = name;
    span.textContent = text;
    return span;
  }

  function links() { return Array.from(results.querySelectorAll('a')); }

  input.addEventListener('input', show);
  dialog.addEventListener('keydown', function (event) {
    var all = links();
    var place = all.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      var next = place + (event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      if (next < 0) input.focus(); else if (next < all.length) all[next].focus();
    } else if (event.key === 'Enter' && document.activeElement === input) {
      event.preventDefault();
      if (all.length) all[0].click();
    }
  });
  // A link to the page that is open only moves in it.
  results.addEventListener('click', function (event) { if (event.target.closest('a')) dialog.close(); });
  load('words.js').then(show, show);
})();
