/** All attempts of all attackers as a table: what worked, what was stopped, and by what. */
import { tries, type Attempt, type Guard } from '../../model/memory/attempts.ts';
import { attemptName } from './attempt-name.ts';
import { answersOf, type TouchRun } from './run.ts';

/** What came of one attempt of one attacker. */
export type Answer = 'works' | Guard | 'open' | 'untried';

export interface MatrixRow {
  readonly attempt: Attempt;
  readonly name: string;
  /** One a run. */
  readonly answers: readonly { readonly answer: Answer; readonly why: string }[];
}

/** A row for each attempt, after so many events of each run. */
export function matrixOf(runs: readonly TouchRun[], rows: readonly number[]): readonly MatrixRow[] {
  const all = runs.map((run, index) => answersOf(run, rows[index] ?? 0));
  return (runs[0]?.context.attempts ?? []).map((attempt, index) => ({
    attempt,
    name: attemptName(attempt),
    answers: runs.map((run, at) => {
      if (!tries(run.params.attacker, attempt))
        return { answer: 'untried' as const, why: 'that memory is its own' };
      const outcome = all[at]?.[index];
      if (!outcome) return { answer: 'open' as const, why: 'not tried yet' };
      return { answer: outcome.guard ?? ('works' as const), why: outcome.why };
    }),
  }));
}
