// Opens every page once with scripts and once without, and shows it to each check in each view.

import { checks } from './checks/all.mjs';
import { Findings } from './findings.mjs';
import { serve } from './server.mjs';

export const views = [
  { name: '1360 px', width: 1360, height: 900, colorScheme: 'light' },
  { name: '1360 px dark', width: 1360, height: 900, colorScheme: 'dark' },
  { name: '820 px', width: 820, height: 1100, colorScheme: 'light' },
  { name: '390 px', width: 390, height: 844, colorScheme: 'light' },
  { name: '390 px dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: '1920 px', width: 1920, height: 1080, colorScheme: 'light' },
  // A window of 1280 px at a zoom of 200 % and of 400 %: its text then has the room of these widths.
  { name: 'zoom 200 %', width: 640, height: 512, colorScheme: 'light' },
  { name: 'zoom 400 %', width: 320, height: 256, colorScheme: 'light' },
  // A sheet of A4 between its margins, which is narrower than one of Letter.
  { name: 'paper', width: 703, height: 1020, colorScheme: 'light', media: 'print' },
  { name: 'forced colours', width: 1360, height: 900, colorScheme: 'dark', forcedColors: 'active' },
];

const windows = 2;

export async function survey(browser, portal, { pages = portal.pages } = {}) {
  const findings = new Findings();
  const queue = [...pages];
  const work = async () => {
    const tab = await openTab(browser, portal, findings);
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      await inPage(page, () => inspect(tab, portal, page, findings));
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: windows }, work));
  for (const check of checks) await check.conclude?.({ portal, findings });
  return findings;
}

// Over http only what differs there is looked at: what is requested, and what the console says.
export async function surveyOverHttp(browser, folder, findings, pages) {
  const { portal, close } = await serve(folder);
  const tab = await openTab(browser, portal, findings);
  for (const page of pages) {
    await inPage(page, () => tab.visit(page, 'over http'));
  }
  await tab.close();
  close();
}

async function inspect(tab, portal, page, findings) {
  await tab.visit(page);
  const shown = { portal, page, findings, scripted: tab.scripted, plain: tab.plain };
  for (const view of views) {
    // A resize costs a layout, a reload everything: the pages have no state that a resize would spoil.
    await tab.show(view);
    for (const check of checks) {
      if (check.views?.includes(view.name)) await check.inspect({ ...shown, view: view.name });
    }
  }
}

async function openTab(browser, portal, findings) {
  const { width, height } = views[0];
  const settings = { viewport: { width, height }, reducedMotion: 'reduce' };
  const contexts = [
    await browser.newContext(settings),
    await browser.newContext({ ...settings, javaScriptEnabled: false }),
  ];
  const [scripted, plain] = await Promise.all(contexts.map((context) => context.newPage()));
  const current = { page: '', view: '' };
  for (const check of checks) {
    check.watch?.({ tab: scripted, portal, findings, where: () => ({ ...current }) });
    check.watch?.({ tab: plain, portal, findings, where: () => ({ ...current, view: 'without scripts' }) });
  }
  const show = async ({ name, width, height, colorScheme, forcedColors = 'none', media = 'screen' }) => {
    current.view = name;
    await scripted.setViewportSize({ width, height });
    await scripted.emulateMedia({ colorScheme, forcedColors, media });
    // Two frames: one for observers of the size to run, one for what they changed to be laid out.
    await scripted.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  };
  const visit = async (page, view) => {
    await show(views[0]);
    Object.assign(current, { page, view: view ?? views[0].name });
    for (const tab of [scripted, plain]) {
      await tab.goto(portal.address(page), { waitUntil: 'load' });
      await tab.evaluate(() => document.fonts.ready.then(() => true));
    }
  };
  return { scripted, plain, show, visit, close: () => Promise.all(contexts.map((context) => context.close())) };
}

async function inPage(page, action) {
  try {
    await action();
  } catch (cause) {
    throw new Error(`${page}: the browser could not finish this page`, { cause });
  }
}
