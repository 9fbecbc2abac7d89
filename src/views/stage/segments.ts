/** The line of a request as stretches of time in domains, read off the states of a run. */
import type { Frozen } from '../../engine/scenario.ts';
import { step } from '../../engine/units.ts';
import type { Slot } from '../../scenarios/follow-one-request/index.ts';
import type { Hop } from '../../model/path.ts';
import type { FollowComparison, FollowRun } from '../follow-one-request/run.ts';

/** One stretch: what a request was doing between two events. */
export interface Segment {
  readonly run: number;
  readonly slot: number;
  readonly kind: 'work' | 'crossing' | 'registers' | 'copy' | 'device' | 'wait';
  /** The hop; null while it only waits. */
  readonly hop: Hop | null;
  /** Domain ids: where it began and where it ended. */
  readonly from: string;
  readonly to: string;
  /** ns. */
  readonly begin: number;
  readonly end: number;
  /** The moment that ended it. */
  readonly moment: number;
  /** It did not end: something took it away. */
  readonly broken: boolean;
}

/** What a slot is doing, and since when. */
interface Doing {
  readonly slot: Frozen<Slot>;
  readonly since: number;
}

/** The segments of all runs, in the order in which they end. */
export function segmentsOf(comparison: FollowComparison): readonly Segment[] {
  const segments = comparison.runs.flatMap((run, index) => ofRun(comparison, run, index));
  return segments.sort((a, b) => a.moment - b.moment);
}

function ofRun(comparison: FollowComparison, run: FollowRun, index: number): Segment[] {
  const moments = comparison.moments.filter((moment) => moment.run === index);
  const doing: Doing[] = run.stateAt(step(0)).slots.map((slot) => ({ slot, since: 0 }));
  const segments: Segment[] = [];
  for (const moment of moments) {
    run.stateAt(step(moment.row + 1)).slots.forEach((slot, place) => {
      const before = doing[place];
      if (!before || !changed(before.slot, slot)) return;
      const segment = stretch(run, before, slot, moment.at);
      if (segment) segments.push({ ...segment, run: index, slot: place, moment: moment.index });
      doing[place] = { slot, since: moment.at };
    });
  }
  return segments;
}

const changed = (a: Frozen<Slot>, b: Frozen<Slot>): boolean =>
  a.hop !== b.hop || a.status !== b.status || a.serial !== b.serial || a.attempt !== b.attempt;

function stretch(
  run: FollowRun,
  { slot, since }: Doing,
  next: Frozen<Slot>,
  end: number,
): Omit<Segment, 'run' | 'slot' | 'moment'> | null {
  const hop = run.context.hops[slot.hop];
  const base = { begin: since, end, broken: next.hop === slot.hop && next.status !== 'done' };
  switch (slot.status) {
    case 'notIssued':
    case 'done':
    case 'lost':
      return null;
    case 'waitsForProcessor':
    case 'waitsForDevice':
    case 'stalled': {
      const at = hop?.from ?? 'device';
      return { ...base, kind: 'wait', hop: null, from: at, to: at, broken: false };
    }
    case 'inDevice':
      return hop ? { ...base, kind: 'device', hop, from: hop.domain, to: hop.domain } : null;
    case 'running':
      return hop ? { ...base, kind: hop.kind, hop, from: hop.from, to: hop.domain } : null;
  }
}
