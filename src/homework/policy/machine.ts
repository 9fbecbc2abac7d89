/** One processor and those who want it, dispatched by a policy: a small scenario for the engine. */
import { eventKinds, type Frozen, type Scenario, type Sim } from '../../engine/scenario.ts';
import { ms, ns, simTime } from '../../engine/units.ts';
import { choose, type Standing } from './choose.ts';
import type { Policy } from './vocabulary.ts';

/** What somebody does with the processor. */
export type Behaviour =
  /** Wants it always. */
  | { readonly kind: 'computes' }
  /** Thinks for a random time, then wants a short burst. */
  | { readonly kind: 'answers'; readonly burstMs: number; readonly thinkMs: number }
  /** Runs, rests just long enough to count as woken, and runs again. */
  | { readonly kind: 'dodges'; readonly runMs: number; readonly restMs: number };

export interface Contender {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly does: Behaviour;
}

export interface PolicyParams {
  readonly contenders: readonly Contender[];
  readonly policy: Policy;
  readonly durationMs: number;
  /** What giving the processor to another takes, µs. */
  readonly switchUs: number;
}

export const KINDS = eventKinds('woke', 'turnEnded', 'recentHalved');

/** A turn as it was given. */
export interface Turn {
  readonly at: number;
  readonly contender: number;
  /** The rule that chose, from 0. */
  readonly rule: number;
  /** How long it had waited, ns. */
  readonly waited: number;
}

export interface PolicyState {
  standings: Standing[];
  /** Who runs (−1: nobody), since when, and the number of the turn: an older turn's end counts no more. */
  running: number;
  since: number;
  turn: number;
  switches: number;
  /** What they have taken, with the whole of one that is under way, ns. */
  switching: number;
  last: Turn[];
  /** The turns up to the end of the longest wait so far, and that wait, ns. */
  worst: { wait: number; contender: number; turns: Turn[] };
}

/** Turns that are kept for the reader. */
const turnsKept = 6;
const halvedMs = 100;

type PolicySim = Sim;
type Name = 'woke' | 'turnEnded' | 'recentHalved';

/** The scenario for these parameters: a series of answer times for each contender. */
export const policyScenario = (
  params: PolicyParams,
): Scenario<PolicyParams, PolicyParams, PolicyState, Name> => ({
  id: 'policy',
  version: 2,
  kinds: KINDS,
  streams: params.contenders.map(({ id }) => id),
  terms: [],
  counters: [],
  series: params.contenders.map(({ id }) => id),
  levels: [],
  limits: { stepsMax: 60_000, timeMax: simTime(params.durationMs * 1_000_000) },
  prepare: (given) => given,
  init,
  handle: {
    woke: (state, sim, contender, _detail, context) => wake(state, sim, contender, context),
    turnEnded: (state, sim, contender, turn, context) => {
      if (turn === state.turn) endTurn(state, sim, contender, context);
    },
    recentHalved: (state, sim) => {
      for (const one of state.standings) one.recent = Math.floor(one.recent / 2);
      sim.schedule(ms(halvedMs), KINDS.recentHalved);
    },
  },
  check,
});

function init(context: PolicyParams, sim: PolicySim): PolicyState {
  sim.schedule(ms(halvedMs), KINDS.recentHalved);
  context.contenders.forEach((_, index) => sim.schedule(ns(0), KINDS.woke, index));
  return {
    standings: context.contenders.map(({ weight }) => ({
      ...{ status: 'asleep', weight, left: 0, recent: 0, used: 0 },
      ...{ readySince: 0, wokeAt: 0, fresh: false, longest: 0 },
    })),
    ...{ running: -1, since: 0, turn: 0, switches: 0, switching: 0, last: [] },
    worst: { wait: 0, contender: 0, turns: [] },
  };
}

