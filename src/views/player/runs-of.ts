/** The runs behind a view, kept while they are looked at: equal inputs give equal runs, so none is made twice. */
import type { RunLink } from '../../scenarios/link.ts';
import { compare, type Comparison } from '../comparison.ts';

/** What decides the runs; the cursor does not. */
export type Inputs = Pick<RunLink, 'designs' | 'settings' | 'seed' | 'interventions'>;

const kept = new Map<string, Comparison>();
const keptMax = 8;

/** The comparison that these inputs decide. */
export function runsOf(inputs: Inputs): Comparison {
  const { designs, settings, seed, interventions } = inputs;
  const key = JSON.stringify([designs, Object.entries(settings).sort(), seed, interventions]);
  const known = kept.get(key);
  const comparison = known ?? compare(designs, settings, { seed, interventions });
  kept.delete(key);
  kept.set(key, comparison);
  const oldest = kept.keys().next().value;
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
  return comparison;
}
