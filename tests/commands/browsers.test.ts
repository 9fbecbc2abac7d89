import path from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/commands/browsers.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a variable that names no browser is refused in words, not passed over', () => {
  const folder = temporaryFolder({ 'chromium.txt': 'no program' });
  for (const file of ['chromium.txt', 'missing'])
    expect(() => findBrowser('chromium', { CHROMIUM: path.join(folder, file) })).toThrow(
      /^CHROMIUM is ".*", which does not start/,
    );
});

test('a variable that names a program that starts is obeyed', () => {
  // Any program that knows --version will do; whether it is a browser shows when it is driven.
  expect(findBrowser('firefox', { FIREFOX: process.execPath })).toEqual({
    engine: 'firefox',
    file: process.execPath,
    own: false,
  });
});
