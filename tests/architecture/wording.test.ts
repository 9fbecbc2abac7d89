/** The words that must not stay, and that the rule against them sees each. */
import { describe, expect, test } from 'vitest';
import { sources } from './repository.ts';
import { closed, wordingProblems } from './wording.ts';

test('no file keeps a note to its author, a test that does not run, or a trace of a machine', () => {
  const files = sources(/./);
  expect(files.length).toBeGreaterThan(50);
  expect(wordingProblems(files)).toEqual([]);
});

describe('the rule sees', () => {
  test.for([
    ['src/a.ts', '// TO·DO: later'],
    ['content/a.mdx', 'FIX·ME'],
    ['src/a.css', '/* HA·CK: for one browser */'],
    ['content/a.yaml', '# X·XX'],
    ['tests/a.test.ts', "test.on·ly('x', () => {});"],
    ['tests/a.test.ts', "test.describe.sk·ip('x', () => {});"],
    ['tests/browser/a.test.ts', 'await page.waitFor·Timeout(100);'],
    ['tests/playwright.config.ts', 'retries·: 2,'],
    ['src/a.ts', '// eslint-dis·able-next-line no-console'],
    ['src/a.ts', '/* eslint-dis·able */'],
    ['src/a.ts', '// @ts-ig·nore'],
    ['src/a.ts', '// @ts-no·check'],
    ['src/a.ts', '// @ts-expect-err·or'],
    ['README.md', 'cd /ho·me/someone/ring'],
    ['src/a.ts', "const file = '/t·mp/out.json';"],
    ['src/a.ts', 'C:\\Us·ers\\me'],
    ['.npmrc', 'registry=https://regi·stry.example.org/'],
    ['src/a.ts', 'http://build.example.co·rp/'],
  ] as const)('%s: %s', ([file, gapped]) => {
    expect(wordingProblems([{ file, text: gapped }], [])).toEqual([]);
    expect(wordingProblems([{ file, text: closed(gapped) }], [])).toHaveLength(1);
  });

  test.for([
    ['src/a.ts', '// eslint-dis·able-next-line no-console -- the program speaks to a terminal'],
    ['tests/a.test.ts', "test('skips over what is empty', () => {});"],
    ['src/a.ts', "const browser = '/usr/bin/chromium';"],
    ['content/a.mdx', 'The work/life of a root partition; the registry key.'],
    ['content/a.mdx', 'See https://learn.microsoft.com/en-us/windows/home/about'],
    ['tests/a.test.ts', 'retries: 0,'],
  ] as const)('nothing wrong with %s: %s', ([file, gapped]) => {
    expect(wordingProblems([{ file, text: closed(gapped) }], [])).toEqual([]);
  });

  test('the name of the machine and the folder of the project', () => {
    const text = 'Built on box-17 in\n/srv/ring.';
    expect(wordingProblems([{ file: 'README.md', text }], ['box-17', '/srv/ring'])).toEqual([
      'README.md:1 names this machine: box-17',
      'README.md:2 names this machine: /srv/ring',
    ]);
  });
});
