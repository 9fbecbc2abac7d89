/** Every link and anchor of every page leads somewhere: read from the build, asked from the server. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, sitePages, test } from './support/site-test.ts';

/** The values of an attribute in a page. */
const values = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'g'))].map(
    ([, double, single, bare]) => (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
  );

const withoutScripts = (html: string): string =>
  html.replace(/<(script|template)\b[^>]*>[^]*?<\/\1>/g, '');

test('every link inside the site leads to a page, and to an anchor that it has @path', async ({
  baseURL,
  request,
  siteFolder,
}) => {
  const base = new URL(baseURL ?? '');
  const htmlOf = (address: string): string =>
    withoutScripts(readFileSync(path.join(siteFolder, address, 'index.html'), 'utf8'));
  const pages = sitePages();
  const anchors = new Map(
    pages.map((address) => [
      new URL(address, base).pathname,
      new Set(values(htmlOf(address), 'id')),
    ]),
  );
  const links = pages.flatMap((address) =>
    [...values(htmlOf(address), 'href'), ...values(htmlOf(address), 'src')].map((link) => ({
      from: address,
      to: new URL(link, new URL(address, base)),
    })),
  );
  const inside = links.filter(({ to }) => to.origin === base.origin);
  expect(inside.length).toBeGreaterThan(pages.length);

  const statuses = new Map<string, number>();
  for (const { to } of inside)
    if (!statuses.has(to.pathname))
      statuses.set(to.pathname, (await request.get(to.pathname, { maxRedirects: 0 })).status());
  const broken = inside.flatMap(({ from, to }) => {
    const status = statuses.get(to.pathname);
    if (status !== 200) return [`/${from} links to ${to.pathname}: status ${status}`];
    // Figures keep their state in the hash; an anchor is a plain name.
    const anchor = decodeURIComponent(to.hash.slice(1));
    const known = anchors.get(to.pathname);
    return known && /^[\w-]+$/.test(anchor) && !known.has(anchor)
      ? [`/${from} links to ${to.pathname}#${anchor}, which that page does not have`]
      : [];
  });
  expect([...new Set(broken)]).toEqual([]);
});
