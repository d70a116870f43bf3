// Opens every page of portals whose plans hold hostile strings, and looks for anything that a string made the browser do.

import path from 'node:path';
import { launch } from './browser.mjs';
import { openPortal } from './portal.mjs';

const usage = `usage: node hostile.mjs [--alone] SITE…
  --alone  files that have scripts and styles in themselves, such as the board pack`;
const words = process.argv.slice(2);
const areAlone = words.includes('--alone');
const folders = words.filter((word) => word !== '--alone');
if (!folders.length) {
  console.log(usage);
  process.exit(2);
}

const portals = await Promise.all(folders.map(openPortal));
const faults = new Map();
const add = (fault, page) => faults.set(fault, [...(faults.get(fault) ?? []), page]);

// What stands in a page that only a string can have put there.
const planted = (areAlone) => {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const bare = value.replace(/[\s\u0000-\u001f]/g, '').toLowerCase();
      if (/^on/i.test(name)) found.push(`handler ${name}="${value}"`);
      const isPicture = areAlone && bare.startsWith('data:image/') && /^(img|image|link)$/i.test(element.localName);
      if (/^(xlink:)?(href|src|action|formaction|data)$/i.test(name) && /^(javascript|vbscript|data):/.test(bare) && !isPicture) {
        found.push(`address ${name}="${value}"`);
      }
    }
    if (/^(script|iframe|object|embed|base|form|template|portal)$/i.test(element.localName)) {
      const source = element.getAttribute('src') ?? '';
      // Which scripts they have themselves is compared where they are made.
      const isOfTheme = /^(\.\.\/)*assets\/(theme|search)\//.test(source) && !element.textContent;
      const isOwn = element.localName === 'script' && (areAlone ? !source : isOfTheme);
      if (!isOwn) found.push(`element <${element.localName}>`);
    }
    if (element.localName === 'style' && !areAlone && !element.closest('svg')) found.push('a style sheet of its own');
    if (element.localName === 'meta' && /refresh|set-cookie/i.test(element.httpEquiv)) found.push('a meta element that acts');
  }
  return found;
};

const browser = await launch();
const windows = 2;
const queue = portals.flatMap((portal) => portal.pages.map((page) => ({ portal, page })));
const total = queue.length;
const work = async () => {
  const context = await browser.newContext();
  const tab = await context.newPage();
  let [portal, page] = [portals[0], ''];
  const at = () => path.join(portal.root, page);
  tab.on('dialog', (dialog) => {
    add(`dialog: ${dialog.message()}`, at());
    return dialog.dismiss();
  });
  tab.on('popup', () => add('a window was opened', at()));
  tab.on('download', () => add('a download', at()));
  tab.on('console', (message) => {
    if (message.type() === 'error') add(`console: ${message.text().slice(0, 200)}`, at());
  });
  tab.on('pageerror', (error) => add(`exception: ${String(error).slice(0, 200)}`, at()));
  tab.on('request', (request) => {
    // What a page of the portal before still asks for may come when the next is opened already.
    const isWithin = portals.some((one) => one.locate(request.url()) !== null) || (areAlone && request.url().startsWith('data:'));
    if (!isWithin && !request.url().startsWith('about:')) add(`request: ${request.url().slice(0, 200)}`, at());
  });
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    ({ portal, page } = next);
    await tab.goto(portal.address(page), { waitUntil: 'load' });
    if (tab.url() !== portal.address(page)) add(`the page led away to ${tab.url().slice(0, 200)}`, at());
    for (const fault of await tab.evaluate(planted, areAlone)) add(fault, at());
    // What waits for a pointer or for the focus.
    await tab.evaluate(() => {
      for (const element of document.querySelectorAll('a, img, button, summary, input, [tabindex]')) {
        for (const kind of ['mouseover', 'focus', 'pointerenter']) element.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    });
  }
  await context.close();
};

try {
  await Promise.all(Array.from({ length: windows }, work));
} finally {
  await browser.close();
}

for (const [fault, pages] of faults) console.log(`${fault}\n  on ${pages.length} pages, first ${pages[0]}`);
console.log(`hostile: ${total} pages, ${faults.size} faults`);
process.exitCode = faults.size ? 1 : 0;
