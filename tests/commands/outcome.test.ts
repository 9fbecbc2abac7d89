import { describe, expect, test } from 'vitest';
import { exitStatus, fromCounts, single, summary } from '../../src/commands/stages/outcome.ts';

const none = { passed: 0, failed: 0, skipped: [] };

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
    const outcome = fromCounts('unit', { ...none, passed: 2, failed: 2 }, 1, ' printed\n');
    expect(outcome).toEqual({ name: 'unit', passed: 2, failed: 2, output: ' printed' });
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

  test('gives a good status only when something passed and nothing failed', () => {
    expect(exitStatus([types, unit])).toBe(0);
    expect(exitStatus([types, lint])).toBe(1);
    expect(exitStatus([])).toBe(1);
    expect(exitStatus([{ name: 'unit', passed: 0, failed: 0, output: '' }])).toBe(1);
  });
});
