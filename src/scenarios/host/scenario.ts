/** A host under load: guests with workloads, a scheduler, rings, devices, and what goes wrong. */
import type { Scenario, Sim } from '../../engine/scenario.ts';
import { ms, ns, simTime } from '../../engine/units.ts';
import { endRun, settle } from './agents.ts';
import { check } from './check.ts';
import { THREAD } from './codes.ts';
import { prepare, type HostContext } from './context.ts';
import { CACHE, deviceDetail, isToldLater, serveNext } from './device.ts';
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
import { queueOfDue } from './queue-places.ts';
import { emptyState, type HostState } from './state.ts';
import { sleepFor } from './threads.ts';

export type HostScenario = Scenario<HostParams, HostContext, HostState, KindName>;

/** The scenario for these parameters: its series are their workloads, and it ends when they say. */
export function hostScenario(params: HostParams): HostScenario {
  const { operationNames, durationNs } = prepare(params);
  return {
    id: 'host',
    version: 8,
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

/** What an event does; its handler sees to the clock before and to everything that has become due after. */
type Work = (
  state: HostState,
  sim: Sim,
  subject: number,
  context: HostContext,
  detail: number,
) => void;

const settled =
  (work: Work): HostScenario['handle'][KindName] =>
  (state, sim, subject, detail, context) => {
    state.now = sim.now;
    work(state, sim, subject, context, detail);
    settle(state, sim, context);
  };

const handle: HostScenario['handle'] = {
  runEnded: settled(endRun),
  deviceFinished: settled(finishCommand),
  timerFired: settled((state, _sim, thread, context, attempt) => {
    if ((state.attempt[thread]! & 0x0fff_ffff) === attempt)
      enqueue(state, queueOfDue(context), thread);
  }),
  creditSettled: settled((state, sim, _subject, context) => settleCredit(state, sim, context)),
  warmupEnded: (state, sim, _subject, _detail, context) => {
    state.now = sim.now;
    endWarmup(state, context);
  },
  faultBegan: settled(beginFault),
  faultEnded: settled(endFault),
  requestsTimedOut: settled(timeOut),
  componentCrashed: settled((state, sim, component, context, guest) =>
    crashComponent(state, sim, component, guest, context),
  ),
  domainStopped: settled(stopDomain),
  domainRestarted: settled(restartDomain),
};

function finishCommand(
  state: HostState,
  sim: Sim,
  thread: number,
  context: HostContext,
  detail: number,
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
  if (detail !== deviceDetail(device, state.attempt[thread]!)) return;
  if (device !== CACHE && isToldLater(state, sim, device, thread, context)) return;
  advance(state, sim, thread, context);
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
