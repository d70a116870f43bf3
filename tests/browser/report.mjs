// Prints findings: a line a check, then its faults, the most frequent first.

const limits = { details: 10, pages: 4 };

export function report(checks, findings, { everything = false } = {}) {
  let failed = 0;
  for (const { name, title } of checks) {
    const faults = findings.of(name);
    if (faults.size === 0) {
      console.log(`ok    ${name}: ${title}`);
      continue;
    }
    failed += 1;
    console.log(`FAIL  ${name}: ${title}`);
    for (const [fault, details] of faults) printFault(fault, details, everything);
  }
  return { passed: checks.length - failed, failed };
}

function printFault(fault, details, everything) {
  const entries = [...details].sort(([, a], [, b]) => b.pages.size - a.pages.size);
  const pages = new Set(entries.flatMap(([, entry]) => [...entry.pages]));
  console.log(`      ${fault} (${count(pages.size, 'page')})`);
  const shown = everything ? entries : entries.slice(0, limits.details);
  for (const [detail, entry] of shown) {
    const example = entry.example ? `, as in ${entry.example}` : '';
    const size = entry.size ? `, up to ${entry.size}` : '';
    const views = entry.views.size ? ` [${[...entry.views].join(', ')}]` : '';
    console.log(`        ${detail}${example}${size}${views}`);
    console.log(`          on ${list([...entry.pages].sort(), everything)}`);
  }
  if (shown.length < entries.length) {
    console.log(`        and ${entries.length - shown.length} more like it; --all shows them`);
  }
}

function list(pages, everything) {
  if (everything || pages.length <= limits.pages) return pages.join(', ');
  return `${pages.slice(0, limits.pages).join(', ')} and ${pages.length - limits.pages} more`;
}

export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
