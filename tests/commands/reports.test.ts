import { expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../src/commands/stages/reports.ts';

test('a Vitest report: what passed, failed, was skipped, and files that did not run', () => {
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a one', status: 'passed' },
          { fullName: 'a two', status: 'failed', failureMessages: ['two is three\n at b.ts:1'] },
        ],
      },
      {
        name: 'b.test.ts',
        status: 'passed',
        assertionResults: [
          { fullName: 'b one', status: 'skipped' },
          { fullName: 'b two', status: 'todo' },
        ],
      },
      {
        name: 'does-not-parse.test.ts',
        status: 'failed',
        message: 'no }\nat c.ts',
        assertionResults: [],
      },
      {
        name: 'broken-afterwards.test.ts',
        status: 'failed',
        assertionResults: [{ fullName: 'c one', status: 'passed' }],
      },
    ],
  };
  expect(vitestCounts(report)).toEqual({
    passed: 2,
    failed: 3,
    failures: ['a two: two is three', 'does-not-parse.test.ts: no }', 'broken-afterwards.test.ts'],
    skipped: ['b one', 'b two'],
  });
  expect(vitestCounts({})).toEqual({ passed: 0, failed: 0, failures: [], skipped: [] });
});

test('a Playwright report: each test in each project, at any depth, and errors outside of tests', () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    tests: statuses.map((status, n) => ({
      projectName: `p${n}`,
      status,
      results: status === 'expected' ? [{}] : [{}, { error: { message: `${status}\n at d.ts` } }],
    })),
  });
  const report = {
    suites: [
      {
        title: 'a.test.ts',
        specs: [spec('one', 'expected', 'unexpected')],
        suites: [{ title: 'inner', specs: [spec('two', 'skipped', 'flaky', 'expected')] }],
      },
    ],
    errors: [{ message: 'the server did not start' }],
  };
  expect(playwrightCounts(report)).toEqual({
    passed: 2,
    failed: 3,
    failures: [
      '[p1] a.test.ts: one: unexpected',
      '[p1] inner: two: flaky',
      'outside of tests: the server did not start',
    ],
    skipped: ['[p0] inner: two'],
  });
  expect(playwrightCounts({})).toEqual({ passed: 0, failed: 0, failures: [], skipped: [] });
});
