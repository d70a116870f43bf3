// Chart labels can be read: none lies on another, none is cut off at the side.

export const name = 'labels';
export const title = 'no chart label lies on another or is cut off';
export const views = ['1360 px', '820 px', '390 px', '1920 px', 'zoom 200 %', 'zoom 400 %', 'paper'];

export async function inspect({ page, view, scripted, findings }) {
  for (const { chart, overlaps, cut } of await scripted.evaluate(measure)) {
    for (const { texts, size } of overlaps) {
      findings.add(name, `labels overlap in “${chart}”`, texts, { page, view, size });
    }
    for (const { text, size } of cut) {
      findings.add(name, `label cut off in “${chart}”`, text, { page, view, size });
    }
  }
}

// Runs in the page.
function measure() {
  const charts = 'svg.chart, .gantt, .the-line';
  const slack = 1.5;
  const windowBox = { left: 0, right: document.documentElement.clientWidth };

  const readable = (text) =>
    !text.closest('.vh') && text.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // A text's box is as tall as its font allows; what can be covered is as tall as its letters.
  const pen = document.createElement('canvas').getContext('2d');
  const aroundLetters = (box, words, style) => {
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const metrics = pen.measureText(words);
    const scale = box.height / (metrics.fontBoundingBoxAscent + metrics.fontBoundingBoxDescent);
    const baseline = box.top + metrics.fontBoundingBoxAscent * scale;
    return {
      left: box.left,
      right: box.right,
      top: baseline - metrics.actualBoundingBoxAscent * scale,
      bottom: baseline + metrics.actualBoundingBoxDescent * scale,
    };
  };

  // A box a line: the box around a whole two-line label would cover what stands between its lines.
  const boxesOf = (text) => {
    const boxes = [];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (!readable(parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) {
        if (box.width > 0 && box.height > 0) boxes.push(aroundLetters(box, data, getComputedStyle(parentElement)));
      }
    }
    return boxes;
  };

  // What is cut off by the window is lost, unless something around it scrolls.
  const limitsOf = (text) => {
    const limits = { ...windowBox };
    for (let outer = text.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      if (outer.ownerSVGElement) continue;
      const overflow = getComputedStyle(outer).overflowX;
      if (overflow === 'visible') continue;
      if (overflow === 'auto' || overflow === 'scroll') return null;
      const box = outer.getBoundingClientRect();
      limits.left = Math.max(limits.left, box.left);
      limits.right = Math.min(limits.right, box.right);
    }
    return limits;
  };

  const shared = (a, b) => ({
    x: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    y: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  });

  const inspectChart = (chart) => {
    const texts = [...chart.querySelectorAll('text')].filter(readable);
    const labels = texts
      .map((text) => ({ text, words: text.textContent.trim().replace(/\s+/g, ' '), boxes: boxesOf(text) }))
      .filter((label) => label.words !== '' && label.boxes.length > 0);
    const overlaps = [];
    const cut = [];
    labels.forEach((label, index) => {
      const limits = limitsOf(label.text);
      const lost = limits
        ? Math.max(...label.boxes.map((box) => Math.max(limits.left - box.left, box.right - limits.right)))
        : 0;
      if (lost > slack) cut.push({ text: `“${label.words}”`, size: `${lost.toFixed(0)} px` });
      for (const other of labels.slice(index + 1)) {
        const worst = label.boxes
          .flatMap((box) => other.boxes.map((against) => shared(box, against)))
          .filter(({ x, y }) => x > slack && y > slack)
          .sort((a, b) => b.x * b.y - a.x * a.y)[0];
        if (worst) {
          overlaps.push({
            texts: `“${label.words}” and “${other.words}”`,
            size: `${worst.x.toFixed(1)} × ${worst.y.toFixed(1)} px`,
          });
        }
      }
    });
    const title = chart.getAttribute('aria-label') ?? [...chart.classList].map((c) => `.${c}`).join('');
    return { chart: title.length > 70 ? `${title.slice(0, 70)}…` : title, overlaps, cut };
  };

  return [...document.querySelectorAll(charts)]
    .filter((chart) => !chart.parentElement.closest(charts))
    .map(inspectChart)
    .filter(({ overlaps, cut }) => overlaps.length + cut.length > 0);
}
