// Scripts only add: what <main> says with them, it says without them.

export const name = 'scripts';
export const title = 'the main content is the same with scripts off';
export const views = ['1360 px'];

export async function inspect({ page, scripted, plain, findings }) {
  const [withScripts, without] = await Promise.all([scripted, plain].map((tab) => tab.evaluate(visibleWords)));
  if (without === null) {
    findings.add(name, 'the page has no <main>', 'nothing to compare', { page });
  } else if (without.length === 0) {
    findings.add(name, 'main is empty with scripts off', 'no visible text', { page });
  } else if (withScripts === null || withScripts.join('') !== without.join('')) {
    const at = without.findIndex((words, index) => words !== withScripts?.[index]);
    const place = at < 0 ? without.length : at;
    const detail = `with: “${withScripts?.[place] ?? ''}”, without: “${without[place] ?? ''}”`;
    findings.add(name, 'main differs with scripts off', detail.slice(0, 300), { page });
  }
}

// Runs in the page. What is marked `js-only` is a control that only scripts can serve.
function visibleWords() {
  const main = document.querySelector('main');
  if (!main) return null;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim().replace(/\s+/g, ' ');
    const holder = walker.currentNode.parentElement;
    if (words && !holder.closest('.js-only, script, style, noscript, template') && holder.checkVisibility()) {
      found.push(words);
    }
  }
  return found;
}
