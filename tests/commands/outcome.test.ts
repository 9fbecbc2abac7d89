import { describe, expect, test } from 'vitest';
import { exitStatus, fromCounts, single, summary } from '../../src/commands/stages/outcome.ts';

const none = { passed: 0, failed: 0, failures: [], skipped: [] };

describe('the outcome of a test runner', () => {
  test('is its counts when it ends well', () => {
    expect(fromCounts('unit', { ...none, passed: 3 }, 0, '')).toMatchObject({
      passed: 3,
      failed: 0,
    });
  });

  test.for([
    ['not one test was run', none, 0, 1],
    ['all tests passed, but the status is 1', { ...none, passed: 3 }, 1, 1],
    ['skipped, and so not passed: a name', { ...none, passed: 3, skipped: ['a name'] }, 0, 1],
  ] as const)('is a failure when %s', ([words, counts, code, failed]) => {
    const outcome = fromCounts('unit', counts, code, 'printed');
    expect(outcome.failed).toBe(failed);
    expect(outcome.output).toContain(words);
  });

  test('does not count a failed run twice', () => {
    const counts = { ...none, passed: 2, failed: 2, failures: ['one', 'two'] };
    expect(fromCounts('unit', counts, 1, ' printed\n')).toEqual({
      name: 'unit',
      passed: 2,
      failed: 2,
      output: ' printed',
      causes: ['one', 'two'],
    });
  });
});

describe('the summary', () => {
  const lint = single('lint', false, 'a.ts 1:1 no');
  const types = single('types', true, 'noise');
  const unit = fromCounts('unit', { ...none, passed: 7 }, 0, 'noise');

  test('ends with the totals of all stages', () => {
    expect(summary([lint, types, unit]).split('\n').at(-2)).toBe('tests: 8 passed, 1 failed');
    expect(summary([types, unit])).toBe('\ntests: 8 passed, 0 failed\n');
  });

  test('shows what failing stages printed, and only theirs', () => {
    const text = summary([lint, types, unit]);
    expect(text).toContain('a.ts 1:1 no');
    expect(text).not.toContain('noise');
  });

  test('repeats a line for each failure just above the totals', () => {
    const crash = fromCounts(
      'unit',
      { ...none, passed: 3, skipped: ['the last one'] },
      1,
      '....\n\n  Caused by: Error: Worker exited with signal SIGTRAP\n  at pool.js\n',
    );
    expect(summary([lint, types, crash]).split('\n').slice(-7)).toEqual([
      '── what failed ──',
      'lint: a.ts 1:1 no',
      'unit: Caused by: Error: Worker exited with signal SIGTRAP',
      'unit: skipped, and so not passed: the last one',
      '',
      'tests: 4 passed, 2 failed',
      '',
    ]);
  });

  test('keeps those lines short and few', () => {
    const failures = Array.from({ length: 25 }, (_, index) => `${index} ${'x'.repeat(400)}`);
    const text = summary([fromCounts('unit', { ...none, failed: 25, failures }, 1, '')]);
    const lines = text.slice(text.indexOf('── what failed')).split('\n');
    expect(lines).toHaveLength(25);
    expect(lines[20]).toMatch(/^unit: 19 x{297}…$/);
    expect(lines[21]).toBe('… and 5 more');
  });

  test('gives a good status only when something passed and nothing failed', () => {
    expect(exitStatus([types, unit])).toBe(0);
    expect(exitStatus([types, lint])).toBe(1);
    expect(exitStatus([])).toBe(1);
    expect(exitStatus([{ name: 'unit', passed: 0, failed: 0, output: '', causes: [] }])).toBe(1);
  });
});
