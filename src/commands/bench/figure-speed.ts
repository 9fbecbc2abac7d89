/**
 * What figures cost in a page of the built site: the work of a frame while they play, and how long one that
 * comes into view takes until it can be used on a processor four times slower.
 */
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { FIGURES } from '../../views/figures.ts';
import { findBrowser } from '../browsers.ts';
import { listen, portOf } from '../listen.ts';
import { cacheFolder } from '../project.ts';
import { buildSite, isFresh } from '../site-build.ts';
import { siteListener } from '../static-server.ts';
import { median } from './median.ts';

/** Of one figure: milliseconds. */
export interface FigureSpeed {
  readonly figure: string;
  /** Frames that were looked at while it played. */
  readonly frames: number;
  /** From the beginning of a frame's scripts to the end of its layout and painting. */
  readonly frameMedian: number;
  readonly frame95: number;
  readonly frameWorst: number;
  /** From its coming into view to its having computed its run anew, with the processor slowed. */
  readonly usableAfter: number;
}

/** How many times slower the processor is made for `usableAfter`. */
export const slowedBy = 4;
/** How many frames of each figure are looked at: some four seconds of them. */
const framesWanted = 240;
const build = { base: '/', outDir: path.join(cacheFolder, 'sites', 'root') };

/** Builds the site if it has to be, and measures every figure on its own page. Throws an Error without Chromium. */
export async function figureSpeeds(say: (line: string) => void): Promise<readonly FigureSpeed[]> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('There is no Chromium. Name one in CHROMIUM.');
  if (!isFresh(build)) {
    say('Building the site first.');
    await buildSite(build);
  }
  const site = siteListener({ folder: build.outDir, base: build.base });
  const servers = await listen(site, { port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({ executablePath: found.file, args: ['--no-sandbox'] });
  const home = `http://127.0.0.1:${portOf(servers[0])}/`;
  try {
    const speeds: FigureSpeed[] = [];
    for (const { id } of FIGURES) {
      say(id);
      const frames = await framesOf(browser, `${home}figures/${id}/`);
      const usableAfter = await wakingOf(browser, `${home}figures/${id}/`);
      speeds.push({ figure: id, ...frames, usableAfter });
    }
    return speeds;
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
}

const body = '[data-figure="bench"]';
const awake = `${body}[data-hash-agrees="true"]`;

/** Plays the figure from its beginning and times each frame. */
async function framesOf(
  browser: Browser,
  address: string,
): Promise<Omit<FigureSpeed, 'figure' | 'usableAfter'>> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.locator(awake).waitFor();
  await page.locator(body).focus();
  await page.keyboard.press('Home');
  await page.evaluate(watchFrames);
  await page.keyboard.press('k');
  await page.waitForFunction(enoughFrames, framesWanted);
  const times = await page.evaluate(
    () => (globalThis as unknown as { frameTimes: number[] }).frameTimes,
  );
  await page.close();
  const sorted = [...times].sort((a, b) => a - b);
  return {
    frames: sorted.length,
    frameMedian: median(sorted),
    frame95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
    frameWorst: sorted.at(-1) ?? NaN,
  };
}

/** Runs in the page. Enough frames have been timed, or the figure has come to its end. */
const enoughFrames = (wanted: number): boolean => {
  const { frameTimes } = globalThis as unknown as { frameTimes: number[] };
  const plays = document.querySelector('[data-plays="true"]') !== null;
  return frameTimes.length >= wanted || (frameTimes.length > 0 && !plays);
};

/** Runs in the page. A message posted in a frame is answered when its layout and painting are done. */
function watchFrames(): void {
  const times: number[] = [];
  Object.assign(globalThis, { frameTimes: times });
  const watch = (): void => {
    const begun = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (document.querySelector('[data-plays="true"]')) times.push(performance.now() - begun);
    };
    port2.postMessage(null);
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}

/** Hides the figure while the page loads, lets it be seen, and times it until it is awake. */
async function wakingOf(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(hideIslands);
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
  const passed = await shownUntilAwake(page);
  await page.close();
  return passed;
}

/** Runs in the page: a style sheet made by a script is none that the policy of the site forbids. */
function hideIslands(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('main astro-island > * { display: none !important }');
  document.adoptedStyleSheets = [sheet];
}

const shownUntilAwake = (page: Page): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        document.adoptedStyleSheets = [];
        const look = (): void => {
          if (document.querySelector(selector)) resolve(performance.now() - begun);
          else setTimeout(look, 5);
        };
        look();
      }),
    awake,
  );
