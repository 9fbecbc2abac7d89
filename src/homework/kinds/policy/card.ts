/** The card of a policy: how each clause stands in its run, and what the run came to. */
import { againstPolicy } from '../../policy/clauses.ts';
import { policyOf } from '../../policy/form.ts';
import { runPolicy, type PolicyResults } from '../../policy/results.ts';
import type { PreparedPolicy } from '../../prepared.ts';
import { readForm } from '../form.ts';

export interface PolicyCard {
  /** What stands against each clause, as a sentence; null where it holds. */
  readonly against: readonly (string | null)[];
  readonly results: PolicyResults;
}

/** The card for an answer; null where it is no policy. */
export function policyCard(item: PreparedPolicy, answer: unknown): PolicyCard | null {
  const form = readForm(item.fields, answer);
  if (!form) return null;
  const { contenders, durationMs, switchUs, seed } = item.machine;
  const params = { contenders, durationMs, switchUs, policy: policyOf(form) };
  const results = runPolicy(params, seed);
  const nameOf = (id: string): string =>
    contenders.find((contender) => contender.id === id)?.name ?? id;
  return {
    results,
    against: item.clauses.map((clause) => againstPolicy(clause, results, nameOf)),
  };
}
