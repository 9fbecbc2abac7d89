/** Small scenarios whose answers are known, for the engine's own tests. */
import { eventKinds, type Scenario, type Sim } from '../../src/engine/scenario.ts';
import {
  between,
  ns,
  simTime,
  type Duration,
  type EventId,
  type SimTime,
} from '../../src/engine/units.ts';

/** Parameters of a single-server queue. */
export interface QueueParams {
  readonly customers: number;
  readonly meanArrival: Duration;
  readonly meanService: Duration;
  /** Mean time a customer waits before leaving unserved; 0: for ever. */
  readonly meanPatience: Duration;
}

interface Customer {
  number: number;
  arrivedAt: SimTime;
  /** The planned departure of an impatient customer. */
  gaveUp: EventId | null;
}

interface QueueState {
  arrived: number;
  served: number;
  reneged: number;
  /** Head first; the head is in service. */
  line: Customer[];
}

const queueKinds = eventKinds('arrived', 'served', 'gaveUp', 'shopClosed');
const arrivals = 0;
const services = 1;
const patience = 2;

/** M/M/1 with customers who may give up: every departure into service takes an event back. */
export const impatientQueue: Scenario<
  QueueParams,
  QueueParams,
  QueueState,
  keyof typeof queueKinds
> = {
  id: 'impatient-queue',
  version: 1,
  kinds: queueKinds,
  streams: ['arrivals', 'services', 'patience'],
  terms: ['service'],
  counters: ['served', 'reneged'],
  series: ['sojourn (ns)'],
  levels: ['in the system'],
  limits: { stepsMax: 10_000_000, timeMax: simTime(Number.MAX_SAFE_INTEGER) },
  prepare: (params) => ({ ...params }),
  init(context, sim) {
    if (context.customers > 0)
      sim.schedule(sim.exponential(arrivals, context.meanArrival), queueKinds.arrived);
    return { arrived: 0, served: 0, reneged: 0, line: [] };
  },
  handle: {
    arrived(state, sim, _subject, _detail, context) {
      const number = state.arrived++;
      const customer: Customer = { number, arrivedAt: sim.now, gaveUp: null };
      state.line.push(customer);
      sim.level(0, state.line.length);
      if (state.line.length === 1) {
        serve(sim, context, number);
      } else if (context.meanPatience > 0) {
        const delay = sim.exponential(patience, context.meanPatience);
        customer.gaveUp = sim.schedule(delay, queueKinds.gaveUp, number);
      }
      if (state.arrived < context.customers)
        sim.schedule(sim.exponential(arrivals, context.meanArrival), queueKinds.arrived);
    },
    served(state, sim, _subject, _detail, context) {
      const customer = state.line.shift()!;
      state.served++;
      sim.mark(0, 'end', 0, customer.number);
      sim.count(0);
      sim.sample(0, between(customer.arrivedAt, sim.now));
      sim.level(0, state.line.length);
      const next = state.line[0];
      if (next === undefined) return;
      if (next.gaveUp !== null) sim.cancel(next.gaveUp);
      next.gaveUp = null;
      serve(sim, context, next.number);
    },
    gaveUp(state, sim, number) {
      state.line = state.line.filter((customer) => customer.number !== number);
      state.reneged++;
      sim.count(1);
      sim.level(0, state.line.length);
    },
    /** The reader's event: everyone who waits is sent away. */
    shopClosed(state, sim) {
      for (const customer of state.line.splice(1)) {
        if (customer.gaveUp !== null) sim.cancel(customer.gaveUp);
        state.reneged++;
        sim.count(1);
      }
      sim.level(0, state.line.length);
    },
  },
  check(state) {
    if (state.arrived !== state.served + state.reneged + state.line.length)
      throw new Error('every customer is served, gone or in line');
  },
};

function serve(sim: Sim, context: QueueParams, number: number): void {
  sim.mark(0, 'begin', 0, number);
  sim.schedule(sim.exponential(services, context.meanService), queueKinds.served, number);
}

/** Parameters of `rushHour`. */
export interface RushParams {
  readonly workers: number;
  /** Questions each worker asks. */
  readonly rounds: number;
}

interface RushState {
  /** Mixed from the order of all events, so that any other order of equal times shows. */
  order: number;
  timedOut: number;
  answered: number;
  workers: { round: number; timeout: EventId | null }[];
}

const rushKinds = eventKinds('asked', 'answered', 'timedOut', 'seen', 'hurried');

