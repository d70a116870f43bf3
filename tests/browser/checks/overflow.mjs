// No page scrolls sideways, at any width.

export const name = 'overflow';
export const title = 'no page scrolls sideways';
export const views = ['1360 px', '820 px', '390 px', '1920 px', 'zoom 200 %', 'zoom 400 %', 'paper'];

export async function inspect({ page, view, scripted, findings }) {
  const { excess, culprits } = await scripted.evaluate(measure);
  if (excess <= 0) return;
  for (const culprit of culprits) {
    findings.add(name, 'wider than the window', culprit, { page, view, size: `${excess} px` });
  }
}

// Runs in the page.
function measure() {
  const root = document.documentElement;
  const excess = root.scrollWidth - root.clientWidth;
  if (excess <= 0) return { excess, culprits: [] };

  const isLeftward = getComputedStyle(root).direction === 'rtl';
  const sticksOut = (element) => {
    const box = element.getBoundingClientRect();
    // From right to left, what is too wide sticks out at the left.
    return box.width > 0 && box.height > 0 && (isLeftward ? box.left < -0.5 : box.right > root.clientWidth + 0.5);
  };
  const confined = (element) => {
    for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowX !== 'visible' && !sticksOut(outer)) return true;
    }
    return false;
  };
  const describe = (element) => {
    const own = (part) =>
      part.localName + (part.id ? `#${part.id}` : '') + [...part.classList].slice(0, 2).map((c) => `.${c}`).join('');
    const parent = element.parentElement;
    return (parent && parent !== document.body ? `${own(parent)} > ` : '') + own(element);
  };

  const wide = [...document.body.querySelectorAll('*')].filter((element) => sticksOut(element) && !confined(element));
  // The innermost ones are the cause; those around them are only stretched.
  const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  const culprits = [...new Set(innermost.map(describe))].slice(0, 6);
  return { excess, culprits: culprits.length ? culprits : ['no element sticks out: a margin or a pseudo-element'] };
}
