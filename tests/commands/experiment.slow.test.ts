import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const door = fileURLToPath(new URL('../../src/commands/bootstrap/run.mjs', import.meta.url));
const run = (...words: string[]) =>
  spawnSync(process.execPath, [door, 'experiment', ...words], { encoding: 'utf8' });

test('an experiment’s output is JSON and nothing else', () => {
  const { status, stdout, stderr } = run('src/experiments/examples/round-trip.json');
  expect(status).toBe(0);
  const result = JSON.parse(stdout) as { results: readonly { halfWidth: number | null }[] };
  expect(result.results.length).toBeGreaterThan(0);
  for (const { halfWidth } of result.results) expect(halfWidth).not.toBeNull();
  expect(stderr).toContain('warning: ');
});

test('a design row is printed as JSON that a file may have in place of its id', () => {
  const { status, stdout } = run('--list', '--design', 'microvm');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: 'microvm', signal: 'doorbell' });
});

test.each([
  [['--list', '--design', 'mikrovm'], 'no design "mikrovm" (did you mean "microvm"?)'],
  [[], 'Name one experiment file'],
  [['no-such-file.json'], 'no-such-file.json does not exist'],
  [['src/experiments'], 'src/experiments is a folder, not a file'],
  [['package.json'], 'title is missing'],
  [['src/experiments/examples/round-trip.json', '--cores', '0'], '--cores takes a whole number'],
  [['src/experiments/examples/round-trip.json', '--seconds', 'x'], '--seconds takes a number'],
  [['src/experiments/examples/round-trip.json', '--cats'], '--cats'],
])('%j cannot be run, and is refused in words with 2', (words, told) => {
  const { status, stdout, stderr } = run(...words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(told);
  expect(stderr).not.toMatch(/E[A-Z]{4,}:/);
});
