/**
 * Where a position among events is drawn. Made for runs whose times are assumed: it shows the order, with
 * slowly more room the longer a pause. What one run does at one instant stands side by side; the same
 * instant begins at the same place in every run.
 */
import type { Moment } from '../comparison.ts';

export interface EventScale {
  /** The x of the event right before `cursor`; the left edge for 0. */
  of(cursor: number): number;
  /** How far a run has got at `cursor`, and `part` of the way to the next event. */
  now(run: number, cursor: number, part?: number): number;
}

const beside = 1;
const base = 2.4;

/** A scale over the merged events of some runs, between `left` and `right`. */
export function eventScale(
  moments: readonly Pick<Moment, 'at' | 'run'>[],
  left: number,
  right: number,
): EventScale {
  const ranks = ranksOf(moments);
  const begins = new Map([[0, 0]]);
  let end = 0;
  let before = 0;
  for (const [index, { at }] of moments.entries()) {
    if (!begins.has(at)) begins.set(at, end + weight(at - before));
    end = Math.max(end, (begins.get(at) ?? 0) + (ranks[index] ?? 0) * beside);
    before = at;
  }
  const place = (units: number): number => left + (units / Math.max(1, end)) * (right - left);
  const begin = (at: number): number => place(begins.get(at) ?? 0);
  const of = (cursor: number): number => {
    const moment = moments[cursor - 1];
    return moment ? place((begins.get(moment.at) ?? 0) + (ranks[cursor - 1] ?? 0) * beside) : left;
  };
  const doers = new Set(moments.map(({ at, run }) => `${at}/${run}`));
  const has = (run: number, at: number): boolean => doers.has(`${at}/${run}`);
  const now = (run: number, cursor: number, part = 0): number => {
    const at = moments[cursor - 1]?.at ?? 0;
    const own = moments.findLastIndex((one, index) => index < cursor && one.run === run);
    // A run that does nothing at this instant has got as far as whoever does.
    const from = has(run, at) ? (moments[own]?.at === at ? of(own + 1) : begin(at)) : of(cursor);
    const next = moments[cursor]?.at ?? at;
    return next > at ? from + part * (begin(next) - from) : from;
  };
  return { of, now };
}

/** How many events of its own run stand before each at its instant. */
function ranksOf(moments: readonly Pick<Moment, 'at' | 'run'>[]): readonly number[] {
  const seen = new Map<string, number>();
  return moments.map(({ at, run }) => {
    const key = `${at}/${run}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    return rank;
  });
}

/** Slowly more with the time, ns. */
const weight = (gap: number): number => base + Math.log10(1 + gap / 100_000_000);
