/** Small scenarios whose answers are known, for the engine's own tests and its bench. */
import { eventKinds, type Scenario } from '../../src/engine/scenario.ts';
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

function serve(
  sim: Parameters<(typeof impatientQueue)['init']>[1],
  context: QueueParams,
  number: number,
): void {
  sim.mark(0, 'begin', 0, number);
  sim.schedule(sim.exponential(services, context.meanService), queueKinds.served, number);
}

/** A mean of 1 time unit, as a duration fine enough that rounding does not matter. */
export const unit = ns(1_000_000);
