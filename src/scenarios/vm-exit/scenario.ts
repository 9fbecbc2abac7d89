/**
 * “Anatomy of a VM exit”: a guest does one thing, and every stretch until it goes on is an event that ends
 * it. Then it does the same many times for a second, and the bill is added up quarter by quarter.
 */
import type { Frozen, Scenario, Sim } from '../../engine/scenario.ts';
import {
  cycles,
  elapse,
  ms,
  ns,
  simTime,
  type EventId,
  type EventKind,
} from '../../engine/units.ts';
import { prepare, type ExitContext } from './context.ts';
import type { ExitParams } from './parameters.ts';
import type { Part } from './parts.ts';
import { playerOf, readerActOf, vainBecause } from './reader-acts.ts';
import { COUNTERS, KINDS, QUARTERS, type ExitState, type KindName } from './state.ts';

/** No act of our table has as many exits and parts as this. */
const stepsMax = 1_000;

export const vmExit: Scenario<ExitParams, ExitContext, ExitState, KindName> = {
  id: 'vm-exit',
  version: 2,
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
      if (context.parts.length === 0) state.next = sim.schedule(ns(0), KINDS.costUnknown);
      else goOn(state, sim, context);
    },
    leftGuest: partOver,
    workDone: partOver,
    enteredGuest: partOver,
    actDone: (state, sim, _subject, _detail, context) => {
      state.next = sim.schedule(ns(ms(1_000 / QUARTERS) - sim.now), KINDS.quarterOver, 1);
      if (state.spoilt === 1) laterOn(state, sim, KINDS.entryRefused, context);
      if (state.deaf === 1 && asksBeyond(context)) laterOn(state, sim, KINDS.unanswered, context);
    },
    quarterOver,
    costUnknown: (state) => {
      state.next = -1;
    },
    readerActed: (state, sim, act, _detail, context) => stepIn(state, sim, act, context),
    entryRefused: (state, sim, _subject, _detail, context) => stop(state, sim, context),
    guestFaulted: (state, sim, _subject, _detail, context) => stop(state, sim, context),
    unanswered: (state, sim, _subject, _detail, context) => stop(state, sim, context),
  },
  check,
};

function init(_context: ExitContext, sim: Sim): ExitState {
  return {
    ...{ exits: 0, parts: 0, cycles: 0, remainder: 0, quarters: 0, acts: 0, spent: 0 },
    ...{ inPart: 0, next: sim.schedule(ns(0), KINDS.actBegan), beside: -1 },
    ...{ spoilt: 0, broken: 0, deaf: 0, vain: 0, stoppedAt: -1 },
  };
}

const kindOf = ({ kind }: Part) =>
  kind === 'save' ? KINDS.leftGuest : kind === 'load' ? KINDS.enteredGuest : KINDS.workDone;

/** Plans the end of the part that begins now, or the end of the act, or what a reader has broken. */
function goOn(state: ExitState, sim: Sim, context: ExitContext): void {
  if (state.parts === context.parts.length) {
    state.parts = 0;
    state.exits += 1;
    sim.count(COUNTERS.indexOf('exits'));
    if (state.broken === 1) {
      state.next = sim.schedule(ns(0), KINDS.guestFaulted);
      return;
    }
  }
  const part = context.parts[state.parts];
  if (!part || state.exits === context.exits.times) {
    state.next = sim.schedule(ns(0), KINDS.actDone);
    return;
  }
  if (part.kind === 'load' && state.spoilt === 1) {
    state.next = sim.schedule(ns(0), KINDS.entryRefused);
    return;
  }
  if (part.kind === 'beyond' && state.deaf === 1) {
    state.next = sim.schedule(ns(0), KINDS.unanswered);
    return;
  }
  const { clockMHz } = context.way.platform;
  const { duration, remainder } = elapse(cycles(part.cycles), clockMHz, state.remainder);
  state.remainder = remainder;
  state.inPart = 1;
  sim.mark(part.depth, 'begin', part.depth);
  // A whole that no source takes apart ends where it cannot enter.
  const refused = part.kind === 'whole' && state.spoilt === 1;
  state.next = refused
    ? sim.schedule(duration, KINDS.entryRefused)
    : sim.schedule(duration, kindOf(part), state.parts, state.exits);
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
  state.inPart = 0;
  state.parts += 1;
  state.cycles += part.cycles;
  goOn(state, sim, context);
}

