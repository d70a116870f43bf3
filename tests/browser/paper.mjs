// Prints the pages of a portal and looks at the sheets: a heading has what it heads below it. Where the last sheet is nearly empty it
// says so, and passes: that is chance, which a word more in the plan changes.

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { Findings } from './findings.mjs';
import { openPortal } from './portal.mjs';
import { count, report } from './report.mjs';

const check = { name: 'paper', title: 'no heading stands alone at the foot of a sheet' };
const chance = 'last sheet';
// The share of a sheet that its last has to fill, and the points at its foot that belong to the line with the page number.
const filled = 0.08;
const foot = 46;
const planted = {
  'paper-heading.html': /a heading stands alone/,
  'paper-last-sheet.html': /the last sheet/,
};

const [folder, ...chosen] = process.argv.slice(2);
if (!folder) {
  console.log('usage: node paper.mjs SITE [PAGE…]   (default: a page of each kind)');
  process.exit(2);
}

const portal = await openPortal(folder);
const pages = chosen.length ? chosen : portal.samples();
const fixtures = await openPortal(fileURLToPath(new URL('fixtures', import.meta.url)));
const scratch = await mkdtemp(path.join(tmpdir(), 'paper-'));
const browser = await launch();
let failed = 0;
try {
  const onFixtures = await print(fixtures, Object.keys(planted));
  for (const [page, fault] of Object.entries(planted)) {
    if (onFixtures.on(page).some(({ text }) => fault.test(text))) continue;
    failed += 1;
    console.log(`FAIL  what is planted in ${page} was missed`);
  }
  const findings = await print(portal, pages);
  failed += report([check], findings).failed;
  for (const [fault, details] of findings.of(chance)) {
    for (const [, { pages }] of details) console.log(`note  ${fault}: ${[...pages].join(', ')}`);
  }
} finally {
  await browser.close();
  await rm(scratch, { recursive: true });
}
console.log(`paper: ${count(pages.length, 'page')}, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

async function print(portal, pages) {
  const findings = new Findings();
  const tab = await browser.newPage();
  for (const page of pages) {
    await tab.goto(portal.address(page), { waitUntil: 'load' });
    await tab.evaluate(() => document.fonts.ready.then(() => true));
    const headings = await tab.evaluate(() => {
      const all = [...document.querySelectorAll('main :is(h1, h2, h3, h4, figcaption, caption)')];
      return all.map((heading) => heading.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean);
    });
    const pdf = path.join(scratch, 'page.pdf');
    await tab.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    for (const { fault, detail } of faultsOf(sheetsOf(pdf), headings)) findings.add(fault.includes('sheet') ? chance : check.name, fault, detail, { page });
  }
  await tab.close();
  return findings;
}

// The lines of each sheet, without that at its foot: words, top and bottom in points.
function sheetsOf(pdf) {
  const { error, status, stdout } = spawnSync('pdftotext', ['-bbox-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error || status !== 0) throw new Error(`pdftotext (Debian: poppler-utils) could not read a page: ${error ?? status}`);
  return stdout.split('<page ').slice(1).map((sheet) => {
    const height = Number(/height="([\d.]+)"/.exec(sheet)[1]);
    const lines = sheet.split('<line ').slice(1).map((line) => ({
      top: Number(/yMin="([\d.]+)"/.exec(line)[1]),
      bottom: Number(/yMax="([\d.]+)"/.exec(line)[1]),
      text: [...line.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(([, word]) => plain(word)).join(' '),
    }));
    return { height, lines: lines.filter(({ top }) => top < height - foot) };
  });
}

function plain(word) {
  const letters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return word.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => letters[name]);
}

function faultsOf(sheets, headings) {
  const found = [];
  const isHeading = ({ text }) => headings.some((heading) => heading.startsWith(text) || heading.endsWith(text));
  sheets.forEach(({ lines }, index) => {
    const heads = lines.filter(isHeading);
    const lowest = Math.max(...lines.filter((line) => !heads.includes(line)).map(({ bottom }) => bottom));
    for (const { text } of heads.filter(({ top }) => top >= lowest)) {
      found.push({ fault: 'a heading stands alone', detail: `“${text}” at the foot of sheet ${index + 1}` });
    }
  });
  const last = sheets.at(-1);
  const used = Math.max(...last.lines.map(({ bottom }) => bottom)) - Math.min(...last.lines.map(({ top }) => top));
  if (sheets.length > 1 && !(used >= last.height * filled)) {
    found.push({ fault: 'the last sheet is nearly empty', detail: `sheet ${sheets.length} of ${sheets.length}` });
  }
  return found;
}
