// WCAG 2.2 level A and AA, as far as axe can judge it, in both colour schemes and on a phone.
//
// Nothing is judged twice. A text has the contrast of any other with its colours and its size on its grounds, so one of each
// look is judged. The other rules look at a page again in the dark where something in it changes or moves as on no page before, and
// on a phone where something comes or goes as on no page before; what depends on room is judged at both widths on each.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const name = 'accessibility';
export const title = 'WCAG 2.2 A and AA by axe, light and dark';
export const views = ['1360 px', '1360 px dark', '390 px', '390 px dark'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// What the look of a text decides, and nothing else on the page.
const colourRules = ['color-contrast', 'link-in-text-block'];
const common = {
  resultTypes: ['violations'],
  // It would fetch style sheets by script, which the pages' policy forbids and reports.
  preload: false,
};
// `target-size` is off unless asked for, even where its tag is.
const forPage = {
  ...common,
  runOnly: levels,
  rules: { 'target-size': { enabled: true }, ...Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
};
const forTexts = {
  ...common,
  runOnly: { type: 'rule', values: colourRules },
  resultTypes: ['violations', 'passes'],
  elementRef: true,
};

// What may be wrong at one width and right at another though the same elements are seen.
const forRoom = {
  ...common,
  runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] },
};

// Elements that come or go with the width, of pages where nothing was wrong with them.
const comingJudged = new Set();
// The looks of texts whose contrast is enough.
const judged = new Set();
// What changed from one view of a page to another of the same width, where nothing was wrong with it. Nothing is no change.
const changesJudged = new Set(['']);
const undecided = new Map();

export async function inspect({ page, view, scripted, findings }) {
  const ready = await scripted.evaluate(() => 'axe' in window);
  if (!ready) await scripted.evaluate(source);
  const report = ({ violations, incomplete }) => {
    for (const rule of violations) {
      for (const node of rule.nodes) {
        const detail = `${pattern(node.target)}: ${summary(node)}`;
        findings.add(name, `${rule.id} (${rule.impact}): ${rule.help}`, detail, { page, view });
      }
    }
    for (const rule of incomplete) undecided.set(rule, (undecided.get(rule) ?? new Set()).add(page));
  };
  const change = await scripted.evaluate(changeSinceJudged);
  if (change === null || !changesJudged.has(change)) {
    const coming = change === null ? await scripted.evaluate(comingAndGoing) : null;
    const isNew = coming === null || coming.some((element) => !comingJudged.has(element));
    const found = await scripted.evaluate(judge, isNew ? forPage : forRoom);
    report(found);
    if (found.violations.length === 0) {
      if (change !== null) changesJudged.add(change);
      coming?.forEach((element) => comingJudged.add(element));
    }
  }
  const looks = (await scripted.evaluate(looksOfTexts)).filter((look) => !judged.has(look));
  if (looks.length === 0) return;
  const found = await scripted.evaluate(judgeTexts, { rules: forTexts, looks });
  report(found);
  for (const look of found.enough) judged.add(look);
}

export function conclude({ findings }) {
  for (const [rule, pages] of undecided) findings.note(`axe left ${rule} undecided somewhere on ${pages.size} pages`);
  undecided.clear();
  judged.clear();
  comingJudged.clear();
  changesJudged.clear();
  changesJudged.add('');
}

// Runs in the page: the elements that are seen at this width and were not at the one that was judged first, or the other way round,
// each by what it is and in what; null where this is the first.
function comingAndGoing() {
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const named = (element) => `${element.localName}[${[...element.attributes]
    .map(({ name, value }) => (/^(class|role|type|aria-hidden|hidden|tabindex)$/.test(name) ? `${name}=${value}` : name))
    .join(' ')}]`;
  const seen = new Set([...document.querySelectorAll('*')].filter(isSeen));
  const before = window.seenFirst;
  if (!before) {
    window.seenFirst = seen;
    return null;
  }
  const differs = [...[...seen].filter((element) => !before.has(element)), ...[...before].filter((element) => !seen.has(element))];
  const around = (element) => (element.parentElement ? named(element.parentElement) : '');
  return [...new Set(differs.map((element) => `${seen.has(element) ? 'comes' : 'goes'}: ${around(element)} ${named(element)}`))];
}

// Runs in the page.
async function judge(rules) {
  const { violations, incomplete } = await window.axe.run(document, rules);
  return { violations, incomplete: incomplete.map((rule) => rule.id) };
}

// Runs in the page. A look is enough where a text of it passed: what axe passes over, or cannot decide, says nothing of the next.
// Of a text in a drawing, which is what `contrast` is for, and of one without letters it never decides.
async function judgeTexts({ rules, looks }) {
  const include = looks.flatMap((look) => window.textsOfLooks.get(look));
  const { violations, incomplete, passes } = await window.axe.run({ include }, rules);
  const [read] = passes.filter(({ id }) => id === 'color-contrast');
  const passed = new Set(read?.nodes.map(({ element }) => element));
  const failed = new Set(violations.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
  const isDecided = (element) => passed.has(element) || element.ownerSVGElement || !/[\p{L}\p{N}]/u.test(element.textContent);
  const enough = looks.filter((look) => {
    const texts = window.textsOfLooks.get(look);
    return look !== 'alone' && texts.some(isDecided) && !texts.some((text) => failed.has(text));
  });
  for (const { nodes } of violations) for (const node of nodes) delete node.element;
  return { violations, incomplete: incomplete.map((rule) => rule.id), enough };
}

// Runs in the page: which elements are not as they were when the page was judged at this width, in their attributes, their own
// words, their size, their place in what is around them, and whether they are seen. Null where that has to be judged first.
function changeSinceJudged() {
  const elements = [...document.querySelectorAll('*')];
  const boxes = new Map(elements.map((element) => [element, element.getBoundingClientRect()]));
  const facts = elements.map((element) => {
    const box = boxes.get(element);
    const around = boxes.get(element.parentElement) ?? { x: 0, y: 0 };
    const place = [box.x - around.x, box.y - around.y, box.width, box.height].map((length) => length.toFixed(1));
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
    const words = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data);
    const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return [element.localName, ...attributes, ...words, ...place, isSeen].join(' ');
  });
  window.factsJudged ??= new Map();
  const before = window.factsJudged.get(innerWidth);
  if (!before || before.length !== facts.length) {
    window.factsJudged.set(innerWidth, facts);
    return null;
  }
  return facts.flatMap((fact, index) => (fact === before[index] ? [] : [`${before[index]} → ${fact}`])).join('\n');
}

