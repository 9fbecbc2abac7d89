/** The stages that need a browser. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { obtainBrowser, type Engine } from '../browsers.ts';
import { portOf } from '../listen.ts';
import { single, type Outcome } from './outcome.ts';
import { playwrightCounts } from './reports.ts';
import { testRunner, type Stage } from './stage.ts';
import { testedSites } from './sites.ts';

/** A port that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  return port;
}

/** Looks for the browsers, installs what is missing, and says what could not be had. */
export async function availableEngines(
  wanted: readonly Engine[],
  say: (line: string) => void,
): Promise<readonly Engine[]> {
  const found: Engine[] = [];
  for (const engine of wanted) {
    const browser = await obtainBrowser(engine, say);
    say(browser ? `      ${engine}: ${browser.file}` : `      ${engine}: not here, not tested`);
    if (browser) found.push(engine);
  }
  return found;
}

/** The browser tests, on every build under test in every engine given. */
export const browserTests = (engines: readonly Engine[]): Stage => ({
  name: 'browser tests',
  async run(): Promise<Outcome> {
    if (!engines.includes('chromium'))
      return single(
        'browser tests',
        false,
        'No Chromium was found, and none could be installed. Install Chrome, Chromium or Edge, or name' +
          ' its program:  CHROMIUM=/path/to/chrome npm test',
      );
    const ports = await Promise.all(testedSites.map(freePort));
    return testRunner('browser tests', playwrightCounts, (reportFile) => [
      '@playwright/test',
      ['test', '-c', 'tests/playwright.config.ts', '--reporter=dot,json'],
      {
        program: 'playwright',
        env: {
          // Playwright sets FORCE_COLOR for its workers, and Node warns where both are set.
          NO_COLOR: undefined,
          FORCE_COLOR: '0',
          PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
          TEST_BROWSERS: engines.join(','),
          TEST_PORTS: ports.join(','),
        },
      },
    ]).run();
  },
});
