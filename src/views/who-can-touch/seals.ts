/** What is to hold while a partition attacks: memory is touched by its owner and by those with whom it is shared. */
import { step } from '../../engine/units.ts';
import { partitionOf, type Attempt, type AttemptWay } from '../../model/memory/attempts.ts';
import { kindName } from '../../scenarios/who-can-touch/index.ts';
import type { Seal } from '../subject.ts';
import type { TouchRun } from './run.ts';

const OWNERS: readonly {
  readonly id: string;
  readonly words: string;
  readonly targets: readonly Attempt['target'][];
}[] = [
  { id: 'hypervisor', words: 'hypervisor’s memory is its own', targets: ['hypervisor'] },
  { id: 'parent', words: 'parent’s memory is its own', targets: ['parent'] },
  { id: 'sibling', words: 'child 2’s memory is its own', targets: ['sibling', 'ring'] },
];

const WAYS: Readonly<Record<AttemptWay, string>> = {
  instructions: 'by its own instructions',
  device: 'through its device',
  hypercall: 'by a hypercall',
};

/** The seals of a run; the attacker’s own memory needs none. */
export const touchSeals = (run: TouchRun): readonly Seal[] =>
  OWNERS.filter(({ id }) => id !== run.params.attacker).map(({ id, words, targets }) => ({
    ...{ id, words, broken: firstOf(run, targets) },
  }));

/** The first attempt at memory of these owners that works without their having shared it. */
function firstOf(run: TouchRun, targets: readonly Attempt['target'][]): Seal['broken'] {
  const { trace, context, params } = run;
  const by = partitionOf(params.attacker);
  for (let row = 0; row < trace.length; row += 1) {
    if (kindName(trace.kind[row] ?? -1) !== 'attemptGranted') continue;
    const index = trace.subject[row] ?? -1;
    const attempt = context.attempts[index];
    if (!attempt || !targets.includes(attempt.target)) continue;
    const { table, outcomes } = run.stateAt(step(row));
    const page = trace.detail[row];
    if (table.shares.some((one) => one.page === page && one.with === by)) continue;
    return { row, because: `reached ${WAYS[attempt.way]}: ${outcomes[index]?.why ?? ''}` };
  }
  return null;
}