/** What a reader does: at once, or from the next time on that it matters. */
function stepIn(state: ExitState, sim: Sim, subject: number, context: ExitContext): void {
  const act = readerActOf(subject);
  state.vain = vainBecause(act, state, context) === null ? 0 : 1;
  if (state.vain === 1) return;
  const part = context.parts[state.parts];
  const inPart = state.inPart === 1;
  switch (act) {
    case 'spoil:state':
      state.spoilt = 1;
      if (isOver(state, context)) laterOn(state, sim, KINDS.entryRefused, context);
      return;
    case 'break:guest':
      state.broken = 1;
      if (isOver(state, context) || (inPart && part?.kind === 'guest'))
        instead(state, sim, KINDS.guestFaulted);
      return;
    case 'crash:monitor':
      return stop(state, sim, context);
    case 'kill:device':
      if (playerOf(context.way) === 'process') return stop(state, sim, context);
      return silence(state, sim, context);
    case 'hang:device':
      return silence(state, sim, context);
  }
}

/** Nobody answers any more what is passed on. */
function silence(state: ExitState, sim: Sim, context: ExitContext): void {
  state.deaf = 1;
  const asked = state.inPart === 1 && context.parts[state.parts]?.kind === 'beyond';
  if (asked) instead(state, sim, KINDS.unanswered);
  if (asksBeyond(context) && isOver(state, context)) laterOn(state, sim, KINDS.unanswered, context);
}

/** Whether what the guest does is passed on, as far as sources show. */
const asksBeyond = ({ parts }: ExitContext): boolean => parts.some(({ kind }) => kind === 'beyond');

/** Whether the first act is over, and the guest does it again and again. */
const isOver = (state: ExitState, { exits }: ExitContext): boolean => state.exits === exits.times;

/** Something happens instead of what was to come next. */
function instead(state: ExitState, sim: Sim, kind: EventKind): void {
  if (state.next >= 0) sim.cancel(state.next as EventId);
  state.next = sim.schedule(ns(0), kind);
}

/** In the second something happens when the act is done next; never where it is not done again. */
function laterOn(state: ExitState, sim: Sim, kind: EventKind, { acts }: ExitContext): void {
  if (acts === 0 || sim.now >= 1_000_000_000 || state.beside >= 0) return;
  const each = Math.floor(1_000_000_000 / acts);
  state.beside = sim.schedule(ns(each - (sim.now % each)), kind);
}

/** The guest runs no more: nothing else happens. */
function stop(state: ExitState, sim: Sim, context: ExitContext): void {
  for (const id of [state.next, state.beside]) if (id >= 0) sim.cancel(id as EventId);
  const part = context.parts[state.parts];
  if (state.inPart === 1 && part) sim.mark(part.depth, 'end', part.depth);
  state.next = -1;
  state.beside = -1;
  state.inPart = 0;
  state.stoppedAt = sim.now;
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
  state.next =
    quarters < QUARTERS ? sim.schedule(ms(1_000 / QUARTERS), KINDS.quarterOver, quarters + 1) : -1;
}

/** Nobody spends more cycles than there are, and the act is paid part by part. */
function check(state: Frozen<ExitState>, context: ExitContext): void {
  if (state.cycles > context.perAct) throw new Error('the first act costs more than an act');
  if (state.spent > (context.second * state.quarters) / QUARTERS)
    throw new Error('more cycles were spent than the processor has');
  if (state.quarters > 0 && state.cycles !== context.perAct)
    throw new Error('the second began before the first act was over');
  if (state.stoppedAt >= 0 && (state.next >= 0 || state.inPart === 1))
    throw new Error('a guest that has stopped still does something');
}
