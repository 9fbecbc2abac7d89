/** Takes samples in Chromium: a fresh page each, served by our own server. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browsers.ts';
import { listen, portOf } from '../listen.ts';
import { cacheFolder } from '../project.ts';
import { siteListener } from '../static-server.ts';
import type { Contestant, TakeSample } from './rounds.ts';
import { peerFile } from './peer-packages.ts';
import { peers } from './peers.ts';
import { writePlainModules } from './plain-modules.ts';
import type { sampleInPage } from './page.ts';

const folder = path.join(cacheFolder, 'bench-page');

/** What takes samples in Chromium, and how to end it. Throws an Error when there is no Chromium. */
export async function openBrowser(): Promise<{
  readonly version: string;
  readonly take: TakeSample;
  readonly close: () => Promise<void>;
}> {
  const found = findBrowser('chromium');
  if (!found)
    throw new Error('There is no Chromium. Name one in CHROMIUM, or leave out --browser.');
  writePages();
  const servers = await listen(siteListener({ folder, base: '/' }), { port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({ executablePath: found.file, args: ['--no-sandbox'] });
  const address = `http://127.0.0.1:${portOf(servers[0])}`;
  return {
    version: `Chromium ${browser.version()}`,
    async take(index, contestant, events) {
      const page = await browser.newPage();
      await page.goto(`${address}/${pageOf(contestant)}.html`);
      await page.waitForFunction(() => 'sampleInPage' in globalThis);
      const given = { index, name: contestant, events };
      const sample = await page.evaluate(({ index, name, events }) => {
        const tools = globalThis as unknown as { sampleInPage: typeof sampleInPage };
        return tools.sampleInPage(index, name, events);
      }, given);
      await page.close();
      return sample;
    },
    async close() {
      await browser.close();
      for (const server of servers) server.close();
    },
  };
}

const pageOf = (contestant: Contestant): string =>
  peers.find(({ name }) => name === contestant)?.from ?? 'index';

/** One page without a peer and one for each peer's package in the cache. */
function writePages(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entry = path.relative(folder, writePlainModules('src/commands/bench/page.ts', folder));
  const html = (scripts: string): string =>
    `<!doctype html><title>bench</title>${scripts}<script type="module" src="/${entry}"></script>`;
  writeFileSync(path.join(folder, 'index.html'), html(''));
  for (const peer of peers.filter((one) => existsSync(peerFile(one)))) {
    cpSync(peerFile(peer), path.join(folder, `${peer.from}.js`));
    const script = `<script src="/${peer.from}.js"></script>`;
    writeFileSync(path.join(folder, `${peer.from}.html`), html(script));
  }
}
