import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inputsHash } from '../../src/commands/site-build.ts';
import { temporaryFolder } from './temporary-folder.ts';

const top = temporaryFolder({
  'package.json': '{}',
  'src/pages/index.astro': 'home',
  'content/lessons/01-types.mdx': 'text',
  'tests/some.test.ts': 'test',
  'dist/index.html': 'built',
});
const write = (name: string, text: string): void => {
  writeFileSync(path.join(top, name), text);
};

test('a build is due when a source, its name or the base changes, and only then', () => {
  const before = inputsHash('/', top);
  expect(inputsHash('/', top)).toBe(before);

  write('tests/some.test.ts', 'another test');
  write('dist/index.html', 'built again');
  expect(inputsHash('/', top)).toBe(before);

  expect(inputsHash('/course', top)).not.toBe(before);

  write('content/lessons/01-types.mdx', 'tex');
  const shorter = inputsHash('/', top);
  expect(shorter).not.toBe(before);

  renameSync(
    path.join(top, 'content/lessons/01-types.mdx'),
    path.join(top, 'content/lessons/t.mdx'),
  );
  expect(inputsHash('/', top)).not.toBe(shorter);
});
