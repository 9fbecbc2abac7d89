import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences, findNode, whyInstall } from '../../src/commands/bootstrap/install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.5' },
    'node_modules/astro/node_modules/cookie': { version: '1.0.0' },
    'node_modules/rolldown-linux': { version: '1.2.0', optional: true },
  },
};
const astro = { 'node_modules/astro': { version: '7.3.5' } };
const cookie = { 'node_modules/astro/node_modules/cookie': { version: '1.0.0' } };

describe('what is installed, compared with the lock file', () => {
  test.for([
    ['all of it, without another platform’s package', { ...astro, ...cookie }, []],
    ['a package missing', astro, ['node_modules/astro/node_modules/cookie 1.0.0 is not installed']],
    [
      'another version',
      { ...cookie, 'node_modules/astro': { version: '7.3.4' } },
      ['node_modules/astro 7.3.4 is installed, the lock file says otherwise'],
    ],
    [
      'a package the lock file does not know',
      { ...astro, ...cookie, 'node_modules/old': { version: '1.0.0' } },
      ['node_modules/old 1.0.0 is installed, the lock file says otherwise'],
    ],
    [
      'an optional package of another version',
      { ...astro, ...cookie, 'node_modules/rolldown-linux': { version: '1.1.0' } },
      ['node_modules/rolldown-linux 1.1.0 is installed, the lock file says otherwise'],
    ],
  ] as const)('%s', ([, packages, expected]) => {
    expect(differences(lock, { packages })).toEqual(expected);
  });
});

describe('a folder', () => {
  let root = '';
  const write = (name: string, value: unknown): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), JSON.stringify(value));
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'install-'));
    write('package.json', { devDependencies: { node: process.versions.node } });
    write('package-lock.json', lock);
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  test('that is fresh needs an installation', () => {
    expect(whyInstall(root)).toBe('nothing is installed yet');
  });

  test('whose installation was cut short needs another', () => {
    write('node_modules/astro/package.json', {});
    expect(whyInstall(root)).toBe('nothing is installed yet');
  });

  test('installed by hand with plain npm is good as it is', () => {
    write('node_modules/.package-lock.json', { packages: { ...astro, ...cookie } });
    expect(whyInstall(root)).toBeUndefined();
  });

  test('whose Node is neither installed nor the one that runs says which one is missing', () => {
    write('package.json', { devDependencies: { node: '99.1.0' } });
    write('node_modules/.package-lock.json', { packages: { ...astro, ...cookie } });
    expect(whyInstall(root)).toBe('Node 99.1.0 is not installed');
    expect(findNode(root)).toBeUndefined();
  });
});
