import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, portOf } from '../../src/commands/listen.ts';
import { contentType } from '../../src/commands/served-files.ts';
import { siteListener } from '../../src/commands/static-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

const outside = temporaryFolder({ 'secret.txt': 'secret' });
const folder = temporaryFolder({
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Not here</h1>',
  'lesson/index.html': '<h1>Lesson</h1>',
  'empty/note.txt': 'no index here',
  '_astro/app.1a2b.js': 'export {};',
  'pagefind/index/en_1.pf_index': 'bytes',
  'a b.txt': 'a space',
  _headers: [
    '/course/*',
    "  Content-Security-Policy: default-src 'none'",
    '/course/_astro/*',
    '  Cache-Control: max-age=9',
  ].join('\n'),
});
symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));

/** The answer to a request whose path is sent exactly as written; fetch would tidy it up. */
function get(server: Server, address: string, headers = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      request({ port: portOf(server), path: address, headers, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      })
        .on('error', reject)
        .end();
    },
  );
}

describe.for([
  ['/', ''],
  ['/course', '/course'],
] as const)('a site below %s', ([base, prefix]) => {
  let servers: Server[] = [];
  const ask = (address: string, headers = {}, method = 'GET') => {
    const [server] = servers;
    if (!server) throw new Error('no server');
    return get(server, prefix + address, headers, method);
  };
  beforeAll(async () => {
    servers = await listen(siteListener({ folder, base }), { port: 0, host: '127.0.0.1' });
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  test.for([
    ['/', 200, 'text/html; charset=utf-8', 'Home'],
    ['/lesson/', 200, 'text/html; charset=utf-8', 'Lesson'],
    ['/lesson/?step=3', 200, 'text/html; charset=utf-8', 'Lesson'],
    ['/_astro/app.1a2b.js', 200, 'text/javascript; charset=utf-8', 'export'],
    ['/pagefind/index/en_1.pf_index', 200, 'application/octet-stream', 'bytes'],
    ['/a%20b.txt', 200, 'text/plain; charset=utf-8', 'a space'],
    ['/nowhere/', 404, 'text/html; charset=utf-8', 'Not here'],
    ['/empty/', 404, 'text/html; charset=utf-8', 'Not here'],
  ] as const)('answers %s with %i', async ([address, status, type, text]) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.body).toContain(text);
  });

  test('adds the slash that a folder needs, and keeps the query', async () => {
    const answer = await ask('/lesson?step=3');
    expect([answer.status, answer.headers['location']]).toEqual([302, `${prefix}/lesson/?step=3`]);
  });

  test.for([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/lesson/../../secret.txt',
    '//lesson',
    '/%00',
    '/%zz',
    '/link.txt',
    '/_headers',
  ])('never leaves its folder for %s', async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(answer.headers['location']).toBeUndefined();
    expect(answer.body).not.toContain('secret');
  });

  test('sends a file once: the same ETag gives 304 without a body, until the file changes', async () => {
    const { headers } = await ask('/empty/note.txt');
    const again = await ask('/empty/note.txt', { 'If-None-Match': headers['etag'] });
    expect([again.status, again.body]).toEqual([304, '']);
    writeFileSync(path.join(folder, 'empty/note.txt'), `changed for ${base}`);
    const changed = await ask('/empty/note.txt', { 'If-None-Match': headers['etag'] });
    expect([changed.status, changed.body]).toEqual([200, `changed for ${base}`]);
  });

  test('only reads', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '13']);
  });
});

test.for([
  ['a.css', 'text/css; charset=utf-8'],
  ['a.json', 'application/json; charset=utf-8'],
  ['a.SVG', 'image/svg+xml'],
  ['a.mjs', 'text/javascript; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['a.webmanifest', 'application/manifest+json'],
  ['a.woff2', 'font/woff2'],
  ['a.png', 'image/png'],
  ['favicon.ico', 'image/x-icon'],
  ['sitemap-0.xml', 'application/xml; charset=utf-8'],
  ['wasm.en.pagefind', 'application/octet-stream'],
  ['no-extension', 'application/octet-stream'],
] as const)('%s is sent as %s', ([name, type]) => {
  expect(contentType(name)).toBe(type);
});

test('a site below a path sends its headers there, and leads the way in', async () => {
  const servers = await listen(siteListener({ folder, base: '/course' }), {
    port: 0,
    host: '127.0.0.1',
  });
  const server = servers[0] ?? createServer();
  const page = await get(server, '/course/lesson/');
  expect(page.headers['content-security-policy']).toBe("default-src 'none'");
  expect(page.headers['cache-control']).toBe('no-cache');
  const asset = await get(server, '/course/_astro/app.1a2b.js');
  expect(asset.headers['cache-control']).toBe('max-age=9');
  for (const door of ['/', '/course']) {
    const { status, headers } = await get(server, door);
    expect([status, headers['location']]).toEqual([302, '/course/']);
  }
  expect((await get(server, '/lesson/')).status).toBe(404);
  expect((await get(server, '/courses/')).status).toBe(404);
  server.close();
});
