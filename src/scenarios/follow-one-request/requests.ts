/** How a request moves: it takes a processor, spends cycles, crosses, waits for the device, and is done. */
import type { Sim } from '../../engine/scenario.ts';
import { cycles, elapse, ns, type EventId } from '../../engine/units.ts';
import type { FollowContext } from './context.ts';
import { KINDS } from './events.ts';
import { COUNTER, LEVEL, laneOf, SERIES_LATENCY, TERM_OF } from './record.ts';
import type { FollowState, Slot } from './state.ts';

/** The slot an event names. Throws when the model named one that is not there. */
export function slotOf(state: FollowState, index: number): Slot {
  const slot = state.slots[index];
  if (!slot) throw new Error(`there is no slot ${index}`);
  return slot;
}

/** A slot takes up the next request. */
export function issue(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  state.issued += 1;
  slot.serial = state.issued;
  slot.hop = 0;
  slot.attempt = 1;
  slot.issuedAt = sim.now;
  slot.status = 'running';
  begin(state, sim, index, context);
}

/** Begins the hop the slot stands before, or says what it has to wait for. */
export function begin(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  const hop = context.hops[slot.hop];
  if (!hop) {
    release(state, sim, index, context);
    slot.status = 'done';
    sim.schedule(ns(0), KINDS.requestCompleted, index, slot.serial);
    return;
  }
  const instance = context.hopInstance[slot.hop] ?? 0;
  const status = state.domains[instance];
  if (status === 'stopped' || status === 'restarting')
    return wait(state, sim, index, 'domain', context);
  if (hop.kind === 'device') return command(state, sim, index, context);
  if (slot.processor < 0 && !take(state, sim, index))
    return wait(state, sim, index, 'processor', context);
  const processor = state.processors[slot.processor];
  if (!processor) throw new Error(`there is no processor ${slot.processor}`);
  const spent = elapse(cycles(hop.cycles), context.clockMHz, processor.remainder);
  processor.remainder = spent.remainder;
  slot.status = 'running';
  slot.since = sim.now;
  slot.pending = sim.schedule(spent.duration, KINDS.hopEnded, index, slot.hop);
  sim.mark(laneOf(context, index, instance), 'begin', TERM_OF(hop), hop.cycles);
}

/** A hop on a processor is over: account for it and go on. */
export function endHop(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  const hop = context.hops[slot.hop];
  if (!hop) throw new Error(`slot ${index} ended a hop that is not there`);
  charge(state, sim, index, context);
  slot.pending = -1;
  state.crossings += hop.crossings;
  state.accesses += hop.accesses;
  if (hop.crossings > 0) sim.count(COUNTER.crossings, hop.crossings);
  if (hop.accesses > 0) sim.count(COUNTER.registerAccesses, hop.accesses);
  if (hop.kind === 'copy') {
    state.copies += 1;
    sim.count(COUNTER.copies);
  }
  slot.hop += 1;
  begin(state, sim, index, context);
}

/** Books the processor time since the hop began, to the nanosecond, and closes its mark. */
export function charge(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  const shares = context.hopShares[slot.hop] ?? [];
  const cycles = context.hops[slot.hop]?.cycles ?? 0;
  const spent = sim.now - slot.since;
  let left = spent;
  shares.forEach((share, place) => {
    const last = place === shares.length - 1;
    const part = last ? left : Math.floor((spent * share.cycles) / cycles);
    state.processorNs[share.instance] = (state.processorNs[share.instance] ?? 0) + part;
    left -= part;
  });
  closeMark(state, sim, index, context);
}

/** Closes the mark of the hop a slot is in. */
export function closeMark(
  state: FollowState,
  sim: Sim,
  index: number,
  context: FollowContext,
): void {
  const slot = slotOf(state, index);
  const hop = context.hops[slot.hop];
  if (hop)
    sim.mark(laneOf(context, index, context.hopInstance[slot.hop] ?? 0), 'end', TERM_OF(hop));
}