/** Somebody is ready with a new burst; the rules say whether that ends the turn of who runs. */
function wake(state: PolicyState, sim: PolicySim, contender: number, context: PolicyParams): void {
  const one = standing(state, contender);
  one.left = burstOf(context.contenders[contender]);
  one.wokeAt = sim.now;
  one.fresh = true;
  ready(one, sim.now);
  if (state.running < 0) return dispatch(state, sim, context);
  if (!context.policy.interrupts) return;
  account(state, sim.now);
  const chosen = choose(context.policy, state.standings, sim.now, state.running);
  if (chosen?.contender === state.running || !chosen) return;
  ready(standing(state, state.running), sim.now);
  // A switch that is interrupted ends there.
  state.switching -= state.since - sim.now;
  state.running = -1;
  dispatch(state, sim, context);
}

const burstOf = (contender: Contender | undefined): number => {
  switch (contender?.does.kind) {
    case 'answers':
      return contender.does.burstMs * 1_000_000;
    case 'dodges':
      return contender.does.runMs * 1_000_000;
    default:
      return Number.MAX_SAFE_INTEGER;
  }
};

function ready(one: Standing, now: number): void {
  one.status = 'ready';
  one.readySince = now;
}

/** Books the time that who runs has had. */
function account(state: PolicyState, now: number): void {
  const one = state.standings[state.running];
  const ran = Math.max(0, now - state.since);
  state.since = Math.max(now, state.since);
  if (!one) return;
  one.left -= ran;
  one.recent += ran;
  one.used += ran;
}

function endTurn(
  state: PolicyState,
  sim: PolicySim,
  contender: number,
  context: PolicyParams,
): void {
  account(state, sim.now);
  const one = standing(state, contender);
  state.running = -1;
  if (one.left > 0) ready(one, sim.now);
  else {
    one.status = 'asleep';
    sim.sample(contender, sim.now - one.wokeAt);
    rest(sim, contender, context.contenders[contender]);
  }
  dispatch(state, sim, context);
}

function rest(sim: PolicySim, index: number, contender: Contender | undefined): void {
  if (contender?.does.kind === 'answers')
    sim.schedule(sim.exponential(index, ms(contender.does.thinkMs)), KINDS.woke, index);
  if (contender?.does.kind === 'dodges') sim.schedule(ms(contender.does.restMs), KINDS.woke, index);
}

function dispatch(state: PolicyState, sim: PolicySim, context: PolicyParams): void {
  const chosen = choose(context.policy, state.standings, sim.now, -1);
  if (!chosen) return;
  const one = standing(state, chosen.contender);
  const waited = sim.now - one.readySince;
  const before = state.last.at(-1)?.contender;
  const cost = before === chosen.contender ? 0 : context.switchUs * 1_000;
  if (cost > 0) state.switches += 1;
  state.switching += cost;
  one.longest = Math.max(one.longest, waited);
  one.status = 'running';
  one.fresh = false;
  state.turn += 1;
  state.running = chosen.contender;
  state.since = sim.now + cost;
  state.last = [...state.last, { at: sim.now, ...chosen, waited }].slice(-turnsKept);
  if (waited > state.worst.wait)
    state.worst = { wait: waited, contender: chosen.contender, turns: state.last };
  const run = Math.min(one.left, context.policy.sliceMs * 1_000_000);
  sim.schedule(ns(cost + run), KINDS.turnEnded, chosen.contender, state.turn);
}

function standing(state: PolicyState, contender: number): Standing {
  const one = state.standings[contender];
  if (!one) throw new Error(`there is no contender ${contender}`);
  return one;
}

/** Nobody runs unnoticed, and the processor is never idle while somebody is ready. */
function check({ standings, running }: Frozen<PolicyState>): void {
  const runners = standings.filter(({ status }) => status === 'running').length;
  if (runners !== (running < 0 ? 0 : 1)) throw new Error(`${runners} run at once`);
  if (running < 0 && standings.some(({ status }) => status === 'ready'))
    throw new Error('the processor is idle and somebody is ready');
}
