/** Our very code, with its types taken out and nothing else, has the same runs in a browser as in Node. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { writePlainModules } from '../../src/commands/bench/plain-modules.ts';
import { listen, portOf } from '../../src/commands/listen.ts';
import { siteListener } from '../../src/commands/static-server.ts';

test('three runs, one of the host model, have the hashes that they have in Node @root', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashes-'));
  const script = writePlainModules('tests/engine/print-hashes.ts', folder);
  const address = path.relative(folder, script).replaceAll('\\', '/');
  const html = `<!doctype html><title>runs</title><script type="module" src="/${address}"></script>`;
  writeFileSync(path.join(folder, 'index.html'), html);
  const servers = await listen(siteListener({ folder, base: '/' }), { port: 0, host: '127.0.0.1' });
  const told = page.waitForEvent('console');
  await page.goto(`http://127.0.0.1:${portOf(servers[0])}/`);
  const here = (await told).text();
  for (const server of servers) server.close();
  const inNode = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  rmSync(folder, { recursive: true });
  expect(Object.keys(JSON.parse(here) as object)).toEqual(['impatientQueue', 'rushHour', 'host']);
  expect(here).toBe(inNode);
});
