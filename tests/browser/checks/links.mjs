// Every address in a page or a style sheet leads to a file of the portal and, with a fragment, to an id in it.

export const name = 'links';
export const title = 'every internal link leads to a file and an id';
export const views = ['1360 px'];

// Relations that a browser follows by itself, some of them without a request that could be seen.
const loading = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/i;

const seen = { ids: new Map(), references: [], external: new Map() };

export async function inspect({ page, view, scripted, plain }) {
  // The ids are those of the page as delivered: what only a script adds is no target.
  seen.ids.set(page, new Set(await plain.evaluate(ids)));
  const unique = new Map();
  for (const tab of [plain, scripted]) {
    for (const reference of await tab.evaluate(references)) unique.set(JSON.stringify(reference), reference);
  }
  for (const reference of unique.values()) seen.references.push({ page, view, ...reference });
}

export async function conclude({ portal, findings }) {
  for (const file of portal.files) {
    if (file.endsWith('.css')) seen.references.push(...(await referencesInStyles(portal, file)));
  }
  for (const reference of seen.references) follow(reference, portal, findings);
  for (const [address, pages] of [...seen.external].sort()) {
    findings.note(`external link, not followed: ${address} (${pages.size} pages)`);
  }
  seen.ids.clear();
  seen.external.clear();
  seen.references.length = 0;
}

function follow({ page, written, element, base, relation }, portal, findings) {
  const add = (fault) => findings.add(name, fault, `${element} → ${written}`, { page });
  if (!URL.canParse(written, base)) return add('not an address');
  const address = new URL(written, base);
  if (address.protocol === 'javascript:') return add('script as an address');
  if (['data:', 'mailto:', 'tel:'].includes(address.protocol)) return;

  const file = portal.locate(address.href);
  if (file === null) {
    if (address.protocol === 'file:') return add('leads out of the portal');
    if (loads(element, relation)) return add('would be loaded from another host');
    const pages = seen.external.get(address.href) ?? new Set();
    seen.external.set(address.href, pages.add(page));
    return;
  }
  if (!portal.files.has(file)) {
    const folder = file === '' || file.endsWith('/') || portal.files.has(`${file}/index.html`);
    return add(folder ? 'leads to a folder, which file:// does not open as a page' : 'no such file');
  }
  const fragment = decodeFragment(address.hash);
  const ids = seen.ids.get(file);
  if (fragment && ids && !ids.has(fragment) && fragment.toLowerCase() !== 'top') add('no such id');
}

function loads(element, relation) {
  return relation ? loading.test(relation) : !['a', 'area', 'link', 'blockquote', 'q', 'ins', 'del'].includes(element);
}

function decodeFragment(hash) {
  const bare = hash.slice(1).replace(/:~:.*$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

async function referencesInStyles(portal, file) {
  const text = (await portal.read(file)).replace(/\/\*.*?\*\//gs, '');
  const found = [...text.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)];
  return found
    .map((match) => match[2] ?? match[4])
    .filter((written) => !written.startsWith('#'))
    .map((written) => ({ page: file, written, element: 'style', base: portal.address(file), relation: '' }));
}

// Runs in the page.
function ids() {
  const named = [...document.querySelectorAll('a[name]')].map((anchor) => anchor.name);
  return [...document.querySelectorAll('[id]')].map((element) => element.id).concat(named);
}

// Runs in the page.
function references() {
  const attributes = ['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'formaction', 'cite'];
  const found = [];
  const add = (element, written) =>
    found.push({
      written,
      element: element.localName,
      base: document.baseURI,
      relation: element.localName === 'link' ? element.rel : '',
    });
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of attributes) {
      if (element.hasAttribute(attribute) && element.localName !== 'base') add(element, element.getAttribute(attribute));
    }
    for (const candidate of element.getAttribute('srcset')?.split(/,\s+/) ?? []) {
      add(element, candidate.trim().split(/\s+/)[0]);
    }
  }
  return found;
}
