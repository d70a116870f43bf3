// Searches the portal of the example as a reader does, from file://: by keyboard, in light and dark and on a phone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { launch } from './browser.mjs';
import * as accessibility from './checks/accessibility.mjs';
import { openPortal } from './portal.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.log('usage: node search.mjs SITE\n  SITE   the built portal of example-project');
  process.exit(2);
}
const portal = await openPortal(folder);
const browser = await launch();
const messages = [];

const journeys = {
  'without scripts there is no search': async () => {
    const page = await open('index.html', { javaScriptEnabled: false });
    assert.equal(await page.locator('#mp-search-open').isVisible(), false);
    assert.equal(await page.locator('#mp-search').isVisible(), false);
  },

  'nothing is loaded before a reader searches': async () => {
    const page = await open('index.html');
    assert.equal(await page.evaluate(() => 'milepostSearch' in window), false);
  },

  'a slash opens, words find, arrows and Enter go there': async () => {
    const page = await open('milestones/go-live-wave-1.html');
    await ask(page, 'steering comittee');
    assert.match(await first(page).textContent(), /^Steering committee/);
    assert.match(await page.locator('#mp-search-count').textContent(), /^\d+ results, the 10 best are shown$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 1);
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), 0);
    await page.keyboard.press('Enter');
    await page.waitForURL(portal.address('people/steering-committee.html'));
  },

  'Enter in the field opens the best result, a part of a page': async () => {
    const page = await open('index.html');
    await ask(page, 'Half schedules for two weeks are enough');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${portal.address('risks.html')}#assumption-half-schedules-hold`);
    assert.equal(await page.locator('#assumption-half-schedules-hold').isVisible(), true);
  },

  'Escape closes and returns the focus': async () => {
    const page = await open('index.html');
    await page.locator('#mp-search-open').click();
    await page.keyboard.type('training');
    await first(page).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#mp-search').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'mp-search-open');
    const link = page.locator('.nav a').nth(1);
    await link.focus();
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  },

  'a slash in a field is a slash': async () => {
    const page = await open('index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('go/no-go');
    assert.equal(await page.locator('#mp-search-words').inputValue(), 'go/no-go');
  },

  'what a reader means comes first': async () => {
    const page = await open('index.html');
    await page.keyboard.press('/');
    await page.waitForFunction(() => window.milepostSearch);
    const expected = {
      'training nurses': /Nurses and medical assistants/,
      'Priya Raman': /^Priya Raman$/,
      contingency: /ontingency/,
      'my refils': /refill/,
      'wave 2 live': /^Wave 2 live/,
      'help desk': /^Where to get help$/,
      'which vendor': /^Which vendor$/,
      prescri: /^Electronic prescribing/,
      'alergies lost': /^Allergies lost/,
      'super users trained': /^Super users trained$/,
    };
    for (const [words, title] of Object.entries(expected)) {
      const found = await page.evaluate((words) => window.milepostSearch.find(words), words);
      assert.match(found.hits[0]?.title ?? 'nothing', title, words);
    }
    const nothing = await page.evaluate(() => window.milepostSearch.find('xylophone'));
    assert.equal(nothing.count, 0);
  },

  'browser and build take words apart alike': async () => {
    const page = await open('index.html');
    await page.keyboard.press('/');
    await page.waitForFunction(() => window.milepostSearch);
    const kept = readFileSync(new URL('../kept/stems.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split(' '));
    const stems = await page.evaluate((words) => words.map((word) => window.milepostSearch.stem(word)), kept.map(([word]) => word));
    assert.deepEqual(stems, kept.map(([, stem]) => stem));
    const tokens = await page.evaluate(() => window.milepostSearch.tokens('The nurse’s $1,250,000, at 7:15 (Müller) go-live one,two'));
    assert.deepEqual(tokens, ['the', 'nurses', '1250000', 'at', '7', '15', 'muller', 'go', 'live', 'one', 'two']);
  },

  'the dialog is accessible and fits, in light, dark and on a phone': async () => {
    const faults = [];
    const findings = { add: (...fault) => faults.push(fault) };
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1360, 390]) {
        const page = await open('index.html', { colorScheme, viewport: { width, height: 800 } });
        await ask(page, 'contingency');
        const scripted = { evaluate: (...given) => page.evaluate(...given) };
        await accessibility.inspect({ page: 'index.html', view: `${width} px ${colorScheme}`, scripted, findings });
        const fits = await page.locator('#mp-search').evaluate((dialog) => {
          const { left, right } = dialog.getBoundingClientRect();
          return left >= 0 && right <= innerWidth && dialog.scrollWidth <= dialog.clientWidth;
        });
        assert.equal(fits, true, `${width} px`);
      }
    }
    assert.deepEqual(faults, []);
  },

  'with forced colours results and the field keep their edges': async () => {
    const page = await open('index.html', { forcedColors: 'active' });
    await ask(page, 'training');
    assert.equal(await first(page).isVisible(), true);
    const border = await page.locator('#mp-search-words').evaluate((field) => getComputedStyle(field).borderTopWidth);
    assert.equal(border, '2px');
  },
};

async function open(file, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, ...options });
  page.on('console', (message) => messages.push(`${file}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`${file}: ${error}`));
  await page.goto(portal.address(file));
  return page;
}

async function ask(page, words) {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await first(page).waitFor();
  // The last letter may still be on its way to the list.
  await page.waitForFunction(async (words) => {
    const found = await window.milepostSearch.find(words);
    return document.querySelector('#mp-search-results a').textContent === found.hits[0].title;
  }, words);
}

function first(page) {
  return page.locator('#mp-search-results a').first();
}

function focused(page) {
  return page.evaluate(() => [...document.querySelectorAll('#mp-search-results a')].indexOf(document.activeElement));
}

let failed = 0;
for (const [name, journey] of Object.entries(journeys)) {
  try {
    await journey();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n      ${String(error.message).split('\n').slice(0, 12).join('\n      ')}`);
  }
  await Promise.all(browser.contexts().map((context) => context.close()));
}
if (messages.length) {
  failed += 1;
  console.log(`FAIL  the console stays empty\n      ${messages.join('\n      ')}`);
}
await browser.close();
console.log(`search: ${Object.keys(journeys).length} journeys, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
