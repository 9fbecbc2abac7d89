import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const door = fileURLToPath(new URL('../../src/commands/bootstrap/run.mjs', import.meta.url));
const run = (...words: string[]) =>
  spawnSync(process.execPath, [door, ...words], {
    encoding: 'utf8',
    env: { ...process.env, PORT: 'none' },
  });

test.for([[], ['no-such-command'], ['../../tests/runs'], ['bootstrap/run']])(
  'a command that is none is refused in words: %s',
  (words) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(1);
    expect(stderr).toContain(`There is no command "${words[0] ?? ''}"`);
  },
);

test('a command runs with the pinned Node, and ends as it ended', () => {
  const { status, stdout, stderr } = run('start');
  expect(stderr).toBe('PORT is "none". A port is a whole number from 0 (any free one) to 65535.\n');
  expect([status, stdout]).toEqual([1, '']);
});
