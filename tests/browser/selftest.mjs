// Proves that the checks catch what they are for: each page in fixtures/ has one fault planted.

import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { checks } from './checks/all.mjs';
import { validate } from './html.mjs';
import { openPortal } from './portal.mjs';
import { survey, surveyOverHttp } from './survey.mjs';

// What each fixture must be found out for. A fault may be seen by several checks, and must not be seen by others.
const planted = {
  'clean.html': {},
  'console-error.html': { messages: /planted error/ },
  'console-warning.html': { messages: /planted warning/ },
  'cut-off.html': { labels: /cut off in “Planted cut”: “Starts outside/ },
  'exception.html': { messages: /planted exception/ },
  'faint-in-dark.html': { accessibility: /color-contrast/, views: ['1360 px dark'] },
  'faint-in-forced-colours.html': { contrast: /#000000 on #000000/, views: ['forced colours'] },
  'font-from-host.css': { links: /another host/ },
  'font-from-host.html': { messages: /./, requests: /planted.invalid/ },
  'moves.html': { motion: /p is animated/ },
  'table-without-headings.html': { tables: /no row of headings/ },
  'wide-when-zoomed.html': { overflow: /wider than the window/, views: ['zoom 400 %'] },
  'faint-in-drawing-in-dark.html': { contrast: /Black on a dark page/, views: ['1360 px dark'] },
  'faint-in-drawing.html': { contrast: /#222222 on #2f55b8/ },
  'faint-on-phone.html': { accessibility: /color-contrast/, views: ['390 px'] },
  'faint-link-among-words.html': { accessibility: /link-in-text-block/ },
  'faint-over-another.html': { accessibility: /color-contrast.*\.over/ },
  'faint.html': { accessibility: /color-contrast/ },
  'file-missing.html': { messages: /./, requests: /not loaded: planted.png/, links: /no such file/ },
  'host-unseen.html': { links: /loaded from another host: link/ },
  'html-error.html': {},
  'link-folder.html': { links: /leads to a folder/ },
  'link-missing-id.html': { links: /no such id: a → clean.html#planted/ },
  'link-missing-page.html': { links: /no such file: a → planted.html/ },
  'link-scripted-id.html': { links: /no such id: a → #added/ },
  'missing-font.css': { links: /no such file: style → planted.woff2/ },
  'overlap-line.html': { labels: /“First lineSecond line” and “Other label”/ },
  'overlap-narrow.html': { labels: /“Design agreed” and “Build done”/, views: ['390 px'] },
  'overlap.html': { labels: /“First label” and “Second label”/ },
  'paper-heading.html': {},
  'paper-last-sheet.html': {},
  'policy.html': { messages: /Content Security Policy/ },
  'request-from-root.html': { messages: /./, requests: /outside the portal/, links: /out of the portal/, views: ['over http'] },
  'request-outside.html': { requests: /outside the portal/, links: /out of the portal/ },
  'request-to-host.html': { messages: /./, requests: /planted.invalid/, links: /another host: img/ },
  'scripts-hide.html': { scripts: /differs with scripts off/ },
  'scripts-needed.html': { scripts: /with: “written by a script”, without: “”/ },
  'scroller-without-focus.html': { accessibility: /scrollable-region-focusable/, views: ['390 px'] },
  'style-file-missing.html': {},
  'target-small.html': { accessibility: /target-size/ },
  'unnamed-image-in-dark.html': { accessibility: /image-alt/, views: ['1360 px dark', '390 px dark'] },
  'unnamed-image.html': { accessibility: /image-alt/ },
  'wide-to-the-left.html': { overflow: /main > div/, views: ['390 px'] },
  'wide.html': { overflow: /wider than the window/, views: ['390 px'] },
};

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const portal = await openPortal(folder);
const browser = await launch();
let findings;
try {
  findings = await survey(browser, portal);
  await surveyOverHttp(browser, portal, findings, ['request-from-root.html']);
} finally {
  await browser.close();
}

const faults = [];
let passed = 0;
const expect = (fact, problem) => {
  if (problem) faults.push(`${fact}: ${problem}`);
  else passed += 1;
};

for (const [page, expected] of Object.entries(planted)) {
  expect(page, problemOf(findings.on(page), expected));
}
for (const page of portal.pages) expect(`${page} is expected`, page in planted ? '' : 'add it to the list');
for (const { name } of checks) {
  expect(`${name} has a fixture`, Object.values(planted).some((expected) => name in expected) ? '' : 'plant a fault for it');
}

const invalid = await validate(folder, ['clean.html', 'html-error.html']);
expect('the HTML checker finds a duplicate id', invalid.on('html-error.html').length ? '' : 'it found nothing');
expect('the HTML checker accepts a clean page', invalid.on('clean.html').map(({ text }) => text).join('; '));

for (const fault of faults) console.log(`FAIL  ${fault}`);
console.log(`planted faults: ${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length ? 1 : 0;

function problemOf(found, { views = [], ...expected }) {
  const problems = [];
  for (const [check, pattern] of Object.entries(expected)) {
    const own = found.filter((finding) => finding.check === check);
    if (!own.some(({ text }) => pattern.test(text))) problems.push(`${check} missed it (${own.map(({ text }) => text)})`);
    const seen = own.flatMap((finding) => finding.views);
    for (const view of views) {
      if (seen.length && !seen.includes(view)) problems.push(`${check} missed it at ${view}`);
    }
  }
  for (const { check, text } of found) {
    if (!(check in expected)) problems.push(`${check} says “${text}”`);
  }
  return problems.join('; ');
}
