// Nothing moves for readers who asked that nothing moves.

export const name = 'motion';
export const title = 'nothing moves where a reader asked for less motion';
export const views = ['1360 px'];

export async function inspect({ page, view, scripted, findings }) {
  for (const culprit of await scripted.evaluate(measure)) {
    findings.add(name, 'moves although less motion is asked for', culprit, { page, view });
  }
}

// Runs in the page, which is opened with reduced motion.
function measure() {
  const found = document.getAnimations().map(({ effect }) => `${effect?.target?.localName ?? 'something'} is animated`);
  if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') found.push('the page scrolls smoothly');
  return [...new Set(found)];
}
