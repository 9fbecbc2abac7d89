/** What the views of “two page tables” take: its runs, alone and side by side, and what each event cost. */
import type { Run } from '../../engine/run.ts';
import { step } from '../../engine/units.ts';
import type { PagingContext } from '../../scenarios/two-page-tables/context.ts';
import type { PagingParams } from '../../scenarios/two-page-tables/parameters.ts';
import type { PagingState } from '../../scenarios/two-page-tables/state.ts';
import type { Comparison } from '../comparison.ts';

export type PagingRun = Run<PagingParams, PagingContext, PagingState>;

export type PagingComparison = Comparison<PagingRun>;

const kept = new WeakMap<PagingRun, readonly number[]>();

/** The cycles that led to each event of a run: those that were planned when its cause happened. */
export function cyclesOf(run: PagingRun): readonly number[] {
  const known = kept.get(run);
  if (known) return known;
  const sums = Array.from({ length: run.trace.length + 1 }, (_, rows) =>
    Number(run.stateAt(step(rows)).cycles),
  );
  const own = Array.from(run.trace.cause, (cause) => {
    if (cause === -1) return sums[0] ?? 0;
    return cause < 0 ? 0 : (sums[cause + 1] ?? 0) - (sums[cause] ?? 0);
  });
  kept.set(run, own);
  return own;
}
