import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  lockProblems,
  pinProblems,
  shellProblems,
  type LockFile,
  type PackageFile,
} from './packages.ts';
import { top } from './repository.ts';

const read = (name: string): string => readFileSync(path.join(top, name), 'utf8');
const file = JSON.parse(read('package.json')) as PackageFile;
const lock = JSON.parse(read('package-lock.json')) as LockFile;

describe('in this project', () => {
  test('every dependency is pinned to one version, and locked to it', () => {
    expect(Object.keys(file.dependencies ?? {}).length).toBeGreaterThan(5);
    expect(pinProblems(file)).toEqual([]);
    expect(lockProblems(file, lock)).toEqual([]);
  });

  test('npm scripts run on every system', () => {
    expect(shellProblems(file)).toEqual([]);
  });

  test('one Node is meant everywhere', () => {
    expect(read('.nvmrc').trim()).toBe(file.devDependencies?.['node']);
  });

  test('what the commands use by name is asked for by name', () => {
    expect(file.devDependencies).toHaveProperty('playwright');
    expect(file.dependencies).toHaveProperty('pagefind');
  });
});

describe('the rule sees', () => {
  const good = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } } };

  test.for(['^1.0.0', '~1.0.0', '1.x', 'latest', '*', 'file:../a'])('a: %s', (version) => {
    expect(pinProblems({ dependencies: { a: version } })).toHaveLength(1);
  });

  test('a lock file with hosts, without hashes, of other versions', () => {
    expect(lockProblems({ dependencies: { a: '1.0.0' } }, good)).toEqual([]);
    expect(lockProblems({ dependencies: { a: '1.0.1' } }, good)[0]).toContain('another version');
    const hosted = { version: '1.0.0', resolved: 'https://host/a.tgz' };
    const found = lockProblems({}, { packages: { 'node_modules/a': hosted } }).join('\n');
    expect(found).toContain('names the host');
    expect(found).toContain('no integrity hash');
  });

  test('a platform whose binary is not locked', () => {
    const parent = {
      ...good.packages['node_modules/a'],
      optionalDependencies: { 'b-mac': '1.0.0' },
    };
    const binary = { version: '1.0.0', optional: true };
    const found = lockProblems({}, { packages: { 'node_modules/a': parent } });
    expect(found[0]).toContain('b-mac, for another platform, is not locked');
    for (const place of ['node_modules/b-mac', 'node_modules/a/node_modules/b-mac'])
      expect(lockProblems({}, { packages: { 'node_modules/a': parent, [place]: binary } })).toEqual(
        [],
      );
  });

  test('an install script that nobody approved', () => {
    const scripted = { version: '1.0.0', integrity: 'sha512-x', hasInstallScript: true };
    const packages = { 'node_modules/b/node_modules/a': scripted };
    expect(lockProblems({}, { packages })[0]).toContain('a runs a script when installed');
    expect(lockProblems({ allowScripts: { a: true } }, { packages })).toEqual([]);
  });

  test.for([
    'rm -rf dist && node src/commands/build.ts',
    'PORT=1 node src/commands/start.ts',
    'node src/commands/*.ts',
    'prettier --write .',
  ])('a script for one shell: %s', (script) => {
    expect(shellProblems({ scripts: { a: script } })).toHaveLength(1);
  });
});
