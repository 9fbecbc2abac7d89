/**
 * `test` for pages of the site. Every test fails by itself when a page reports an error, breaks the
 * Content-Security-Policy, asks another origin for anything or for something that is not there.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test as plain, type BrowserContext } from '@playwright/test';
import { testedSites } from '../../../src/commands/stages/sites.ts';

/** What the Playwright project says of the build under test. */
export interface SiteOptions {
  /** The folder of the build, absolute. */
  siteFolder: string;
}

interface SiteFixtures extends SiteOptions {
  /** Complaints that a test provokes on purpose; any other fails it. */
  expectedComplaints: readonly RegExp[];
  /** What the pages complained of so far. */
  complaints: string[];
}

/** Collects what goes wrong in any page of the context. */
function collect(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    // Violations of the policy are reported here too, also in pages without scripts.
    const policy = message.text().includes('Content Security Policy');
    if (message.type() === 'error' || policy)
      complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (event) => complaints.push(`uncaught: ${event.error().stack ?? ''}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['data:', 'blob:', 'about:'].includes(url.protocol) || url.origin === origin;
    if (!local) complaints.push(`asked another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page ends what it still loads; that is no fault of the page.
    if (!/ABORTED|cancelled/i.test(reason))
      complaints.push(`not loaded: ${request.url()} ${reason}`);
  });
}

export const test = plain.extend<SiteFixtures>({
  siteFolder: ['', { option: true }],
  expectedComplaints: [[], { option: true }],
  complaints: [
    async ({ context, baseURL, expectedComplaints }, use) => {
      const complaints: string[] = [];
      collect(context, new URL(baseURL ?? '').origin, complaints);
      await use(complaints);
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((expected) => expected.test(complaint)),
      );
      expect(unexpected, 'what the page complained of').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The addresses of all pages of the site below its base, from the build: '' is the home page. */
export function sitePages(): readonly string[] {
  const folder = testedSites[0]?.outDir ?? '';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => path.relative(folder, entry.parentPath).split(path.sep).join('/'))
    .map((name) => (name === '' ? '' : `${name}/`))
    .sort();
}

/** One page of each kind: where a look at every page would only take longer. */
export const pageOfEachKind: readonly string[] = [
  ...['', 'lessons/type-1-and-type-2/', 'glossary/', 'article/', 'evidence/', 'progress/'],
];
