/** What the bench runs: each load by each contestant. */
import { measure } from '../../engine/measure.ts';
import { observe } from '../../engine/observe.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { BareCalendar } from './bare-calendar.ts';
import { BareHeap } from './bare-heap.ts';
import {
  bareBimodal,
  bareHold,
  bareNetwork,
  bareQueue,
  type MakeQueue,
  type Outcome,
} from './bare.ts';
import {
  bimodal,
  ending,
  hold,
  meanLong,
  meanService,
  network,
  queue,
  type LoadParams,
} from './loads.ts';
import {
  bimodalProgram,
  holdProgram,
  networkProgram,
  queueProgram,
  type MakeProgram,
} from './programs.ts';

/** The ways to run a load without a peer. */
export const ways = ['bare heap', 'bare calendar', 'measured', 'observed'] as const;
export type Way = (typeof ways)[number];

/** One load, ready to be run in each way. */
export interface Contest {
  readonly name: string;
  /** Events of one run of the engine; slower contestants run fewer. */
  readonly events: number;
  /** Keyframes as far apart as the target of the record asks: 10,000 events. */
  run(way: Way, events: number): Outcome;
  /** The load for a peer. */
  program(events: number): ReturnType<MakeProgram>;
}

const seed = 20_261_122;
const keyframeEvery = 10_000;

interface Parts<State, Name extends string> {
  readonly load: Scenario<LoadParams, LoadParams, State, Name>;
  readonly bare: (params: LoadParams, seed: number, make: MakeQueue) => Outcome;
  readonly program: MakeProgram;
  readonly pending: number;
  /** How far pending events are away on average, which sets the days of the bare calendar. */
  readonly mean: number;
  readonly events: number;
}

function contest<State, Name extends string>(
  name: string,
  { load, bare, program, pending, mean, events }: Parts<State, Name>,
): Contest {
  return {
    name,
    events,
    run(way, count) {
      const params = { events: count, pending };
      if (way === 'bare heap') return bare(params, seed, (room) => new BareHeap(room));
      if (way === 'bare calendar')
        return bare(params, seed, (room) => new BareCalendar(room, mean));
      const inputs = { seed, interventions: [] };
      const ended = ending(load, count);
      return way === 'measured'
        ? measure(ended, params, inputs)
        : observe(ended, params, inputs, { keyframeEvery });
    },
    program: (count) => program({ events: count, pending }, seed),
  };
}

/** All loads. Sizes make a run take a few tenths of a second. */
export const contests: readonly Contest[] = [
  contest('hold, 1,000 pending', {
    ...{ load: hold, bare: bareHold, program: holdProgram },
    ...{ pending: 1_000, mean: meanService, events: 1_000_000 },
  }),
  contest('hold, 65,536 pending', {
    ...{ load: hold, bare: bareHold, program: holdProgram },
    ...{ pending: 65_536, mean: meanService, events: 500_000 },
  }),
  contest('bimodal hold, 1,000 pending', {
    ...{ load: bimodal, bare: bareBimodal, program: bimodalProgram },
    ...{ pending: 1_000, mean: meanLong, events: 1_000_000 },
  }),
  contest('M/M/1 at 80 %', {
    ...{ load: queue, bare: bareQueue, program: queueProgram },
    ...{ pending: 0, mean: meanService, events: 2_000_000 },
  }),
  contest('network of 64 customers, 8 stations', {
    ...{ load: network, bare: bareNetwork, program: networkProgram },
    ...{ pending: 0, mean: meanService, events: 2_000_000 },
  }),
];
