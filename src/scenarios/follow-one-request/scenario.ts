/** "Follow one request": a request's way through a host of any design, hop by hop, and what a crash does to it. */
import { ns, simTime } from '../../engine/units.ts';
import type { Frozen, Scenario, Sim } from '../../engine/scenario.ts';
import { prepare, type FollowContext } from './context.ts';
import { KINDS, type KindName } from './events.ts';
import { crash, reissue, restart, restarted, stall, stop } from './faults.ts';
import type { FollowParams } from './parameters.ts';
import { COUNTERS, LEVELS, SERIES, TERMS } from './record.ts';
import { complete, endHop, finishCommand, issue } from './requests.ts';
import type { FollowState } from './state.ts';

export const followOneRequest: Scenario<FollowParams, FollowContext, FollowState, KindName> = {
  id: 'follow-one-request',
  version: 1,
  kinds: KINDS,
  streams: [],
  terms: TERMS,
  counters: COUNTERS,
  series: SERIES,
  levels: LEVELS,
  limits: { stepsMax: 20_000, timeMax: simTime(120_000_000_000) },
  prepare,
  init,
  handle: {
    requestIssued: (state, sim, slot, _serial, context) => issue(state, sim, slot, context),
    hopEnded: (state, sim, slot, _hop, context) => endHop(state, sim, slot, context),
    deviceFinished: (state, sim, slot, attempt, context) =>
      finishCommand(state, sim, slot, attempt, context),
    waitBegan: () => undefined,
    requestCompleted: (state, sim, slot, _serial, context) => complete(state, sim, slot, context),
    requestLost: () => undefined,
    requestReissued: (state, sim, slot, _serial, context) => reissue(state, sim, slot, context),
    componentCrashed: (state, sim, component, child, context) =>
      crash(state, sim, component, child, context),
    domainStopped: (state, sim, instance, detail, context) =>
      stop(state, sim, instance, detail, context),
    domainStalled: (state, sim, instance, detail, context) =>
      stall(state, sim, instance, detail, context),
    domainRestarting: (state, sim, instance, detail, context) =>
      restart(state, sim, instance, detail, context),
    domainRestarted: (state, sim, instance, _detail, context) =>
      restarted(state, sim, instance, context),
  },
  check,
};

function init(context: FollowContext, sim: Sim): FollowState {
  const { requests, outstanding, processors } = context.params;
  const slots = Math.min(requests, outstanding);
  for (let slot = 0; slot < slots; slot += 1) sim.schedule(ns(0), KINDS.requestIssued, slot);
  return {
    slots: Array.from({ length: slots }, () => ({
      serial: 0,
      status: 'notIssued',
      hop: 0,
      attempt: 0,
      processor: -1,
      pending: -1,
      since: 0,
      issuedAt: 0,
    })),
    issued: 0,
    completed: 0,
    lost: 0,
    reissued: 0,
    processors: Array.from({ length: processors }, () => ({ slot: -1, remainder: 0 })),
    runQueue: [],
    device: { busy: 0, queue: [] },
    domains: context.instances.map(() => 'running'),
    processorNs: context.instances.map(() => 0),
    crossings: 0,
    accesses: 0,
    copies: 0,
    crashes: [],
  };
}

/** No request is unaccounted for; a processor and its request know of each other; nothing runs in a lost domain. */
function check(state: Frozen<FollowState>, context: FollowContext): void {
  const inFlight = state.slots.filter(
    (slot) => slot.status !== 'done' && slot.status !== 'lost' && slot.status !== 'notIssued',
  ).length;
  const ending = state.slots.filter((slot) => slot.status === 'done').length;
  const accounted = state.completed + state.lost + inFlight;
  if (state.issued < accounted || state.issued > accounted + ending)
    throw new Error(`${state.issued} requests were issued, ${accounted} are accounted for`);
  state.processors.forEach((processor, index) => {
    if (processor.slot >= 0 && state.slots[processor.slot]?.processor !== index)
      throw new Error(`processor ${index} works for a request that does not know of it`);
  });
  for (const slot of state.slots) {
    const instance = context.hopInstance[slot.hop] ?? -1;
    if (slot.pending >= 0 && state.domains[instance] === 'stopped')
      throw new Error(`request ${slot.serial} runs in a domain that has stopped`);
  }
}
