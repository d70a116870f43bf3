// What the checks found, grouped so that one fault on two hundred pages is one entry.

export class Findings {
  #checks = new Map();
  notes = [];

  // `size` is a measure of the fault (pixels), of which the largest is kept; of examples the first is.
  add(check, fault, detail, { page, view, size = '', example = '' }) {
    const faults = within(this.#checks, check, () => new Map());
    const details = within(faults, fault, () => new Map());
    const entry = within(details, detail, () => ({ pages: new Set(), views: new Set(), size, example }));
    entry.pages.add(page);
    if (view) entry.views.add(view);
    if (parseFloat(size) > parseFloat(entry.size)) entry.size = size;
  }

  note(text) {
    this.notes.push(text);
  }

  of(check) {
    return this.#checks.get(check) ?? new Map();
  }

  // Every finding on one page as `{ check, text }`.
  on(page) {
    const found = [];
    for (const [check, faults] of this.#checks) {
      for (const [fault, details] of faults) {
        for (const [detail, entry] of details) {
          if (!entry.pages.has(page)) continue;
          found.push({ check, text: `${fault}: ${detail} ${entry.example}`.trim(), views: [...entry.views] });
        }
      }
    }
    return found;
  }
}

function within(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}
