/** What a stage of the tests came to, and how the outcomes of all stages are added up. */

/** The result of one stage: a static check counts as one test. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What a person needs to see when something failed; may be empty. */
  readonly output: string;
  /** What failed, a line each: what is still legible where only the end of the output is kept. */
  readonly causes: readonly string[];
}

/** The first lines of an output that name an error, or its first lines where none does. */
function firstErrors(output: string): readonly string[] {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const errors = lines.filter((line) => /\b(error|failed|signal)\b/i.test(line));
  return (errors.length > 0 ? errors : lines).slice(0, 5);
}

/** The outcome of a check that passes or fails as a whole. */
export const single = (name: string, ok: boolean, output: string): Outcome => ({
  name,
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  output,
  causes: ok ? [] : firstErrors(output),
});

/** Counts out of a report, before the exit status of the program is held against them. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Names of failed tests and what they said, a line each. */
  readonly failures: readonly string[];
  /** Names of tests that were not run; nothing is known of them, so they do not pass. */
  readonly skipped: readonly string[];
}

/**
 * The outcome of a test runner. Skipped tests count as failed, and so does a run that found no test,
 * or that ended badly although every test passed (an error outside of a test).
 */
export function fromCounts(name: string, counts: Counts, code: number, output: string): Outcome {
  const { passed, skipped } = counts;
  const notes = skipped.map((test) => `skipped, and so not passed: ${test}`);
  let failed = counts.failed + skipped.length;
  if (passed + failed === 0) notes.push('not one test was run');
  else if (code !== 0 && failed === 0) notes.push(`all tests passed, but the status is ${code}`);
  if (failed === 0 && notes.length > 0) failed = 1;
  // A run that was broken off says why only in what it printed.
  const causes =
    failed === 0
      ? []
      : [...(counts.failures.length > 0 ? counts.failures : firstErrors(output)), ...notes];
  return { name, passed, failed, output: [output.trimEnd(), ...notes].join('\n'), causes };
}

/** The longest list of causes: what fits in one window. */
const causesMax = 20;

/** The causes of all failures, shortened to lines that can be taken in at a glance. */
function causeLines(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(({ name, causes }) =>
    causes.map((cause) => `${name}: ${cause.length > 300 ? `${cause.slice(0, 300)}…` : cause}`),
  );
  if (lines.length === 0) return '';
  const rest = lines.length - causesMax;
  const shown = rest > 0 ? [...lines.slice(0, causesMax), `… and ${rest} more`] : lines;
  return `\n── what failed ──\n${shown.join('\n')}\n`;
}

/** The text at the end of a run: what failed in full, then a line each, then the totals on the last line. */
export function summary(outcomes: readonly Outcome[]): string {
  const total = (of: 'passed' | 'failed'): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
  const failures = outcomes
    .filter(({ failed }) => failed > 0)
    .map(({ name, failed, output }) => `\n── ${name}: ${failed} failed ──\n${output.trim()}\n`);
  return `${failures.join('')}${causeLines(outcomes)}\ntests: ${total('passed')} passed, ${total('failed')} failed\n`;
}

/** 0 only when something passed and nothing failed. */
export const exitStatus = (outcomes: readonly Outcome[]): 0 | 1 =>
  outcomes.some(({ passed }) => passed > 0) && outcomes.every(({ failed }) => failed === 0) ? 0 : 1;
