import { describe, expect, test } from 'vitest';
import { sources } from './repository.ts';
import { wordingProblems } from './wording.ts';

test('no file keeps a note to its author, a test that does not run, or a trace of a machine', () => {
  // The examples below are what the rule is for.
  const files = sources(/^(?!tests\/architecture\/wording\.test\.ts$)/);
  expect(files.length).toBeGreaterThan(50);
  expect(wordingProblems(files)).toEqual([]);
});

describe('the rule sees', () => {
  test.for([
    // Bait, one line for each thing that the rule must catch: none is a note, a skip or an exemption here.
    ['src/a.ts', '// TODO: later'],
    ['content/a.mdx', 'FIXME'],
    ['tests/a.test.ts', "test.only('x', () => {});"],
    ['tests/a.test.ts', "test.describe.skip('x', () => {});"],
    ['tests/browser/a.test.ts', 'await page.waitForTimeout(100);'],
    ['tests/playwright.config.ts', 'retries: 2,'],
    ['src/a.ts', '// eslint-disable-next-line no-console'],
    ['src/a.ts', '/* eslint-disable */'],
    ['src/a.ts', '// @ts-ignore'],
    ['README.md', 'cd /home/someone/ring'],
    ['src/a.ts', `const file = '${['', 'tmp', 'out.json'].join('/')}';`],
    ['src/a.ts', 'C:\\Users\\me'],
    ['.npmrc', 'registry=https://registry.example.org/'],
    ['src/a.ts', 'http://build.example.corp/'],
  ] as const)('%s: %s', ([file, text]) => {
    expect(wordingProblems([{ file, text }], [])).toHaveLength(1);
  });

  test.for([
    ['src/a.ts', '// eslint-disable-next-line no-console -- the program speaks to a terminal'],
    ['tests/a.test.ts', "test('skips over what is empty', () => {});"],
    ['src/a.ts', "const browser = '/usr/bin/chromium';"],
    ['content/a.mdx', 'The work/life of a root partition; the registry key.'],
    ['content/a.mdx', 'See https://learn.microsoft.com/en-us/windows/home/about'],
    ['tests/a.test.ts', 'retries: 0,'],
  ] as const)('nothing wrong with %s: %s', ([file, text]) => {
    expect(wordingProblems([{ file, text }], [])).toEqual([]);
  });

  test('the name of the machine and the folder of the project', () => {
    const text = 'Built on box-17 in\n/srv/ring.';
    expect(wordingProblems([{ file: 'README.md', text }], ['box-17', '/srv/ring'])).toEqual([
      'README.md:1 names this machine: box-17',
      'README.md:2 names this machine: /srv/ring',
    ]);
  });
});
