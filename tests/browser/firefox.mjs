// Opens every page of a portal in Firefox, wide and on a phone: another engine lays out and complains otherwise.

import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import * as labels from './checks/labels.mjs';
import * as messages from './checks/messages.mjs';
import * as overflow from './checks/overflow.mjs';
import { Findings } from './findings.mjs';
import { openPortal } from './portal.mjs';
import { count, report } from './report.mjs';

const views = [
  { name: '1360 px', width: 1360, height: 900 },
  { name: '390 px', width: 390, height: 844 },
];
const checks = [messages, overflow, labels];
// Faults that have to be found here too, or finding none says nothing.
const planted = {
  'console-error.html': 'messages',
  'console-warning.html': 'messages',
  'exception.html': 'messages',
  'overlap.html': 'labels',
  'wide.html': 'overflow',
};

const [folder] = process.argv.slice(2);
if (!folder) {
  console.log('usage: node firefox.mjs SITE');
  process.exit(2);
}
const executablePath = findFirefox();
if (!executablePath) {
  console.log('firefox: left out, because there is no firefox-esr or firefox on the PATH');
  process.exit(0);
}

const portal = await openPortal(folder);
const fixtures = await openPortal(fileURLToPath(new URL('fixtures', import.meta.url)));
const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
const version = await browser.version();
let failed = 0;
try {
  const onFixtures = await survey(fixtures, Object.keys(planted));
  for (const [page, check] of Object.entries(planted)) {
    if (onFixtures.on(page).some((finding) => finding.check === check)) continue;
    failed += 1;
    console.log(`FAIL  ${check} missed what is planted in ${page}`);
  }
  const findings = await survey(portal, portal.pages);
  console.log(`${count(portal.pages.length, 'page')} in ${version}`);
  failed += report(checks, findings).failed;
} catch (error) {
  // A browser of last year does not know all that it is asked, which says nothing of the pages.
  if (!/unknown command/i.test(String(error))) throw error;
  failed += 1;
  console.log(`FAIL  ${version} is older than the puppeteer-core of package-lock.json wants: install a newer one`);
  console.log(`      ${error}`);
} finally {
  await browser.close();
}
console.log(`firefox: ${failed ? `${failed} failed` : 'passed'}`);
process.exitCode = failed ? 1 : 0;

async function survey(portal, pages) {
  const findings = new Findings();
  const tab = await browser.newPage();
  const current = { page: '', view: '' };
  messages.watch({ tab, portal, findings, where: () => ({ ...current }) });
  for (const page of pages) {
    for (const { name, width, height } of views) {
      Object.assign(current, { page, view: name });
      await tab.setViewport({ width, height });
      if (name === views[0].name) await tab.goto(portal.address(page), { waitUntil: 'load' });
      await tab.evaluate(() => document.fonts.ready.then(() => true));
      for (const check of [overflow, labels]) await check.inspect({ page, view: name, scripted: tab, findings });
    }
  }
  await tab.close();
  return findings;
}

function findFirefox() {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
