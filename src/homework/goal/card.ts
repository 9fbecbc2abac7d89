/** A goal card: the clauses in words and how each stands in a run. Page, live ticks and grader all read this one. */
import type { FollowRun, World } from '../world.ts';
import { inputsOf } from '../world.ts';
import { judgeClause, sayClause, type Clause, type ClauseStanding } from './clause.ts';

/** One line of the card. */
export interface GoalLine extends ClauseStanding {
  readonly text: string;
}

/** The card for a link text; `problem` where the text names no run. */
export type GoalCard =
  | { readonly lines: readonly GoalLine[]; readonly runs: readonly FollowRun[] }
  | { readonly problem: string };

/** How the clauses stand in the run that a link names, looked at to its end. Never throws on a link. */
export function goalCard(clauses: readonly Clause[], link: unknown, world: World): GoalCard {
  const read = inputsOf(link);
  if ('problem' in read) return read;
  const runs = world.runs(read.inputs);
  return {
    runs,
    lines: clauses.map((clause) => ({
      text: sayClause(clause),
      ...judgeClause(clause, read.inputs, runs),
    })),
  };
}
