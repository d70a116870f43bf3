// Compares how a page of each kind looks with the pictures that are kept of them, a quarter of the size: what looks otherwise is
// shown, before and after, and stays a failure until somebody has looked at it and kept the new pictures.
//
// Letters are drawn a little differently by each version of Chromium. By another version than that of the kept pictures, what looks
// otherwise is shown and passes.

import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { openPortal } from './portal.mjs';
import { count } from './report.mjs';

const views = [
  { name: 'wide', viewport: { width: 1360, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
];
const part = 4;
// A point is another where a colour differs by so much, and a picture where such a share of its points is.
const step = 40;
const share = 0.002;

const kept = fileURLToPath(new URL('pictures', import.meta.url));
const [folder, ...options] = process.argv.slice(2);
if (!folder || options.some((option) => option !== '--keep')) {
  console.log('usage: node pictures.mjs SITE [--keep]   (--keep: these are the pictures from now on)');
  process.exit(2);
}
const keeps = options.includes('--keep');

const portal = await openPortal(folder);
const pages = portal.samples();
const browser = await launch();
const version = browser.version().split('.')[0];
const shown = await mkdtemp(path.join(tmpdir(), 'pictures-'));
const changed = [];
let missed = 0;
try {
  const bench = await browser.newPage();
  if (keeps) await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  for (const view of views) {
    const context = await browser.newContext({ viewport: view.viewport, colorScheme: 'light', reducedMotion: 'reduce' });
    const tab = await context.newPage();
    for (const [place, page] of pages.entries()) {
      const name = named(page, view);
      await tab.goto(portal.address(page), { waitUntil: 'load' });
      await tab.evaluate(() => document.fonts.ready.then(() => true));
      const now = await picture(tab, bench);
      if (keeps) {
        await writeFile(path.join(kept, name), now);
        continue;
      }
      const before = await readFile(path.join(kept, name)).catch(() => null);
      if (!before || (await differs(bench, before, now))) {
        changed.push(name);
        await writeFile(path.join(shown, name.replace(/webp$/, 'after.webp')), now);
        if (before) await writeFile(path.join(shown, name.replace(/webp$/, 'before.webp')), before);
      }
      // That the comparison sees what it is for.
      if (place === 0) {
        await tab.evaluate(() => document.querySelector('main').style.setProperty('transform', 'translateX(24px)'));
        if (!(await differs(bench, now, await picture(tab, bench)))) missed += 1;
      }
    }
    await context.close();
  }
  if (keeps) await writeFile(path.join(kept, 'chromium.txt'), `${version}\n`);
} finally {
  await browser.close();
}
const names = new Set(views.flatMap((view) => pages.map((page) => named(page, view))));
const gone = (await readdir(kept)).filter((name) => name.endsWith('.webp') && !names.has(name));
const by = (await readFile(path.join(kept, 'chromium.txt'), 'utf8').catch(() => '')).trim();
const sort = by === version ? 'FAIL' : 'note';
for (const name of changed) console.log(`${sort}  ${name} looks otherwise: see ${shown}`);
for (const name of gone) console.log(`${sort}  ${name} is of a page that is gone`);
if (missed) console.log('FAIL  a page that was moved aside was taken for the same');
if (!changed.length) await rm(shown, { recursive: true });
const failed = missed + (sort === 'FAIL' ? changed.length + gone.length : 0);
if (failed) console.log('look at them, and keep them with: node tests/browser/pictures.mjs SITE --keep');
const of = keeps ? 'kept' : `compared with those of Chromium ${by}, ${changed.length} look otherwise`;
console.log(`pictures: ${count(pages.length * views.length, 'picture')} ${of}, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

function named(page, view) {
  return `${page.replace(/\.html$/, '').replaceAll('/', '-')}-${view.name}.webp`;
}

// A page as a picture of a quarter of its size.
async function picture(tab, bench) {
  const whole = await tab.screenshot({ fullPage: true });
  const small = await bench.evaluate(
    async ({ data, part }) => {
      const image = new Image();
      image.src = `data:image;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(image.width / part);
      canvas.height = Math.ceil(image.height / part);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.6).split(',')[1];
    },
    { data: whole.toString('base64'), part },
  );
  return Buffer.from(small, 'base64');
}

async function differs(bench, before, now) {
  const [one, other] = [before, now].map((bytes) => bytes.toString('base64'));
  const others = await bench.evaluate(
    async ({ one, other, step }) => {
      const points = async (data) => {
        const image = new Image();
        image.src = `data:image;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [first, last] = [await points(one), await points(other)];
      if (first.width !== last.width || first.height !== last.height) return 1;
      let different = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const differs = [0, 1, 2].some((colour) => Math.abs(first.data[at + colour] - last.data[at + colour]) > step);
        if (differs) different += 1;
      }
      return different / (first.data.length / 4);
    },
    { one, other, step },
  );
  return others > share;
}
