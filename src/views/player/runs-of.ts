/** The runs behind a view, kept while they are looked at: equal inputs give equal runs, so none is made twice. */
import type { AnyRun } from '../../engine/trace-names.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { compare, type Comparison } from '../comparison.ts';
import type { Subject } from '../subject.ts';

/** What decides the runs; the cursor does not. */
export type Inputs = Pick<RunLink, 'designs' | 'settings' | 'seed' | 'interventions'>;

const kept = new WeakMap<Subject, Map<string, Comparison>>();
const keptMax = 8;

/** The comparison that these inputs decide. */
export function runsOf<R extends AnyRun>(subject: Subject<R>, inputs: Inputs): Comparison<R> {
  const { designs, settings, seed, interventions } = inputs;
  const key = JSON.stringify([designs, Object.entries(settings).sort(), seed, interventions]);
  const own = kept.get(subject) ?? new Map<string, Comparison>();
  kept.set(subject, own);
  // What is kept under a subject was made by it.
  const known = own.get(key) as Comparison<R> | undefined;
  const comparison = known ?? compare(subject, designs, settings, { seed, interventions });
  own.delete(key);
  own.set(key, comparison);
  const oldest = own.keys().next().value;
  if (own.size > keptMax && oldest !== undefined) own.delete(oldest);
  return comparison;
}
