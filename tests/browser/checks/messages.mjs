// The console stays silent: no error, no warning, no exception.

export const name = 'messages';
export const title = 'no console errors or warnings, no exceptions';

export function watch({ tab, portal, findings, where }) {
  const add = (fault, text) => findings.add(name, fault, shorten(text, portal), where());
  tab.on('console', (message) => {
    // Firefox calls a warning `warn`.
    if (['error', 'warning', 'warn'].includes(message.type())) add(`console ${message.type()}`, message.text());
  });
  tab.on('pageerror', (error) => add('uncaught exception', String(error)));
  tab.on('crash', () => add('the page crashed', 'the tab ended'));
}

function shorten(text, portal) {
  return text.replaceAll(portal.base, '').replace(/\s+/g, ' ').slice(0, 300);
}
