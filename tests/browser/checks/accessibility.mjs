// WCAG 2.2 level A and AA, as far as axe can judge it, in both colour schemes and on a phone.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const name = 'accessibility';
export const title = 'WCAG 2.2 A and AA by axe, light and dark';
export const views = ['1360 px', '1360 px dark', '390 px', '390 px dark'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Off unless asked for, even where its tag is.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // It would fetch style sheets by script, which the pages' policy forbids and reports.
  preload: false,
};

const undecided = new Map();

export async function inspect({ page, view, scripted, findings }) {
  const ready = await scripted.evaluate(() => 'axe' in window);
  if (!ready) await scripted.evaluate(source);
  const { violations, incomplete } = await scripted.evaluate(async (chosen) => {
    const { violations, incomplete } = await window.axe.run(document, chosen);
    return { violations, incomplete: incomplete.map((rule) => rule.id) };
  }, options);
  for (const rule of violations) {
    for (const node of rule.nodes) {
      const detail = `${pattern(node.target)}: ${summary(node)}`;
      findings.add(name, `${rule.id} (${rule.impact}): ${rule.help}`, detail, { page, view });
    }
  }
  for (const rule of incomplete) undecided.set(rule, (undecided.get(rule) ?? new Set()).add(page));
}

export function conclude({ findings }) {
  for (const [rule, pages] of undecided) findings.note(`axe left ${rule} undecided somewhere on ${pages.size} pages`);
  undecided.clear();
}

// Rows of one table differ by number only, and are one fault.
function pattern(target) {
  return target.flat().join(' ').replace(/:nth-child\(\d+\)/g, ':nth-child(n)');
}

function summary({ any, all, none }) {
  return [...any, ...all, ...none].map((result) => result.message).join('; ').slice(0, 260);
}
