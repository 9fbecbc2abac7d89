/** How long requests take in each design, with the range that the sources of its costs allow. */
import { SERIES_LATENCY } from '../../scenarios/follow-one-request/record.ts';
import { runsOf, type Inputs } from '../player/runs-of.ts';
import type { FollowRun } from './run.ts';
import { follow } from './subject.ts';

export interface Latency {
  /** Mean over the requests that were answered, ns; 0 where none was. */
  readonly value: number;
  /** The same with the least and the most that the sources allow, ns. */
  readonly low: number;
  readonly high: number;
  /** A number in it rests on a proxy, a fit or a recollection. */
  readonly uncertain: boolean;
}

/** One latency for each design, over its whole run. */
export function latenciesOf(inputs: Inputs): readonly Latency[] {
  const at = (costs: string): Inputs => ({
    ...inputs,
    settings: { ...inputs.settings, costs },
  });
  const low = runsOf(follow, at('low')).runs.map(meanOf);
  const high = runsOf(follow, at('high')).runs.map(meanOf);
  return runsOf(follow, inputs).runs.map((run, index) => {
    const value = meanOf(run);
    const ends = [value, low[index] ?? 0, high[index] ?? 0];
    // At other costs a crash may meet the request elsewhere: then there is no range to speak of.
    const ranged = ends.every((end) => end > 0);
    return {
      value,
      low: ranged ? Math.min(...ends) : value,
      high: ranged ? Math.max(...ends) : value,
      uncertain: run.context.hops.some((hop) =>
        hop.constants.some(({ flag }) => flag !== 'measured' && flag !== 'derived'),
      ),
    };
  });
}

function meanOf(run: FollowRun): number {
  const series = run.statistics.series[SERIES_LATENCY];
  return series && series.count > 0 ? series.sum / series.count : 0;
}