/** The device took up a command or put it in its queue. */
function command(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  release(state, sim, index, context);
  if (state.device.busy >= context.device.parallel) {
    state.device.queue.push({ slot: index, attempt: slot.attempt });
    sim.level(LEVEL.deviceQueue, state.device.queue.length);
    slot.status = 'waitsForDevice';
    sim.schedule(ns(0), KINDS.waitBegan, index, 1);
    return;
  }
  serve(state, sim, index, context);
}

function serve(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  const hop = context.hops[slot.hop];
  if (!hop) throw new Error(`slot ${index} has no command for the device`);
  state.device.busy += 1;
  slot.status = 'inDevice';
  slot.since = sim.now;
  sim.schedule(ns(hop.serviceNs), KINDS.deviceFinished, index, slot.attempt);
  sim.mark(laneOf(context, index, context.hopInstance[slot.hop] ?? 0), 'begin', TERM_OF(hop));
}

/** The device has finished a command; if nobody waits for its answer any more, it is thrown away. */
export function finishCommand(
  state: FollowState,
  sim: Sim,
  index: number,
  attempt: number,
  context: FollowContext,
): void {
  const slot = slotOf(state, index);
  state.device.busy -= 1;
  const next = state.device.queue.shift();
  if (next) {
    sim.level(LEVEL.deviceQueue, state.device.queue.length);
    serve(state, sim, next.slot, context);
  }
  if (slot.attempt !== attempt || slot.status !== 'inDevice') return;
  closeMark(state, sim, index, context);
  slot.status = 'running';
  slot.hop += 1;
  begin(state, sim, index, context);
}

/** A request is done: the slot takes up the next one while there are any. */
export function complete(
  state: FollowState,
  sim: Sim,
  index: number,
  context: FollowContext,
): void {
  const slot = slotOf(state, index);
  state.completed += 1;
  sim.count(COUNTER.completed);
  sim.sample(SERIES_LATENCY, sim.now - slot.issuedAt);
  const planned = state.slots.filter((one) => one.status === 'notIssued').length;
  if (state.issued + planned >= context.params.requests) return;
  slot.status = 'notIssued';
  sim.schedule(ns(0), KINDS.requestIssued, index);
}

/** Takes an idle processor; false when all are busy. */
function take(state: FollowState, sim: Sim, index: number): boolean {
  const free = state.processors.findIndex((processor) => processor.slot < 0);
  const processor = state.processors[free];
  if (!processor) return false;
  processor.slot = index;
  slotOf(state, index).processor = free;
  level(state, sim);
  return true;
}

/** Gives the processor back, and to whoever has waited longest for one. */
export function release(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  const processor = state.processors[slot.processor];
  if (!processor) return;
  processor.slot = -1;
  slot.processor = -1;
  level(state, sim);
  const next = state.runQueue.shift();
  if (next === undefined) return;
  sim.level(LEVEL.runQueue, state.runQueue.length);
  begin(state, sim, next, context);
}

function wait(
  state: FollowState,
  sim: Sim,
  index: number,
  what: 'processor' | 'domain',
  context: FollowContext,
): void {
  const slot = slotOf(state, index);
  if (what === 'processor') {
    slot.status = 'waitsForProcessor';
    state.runQueue.push(index);
    sim.level(LEVEL.runQueue, state.runQueue.length);
    sim.schedule(ns(0), KINDS.waitBegan, index, 0);
    return;
  }
  slot.status = 'stalled';
  release(state, sim, index, context);
  sim.schedule(ns(0), KINDS.waitBegan, index, 2);
}

const level = (state: FollowState, sim: Sim): void =>
  sim.level(
    LEVEL.busyProcessors,
    state.processors.filter((processor) => processor.slot >= 0).length,
  );

/** The planned event that ends the slot's hop. */
export const pendingOf = (slot: Slot): EventId => slot.pending as EventId;
