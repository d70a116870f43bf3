// A page loads files of its own folder only, and all of them are there.

export const name = 'requests';
export const title = 'nothing is loaded from outside the portal, nothing is missing';

const harmless = /^(about|data|blob):/;

export function watch({ tab, portal, findings, where }) {
  tab.on('request', (request) => {
    const address = request.url();
    if (!harmless.test(address) && portal.locate(address) === null) {
      findings.add(name, 'request outside the portal', address, where());
    }
  });
  tab.on('requestfailed', (request) => {
    const file = portal.locate(request.url());
    if (file !== null) findings.add(name, 'file not loaded', `${file}: ${request.failure()?.errorText}`, where());
  });
  tab.on('response', (response) => {
    const file = portal.locate(response.url());
    if (file !== null && response.status() >= 400) {
      findings.add(name, 'file not loaded', `${file}: status ${response.status()}`, where());
    }
  });
}
