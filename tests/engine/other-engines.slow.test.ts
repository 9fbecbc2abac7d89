/**
 * A run has one hash whatever runs it: here, every other major version of Node that the machine has, and
 * JavaScriptCore, Safari's engine, where WebKitGTK's shell `jsc` is installed.
 */
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
const folders = (process.env['PATH'] ?? '').split(path.delimiter);
for (const folder of folders) {
  const file = path.join(folder, program);
  if (!existsSync(file)) continue;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  const major = Number(/^v(\d+)/.exec(stdout ?? '')?.[1]);
  if (major >= oldest && major !== own && !others.has(major)) others.set(major, file);
}

const shells = folders.map((folder) => path.join(folder, 'jsc')).filter((file) => existsSync(file));

describe('the hash of a run', () => {
  let folder = '';
  let script = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'plain-'));
    script = writePlainModules(path.relative(root, entry).replaceAll('\\', '/'), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (file: string, ...options: string[]) =>
    JSON.parse(execFileSync(file, [...options, script], { encoding: 'utf8' })) as unknown;

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

  it(`is the same in JavaScriptCore (${shells[0] ?? 'none on this machine'})`, () => {
    for (const file of shells.slice(0, 1)) expect(run(file, '-m')).toEqual(pinned());
  });
});
