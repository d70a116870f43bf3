// Shows a plan by `milepost serve` while it is edited: the page follows, keeps its place, and says what is wrong.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from './browser.mjs';

const usage = 'usage: node serve.mjs MILEPOST PROJECT   the program, and a project that has plan/milestones.yaml';
const [program, example] = process.argv.slice(2);
if (!example) {
  console.log(usage);
  process.exit(2);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'milepost-serve-'));
const project = path.join(folder, 'project');
cpSync(example, project, { recursive: true });
const file = (name) => path.join(project, name);
const settings = readFileSync(file('milepost.yaml'), 'utf8');
const milestones = readFileSync(file('plan/milestones.yaml'), 'utf8');

/** Saves the settings with another title, which stands on every page. */
function retitle(title) {
  writeFileSync(file('milepost.yaml'), settings.replace(/^title:.*$/m, `title: ${title}`));
}

async function served() {
  const server = spawn(program, ['serve', '--port', '0', project], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      said += text;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.on('exit', () => reject(new Error(`the server has ended: ${said}`)));
  });
  return { server, url };
}

const titled = (page, title) =>
  page.waitForFunction((wanted) => document.title.endsWith(wanted), title, { timeout: 20_000 });

const tests = {
  async 'a reload keeps the place on the page'(context, url) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1000, height: 500 });
    await page.goto(`${url}roadmap.html`);
    await page.evaluate(() => scrollTo(0, 700));
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 300, `the page is too short to scroll: ${before}`);
    retitle('Another title');
    await titled(page, 'Another title');
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 2, before, { timeout: 5_000 });
  },

  async 'a page that is as it was is not loaded again'(context, url) {
    const page = await context.newPage();
    await page.goto(`${url}vision.html`);
    await page.evaluate(() => { window.isSame = true; });
    const other = await context.newPage();
    await other.goto(url);
    const mark = await other.evaluate(() => document.querySelector('script[data-page]').dataset.page);
    writeFileSync(file('vision.md'), readFileSync(file('vision.md')));
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.isSame), true);
    assert.equal(await other.evaluate(() => document.querySelector('script[data-page]').dataset.page), mark);
  },

  async 'a fault is shown with its line, over the page as it was, and goes when it is mended'(context, url) {
    const page = await context.newPage();
    await page.goto(url);
    const title = await page.title();
    writeFileSync(file('plan/milestones.yaml'), `${milestones}\n  - id: later\n    title: <b>Later</b>\n    dues: 2027-01-01\n`);
    const overlay = page.locator('#milepost-faults');
    // On a busy machine the file may be seen before it is whole.
    await overlay.getByText('dues').first().waitFor({ timeout: 20_000 });
    const text = await overlay.innerText();
    assert.match(text, /The plan has 1 error/);
    assert.match(text, /plan\/milestones\.yaml:\d+:5/);
    assert.match(text, /\d+ \| {5}dues: 2027-01-01\n +\| {5}\^\^\^\^/);
    assert.match(text, /did you mean `due`\?/);
    assert.equal(await page.title(), title);
    writeFileSync(file('plan/milestones.yaml'), milestones);
    await overlay.waitFor({ state: 'detached', timeout: 20_000 });
  },

  async 'nine tabs follow without one of them waiting for the others'(context, url) {
    const pages = [];
    for (let tab = 0; tab < 9; tab += 1) {
      const page = await context.newPage();
      await page.goto(`${url}vision.html`, { timeout: 10_000 });
      pages.push(page);
    }
    retitle('In all tabs');
    await Promise.all(pages.map((page) => titled(page, 'In all tabs')));
    // The tab that listened for all is closed; another takes its place.
    await pages.shift().close();
    retitle('After one was closed');
    await Promise.all(pages.map((page) => titled(page, 'After one was closed')));
  },
};

let failed = 0;
const browser = await launch();
const { server, url } = await served();
try {
  for (const [name, test] of Object.entries(tests)) {
    const context = await browser.newContext();
    const messages = [];
    context.on('weberror', (error) => messages.push(String(error.error())));
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) messages.push(message.text());
    });
    try {
      await test(context, url);
      assert.deepEqual(messages, []);
      console.log(`pass  ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL  ${name}\n${error.stack}`);
    }
    await context.close();
    writeFileSync(file('milepost.yaml'), settings);
    writeFileSync(file('plan/milestones.yaml'), milestones);
  }
} finally {
  server.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`serve: ${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