/**
 * Workers ask, and an answer takes back the timeout unless that came first. All times are multiples of
 * 10 ns: nearly every event shares its instant with others, of all three priorities.
 */
export const rushHour: Scenario<RushParams, RushParams, RushState, keyof typeof rushKinds> = {
  id: 'rush-hour',
  version: 1,
  kinds: rushKinds,
  streams: ['answers'],
  terms: ['question', 'timeout'],
  counters: ['timeouts'],
  series: ['round'],
  levels: ['open questions'],
  limits: { stepsMax: 100_000, timeMax: simTime(1_000_000) },
  prepare: (params) => params,
  init(context, sim) {
    for (let worker = 0; worker < context.workers; worker++)
      sim.schedule(ns(0), rushKinds.asked, worker);
    const workers = Array.from({ length: context.workers }, () => ({ round: 0, timeout: null }));
    return { order: 0, timedOut: 0, answered: 0, workers };
  },
  handle: {
    asked(state, sim, worker) {
      mix(state, rushKinds.asked, worker);
      const one = state.workers[worker]!;
      one.timeout = sim.schedule(ns(30), rushKinds.timedOut, worker, one.round, 'interrupt');
      const delay = ns(sim.below(0, 5) * 10);
      sim.schedule(delay, rushKinds.answered, worker, one.round);
      sim.schedule(ns(0), rushKinds.seen, worker, one.round, 'observer');
      sim.mark(worker, 'begin', 0, one.round);
      sim.level(0, open(state));
    },
    answered(state, sim, worker, round, context) {
      mix(state, rushKinds.answered, worker);
      const one = state.workers[worker]!;
      if (one.round !== round) return;
      if (one.timeout !== null) sim.cancel(one.timeout);
      state.answered++;
      goOn(state, sim, worker, context);
    },
    timedOut(state, sim, worker, _round, context) {
      mix(state, rushKinds.timedOut, worker);
      sim.mark(worker, 'at', 1);
      sim.count(0);
      state.timedOut++;
      goOn(state, sim, worker, context);
    },
    seen(state, sim, worker, round) {
      mix(state, rushKinds.seen, worker);
      sim.sample(0, round);
    },
    /** The reader's event: a worker's timeout happens at once, or never when `detail` is 1. */
    hurried(state, sim, worker, never) {
      mix(state, rushKinds.hurried, worker);
      const one = state.workers[worker];
      if (one === undefined || one.timeout === null || !sim.cancel(one.timeout)) return;
      one.timeout =
        never === 1
          ? null
          : sim.schedule(ns(0), rushKinds.timedOut, worker, one.round, 'interrupt');
    },
  },
  check(state, context) {
    const rounds = state.workers.reduce((sum, worker) => sum + worker.round, 0);
    if (rounds !== state.answered + state.timedOut)
      throw new Error('every round ends by an answer or a timeout');
    if (state.workers.some((worker) => worker.round > context.rounds))
      throw new Error('a worker asks no more than it should');
  },
};

const open = (state: RushState): number =>
  state.workers.filter((worker) => worker.timeout !== null).length;

function mix(state: RushState, kind: number, worker: number): void {
  state.order = (state.order * 31 + kind * 7 + worker + 1) % 1_000_003;
}

function goOn(state: RushState, sim: Sim, worker: number, context: RushParams): void {
  const one = state.workers[worker]!;
  one.timeout = null;
  one.round++;
  sim.mark(worker, 'end', 0, one.round);
  sim.level(0, open(state));
  if (one.round < context.rounds) sim.schedule(ns(10), rushKinds.asked, worker);
}

const metronomeKinds = eventKinds('beat');

/** Beats for ever and draws no chance: only the time limit ends it. */
export const metronome: Scenario<
  { readonly everyNs: number },
  { readonly every: Duration },
  { beats: number },
  'beat'
> = {
  id: 'metronome',
  version: 1,
  kinds: metronomeKinds,
  streams: [],
  terms: [],
  counters: [],
  series: [],
  levels: ['beats'],
  limits: { stepsMax: 1_000, timeMax: simTime(1_000) },
  prepare: (params) => ({ every: ns(params.everyNs) }),
  init(context, sim) {
    sim.schedule(context.every, metronomeKinds.beat);
    return { beats: 0 };
  },
  handle: {
    beat(state, sim, _subject, _detail, context) {
      state.beats++;
      sim.level(0, state.beats);
      sim.schedule(context.every, metronomeKinds.beat);
    },
  },
  check() {},
};
