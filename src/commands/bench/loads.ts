/** The loads of the bench as scenarios: nothing is left out that a real scenario has. */
import { eventKinds, type Scenario, type Sim } from '../../engine/scenario.ts';
import { between, ns, simTime, type SimTime } from '../../engine/units.ts';

/** How much of a load to run. */
export interface LoadParams {
  /** The run ends with this many events. */
  readonly events: number;
  /** Events planned at any time (hold only). */
  readonly pending: number;
}

/** Mean of every service and, for M/M/1, 0.8 of the mean between arrivals: fine enough to ignore rounding. */
export const meanService = ns(1_000_000);
export const meanArrival = ns(1_250_000);
/** Mean of the one delay in ten that is long (bimodal only). */
export const meanLong = ns(1_000_000_000);
export const customers = 64;
export const stations = 8;

type Load<State, Name extends string> = Scenario<LoadParams, LoadParams, State, Name>;

const common = {
  version: 1,
  terms: [],
  prepare: (params: LoadParams) => params,
} as const;

/** Ends a run after its number of events, as a scenario would: by its limits. */
export function ending<State, Name extends string>(
  load: Load<State, Name>,
  events: number,
): Load<State, Name> {
  return { ...load, limits: { ...load.limits, stepsMax: events } };
}

const unlimited = { stepsMax: 2 ** 52, timeMax: simTime(Number.MAX_SAFE_INTEGER) };

const holdKinds = eventKinds('held');

/** Each event plans one event, so that always as many are pending: the classic test of a queue. */
export const hold: Load<{ held: number }, 'held'> = {
  ...common,
  id: 'hold',
  kinds: holdKinds,
  streams: ['delays'],
  counters: ['held'],
  series: [],
  levels: [],
  limits: unlimited,
  init(context, sim) {
    for (let item = 0; item < context.pending; item++)
      sim.schedule(sim.exponential(0, meanService), holdKinds.held, item);
    return { held: 0 };
  },
  handle: {
    held(state, sim, item) {
      state.held++;
      sim.count(0);
      sim.schedule(sim.exponential(0, meanService), holdKinds.held, item);
    },
  },
  check() {},
};

/** As `hold`, but one delay in ten is a thousand times as long: the load that spoils calendars. */
export const bimodal: Load<{ held: number }, 'held'> = {
  ...hold,
  id: 'bimodal',
  streams: ['delays', 'lengths'],
  init(context, sim) {
    for (let item = 0; item < context.pending; item++)
      sim.schedule(bimodalDelay(sim), holdKinds.held, item);
    return { held: 0 };
  },
  handle: {
    held(state, sim, item) {
      state.held++;
      sim.count(0);
      sim.schedule(bimodalDelay(sim), holdKinds.held, item);
    },
  },
};

const bimodalDelay = (sim: Sim) =>
  sim.exponential(0, sim.below(1, 10) === 0 ? meanLong : meanService);

const queueKinds = eventKinds('arrived', 'served');
const arrivals = 0;
const services = 1;

/** One server at 80 % load, customers without end. */
export const queue: Load<{ line: SimTime[] }, keyof typeof queueKinds> = {
  ...common,
  id: 'queue',
  kinds: queueKinds,
  streams: ['arrivals', 'services'],
  counters: ['served'],
  series: ['sojourn (ns)'],
  levels: ['in the system'],
  limits: unlimited,
  init(_, sim) {
    sim.schedule(sim.exponential(arrivals, meanArrival), queueKinds.arrived);
    return { line: [] };
  },
  handle: {
    arrived(state, sim) {
      state.line.push(sim.now);
      sim.level(0, state.line.length);
      if (state.line.length === 1)
        sim.schedule(sim.exponential(services, meanService), queueKinds.served);
      sim.schedule(sim.exponential(arrivals, meanArrival), queueKinds.arrived);
    },
    served(state, sim) {
      sim.sample(0, between(state.line.shift()!, sim.now));
      sim.count(0);
      sim.level(0, state.line.length);
      if (state.line.length > 0)
        sim.schedule(sim.exponential(services, meanService), queueKinds.served);
    },
  },
  check() {},
};

const networkKinds = eventKinds('served');
const routes = 1;

/** 64 customers go round among 8 stations for ever, each time to any of them. */
export const network: Load<{ lengths: number[] }, 'served'> = {
  ...common,
  id: 'network',
  kinds: networkKinds,
  streams: ['services', 'routes'],
  counters: Array.from({ length: stations }, (_, station) => `served by ${station}`),
  series: ['length found'],
  levels: ['at station 0'],
  limits: unlimited,
  init(_, sim) {
    const lengths = new Array<number>(stations).fill(customers / stations);
    for (let station = 0; station < stations; station++) serve(sim, station);
    return { lengths };
  },
  handle: {
    served(state, sim, station) {
      const { lengths } = state;
      sim.count(station);
      if (--lengths[station]! > 0) serve(sim, station);
      const next = sim.below(routes, stations);
      sim.sample(0, lengths[next]!);
      if (lengths[next]!++ === 0) serve(sim, next);
      sim.level(0, lengths[0]!);
    },
  },
  check(state) {
    if (state.lengths.reduce((sum, length) => sum + length, 0) !== customers)
      throw new Error('customers neither come nor go');
  },
};

function serve(sim: Sim, station: number): void {
  sim.schedule(sim.exponential(0, meanService), networkKinds.served, station);
}
