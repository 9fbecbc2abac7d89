/** What the bench runs: each load in each way. */
import { measure } from '../../engine/measure.ts';
import { observe } from '../../engine/observe.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { bareHold, bareNetwork, bareQueue, type Outcome } from './bare.ts';
import { ending, hold, network, queue, type LoadParams } from './loads.ts';

/** The ways to run a load. */
export type Way = 'bare' | 'measured' | 'observed';

/** One load, ready to be run in each way. */
export interface Contest {
  readonly name: string;
  /** Events of one run: many where nothing is recorded. */
  readonly events: Readonly<Record<Way, number>>;
  run(way: Way, events: number): Outcome;
}

const seed = 20_261_122;

function contest<State, Name extends string>(
  name: string,
  load: Scenario<LoadParams, LoadParams, State, Name>,
  bare: (params: LoadParams, seed: number) => Outcome,
  pending: number,
  events: number,
): Contest {
  return {
    name,
    events: { bare: events, measured: events, observed: 100_000 },
    run(way, count) {
      const params = { events: count, pending };
      if (way === 'bare') return bare(params, seed);
      const mode = way === 'measured' ? measure : observe;
      return mode(ending(load, count), params, { seed, interventions: [] });
    },
  };
}

/** All loads. Sizes make a run take a few tenths of a second. */
export const contests: readonly Contest[] = [
  contest('hold, 1,000 pending', hold, bareHold, 1_000, 1_000_000),
  contest('hold, 65,536 pending', hold, bareHold, 65_536, 500_000),
  contest('M/M/1 at 80 %', queue, bareQueue, 0, 2_000_000),
  contest('network of 64 customers, 8 stations', network, bareNetwork, 0, 2_000_000),
];
