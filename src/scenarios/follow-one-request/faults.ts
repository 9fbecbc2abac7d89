/** What a crash does to a running machine: the model says who goes down, this says what becomes of requests. */
import type { Sim } from '../../engine/scenario.ts';
import { ms, ns } from '../../engine/units.ts';
import { CRASHABLE, crashSite, effectsOfLosing, type Effect } from '../../model/failure.ts';
import type { FollowContext } from './context.ts';
import { effectCode, effectOf, KINDS } from './events.ts';
import { COUNTER } from './record.ts';
import { begin, charge, closeMark, pendingOf, release, slotOf } from './requests.ts';
import type { FollowState, Slot } from './state.ts';

/** A component crashes: work out the consequences and begin with those that follow from nothing else. */
export function crash(
  state: FollowState,
  sim: Sim,
  component: number,
  child: number,
  context: FollowContext,
): void {
  const id = CRASHABLE[component];
  if (!id) throw new Error(`there is no component ${component} to crash`);
  const site = crashSite(context.design, context.instances, id, child);
  if (!site || state.domains[site.index] === 'stopped') return void state.crashes.push([]);
  const effects = [...effectsOfLosing(context.design, context.instances, site)];
  state.crashes.push(effects);
  follow(state, sim, state.crashes.length - 1, -1, context);
}

/** Plans the effects that follow from effect `because` of a crash. */
function follow(
  state: FollowState,
  sim: Sim,
  crash: number,
  because: number,
  context: FollowContext,
): void {
  state.crashes[crash]?.forEach((effect, index) => {
    if (effect.because !== because) return;
    const delay = effect.reason === 'machineStopped' ? ms(context.params.noticeMs) : ns(0);
    sim.schedule(delay, eventOf(effect), effect.instance, effectCode(crash, index));
  });
}

const eventOf = (effect: Effect) =>
  ({
    stopped: KINDS.domainStopped,
    stalled: KINDS.domainStalled,
    restarting: KINDS.domainRestarting,
  })[effect.becomes];

/** A domain stops. Its requests are lost with their child; what it was doing for others waits for it. */
export function stop(
  state: FollowState,
  sim: Sim,
  instance: number,
  detail: number,
  context: FollowContext,
): void {
  const { crash, effect } = effectOf(detail);
  if (state.domains[instance] !== 'stopped') {
    state.domains[instance] = 'stopped';
    const requestsEnd = instance === context.application || instance === context.guest;
    state.slots.forEach((slot, index) => {
      if (!inFlight(slot)) return;
      if (requestsEnd) lose(state, sim, index, context);
      else if (context.hopInstance[slot.hop] === instance) suspend(state, sim, index, context);
    });
  }
  follow(state, sim, crash, effect, context);
}

/** A domain still runs but what its requests need does not. */
export function stall(
  state: FollowState,
  sim: Sim,
  instance: number,
  detail: number,
  context: FollowContext,
): void {
  const { crash, effect } = effectOf(detail);
  if (state.domains[instance] === 'running') state.domains[instance] = 'stalled';
  follow(state, sim, crash, effect, context);
}

/** Somebody starts a lost domain again; it takes its time. */
export function restart(
  state: FollowState,
  sim: Sim,
  instance: number,
  detail: number,
  context: FollowContext,
): void {
  state.domains[instance] = 'restarting';
  sim.schedule(ms(context.params.restartMs), KINDS.domainRestarted, instance, detail);
}

/** The domain is back: those who waited for it go on, and what it had taken on is sent again. */
export function restarted(
  state: FollowState,
  sim: Sim,
  instance: number,
  context: FollowContext,
): void {
  if (state.domains[instance] !== 'restarting') return;
  state.domains[instance] = 'running';
  state.domains.forEach((status, index) => {
    if (status === 'stalled') state.domains[index] = 'running';
  });
  state.slots.forEach((slot, index) => {
    if (!inFlight(slot) || !needs(context, slot.hop, instance)) return;
    if (slot.status !== 'stalled') interrupt(state, sim, index, context);
    release(state, sim, index, context);
    slot.status = 'stalled';
    slot.hop = context.reissueFrom[slot.hop] ?? 0;
    state.reissued += 1;
    sim.count(COUNTER.reissued);
    sim.schedule(ns(0), KINDS.requestReissued, index, slot.serial);
  });
}

/** A request sent again begins where its driver takes it up. */
export function reissue(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  if (slotOf(state, index).status === 'stalled') begin(state, sim, index, context);
}

const inFlight = (slot: Slot): boolean =>
  slot.status !== 'done' && slot.status !== 'notIssued' && slot.status !== 'lost';

/** Whether a command was sent that has still to pass through the instance on its way. */
function needs(context: FollowContext, at: number, instance: number): boolean {
  const sent = at > (context.reissueFrom[at] ?? 0);
  const end = context.hops.findIndex(
    (hop, index) => index >= at && hop.component === 'guestKernel' && hop.direction === 'up',
  );
  const last = end < 0 ? context.hops.length : end;
  return sent && context.hopInstance.slice(at, last).includes(instance);
}

/** Takes a request out of whatever it was doing; the answer of a device to it counts no more. */
function interrupt(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  if (slot.pending >= 0) {
    sim.cancel(pendingOf(slot));
    slot.pending = -1;
    charge(state, sim, index, context);
  } else if (slot.status === 'inDevice') closeMark(state, sim, index, context);
  state.runQueue = state.runQueue.filter((one) => one !== index);
  state.device.queue = state.device.queue.filter((one) => one.slot !== index);
  slot.attempt += 1;
}

function suspend(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  if (slot.status === 'stalled') return;
  interrupt(state, sim, index, context);
  slot.status = 'stalled';
  release(state, sim, index, context);
  sim.schedule(ns(0), KINDS.waitBegan, index, 2);
}

function lose(state: FollowState, sim: Sim, index: number, context: FollowContext): void {
  const slot = slotOf(state, index);
  interrupt(state, sim, index, context);
  slot.status = 'lost';
  state.lost += 1;
  sim.count(COUNTER.lost);
  release(state, sim, index, context);
  sim.schedule(ns(0), KINDS.requestLost, index, slot.serial);
}
