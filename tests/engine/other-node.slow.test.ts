/** A run has one hash whatever runs it: here, every other major version of Node that the machine has. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePlainModules } from '../../src/commands/bench/plain-modules.ts';
import { root } from '../../src/commands/project.ts';
import { hashesOfRuns } from './hash-of-runs.ts';

const entry = fileURLToPath(new URL('./print-hashes.ts', import.meta.url));
const oldest = 20;
const own = Number(process.versions.node.split('.')[0]);
const program = process.platform === 'win32' ? 'node.exe' : 'node';

/** Programs by major version, from the folders of PATH. */
const others = new Map<number, string>();
for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
  const file = path.join(folder, program);
  if (!existsSync(file)) continue;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  const major = Number(/^v(\d+)/.exec(stdout ?? '')?.[1]);
  if (major >= oldest && major !== own && !others.has(major)) others.set(major, file);
}

describe('the hash of a run', () => {
  let folder = '';
  let script = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'plain-'));
    script = writePlainModules(path.relative(root, entry).replaceAll('\\', '/'), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (file: string) =>
    JSON.parse(execFileSync(file, [script], { encoding: 'utf8' })) as unknown;

  // The same values as in pinned.golden.test.ts.
  const pinned = () => ({
    impatientQueue: '7516d4165088e55c',
    rushHour: '5968053ba1d7ff18',
    host: hashesOfRuns().host,
  });

  it('is the pinned one when our code runs without its types', () => {
    expect(run(process.execPath)).toEqual(pinned());
  });

  const found = [...others.keys()].join(', ') || 'none on this machine';
  it(`is the same in other versions of Node (${found})`, () => {
    for (const [major, file] of others) expect([major, run(file)]).toEqual([major, pinned()]);
  });
});
