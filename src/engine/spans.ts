/** Marks put together: a begin and its end are a span. Used by views and exports alike. */
import type { Marks } from './run.ts';

/** A stretch of time on a lane. Rows are rows of `Marks`. */
export interface Span {
  readonly lane: number;
  readonly term: number;
  /** The row of its begin. */
  readonly begin: number;
  /** The row of its end; −1 while it is open at the end of the run. */
  readonly end: number;
}

/** Marks sorted out. `spans` are in order of their begins. */
export interface PairedMarks {
  readonly spans: readonly Span[];
  /** Rows of points. */
  readonly points: readonly number[];
  /** Rows of ends without a begin: a fault of the scenario. */
  readonly strayEnds: readonly number[];
}

/** Pairs each end with the latest open begin of its lane and term. */
export function pairMarks(marks: Marks): PairedMarks {
  const ends = new Int32Array(marks.length).fill(-1);
  const begins: number[] = [];
  const points: number[] = [];
  const strayEnds: number[] = [];
  const open = new Map<number, number[]>();
  for (let row = 0; row < marks.length; row++) {
    // Terms and lanes have 16 bits each.
    const key = marks.lane[row]! * 0x1_0000 + marks.term[row]!;
    const stack = open.get(key) ?? [];
    open.set(key, stack);
    if (marks.phase[row] === 0) {
      begins.push(row);
      stack.push(row);
    } else if (marks.phase[row] === 1) {
      const begin = stack.pop();
      if (begin === undefined) strayEnds.push(row);
      else ends[begin] = row;
    } else {
      points.push(row);
    }
  }
  const spans = begins.map((begin) => ({
    lane: marks.lane[begin]!,
    term: marks.term[begin]!,
    begin,
    end: ends[begin]!,
  }));
  return { spans, points, strayEnds };
}