// Runs in the page: all that the contrast of its texts depends on. Where something else than the elements around a text is painted
// under or over it, it is `alone`, and like no other.
function looksOfTexts() {
  const isPainted = ({ backgroundColor, backgroundImage }) =>
    !/^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(backgroundColor) || backgroundImage !== 'none';
  const { colorScheme } = getComputedStyle(document.documentElement);
  const grounds = new Map([[null, `${colorScheme} ${matchMedia('(prefers-color-scheme: dark)').matches}`]]);
  const groundOf = (element) => {
    if (grounds.has(element)) return grounds.get(element);
    const style = getComputedStyle(element);
    const { backgroundColor, backgroundImage, backgroundClip, opacity, filter, mixBlendMode } = style;
    const own = [];
    if (isPainted(style)) own.push(backgroundColor, backgroundImage, backgroundClip);
    if (opacity !== '1' || filter !== 'none' || mixBlendMode !== 'normal') own.push(opacity, filter, mixBlendMode);
    const ground = `${groundOf(element.parentElement)}${own.length ? `/${own.join()}` : ''}`;
    grounds.set(element, ground);
    return ground;
  };
  const addTo = (map, key, value) => {
    if (!map.has(key)) map.set(key, []);
    map.get(key).push(value);
  };

  // What is painted in each strip of the page.
  const strip = 64;
  const stripsOf = ({ top, bottom }) => {
    const first = Math.floor(top / strip);
    return Array.from({ length: Math.floor(bottom / strip) - first + 1 }, (_, index) => first + index);
  };
  const elements = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
  const painted = new Map();
  for (const element of elements) {
    if (!['img', 'svg', 'canvas', 'video'].includes(element.localName) && !isPainted(getComputedStyle(element))) continue;
    const box = element.getBoundingClientRect();
    for (const at of stripsOf(box)) addTo(painted, at, { element, box });
  }
  const isAlone = (element, boxes) =>
    boxes.some((own) =>
      stripsOf(own).some((at) =>
        painted.get(at)?.some(({ element: other, box }) => {
          const across = Math.min(own.right, box.right) - Math.max(own.left, box.left);
          const down = Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top);
          return across > 1 && down > 1 && !other.contains(element);
        }),
      ),
    );

  // Whether a link stands among words, and how those look.
  const surroundingsOf = (link) => {
    let block = link.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const lettersIn = (element) => element.textContent.replace(/\s/g, '').length;
    const linked = [...block.querySelectorAll('a[href], [role=link]')].reduce((sum, element) => sum + lettersIn(element), 0);
    return `${lettersIn(block) > linked} ${inkOf(link.parentElement)} ${inkOf(block)}`;
  };
  const inkOf = (element) => {
    const { color, fontSize, fontWeight, fontStyle, fontFamily, textShadow, textDecoration, borderBottom, fill } = getComputedStyle(element);
    const parts = [color, fontSize, fontWeight, fontStyle, fontFamily, textShadow, textDecoration, borderBottom];
    return [...parts, element.ownerSVGElement ? fill : ''].join();
  };

  // What is there for screen readers alone has no look, nor has what is beside the page until it has the focus.
  const outOfSight = new Map([[null, false]]);
  const isOutOfSight = (element) => {
    if (outOfSight.has(element)) return outOfSight.get(element);
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const isShut = width <= 1 && height <= 1 && getComputedStyle(element).overflow !== 'visible';
    const isOut = isShut || right + scrollX <= 0 || bottom + scrollY <= 0 || isOutOfSight(element.parentElement);
    outOfSight.set(element, isOut);
    return isOut;
  };

  const texts = new Map();
  for (const element of elements) {
    const isField = ['input', 'select', 'textarea'].includes(element.localName);
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if ((!isField && words.length === 0) || isOutOfSight(element)) continue;
    const boxes = words.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
    if (isField) boxes.push(element.getBoundingClientRect());
    const link = element.closest('a[href], [role=link]');
    // axe does not decide on arrows and the like.
    const isOfLetters = words.some(({ data }) => /[\p{L}\p{N}]/u.test(data));
    const look = [element.localName, isOfLetters, inkOf(element), groundOf(element), link ? surroundingsOf(link) : ''].join(' ');
    addTo(texts, !element.ownerSVGElement && isAlone(element, boxes) ? 'alone' : look, element);
  }
  window.textsOfLooks = texts;
  return [...texts.keys()];
}

// Rows of one table differ by number only, and are one fault.
function pattern(target) {
  return target.flat().join(' ').replace(/:nth-child\(\d+\)/g, ':nth-child(n)');
}

function summary({ any, all, none }) {
  return [...any, ...all, ...none].map((result) => result.message).join('; ').slice(0, 260);
}
