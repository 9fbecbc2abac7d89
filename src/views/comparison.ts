/**
 * Up to four designs under the same inputs on one clock: their runs, and all their events merged in order
 * of time. A position in the merged order is what the scrubber moves and a link holds.
 */
import { observe } from '../engine/observe.ts';
import type { Run } from '../engine/run.ts';
import type { Frozen, Inputs } from '../engine/scenario.ts';
import { step, type Step } from '../engine/units.ts';
import {
  followOneRequest,
  kindName,
  narrate,
  paramsFrom,
  type FollowContext,
  type FollowParams,
  type FollowState,
  type KindName,
} from '../scenarios/follow-one-request/index.ts';
import type { Narration } from '../scenarios/narration.ts';
import type { Settings } from '../scenarios/parameter.ts';

export type FollowRun = Run<FollowParams, FollowContext, FollowState>;

/** One event of one run, in the merged order. */
export interface Moment {
  /** Position in the merged order, from 0; the cursor stands at `index + 1` right after it. */
  readonly index: number;
  /** ns since the run began. */
  readonly at: number;
  /** Which run, and which row of its trace. */
  readonly run: number;
  readonly row: number;
  readonly kind: KindName;
  /** The moment that caused it; −1: the start, −2: the reader. */
  readonly cause: number;
  readonly narration: Narration;
}

export interface Comparison {
  readonly runs: readonly FollowRun[];
  readonly moments: readonly Moment[];
  /** When the last run ends, ns. */
  readonly endedAt: number;
  /** One hash over all runs, for a browser to compare with the build. */
  readonly hash: string;
}

/** Runs each design with the same settings and inputs. Cursor 0 is the start, `moments.length` the end. */
export function compare(
  designs: readonly string[],
  settings: Settings,
  inputs: Inputs,
): Comparison {
  const runs = designs.map((design) =>
    observe(followOneRequest, paramsFrom({ ...settings, design }), inputs),
  );
  const moments = merge(runs);
  return {
    runs,
    moments,
    endedAt: Math.max(0, ...runs.map((run) => run.endedAt)),
    hash: runs.map((run) => run.hash).join('-'),
  };
}

/** For each run, how many of its events have happened at this cursor. */
export function stepsAt(comparison: Comparison, cursor: number): readonly Step[] {
  const counts = comparison.runs.map(() => 0);
  for (const moment of comparison.moments.slice(0, cursor))
    counts[moment.run] = (counts[moment.run] ?? 0) + 1;
  return counts.map((count) => step(count));
}

/** The states of all runs at this cursor. */
export const statesAt = (comparison: Comparison, cursor: number): readonly Frozen<FollowState>[] =>
  stepsAt(comparison, cursor).map((at, run) => {
    const one = comparison.runs[run];
    if (!one) throw new Error(`there is no run ${run}`);
    return one.stateAt(at);
  });

/** The time at this cursor, ns: that of the last moment before it. */
export const timeAt = (comparison: Comparison, cursor: number): number =>
  comparison.moments[cursor - 1]?.at ?? 0;

/**
 * For each row, 1 where the reader caused it in this very instant, else 0. As in a single run, what the
 * reader does comes after all else of its instant, so that what was seen in any design stays as it was.
 */
function causedByReader({ trace }: FollowRun): readonly number[] {
  const readers: number[] = [];
  for (let row = 0; row < trace.length; row += 1) {
    const cause = trace.cause[row] ?? -1;
    const atOnce = cause >= 0 && trace.at[cause] === trace.at[row];
    readers.push(cause === -2 || (atOnce && readers[cause] === 1) ? 1 : 0);
  }
  return readers;
}

function merge(runs: readonly FollowRun[]): readonly Moment[] {
  const rows = runs.flatMap((run, index) => {
    const late = causedByReader(run);
    return late.map((readers, row) => ({ run: index, row, at: run.trace.at[row] ?? 0, readers }));
  });
  rows.sort((a, b) => a.at - b.at || a.readers - b.readers || a.run - b.run || a.row - b.row);
  const place = new Map(rows.map((row, index) => [`${row.run}/${row.row}`, index]));
  return rows.map(({ run, row, at }, index) => {
    const one = runs[run];
    if (!one) throw new Error(`there is no run ${run}`);
    const kind = kindName(one.trace.kind[row] ?? -1);
    const subject = one.trace.subject[row] ?? 0;
    const detail = one.trace.detail[row] ?? 0;
    const cause = one.trace.cause[row] ?? -1;
    const narration = narrate(one.context, { kind, subject, detail }, one.stateAt(step(row + 1)));
    return {
      index,
      at,
      run,
      row,
      kind,
      cause: cause < 0 ? cause : (place.get(`${run}/${cause}`) ?? -1),
      narration,
    };
  });
}
