/**
 * “VMBus up close”: packets on their way from a child to a card, through a ring with a bell, through an
 * imitated register, or straight. One processor works for the child, one for the parent. Who finds the
 * other side awake does not ring; nothing else makes batches. The rule is that of Linux as a guest: lxhv, and
 * the notes on signalling in its drivers/hv/ring_buffer.c.
 */
import type { Frozen, Scenario, Sim } from '../../engine/scenario.ts';
import { ns, simTime } from '../../engine/units.ts';
import { gapBefore, STREAMS } from './arrivals.ts';
import { prepare, type VmbusContext } from './context.ts';
import type { VmbusParams } from './parameters.ts';
import { childGoesOn, onChild, onParent, take, wake } from './sides.ts';
import { COUNTER, COUNTERS, KINDS, SERIES, type KindName, type VmbusState } from './state.ts';

export const vmbus: Scenario<VmbusParams, VmbusContext, VmbusState, KindName> = {
  id: 'vmbus',
  version: 2,
  kinds: KINDS,
  streams: STREAMS,
  terms: [],
  counters: COUNTERS,
  series: SERIES,
  levels: [],
  limits: { stepsMax: 2_000, timeMax: simTime(1_000_000_000) },
  prepare,
  init,
  handle: {
    packetCame,
    packetPut,
    bellRung,
    bellSpared: (state, sim, _packet, _detail, context) => childGoesOn(state, sim, context),
    ringFull: () => undefined,
    parentWoke: (state, sim, _subject, _detail, context) => take(state, sim, context),
    packetTaken,
    packetTouched,
    modelDone,
    packetHanded,
    parentSlept: () => undefined,
    packetSent,
    parentBusy,
    parentBack,
    parentHung: (state) => {
      state.hung += 1;
      state.busy = 1;
    },
    childHung: (state) => {
      state.loops += 1;
    },
    cablePulled: (state) => {
      state.cut += 1;
    },
  },
  check,
};

function init(_context: VmbusContext, sim: Sim): VmbusState {
  sim.schedule(ns(0), KINDS.packetCame, 0);
  return {
    ...{ came: 0, put: 0, taken: 0, handed: 0, sent: 0 },
    child: 'idle',
    parent: 'asleep',
    ...{ busy: 0, owes: 0, loops: 0, hung: 0, cut: 0, wire: 0, bells: 0, spared: 0, exits: 0 },
    ...{ childNs: 0, hypervisorNs: 0, parentNs: 0, stillNs: 0, stillSince: 0 },
    ...{ childRest: 0, parentRest: 0 },
  };
}

function packetCame(
  state: VmbusState,
  sim: Sim,
  packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  if (state.loops > 0) return;
  state.came += 1;
  const next = packet + 1;
  if (next < context.params.packets)
    sim.schedule(gapBefore(context.params, next, sim), KINDS.packetCame, next);
  if (state.child === 'idle') childGoesOn(state, sim, context);
}

/** The packet lies in the ring. Whoever found the ring empty and nobody in it rings. */
function packetPut(
  state: VmbusState,
  sim: Sim,
  packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  state.put += 1;
  if (state.parent !== 'asleep') {
    state.spared += 1;
    sim.count(COUNTER.spared);
    sim.schedule(ns(0), KINDS.bellSpared, packet, state.parent === 'takes' ? 0 : 1);
    return;
  }
  state.child = 'rings';
  state.parent = 'told';
  const duration = onChild(state, context.doings.tell, context);
  state.hypervisorNs += duration;
  sim.schedule(duration, KINDS.bellRung, packet);
}

function bellRung(
  state: VmbusState,
  sim: Sim,
  _packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  state.bells += 1;
  sim.count(COUNTER.bells);
  wake(state, sim, context);
  childGoesOn(state, sim, context);
}

function packetTaken(
  state: VmbusState,
  sim: Sim,
  packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  state.taken += 1;
  const { model, pass } = context.doings;
  const work = context.way.between === 'registers' ? model : model + pass;
  const duration = onParent(state, work, context);
  state.parentNs += duration;
  const kind = context.way.between === 'registers' ? KINDS.modelDone : KINDS.packetHanded;
  sim.schedule(duration, kind, packet);
  if (state.child === 'waits') {
    state.stillNs += sim.now - state.stillSince;
    childGoesOn(state, sim, context);
  }
}

/** The child touched a register and has left guest mode: it stands still until the device model has answered. */
function packetTouched(
  state: VmbusState,
  sim: Sim,
  _packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  state.put += 1;
  state.exits += 1;
  sim.count(COUNTER.exits);
  state.child = 'stopped';
  state.stillSince = sim.now;
  if (state.parent !== 'asleep') return;
  state.parent = 'told';
  wake(state, sim, context);
}

function modelDone(
  state: VmbusState,
  sim: Sim,
  packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  state.stillNs += sim.now - state.stillSince;
  const duration = onParent(state, context.doings.pass, context);
  state.parentNs += duration;
  sim.schedule(duration, KINDS.packetHanded, packet);
  childGoesOn(state, sim, context);
}

function packetHanded(
  state: VmbusState,
  sim: Sim,
  packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  state.handed += 1;
  if (state.wire === 0 && state.cut === 0) {
    state.wire = 1;
    sim.schedule(ns(context.wireNs), KINDS.packetSent, packet);
  }
  if (context.way.between === 'nothing') childGoesOn(state, sim, context);
  else take(state, sim, context);
}

function packetSent(
  state: VmbusState,
  sim: Sim,
  packet: number,
  _detail: number,
  context: VmbusContext,
): void {
  if (state.cut > 0) {
    state.wire = 0;
    return;
  }
  state.sent += 1;
  sim.count(COUNTER.packets);
  if (state.handed > state.sent) sim.schedule(ns(context.wireNs), KINDS.packetSent, packet + 1);
  else state.wire = 0;
}

/** The reader gives the parent's processor other work. */
function parentBusy(
  state: VmbusState,
  sim: Sim,
  _subject: number,
  _detail: number,
  { params }: VmbusContext,
): void {
  if (state.busy === 1) return;
  state.busy = 1;
  sim.schedule(ns(params.busyNs), KINDS.parentBack);
}

function parentBack(
  state: VmbusState,
  sim: Sim,
  _subject: number,
  _detail: number,
  context: VmbusContext,
): void {
  if (state.hung > 0) return;
  const { owes } = state;
  state.busy = 0;
  state.owes = 0;
  if (owes === 1) wake(state, sim, context);
  else if (owes === 2) take(state, sim, context);
}

/** No packet gets lost or overtakes, the ring holds no more than it has room for, and whoever waits is waited for. */
function check(state: Frozen<VmbusState>, { places, way, params }: VmbusContext): void {
  const { came, put, taken, handed, sent, parent } = state;
  const order =
    way.between === 'nothing'
      ? [params.packets, came, handed, sent]
      : [params.packets, came, put, taken, handed, sent];
  if (order.some((count, index) => index > 0 && count > (order[index - 1] ?? 0)))
    throw new Error(`packets overtake: ${order.join(', ')}`);
  if (put - taken > places) throw new Error(`${put - taken} packets lie where ${places} have room`);
  if (way.between === 'ring' && parent === 'asleep' && put > taken)
    throw new Error('a packet lies in the ring and nobody was rung for');
}
