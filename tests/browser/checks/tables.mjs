// Every cell of a table has a heading: those of its column and of its row are marked as what they are.

export const name = 'tables';
export const title = 'every column and every row of a table has a heading';
export const views = ['1360 px'];

export async function inspect({ page, view, scripted, findings }) {
  for (const { table, fault } of await scripted.evaluate(measure)) {
    findings.add(name, fault, table, { page, view });
  }
}

// Runs in the page.
function measure() {
  const found = [];
  for (const table of document.querySelectorAll('table')) {
    const say = (fault) => found.push({ table: (table.caption?.textContent ?? 'a table without a caption').trim().slice(0, 70), fault });
    // A table in Markdown has the headings of its columns alone, and no way to say more.
    const isWritten = table.closest('.prose') !== null;
    if (!isWritten && !table.caption?.textContent.trim()) say('a table has no caption');
    const head = [...(table.tHead?.rows ?? [])].flatMap((row) => [...row.cells]);
    if (!head.length) say('a table has no row of headings');
    // An empty corner in Markdown is a cell: a heading that says nothing would be read out.
    const isCorner = (cell) => isWritten && cell.cellIndex === 0 && cell.localName === 'td' && !cell.textContent.trim();
    if (head.some((cell) => !isCorner(cell) && (cell.localName !== 'th' || cell.scope === ''))) say('a column has a cell that is no heading');
    if (!isWritten && head.some((cell) => cell.localName === 'th' && !cell.textContent.trim())) say('a column has an empty heading');
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    // A row of one cell across the table tells of the rows around it.
    const bare = rows.filter((row) => row.cells.length > 1 && ![...row.cells].some((cell) => cell.localName === 'th' && cell.scope));
    if (!isWritten && bare.length) say('a row has no heading');
  }
  return found;
}
