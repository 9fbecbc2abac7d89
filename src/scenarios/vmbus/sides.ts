/** The two sides of the way, each on a processor of its own: what the child and the parent turn to next. */
import type { Sim } from '../../engine/scenario.ts';
import { cycles, elapse, ns, type Duration } from '../../engine/units.ts';
import type { VmbusContext } from './context.ts';
import { KINDS, type VmbusState } from './state.ts';

/** Work on the child's processor. */
export function onChild(state: VmbusState, work: number, { clockMHz }: VmbusContext): Duration {
  const { duration, remainder } = elapse(cycles(work), clockMHz, state.childRest);
  state.childRest = remainder;
  return duration;
}

/** Work on the parent's processor. */
export function onParent(state: VmbusState, work: number, { clockMHz }: VmbusContext): Duration {
  const { duration, remainder } = elapse(cycles(work), clockMHz, state.parentRest);
  state.parentRest = remainder;
  return duration;
}

/** Packets that have left the child's hands. */
const left = (state: VmbusState, { way }: VmbusContext): number =>
  way.between === 'nothing' ? state.handed : state.put;

/** The child takes up its next packet, if there is one and room for it. */
export function childGoesOn(state: VmbusState, sim: Sim, context: VmbusContext): void {
  const packet = left(state, context);
  if (packet === state.came || state.loops > 0) {
    state.child = 'idle';
    return;
  }
  if (context.way.between === 'ring' && state.put - state.taken === context.places) {
    state.child = 'waits';
    state.stillSince = sim.now;
    sim.schedule(ns(0), KINDS.ringFull, packet);
    return;
  }
  state.child = 'puts';
  const { put, tell } = context.doings;
  const duration = onChild(state, put, context);
  state.childNs += duration;
  if (context.way.between === 'nothing') {
    sim.schedule(duration, KINDS.packetHanded, packet);
  } else if (context.way.between === 'ring') {
    sim.schedule(duration, KINDS.packetPut, packet);
  } else {
    const out = onChild(state, tell, context);
    state.hypervisorNs += out;
    sim.schedule(ns(duration + out), KINDS.packetTouched, packet);
  }
}

/** The parent's processor turns to the ring, now or when it has time. */
export function wake(state: VmbusState, sim: Sim, context: VmbusContext): void {
  if (state.busy === 1) {
    state.owes = 1;
    return;
  }
  const duration = onParent(state, context.doings.wake, context);
  state.hypervisorNs += duration;
  sim.schedule(duration, KINDS.parentWoke);
}

/** The parent takes the next packet, or finds nothing more and leaves. */
export function take(state: VmbusState, sim: Sim, { way }: VmbusContext): void {
  if (state.busy === 1) {
    state.owes = 2;
    return;
  }
  if (state.taken < state.put) {
    state.parent = 'takes';
    sim.schedule(ns(0), KINDS.packetTaken, state.taken);
    return;
  }
  state.parent = 'asleep';
  if (way.between !== 'nothing') sim.schedule(ns(0), KINDS.parentSlept);
}
