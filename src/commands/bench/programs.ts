/**
 * The loads as programs for peers: plan an item after a delay, and be told when it is due. Equal work and
 * the same draws as in `loads.ts`. Timers alone keep none of its statistics; servers of a peer keep their own.
 */
import { RandomStreams } from '../../engine/random.ts';
import {
  customers,
  meanArrival,
  meanLong,
  meanService,
  stations,
  type LoadParams,
} from './loads.ts';

/** Asks a peer to have `item` due `delay` ns from now. */
export type Plan = (delay: number, item: number) => void;

/** Asks a peer's server, which has a line of its own, to serve somebody for `duration` ns. */
export type Serve = (server: number, duration: number) => void;

/** A load as a peer runs it. */
export interface Program {
  start(plan: Plan): void;
  due(item: number, plan: Plan): void;
  /** The same load for peers that bring servers, lines and their statistics with them, where it has any. */
  readonly served?: ServedProgram;
}

/** A load of which a peer keeps the servers. A service is drawn when it is asked for. */
export interface ServedProgram {
  readonly servers: number;
  start(plan: Plan, serve: Serve): void;
  /** An item that was planned is due. */
  due(plan: Plan, serve: Serve): void;
  /** A server has served somebody. */
  done(serve: Serve): void;
}

/** Makes a program with streams of its own. */
export type MakeProgram = (params: LoadParams, seed: number) => Program;

function holding({ pending }: LoadParams, delay: () => number): Program {
  return {
    start(plan) {
      for (let item = 0; item < pending; item++) plan(delay(), item);
    },
    due: (item, plan) => plan(delay(), item),
  };
}

/** `hold` of `loads.ts`. */
export const holdProgram: MakeProgram = (params, seed) => {
  const random = new RandomStreams(seed, ['delays']);
  return holding(params, () => random.exponential(0, meanService));
};

/** `bimodal` of `loads.ts`. */
export const bimodalProgram: MakeProgram = (params, seed) => {
  const random = new RandomStreams(seed, ['delays', 'lengths']);
  return holding(params, () =>
    random.exponential(0, random.below(1, 10) === 0 ? meanLong : meanService),
  );
};

/** `queue` of `loads.ts`: item 0 is an arrival, item 1 the end of a service. */
export const queueProgram: MakeProgram = (_, seed) => {
  const random = new RandomStreams(seed, ['arrivals', 'services']);
  let length = 0;
  const arrival = () => random.exponential(0, meanArrival);
  return {
    start: (plan) => plan(arrival(), 0),
    due(item, plan) {
      if (item === 0) {
        if (++length === 1) plan(random.exponential(1, meanService), 1);
        plan(arrival(), 0);
      } else if (--length > 0) {
        plan(random.exponential(1, meanService), 1);
      }
    },
    served: {
      servers: 1,
      start: (plan) => plan(arrival(), 0),
      due(plan, serve) {
        serve(0, random.exponential(1, meanService));
        plan(arrival(), 0);
      },
      done() {},
    },
  };
};

/** `network` of `loads.ts`: an item is a station that has served. */
export const networkProgram: MakeProgram = (_, seed) => {
  const random = new RandomStreams(seed, ['services', 'routes']);
  const lengths = new Int32Array(stations).fill(customers / stations);
  return {
    start(plan) {
      for (let station = 0; station < stations; station++)
        plan(random.exponential(0, meanService), station);
    },
    due(station, plan) {
      if (--lengths[station]! > 0) plan(random.exponential(0, meanService), station);
      const next = random.below(1, stations);
      if (lengths[next]!++ === 0) plan(random.exponential(0, meanService), next);
    },
    served: {
      servers: stations,
      start(_, serve) {
        for (let customer = 0; customer < customers; customer++)
          serve(customer % stations, random.exponential(0, meanService));
      },
      due() {},
      done: (serve) => serve(random.below(1, stations), random.exponential(0, meanService)),
    },
  };
};
