/**
 * A small server for the built site: `npm start`, `npm run preview` and the browser tests use it. It
 * behaves as the hosts do that the site is made for: index files, slashes, a 404 page with status 404,
 * and the headers of the build's own `_headers` file. It only reads, and only below its folder.
 */
import { createReadStream, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { headersFor, parseHeaderFile, type HeaderRule } from './csp/header-file.ts';
import { contentType, locate, servedFile, type ServedFile, type Site } from './served-files.ts';

/** What answers requests for a built site. */
export const siteListener =
  (site: Site): RequestListener =>
  (request, response) => {
    answer(site, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const found = await locate(site, address);
  for (const [name, value] of headersFor(rulesOf(site), address)) response.setHeader(name, value);
  switch (found.kind) {
    case 'redirect':
      response.writeHead(302, { Location: query ? `${found.to}?${query}` : found.to }).end();
      return;
    case 'file':
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
      return send(found, 200, request, response);
    case 'missing': {
      const page = await servedFile(site.folder, '404.html');
      if (page) return send(page, 404, request, response);
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    }
  }
}

function send(
  { file, size, etag }: ServedFile,
  status: 200 | 404,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (status === 200) {
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
  }
  response.writeHead(status, { 'Content-Type': contentType(file), 'Content-Length': size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The header rules of the build, read for each request so that a new build is served as it is. */
function rulesOf(site: Site): readonly HeaderRule[] {
  try {
    return parseHeaderFile(readFileSync(path.join(site.folder, '_headers'), 'utf8'));
  } catch {
    return [];
  }
}
