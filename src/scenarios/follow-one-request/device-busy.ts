/** When the devices of several runs are all at work: the instant at which a crash tells designs apart. */
import type { Run } from '../../engine/run.ts';
import { simTime, type SimTime } from '../../engine/units.ts';
import type { FollowContext } from './context.ts';
import { KINDS } from './events.ts';
import type { FollowParams } from './parameters.ts';
import type { FollowState } from './state.ts';

type FollowRun = Run<FollowParams, FollowContext, FollowState>;

/** An instant at which the device works on the first request of every run; the start where there is none. */
export function deviceBusyAt(runs: readonly FollowRun[]): SimTime {
  const begins = runs.map((run) => deviceSpan(run).begin);
  const ends = runs.map((run) => deviceSpan(run).end);
  const from = Math.max(0, ...begins);
  const until = Math.min(...ends);
  return simTime(until > from ? Math.round(from + (until - from) / 4) : from);
}

function deviceSpan(run: FollowRun): { readonly begin: number; readonly end: number } {
  const hop = run.context.hops.findIndex((one) => one.kind === 'device');
  const { length, kind, detail, at } = run.trace;
  let begin = 0;
  for (let row = 0; row < length; row += 1) {
    if (kind[row] === KINDS.hopEnded && detail[row] === hop - 1) begin = at[row] ?? 0;
    if (kind[row] === KINDS.deviceFinished) return { begin, end: at[row] ?? begin };
  }
  return { begin, end: run.endedAt };
}
