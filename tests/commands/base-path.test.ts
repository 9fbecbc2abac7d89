import { expect, test } from 'vitest';
import { basePath, withSlash } from '../../src/commands/base-path.ts';

test.for([
  [undefined, '/', '/'],
  ['', '/', '/'],
  ['/', '/', '/'],
  ['course', '/course', '/course/'],
  ['/course/', '/course', '/course/'],
  ['//a/b-1.0//', '/a/b-1.0', '/a/b-1.0/'],
  ['/.hidden/a.', '/.hidden/a.', '/.hidden/a./'],
] as const)('BASE_PATH=%s is %s', ([written, base, home]) => {
  expect(basePath(written)).toBe(base);
  expect(withSlash(base)).toBe(home);
});

test.for(['/a b', '/../etc', 'https://host/x?y', 'C:\\site', '/ü'])(
  'BASE_PATH=%s is refused in words',
  (written) => {
    expect(() => basePath(written)).toThrow(`BASE_PATH is "${written}"`);
  },
);
