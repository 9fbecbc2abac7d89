/**
 * The browser tests, on production builds served by our own server: at the top of a host and below a
 * path, in every engine named in TEST_BROWSERS. `npm test` makes the builds; alone, it takes those.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { withSlash } from '../src/commands/base-path.ts';
import { findBrowser, type Browser, type Engine } from '../src/commands/browsers.ts';
import { testedSites } from '../src/commands/stages/sites.ts';
import type { SiteOptions } from './browser/support/site-test.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
const ports = (process.env['TEST_PORTS'] ?? '4391,4392').split(',').map(Number);
const engines = (process.env['TEST_BROWSERS'] ?? 'chromium').split(',') as Engine[];
const full = Number(process.env['FUZZ_RUNS'] ?? 1) > 1;
const origin = (index: number): string => `http://localhost:${ports[index]}`;

/** How Playwright starts a browser that was found. */
function launch({ engine, file, own }: Browser): NonNullable<PlaywrightTestConfig['use']> {
  const quiet = ['--no-sandbox', '--no-first-run', '--disable-quic', '--disable-sync'];
  return {
    browserName: engine,
    // Debian's Firefox speaks WebDriver BiDi, which Playwright calls this channel.
    ...(engine === 'firefox' && !own ? { channel: 'moz-firefox' } : {}),
    launchOptions: {
      executablePath: file,
      args:
        engine === 'chromium'
          ? [...quiet, '--disable-background-networking', '--disable-component-update']
          : [],
    },
  };
}

const projects = engines.flatMap((engine) => {
  const browser = findBrowser(engine);
  if (!browser)
    throw new Error(`There is no ${engine} on this machine: leave it out of TEST_BROWSERS.`);
  const passedOver = [
    // The system's Firefox cannot be told to prefer dark colours, to do without scripts and the like,
    // and its driver never hears that a download has ended.
    ...(engine === 'firefox' && !browser.own ? [/@emulation/, /@download/] : []),
    ...(engine === 'chromium' ? [] : [/@one-engine/]),
  ];
  return testedSites.map((site, index) => ({
    name: `${engine} ${site.name}`,
    // Said once is enough for what does not depend on the path below which the site lives. Of the rest,
    // the quick run repeats below a path only what is about addresses.
    grepInvert: site.name === 'root' ? passedOver : [...passedOver, /@root/],
    ...(site.name === 'root' || full ? {} : { grep: /@path/ }),
    use: {
      ...launch(browser),
      baseURL: `${origin(index)}${withSlash(site.base)}`,
      siteFolder: site.outDir,
    },
  }));
});

export default defineConfig<SiteOptions>({
  testDir: 'browser',
  testMatch: '**/*.test.ts',
  outputDir: path.join(top, 'test-results'),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Firefox's driver takes its time over the thousands of elements that axe looks at.
  timeout: engines.includes('firefox') ? 240_000 : 60_000,
  use: { locale: 'en-US', timezoneId: 'UTC', viewport: { width: 1440, height: 900 } },
  projects,
  webServer: testedSites.map((site, index) => ({
    command: `"${process.execPath}" src/commands/preview.ts "${site.outDir}"`,
    cwd: top,
    env: { PORT: String(ports[index]), HOST: '' },
    url: `${origin(index)}${withSlash(site.base)}`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  })),
});
