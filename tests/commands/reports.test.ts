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
          { fullName: 'a two', status: 'failed' },
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
      { name: 'does-not-parse.test.ts', status: 'failed', assertionResults: [] },
      {
        name: 'broken-afterwards.test.ts',
        status: 'failed',
        assertionResults: [{ fullName: 'c one', status: 'passed' }],
      },
    ],
  };
  expect(vitestCounts(report)).toEqual({ passed: 2, failed: 3, skipped: ['b one', 'b two'] });
  expect(vitestCounts({})).toEqual({ passed: 0, failed: 0, skipped: [] });
});

test('a Playwright report: each test in each project, at any depth, and errors outside of tests', () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    tests: statuses.map((status, n) => ({ projectName: `p${n}`, status })),
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
    skipped: ['[p0] inner: two'],
  });
  expect(playwrightCounts({})).toEqual({ passed: 0, failed: 0, skipped: [] });
});
