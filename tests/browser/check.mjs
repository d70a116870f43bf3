// Checks every page of a built portal in a browser.

import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { checks } from './checks/all.mjs';
import { openPortal } from './portal.mjs';
import { count, report } from './report.mjs';
import { survey, surveyOverHttp, views } from './survey.mjs';

const usage = `usage: node check.mjs [--all] [--samples] [--view VIEW]… [--leave-out FOLDER]… SITE [PAGE…]
  SITE   the folder of the built portal
  PAGE   check these pages only, as paths inside SITE
  --all  print every finding and every page it is on
  --leave-out  check nothing in this folder but its index.html
  --samples  check the pages at the top and the first of each folder only
  --view  look in this view only, and not over http: ${views.map((view) => view.name).join(', ')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    samples: { type: 'boolean' },
    'leave-out': { type: 'string', multiple: true },
    view: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  },
});
const [folder, ...chosen] = positionals;
if (values.help || !folder) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const portal = await openPortal(folder);
const unknown = chosen.filter((page) => !portal.pages.includes(page));
if (unknown.length) throw new Error(`no such page in ${folder}: ${unknown.join(', ')}`);
const leftOut = (values['leave-out'] ?? []).map((name) => `${name.replace(/\/$/, '')}/`);
const empty = leftOut.filter((folder) => !portal.pages.some((page) => page.startsWith(folder)));
if (empty.length) throw new Error(`no page of ${folder} is in ${empty.join(', ')}`);
const isLeftOut = (page) => leftOut.some((folder) => page.startsWith(folder) && page !== `${folder}index.html`);
const all = values.samples ? portal.samples() : portal.pages;
const pages = chosen.length ? chosen : all.filter((page) => !isLeftOut(page));

const asked = values.view ?? [];
const strange = asked.filter((name) => !views.some((view) => view.name === name));
if (strange.length) throw new Error(`no such view: ${strange.join(', ')}`);
const shown = asked.length ? views.filter((view) => asked.includes(view.name)) : views;

const browser = await launch();
let findings;
try {
  findings = await survey(browser, portal, { pages, shown });
  if (!asked.length) await surveyOverHttp(browser, portal, findings, pages);
} finally {
  await browser.close();
}

console.log(`${count(pages.length, 'page')} ${asked.length ? `in ${asked.join(', ')}` : 'from file:// and over http'}`);
const { passed, failed } = report(checks, findings, { everything: values.all });
const limit = values.all ? Infinity : 20;
for (const note of findings.notes.slice(0, limit)) console.log(`note  ${note}`);
if (findings.notes.length > limit) console.log(`note  and ${findings.notes.length - limit} more; --all shows them`);
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
