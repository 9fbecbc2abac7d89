/** A host under load: guests with workloads, a scheduler, rings, devices, and what goes wrong. */
import type { Scenario, Sim } from '../../engine/scenario.ts';
import { ms, ns, simTime } from '../../engine/units.ts';
import { endRun, settle } from './agents.ts';
import { check } from './check.ts';
import { THREAD } from './codes.ts';
import { prepare, type HostContext } from './context.ts';
import { CACHE, deviceDetail, serveNext } from './device.ts';
import { KINDS, type KindName } from './events.ts';
import {
  beginFault,
  crashComponent,
  endFault,
  restartDomain,
  stopDomain,
  timeOut,
} from './faults.ts';
import type { HostParams } from './params.ts';
import { enqueue } from './queues.ts';
import { COUNTERS, LEVELS, SERIES, STREAMS, TERMS } from './record.ts';
import { advance } from './requests.ts';
import { endWarmup, settleCredit } from './settlement.ts';
import { emptyState, queueOfDue, type HostState } from './state.ts';
import { sleepFor } from './threads.ts';

export type HostScenario = Scenario<HostParams, HostContext, HostState, KindName>;

/** The scenario for these parameters: its series are their workloads, and it ends when they say. */
export function hostScenario(params: HostParams): HostScenario {
  const { operationNames, durationNs } = prepare(params);
  return {
    id: 'host',
    version: 2,
    kinds: KINDS,
    streams: STREAMS,
    terms: TERMS,
    counters: COUNTERS,
    series: [...SERIES, ...operationNames],
    levels: LEVELS,
    limits: { stepsMax: 0x4000_0000, timeMax: simTime(durationNs) },
    prepare,
    init,
    handle,
    check,
  };
}

const handle: HostScenario['handle'] = {
  runEnded: (state, sim, processor, _agent, context) => {
    state.now = sim.now;
    endRun(state, sim, processor, context);
    settle(state, sim, context);
  },
  deviceFinished: (state, sim, thread, detail, context) => {
    state.now = sim.now;
    finishCommand(state, sim, thread, detail, context);
    settle(state, sim, context);
  },
  timerFired: (state, sim, thread, attempt, context) => {
    state.now = sim.now;
    if ((state.attempt[thread]! & 0x0fff_ffff) === attempt)
      enqueue(state, queueOfDue(context), thread);
    settle(state, sim, context);
  },
  creditSettled: (state, sim, _subject, _detail, context) => {
    state.now = sim.now;
    settleCredit(state, sim, context);
    settle(state, sim, context);
  },
  warmupEnded: (state, sim, _subject, _detail, context) => {
    state.now = sim.now;
    endWarmup(state, context);
  },
  faultBegan: (state, sim, fault, _detail, context) => {
    state.now = sim.now;
    beginFault(state, sim, fault, context);
    settle(state, sim, context);
  },
  faultEnded: (state, sim, fault, _detail, context) => {
    state.now = sim.now;
    endFault(state, sim, fault, context);
    settle(state, sim, context);
  },
  requestsTimedOut: (state, sim, fault, _detail, context) => {
    state.now = sim.now;
    timeOut(state, sim, fault, context);
    settle(state, sim, context);
  },
  componentCrashed: (state, sim, component, guest, context) => {
    state.now = sim.now;
    crashComponent(state, sim, component, guest, context);
    settle(state, sim, context);
  },
  domainStopped: (state, sim, instance, _detail, context) => {
    state.now = sim.now;
    stopDomain(state, sim, instance, context);
    settle(state, sim, context);
  },
  domainRestarted: (state, sim, instance, _detail, context) => {
    state.now = sim.now;
    restartDomain(state, sim, instance, context);
    settle(state, sim, context);
  },
};

function finishCommand(
  state: HostState,
  sim: Sim,
  thread: number,
  detail: number,
  context: HostContext,
): void {
  const device = detail & 3;
  if (device !== CACHE) {
    state.busy[device]! -= 1;
    if (thread < 0) {
      state.writing -= 1;
      state.dirty -= 1;
    }
    serveNext(state, sim, device, context);
  }
  if (thread < 0 || state.status[thread] !== THREAD.inRequest) return;
  if (detail === deviceDetail(device, state.attempt[thread]!)) advance(state, sim, thread, context);
}

function init(context: HostContext, sim: Sim): HostState {
  const state = emptyState(context);
  context.layout.threadStagger.forEach((stagger, thread) => {
    if (stagger > 0) sleepFor(state, sim, thread, stagger);
    else enqueue(state, queueOfDue(context), thread);
  });
  sim.schedule(ns(context.periodNs), KINDS.creditSettled);
  context.params.faults?.forEach((fault, index) => {
    sim.schedule(ms(fault.atMs), KINDS.faultBegan, index);
  });
  if (context.warmupNs > 0) sim.schedule(ns(context.warmupNs), KINDS.warmupEnded);
  settle(state, sim, context);
  return state;
}
