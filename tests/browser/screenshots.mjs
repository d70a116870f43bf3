// Pictures of pages for people to look at: wide in light and dark, on a phone, and on paper.

import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launch } from './browser.mjs';
import { openPortal } from './portal.mjs';

const screens = [
  { name: 'light', viewport: { width: 1360, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1360, height: 900 }, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
];

const [folder, out, ...chosen] = process.argv.slice(2);
if (!folder || !out) {
  console.log('usage: node screenshots.mjs SITE OUT [PAGE…]   (default: all pages at the top of SITE)');
  process.exit(2);
}

const portal = await openPortal(folder);
const pages = chosen.length ? chosen : portal.pages.filter((page) => !page.includes('/'));
await mkdir(out, { recursive: true });
const browser = await launch();
try {
  for (const { name, ...settings } of screens) {
    const context = await browser.newContext({ ...settings, reducedMotion: 'reduce' });
    const tab = await context.newPage();
    for (const page of pages) {
      await open(tab, page);
      await tab.screenshot({ path: target(page, `${name}.png`), fullPage: true });
    }
    await context.close();
  }
  const tab = await browser.newPage();
  for (const page of pages) {
    await open(tab, page);
    const paper = target(page, 'print.pdf');
    // The size and margins are those of the page's own @page rule.
    await tab.pdf({ path: paper, preferCSSPageSize: true, printBackground: true });
    toPictures(paper);
  }
} finally {
  await browser.close();
}
console.log(`${pages.length} pages in ${out}`);

async function open(tab, page) {
  await tab.goto(portal.address(page), { waitUntil: 'load' });
  await tab.evaluate(() => document.fonts.ready.then(() => true));
}

function target(page, ending) {
  return path.join(out, `${page.replace(/\.html$/, '').replaceAll('/', '-')}-${ending}`);
}

function toPictures(paper) {
  const { error, status } = spawnSync('pdftoppm', ['-png', '-r', '80', paper, paper.replace(/\.pdf$/, '')]);
  if (error?.code === 'ENOENT') console.log(`${paper} stays a PDF: pdftoppm is not installed (poppler-utils)`);
  else if (status !== 0) throw new Error(`pdftoppm could not read ${paper}`);
}
