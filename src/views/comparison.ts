/**
 * Up to four variants under the same inputs on one clock: their runs, and all their events merged in order
 * of time. A position in the merged order is what the scrubber moves and a link holds.
 */
import { kindNames, type AnyRun } from '../engine/trace-names.ts';
import type { Inputs } from '../engine/scenario.ts';
import { step, type Step } from '../engine/units.ts';
import type { Narration } from '../scenarios/narration.ts';
import type { Settings } from '../scenarios/parameter.ts';
import { variantOf, type Subject, type Variant } from './subject.ts';

/** One event of one run, in the merged order. */
export interface Moment {
  /** Position in the merged order, from 0; the cursor stands at `index + 1` right after it. */
  readonly index: number;
  /** ns since the run began. */
  readonly at: number;
  /** Which run, and which row of its trace. */
  readonly run: number;
  readonly row: number;
  /** The event's kind, by the scenario's own name. */
  readonly kind: string;
  /** The moment that caused it; −1: the start, −2: the reader. */
  readonly cause: number;
  readonly narration: Narration;
}

export interface Comparison<R extends AnyRun = AnyRun> {
  readonly subject: Subject<R>;
  /** The variant of each run. */
  readonly variants: readonly Variant[];
  readonly runs: readonly R[];
  readonly moments: readonly Moment[];
  /** When the last run ends, ns. */
  readonly endedAt: number;
  /** One hash over all runs, for a browser to compare with the build. */
  readonly hash: string;
}

/** Runs each variant with the same settings and inputs. Cursor 0 is the start, `moments.length` the end. */
export function compare<R extends AnyRun>(
  subject: Subject<R>,
  variants: readonly string[],
  settings: Settings,
  inputs: Inputs,
): Comparison<R> {
  const runs = variants.map((variant) => subject.run(variant, settings, inputs));
  return {
    subject,
    variants: variants.map((id) => variantOf(subject, id)),
    runs,
    moments: merge(subject, runs),
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

/** The time at this cursor, ns: that of the last moment before it. */
export const timeAt = (comparison: Comparison, cursor: number): number =>
  comparison.moments[cursor - 1]?.at ?? 0;

/** The run with this number. Throws when there is none. */
export function runAt<R extends AnyRun>(comparison: Comparison<R>, run: number): R {
  const one = comparison.runs[run];
  if (!one) throw new Error(`there is no run ${run}`);
  return one;
}

/**
 * For each row, 1 where the reader caused it in this very instant, else 0. As in a single run, what the
 * reader does comes after all else of its instant, so that what was seen in any variant stays as it was.
 */
function causedByReader({ trace }: AnyRun): readonly number[] {
  const readers: number[] = [];
  for (let row = 0; row < trace.length; row += 1) {
    const cause = trace.cause[row] ?? -1;
    const atOnce = cause >= 0 && trace.at[cause] === trace.at[row];
    readers.push(cause === -2 || (atOnce && readers[cause] === 1) ? 1 : 0);
  }
  return readers;
}

function merge<R extends AnyRun>(subject: Subject<R>, runs: readonly R[]): readonly Moment[] {
  const rows = runs.flatMap((of, run) =>
    causedByReader(of).map((readers, row) => ({
      ...{ of, run, row, readers, at: of.trace.at[row] ?? 0 },
    })),
  );
  rows.sort((a, b) => a.at - b.at || a.readers - b.readers || a.run - b.run || a.row - b.row);
  const names = runs.map(kindNames);
  const place = new Map(rows.map(({ run, row }, index) => [`${run}/${row}`, index]));
  return rows.map(({ of, run, row, at }, index) => {
    const cause = of.trace.cause[row] ?? -1;
    return {
      ...{ index, at, run, row },
      kind: names[run]?.[of.trace.kind[row] ?? -1] ?? '',
      cause: cause < 0 ? cause : (place.get(`${run}/${cause}`) ?? -1),
      narration: subject.narration(of, row),
    };
  });
}
