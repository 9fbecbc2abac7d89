/** Reading the JSON reports of the test runners: counts, names and first lines of messages. */
import type { Counts } from './outcome.ts';

/** The part of Vitest's JSON report that is read. */
interface VitestReport {
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** A name and the first line of what was said of it. */
const line = (name: string, message: string | undefined): string =>
  [name, message?.trim().split('\n')[0]].filter(Boolean).join(': ');

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
    failures: [
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => line(fullName, failureMessages?.[0])),
      ...broken.map(({ name, message }) => line(name, message)),
    ],
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
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results?: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** The part of Playwright's JSON report that is read. */
interface PlaywrightReport {
  readonly suites?: readonly PlaywrightSuite[];
  readonly errors?: readonly { readonly message?: string }[];
}

/** Counts of a Playwright report, each test in each project. An error outside of tests is a failure. */
export function playwrightCounts(report: PlaywrightReport): Counts {
  const tests = (
    suite: PlaywrightSuite,
  ): { name: string; status: string; said: string | undefined }[] => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ projectName, status, results }) => ({
        name: `[${projectName}] ${suite.title}: ${spec.title}`,
        status,
        said: results?.find(({ error }) => error)?.error?.message,
      })),
    ),
    ...(suite.suites ?? []).flatMap(tests),
  ];
  const all = (report.suites ?? []).flatMap(tests);
  // A test that passed only when tried again has failed: there are no second tries here.
  const failed = all.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  const errors = report.errors ?? [];
  return {
    passed: all.filter(({ status }) => status === 'expected').length,
    failed: failed.length + errors.length,
    failures: [
      ...failed.map(({ name, said }) => line(name, said)),
      ...errors.map(({ message }) => line('outside of tests', message)),
    ],
    skipped: all.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  };
}
