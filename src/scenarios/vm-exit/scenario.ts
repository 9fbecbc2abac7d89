/**
 * “Anatomy of a VM exit”: a guest does one thing, and every stretch until it goes on is an event that ends
 * it. Then it does the same many times for a second, and the bill is added up quarter by quarter.
 */
import type { Frozen, Scenario, Sim } from '../../engine/scenario.ts';
import { cycles, elapse, ms, ns, simTime } from '../../engine/units.ts';
import { prepare, type ExitContext } from './context.ts';
import type { ExitParams } from './parameters.ts';
import type { Part } from './parts.ts';
import { COUNTERS, KINDS, QUARTERS, type ExitState, type KindName } from './state.ts';

/** No act of our table has as many exits and parts as this. */
const stepsMax = 1_000;

export const vmExit: Scenario<ExitParams, ExitContext, ExitState, KindName> = {
  id: 'vm-exit',
  version: 1,
  kinds: KINDS,
  streams: [],
  terms: ['guest-mode', 'host-mode', 'device-model'],
  counters: COUNTERS,
  series: [],
  levels: [],
  limits: { stepsMax, timeMax: simTime(2_000_000_000) },
  prepare,
  init,
  handle: {
    actBegan: (state, sim, _subject, _detail, context) => {
      if (context.parts.length === 0) sim.schedule(ns(0), KINDS.costUnknown);
      else goOn(state, sim, context);
    },
    leftGuest: partOver,
    workDone: partOver,
    enteredGuest: partOver,
    actDone: (_state, sim) => {
      sim.schedule(ns(ms(1_000 / QUARTERS) - sim.now), KINDS.quarterOver, 1);
    },
    quarterOver,
    costUnknown: () => undefined,
  },
  check,
};

function init(_context: ExitContext, sim: Sim): ExitState {
  sim.schedule(ns(0), KINDS.actBegan);
  return { exits: 0, parts: 0, cycles: 0, remainder: 0, quarters: 0, acts: 0, spent: 0 };
}

const kindOf = ({ kind }: Part) =>
  kind === 'save' ? KINDS.leftGuest : kind === 'load' ? KINDS.enteredGuest : KINDS.workDone;

/** Plans the end of the part that begins now, or the end of the act. */
function goOn(state: ExitState, sim: Sim, context: ExitContext): void {
  if (state.parts === context.parts.length) {
    state.parts = 0;
    state.exits += 1;
    sim.count(COUNTERS.indexOf('exits'));
  }
  const part = context.parts[state.parts];
  if (!part || state.exits === context.exits.times) {
    sim.schedule(ns(0), KINDS.actDone);
    return;
  }
  const { clockMHz } = context.way.platform;
  const { duration, remainder } = elapse(cycles(part.cycles), clockMHz, state.remainder);
  state.remainder = remainder;
  sim.mark(part.depth, 'begin', part.depth);
  sim.schedule(duration, kindOf(part), state.parts, state.exits);
}

function partOver(
  state: ExitState,
  sim: Sim,
  index: number,
  _exit: number,
  context: ExitContext,
): void {
  const part = context.parts[index];
  if (!part) throw new Error(`there is no part ${index}`);
  sim.mark(part.depth, 'end', part.depth);
  state.parts += 1;
  state.cycles += part.cycles;
  goOn(state, sim, context);
}

/** So many acts have been done when this many quarters are over. */
const actsBy = ({ acts }: ExitContext, quarters: number): number =>
  Math.floor((acts * quarters) / QUARTERS);

function quarterOver(
  state: ExitState,
  sim: Sim,
  quarters: number,
  _detail: number,
  context: ExitContext,
): void {
  sim.count(COUNTERS.indexOf('acts'), actsBy(context, quarters) - state.acts);
  state.quarters = quarters;
  state.acts = actsBy(context, quarters);
  state.spent = state.acts * context.perAct;
  if (quarters < QUARTERS) sim.schedule(ms(1_000 / QUARTERS), KINDS.quarterOver, quarters + 1);
}

/** Nobody spends more cycles than there are, and the act is paid part by part. */
function check(state: Frozen<ExitState>, context: ExitContext): void {
  if (state.cycles > context.perAct) throw new Error('the first act costs more than an act');
  if (state.spent > (context.second * state.quarters) / QUARTERS)
    throw new Error('more cycles were spent than the processor has');
  if (state.quarters > 0 && state.cycles !== context.perAct)
    throw new Error('the second began before the first act was over');
}
