// Measures the search of a large portal from file://: what a reader loads before the first result, and how long that result
// takes once what it needs is loaded.

import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { openPortal } from './portal.mjs';

const [folder, ...asked] = process.argv.slice(2);
if (!folder) {
  console.log('usage: node searching.mjs SITE [WORDS…]\n  SITE   a built portal with search\n  WORDS  what is searched for');
  process.exit(2);
}
const portal = await openPortal(folder);
const browser = await launch();
const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

console.log(`${portal.pages.length} pages\n${'words'.padEnd(34)}${'files'.padStart(7)}${'KB'.padStart(9)}${'ms'.padStart(9)}`);
for (const words of asked.length ? asked : ['budget', 'supplier review', 'migraton', 'quality of the release plan', 'update 7']) {
  const rounds = [];
  for (let round = 0; round < 5; round += 1) rounds.push(await search(words));
  const time = median(rounds.map((round) => round.time));
  const { files, bytes } = rounds[0];
  console.log(`${words.padEnd(34)}${String(files).padStart(7)}${(bytes / 1000).toFixed(1).padStart(9)}${time.toFixed(1).padStart(9)}`);
}
await browser.close();

/** The files of the search that were loaded until the first result was there, and the milliseconds from the last of them. */
async function search(words) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = [];
  page.on('request', (request) => {
    if (/\/(search\.js$|search\/)/.test(request.url())) loaded.push(fileURLToPath(request.url()));
  });
  await page.goto(portal.address('index.html'));
  await page.evaluate(() => {
    window.last = 0;
    window.first = 0;
    const scripts = (added) => added.filter((node) => node.tagName === 'SCRIPT');
    new MutationObserver((changes) => {
      for (const script of scripts(changes.flatMap((change) => [...change.addedNodes]))) {
        script.addEventListener('load', () => {
          if (!window.first) window.last = performance.now();
        });
      }
    }).observe(document, { childList: true, subtree: true });
    new MutationObserver(() => {
      if (!window.first && document.querySelector('#mp-search-results a')) window.first = performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.id === 'mp-search-words');
  // As if pasted: every letter of typed words would be a search of its own.
  await page.keyboard.insertText(words);
  await page.waitForFunction(() => window.first > 0);
  const files = [...new Set(loaded)];
  const time = await page.evaluate(() => window.first - window.last);
  await context.close();
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0), time };
}
