// Serves a portal on loopback, below a path, as most web hosts do: an address that starts with `/` then misses it.

import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';

const mount = '/portal/';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export async function serve(portal) {
  const server = createServer((request, response) => {
    const served = portal.at(`http://${request.headers.host}${mount}`);
    const file = served.locate(`http://${request.headers.host}${request.url}`);
    if (request.url === '/favicon.ico') {
      // The browser asks the host for it by itself; no page of the portal did.
      response.writeHead(204).end();
      return;
    }
    if (file === null || !portal.files.has(file)) {
      response.writeHead(404).end('not found');
      return;
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const bytes = createReadStream(path.join(portal.root, file));
    // As web hosts do, with what is text.
    if (/text|json|xml/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
      bytes.pipe(createGzip()).pipe(response);
      return;
    }
    response.writeHead(200, { 'content-type': type });
    bytes.pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    portal: portal.at(`http://127.0.0.1:${server.address().port}${mount}`),
    close: () => server.close(),
  };
}
