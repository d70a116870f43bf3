// Goes through the portal of the example by keyboard alone, as those do who cannot use a mouse.

import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { openPortal } from './portal.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.log('usage: node keyboard.mjs SITE\n  SITE   the built portal of example-project');
  process.exit(2);
}
const portal = await openPortal(folder);
const browser = await launch();

const journeys = {
  'the first Tab reaches the way past the masthead, and Enter takes it': async () => {
    const page = await open('roadmap.html');
    await page.keyboard.press('Tab');
    assert.match(await focused(page), /^Skip to main content/);
    assert.equal(await isShown(page), true, 'it is seen when it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest('main'))), true, 'the next Tab is in the page');
  },

  'every stop of the Tab key is seen, and the focus is drawn around it': async () => {
    const page = await open('index.html');
    const seen = new Set();
    for (let step = 0; step < 400; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return { name: element.outerHTML.slice(0, 80), drawn, shown: box.width > 0 && box.height > 0 && Number(style.opacity) > 0 };
      });
      if (!stop) break;
      seen.add(stop.name);
      assert.equal(stop.drawn, true, `no focus is drawn on ${stop.name}`);
      assert.equal(stop.shown, true, `${stop.name} is not seen`);
    }
    assert.ok(seen.size > 20, `${seen.size} stops`);
    assert.ok(seen.size < 400, 'the keyboard is not caught');
  },

  'a disclosure opens and closes with Enter and with the space bar': async () => {
    const page = await open('budget.html');
    const summary = page.locator('main summary').first();
    const isOpen = () => summary.evaluate((element) => element.parentElement.open);
    await summary.focus();
    const before = await isOpen();
    await page.keyboard.press('Enter');
    assert.equal(await isOpen(), !before);
    await page.keyboard.press('Space');
    assert.equal(await isOpen(), before);
  },

  'the filter of the roadmap is links, which work without scripts': async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open('roadmap.html', { javaScriptEnabled });
      const link = page.locator('.filter a[id^="owner-"]:not(#owner-all)').first();
      const owner = (await link.getAttribute('id')).replace('owner-', '');
      const hidden = page.locator(`.by-owner tbody tr:not(.o-${owner}):not(.ph)`).first();
      assert.equal(await hidden.isVisible(), true);
      await link.focus();
      await page.keyboard.press('Enter');
      assert.equal(await hidden.isVisible(), false, 'what others answer for goes');
      await page.locator('#owner-all').focus();
      await page.keyboard.press('Enter');
      assert.equal(await hidden.isVisible(), true);
    }
  },

  'a row has a link of its own that is seen with the focus, says which row it is, and leads to it': async () => {
    const page = await open('budget/data.html');
    const link = page.locator('tr[id^="line-"] .permalink').nth(1);
    const look = () => link.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const row = element.closest('tr');
      const name = row.querySelector('.name').textContent.trim();
      return { opacity: getComputedStyle(element).opacity, says: element.getAttribute('aria-label').endsWith(name), width: box.width, height: box.height };
    });
    assert.equal((await look()).opacity, '0');
    await link.focus();
    assert.deepEqual(await look(), { opacity: '1', says: true, width: 24, height: 24 });
    await page.keyboard.press('Enter');
    const row = await link.evaluate((element) => element.closest('tr').id);
    assert.equal(new URL(page.url()).hash, `#${row}`);
  },

  'a table is copied as cells that a spreadsheet takes': async () => {
    const page = await open('risks.html');
    const button = page.locator('.scroll:has(.scores) .copy').first();
    const [name, score] = await page.locator('.scores tbody tr').first().evaluate((row) => [row.cells[0].querySelector('a').textContent, row.cells[3].textContent.trim()]);
    await button.focus();
    await page.keyboard.press('Enter');
    assert.equal(await button.textContent(), 'Copied');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' })));
    await page.locator('#pasted').focus();
    await page.keyboard.press('Control+V');
    const rows = (await page.locator('#pasted').inputValue()).trimEnd().split('\n').map((row) => row.split('\t'));
    assert.equal(rows.length, await page.locator('.scores').first().locator('tr').count());
    assert.equal(rows[1][0], `1 ${name}`);
    assert.equal(rows[1][3], score);
  },

  'search opens with a slash, and Escape gives the focus back': async () => {
    const page = await open('budget.html');
    const link = page.locator('main a[href]').first();
    await link.focus();
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'mp-search-words');
    await page.keyboard.press('Escape');
    assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  },

  'the page turns dark and light from the keyboard': async () => {
    const page = await open('index.html');
    await page.locator('#mp-theme').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await page.keyboard.press('Space');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
  },

  'a wide table scrolls with the arrow keys': async () => {
    const page = await open('budget.html', { viewport: { width: 390, height: 844 } });
    const scroller = await page.evaluateHandle(() =>
      [...document.querySelectorAll('main .scroll')].find((element) => element.scrollWidth > element.clientWidth + 8 && element.checkVisibility()));
    await scroller.evaluate((element) => element.focus());
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(300);
    assert.ok(await scroller.evaluate((element) => element.scrollLeft) > 0);
  },
};

async function open(page, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce', ...settings });
  const tab = await context.newPage();
  await tab.goto(portal.address(page), { waitUntil: 'load' });
  return tab;
}

function focused(page) {
  return page.evaluate(() => document.activeElement.textContent.trim());
}

function isShown(page) {
  return page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return box.top >= 0 && box.left >= 0 && box.width > 0;
  });
}

let failed = 0;
for (const [fact, journey] of Object.entries(journeys)) {
  try {
    await journey();
    console.log(`ok    ${fact}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${fact}\n      ${error.message}`);
  }
}
await browser.close();
console.log(`keyboard: ${Object.keys(journeys).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
