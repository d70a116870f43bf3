// Opens every page once with scripts and once without, and shows it to each check in each view.

import { checks } from './checks/all.mjs';
import { Findings } from './findings.mjs';
import { serve } from './server.mjs';

// Each differs little from the one before, because what differs is laid out anew.
export const views = [
  { name: '1360 px', width: 1360, height: 900, colorScheme: 'light' },
  { name: '1360 px dark', width: 1360, height: 900, colorScheme: 'dark' },
  { name: 'forced colours', width: 1360, height: 900, colorScheme: 'dark', forcedColors: 'active' },
  { name: '820 px', width: 820, height: 1100, colorScheme: 'light' },
  { name: '390 px', width: 390, height: 844, colorScheme: 'light' },
  { name: '390 px dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: '1920 px', width: 1920, height: 1080, colorScheme: 'light' },
  // A window of 1280 px at a zoom of 200 % and of 400 %: its text then has the room of these widths.
  { name: 'zoom 200 %', width: 640, height: 512, colorScheme: 'light' },
  { name: 'zoom 400 %', width: 320, height: 256, colorScheme: 'light' },
  // A sheet of A4 between its margins, which is narrower than one of Letter.
  { name: 'paper', width: 703, height: 1020, colorScheme: 'light', media: 'print' },
];

const windows = 3;

export async function survey(browser, portal, { pages = portal.pages, shown = views } = {}) {
  const findings = new Findings();
  await inWindows(browser, portal, findings, pages, (tab, page) => inspect(tab, portal, page, findings, shown));
  for (const check of checks) await check.conclude?.({ portal, findings });
  return findings;
}

// Over http only what differs there is looked at: what is requested, and what the console says.
export async function surveyOverHttp(browser, folder, findings, pages) {
  const { portal, close } = await serve(folder);
  const samples = new Set(folder.samples());
  await inWindows(browser, portal, findings, pages, (tab, page) =>
    // Without scripts a page asks for nothing else than others of its kind.
    tab.visit(page, { view: 'over http', tabs: samples.has(page) ? [tab.scripted, tab.plain] : [tab.scripted] }),
  );
  close();
}

async function inWindows(browser, portal, findings, pages, look) {
  const queue = [...pages];
  const work = async () => {
    const tab = await openTab(browser, portal, findings);
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      await look(tab, page).catch((cause) => {
        throw new Error(`${page}: the browser could not finish this page`, { cause });
      });
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: Math.min(windows, queue.length) }, work));
}

async function inspect(tab, portal, page, findings, views) {
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
  const shown = { size: '', media: '' };
  const set = async ({ width, height, colorScheme, forcedColors = 'none', media = 'screen' }) => {
    const [size, medium] = [`${width} ${height}`, `${colorScheme} ${forcedColors} ${media}`];
    await Promise.all([
      shown.size !== size && scripted.setViewportSize({ width, height }),
      shown.media !== medium && scripted.emulateMedia({ colorScheme, forcedColors, media }),
    ]);
    Object.assign(shown, { size, media: medium });
  };
  const show = async (view) => {
    current.view = view.name;
    await set(view);
    await scripted.evaluate(settle, view);
  };
  const visit = async (page, { view = views[0].name, tabs = [scripted, plain] } = {}) => {
    await set(views[0]);
    Object.assign(current, { page, view });
    await Promise.all(
      tabs.map(async (tab) => {
        await tab.goto(portal.address(page), { waitUntil: 'load' });
        await tab.evaluate(() => document.fonts.ready.then(() => true));
      }),
    );
  };
  return { scripted, plain, show, visit, close: () => Promise.all(contexts.map((context) => context.close())) };
}

// Runs in the page, until a frame of the wanted size is laid out, and what observers of the size changed with it.
async function settle({ width, height }) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let frames = 0; innerWidth !== width || innerHeight !== height; frames += 1) {
    if (frames > 100) throw new Error(`the window has ${innerWidth} × ${innerHeight} px, not ${width} × ${height} px`);
    await frame();
  }
  await frame();
  // A message is delivered when the frame is done.
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage('');
  });
}
