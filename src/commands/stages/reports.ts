/** Reading the JSON reports of the test runners: only counts and names, never their printed text. */
import type { Counts } from './outcome.ts';

/** The part of Vitest's JSON report that is read. */
interface VitestReport {
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Counts of a Vitest report. A file that could not be run counts as one failed test. */
export function vitestCounts(report: VitestReport): Counts {
  const files = report.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const count = (status: string): number => tests.filter((test) => test.status === status).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  };
}

/** A suite in Playwright's JSON report, as far as it is read. */
interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
}

/** The part of Playwright's JSON report that is read. */
interface PlaywrightReport {
  readonly suites?: readonly PlaywrightSuite[];
  readonly errors?: readonly unknown[];
}

/** Counts of a Playwright report, each test in each project. An error outside of tests is a failure. */
export function playwrightCounts(report: PlaywrightReport): Counts {
  const tests = (suite: PlaywrightSuite): { name: string; status: string }[] => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ projectName, status }) => ({
        name: `[${projectName}] ${suite.title}: ${spec.title}`,
        status,
      })),
    ),
    ...(suite.suites ?? []).flatMap(tests),
  ];
  const all = (report.suites ?? []).flatMap(tests);
  return {
    passed: all.filter(({ status }) => status === 'expected').length,
    // A test that passed only when tried again has failed: there are no second tries here.
    failed:
      all.filter(({ status }) => status === 'unexpected' || status === 'flaky').length +
      (report.errors?.length ?? 0),
    skipped: all.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  };
}
