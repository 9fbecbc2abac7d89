import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaderFile } from '../../src/commands/csp/header-file.ts';
import { hostFiles } from '../../src/commands/csp/host-files.ts';
import { secureSite } from '../../src/commands/csp/integration.ts';
import { temporaryFolder } from './temporary-folder.ts';

const policy = "default-src 'none'; img-src 'self' data:";
const file = (name: string, base = '/course'): string => {
  const text = hostFiles(policy, base).get(name);
  if (text === undefined) throw new Error(`no ${name}`);
  return text;
};

/** The elements of an XML text, closed in order; throws where they are not. */
function xmlElements(text: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, close, name = '', rest] of text.matchAll(
    /<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^">])*)>/g,
  )) {
    if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    seen.push(`${name}${rest}`);
    if (!rest?.endsWith('/')) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return seen;
}

describe('the header files say the same to every host', () => {
  test('Netlify and Cloudflare: every page has the policy, only hashed files are kept for ever', () => {
    const rules = parseHeaderFile(file('_headers'));
    const page = Object.fromEntries(headersFor(rules, '/course/lesson/'));
    expect(page).toMatchObject({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    expect(page['Cache-Control']).toBeUndefined();
    const asset = Object.fromEntries(headersFor(rules, '/course/_astro/a.js'));
    expect(asset).toMatchObject({ ...page, 'Cache-Control': expect.stringContaining('immutable') });
    expect(headersFor(rules, '/other/')).toEqual([]);
  });

  test('Azure: valid JSON, with the 404 page and the types of the search index', () => {
    const config = JSON.parse(file('staticwebapp.config.json')) as Record<string, unknown>;
    expect(config).toMatchObject({
      globalHeaders: { 'Content-Security-Policy': policy },
      mimeTypes: { '.pf_index': 'application/octet-stream' },
      responseOverrides: { 404: { rewrite: '/course/404.html', statusCode: 404 } },
    });
  });

  test('IIS: well-formed, and no extension is mapped that was not removed first', () => {
    const elements = xmlElements(file('web.config').replace(/^<\?xml.*\?>/, ''));
    const removed = elements.filter((element) => element.startsWith('remove fileExtension'));
    const mapped = elements.filter((element) => element.startsWith('mimeMap'));
    expect(mapped.length).toBeGreaterThan(5);
    expect(mapped.map((element) => /fileExtension="[^"]+"/.exec(element)?.[0])).toEqual(
      removed.map((element) => /fileExtension="[^"]+"/.exec(element)?.[0]),
    );
    expect(elements).toContain(`add name="Content-Security-Policy" value="${policy}" /`);
  });

  test('nginx: headers at one level, and pages only with their slash', () => {
    const text = file('nginx.conf', '/');
    expect(text).toContain(`add_header Content-Security-Policy "${policy}" always;`);
    expect(text).toContain('try_files $uri $uri/ =404;');
    expect(text.match(/\{[^}]*add_header/)).toBeNull();
  });
});

test('a built site is secured as a whole: every page, every folder, and the files for hosts', async () => {
  const folder = temporaryFolder({
    'index.html': '<!doctype html><head><script>a()</script></head>',
    'lesson/index.html': '<!doctype html><head><style>b{}</style></head>',
    'app.js': 'c()',
  });
  const inline = await secureSite(folder, '/');
  expect([inline.scripts.length, inline.styles.length]).toEqual([1, 1]);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const policyIn = (html: string) =>
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(policyIn(read('index.html'))).toContain(inline.scripts[0]);
  expect(policyIn(read('index.html'))).toBe(policyIn(read('lesson/index.html')));
  expect(read('_headers')).toContain("frame-ancestors 'none'");
  expect(read('.nojekyll')).toBe('');
  expect(read('app.js')).toBe('c()');
});
