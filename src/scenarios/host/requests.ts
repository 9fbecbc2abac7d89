/** How a request moves from agent to agent: rings, wakes, and what is saved when the other side is awake. */
import type { Sim } from '../../engine/scenario.ts';
import { AGENT, LEVEL, REQUEST, THREAD, TURN } from './codes.ts';
import type { HostContext } from './context.ts';
import { submit } from './device.ts';
import { isDown } from './down.ts';
import { interruptRun } from './processors.ts';
import { dequeue, enqueue } from './queues.ts';
import { COUNTER, SERIES_OF } from './record.ts';
import {
  queueOfAgent,
  queueOfCrew,
  queueOfDue,
  queueOfRing,
  queueOfStation,
} from './queue-places.ts';
import type { HostState } from './state.ts';
import { alert, countRange, toCrew, wakeWith } from './waking.ts';
import { addRange } from './work.ts';

/** A thread begins a request, at once if it `goesOn`; a full ring makes it wait. */
export function issue(
  state: HostState,
  sim: Sim,
  thread: number,
  flow: number,
  context: HostContext,
  goesOn = false,
): void {
  const request = context.flows.request[flow]!;
  const ring = context.layout.threadGuest[thread]! * 3 + request;
  state.status[thread] = THREAD.inRequest;
  state.issuedAt[thread] = state.now;
  state.segment[thread] = context.flows.first[flow]!;
  state.answer[thread] = 0;
  state.altered[thread] = 0;
  state.issued[ring]! += 1;
  state.inFlight[ring]! += 1;
  if (request === REQUEST.tick) return enter(state, sim, thread, context);
  if (state.measuring === 1) sim.count(COUNTER.requestsIssued);
  if (context.hasRings && state.ringUsed[ring]! >= context.ringSlots) {
    if (state.measuring === 1) sim.count(COUNTER.ringFull);
    return enqueue(state, queueOfRing(context, ring), thread);
  }
  put(state, thread, ring);
  enter(state, sim, thread, context, goesOn);
}

function put(state: HostState, thread: number, ring: number): void {
  state.hasSlot[thread] = 1;
  state.ringUsed[ring]! += 1;
  state.ringPut[ring]! += 1;
}

/** A thread's place in the ring is free again: whoever waits longest gets it. */
export function freeSlot(
  state: HostState,
  sim: Sim,
  thread: number,
  ring: number,
  context: HostContext,
): void {
  state.hasSlot[thread] = 0;
  state.ringUsed[ring]! -= 1;
  state.ringTaken[ring]! += 1;
  const waiting = dequeue(state, queueOfRing(context, ring));
  if (waiting < 0) return;
  put(state, waiting, ring);
  enter(state, sim, waiting, context);
}

/** A request arrives at the segment it stands before. */
export function enter(
  state: HostState,
  sim: Sim,
  thread: number,
  context: HostContext,
  goesOn = false,
): void {
  const { flows, layout } = context;
  const segment = state.segment[thread]!;
  const guest = layout.threadGuest[thread]!;
  switch (flows.turn[segment]) {
    case TURN.device:
      return submit(state, sim, thread, context);
    default:
      break;
  }
  if (isDown(state, segment, guest, context)) {
    state.stuck[thread] = 1;
    return;
  }
  switch (flows.turn[segment]) {
    case TURN.worker:
      return toWorker(state, sim, thread, segment, guest, context);
    case TURN.interrupt:
      return toInterrupt(state, sim, thread, segment, guest, context);
    default:
      return toCrew(state, sim, thread, guest, context.timerWake, context, goesOn);
  }
}

function toWorker(
  state: HostState,
  sim: Sim,
  thread: number,
  segment: number,
  guest: number,
  context: HostContext,
): void {
  const { layout, flows } = context;
  const holder = state.holder[thread]!;
  const crewIndex = flows.crew[segment]! * layout.guests + guest;
  const crew = layout.crewOf[crewIndex]!;
  if (holder >= 0) {
    state.holder[thread] = -1;
    enqueue(state, queueOfCrew(crew), holder);
    return alert(state, sim, crew, flows.wake[segment]!, guest, context);
  }
  const station = layout.stationOf[crewIndex]!;
  enqueue(state, queueOfStation(context, station), thread);
  rouse(state, sim, station, flows.wake[segment]!, context);
}

/** Wakes one of a station's workers if one sleeps. */
export function rouse(
  state: HostState,
  sim: Sim,
  station: number,
  range: number,
  context: HostContext,
): void {
  const { layout } = context;
  if (state.stationAwake[station]! >= layout.stationSize[station]!) return;
  const crew = layout.stationCrew[station]!;
  if (state.stopped[layout.agentInstance[layout.crewFirst[crew]!]!] === 1) return;
  const first = layout.stationFirst[station]!;
  let worker = first;
  while (state.workerAwake[worker] === 1) worker += 1;
  state.workerAwake[worker] = 1;
  state.workerBatch[worker] = 0;
  state.stationAwake[station]! += 1;
  enqueue(state, queueOfCrew(crew), layout.threadGuest.length + worker);
  alert(state, sim, crew, range, layout.stationGuest[station]!, context);
}

/** A worker is done with a request: it takes the next one without being told, or sleeps. */
export function nextForWorker(
  state: HostState,
  sim: Sim,
  worker: number,
  context: HostContext,
): void {
  const { layout } = context;
  const station = layout.workerStation[worker]!;
  const crew = layout.stationCrew[station]!;
  state.workerThread[worker] = -1;
  if (state.length[queueOfStation(context, station)]! > 0) {
    enqueue(state, queueOfCrew(crew), layout.threadGuest.length + worker);
    return alert(state, sim, crew, 0, layout.stationGuest[station]!, context);
  }
  state.workerAwake[worker] = 0;
  state.stationAwake[station]! -= 1;
  if (state.measuring === 1) sim.sample(SERIES_OF.batch, state.workerBatch[worker]!);
}

/** The agent whose processor takes a request's interrupts. */
export function interrupted(
  state: HostState,
  thread: number,
  segment: number,
  guest: number,
  context: HostContext,
): number {
  const { layout, flows } = context;
  const held = -2 - state.holder[thread]!;
  if (held >= 0 && flows.crew[segment] === 0) return held;
  const crew = layout.crewOf[flows.crew[segment]! * layout.guests + guest]!;
  return layout.crewFirst[crew]! + (layout.threadHome[thread]! % layout.crewSize[crew]!);
}

function toInterrupt(
  state: HostState,
  sim: Sim,
  thread: number,
  segment: number,
  guest: number,
  context: HostContext,
): void {
  const { flows } = context;
  const agent = interrupted(state, thread, segment, guest, context);
  const queue = queueOfAgent(context, agent);
  const quiet = state.answer[thread] === 2;
  if (quiet) state.answer[thread] = 0;
  const drains = state.interrupt[agent]! >= 0 || state.length[queue]! > 0;
  enqueue(state, queue, thread);
  const mode = state.agent[agent]!;
  if (mode === AGENT.held && state.holder[thread] === -2 - agent) {
    state.holder[thread] = -1;
    if (state.measuring === 1) sim.count(COUNTER.interrupts);
    return wakeWith(state, sim, agent, flows.wake[segment]!, guest, context);
  }
  if (mode === AGENT.asleep) {
    if (state.measuring === 1 && !quiet) sim.count(COUNTER.interrupts);
    return wakeWith(state, sim, agent, quiet ? 0 : flows.wake[segment]!, guest, context);
  }
  if (state.measuring === 1) sim.count(drains ? COUNTER.interruptsSaved : COUNTER.interrupts);
  if (drains || mode !== AGENT.running) return;
  interruptRun(state, sim, state.agentProcessor[agent]!, context);
  if (quiet) return;
  addRange(state, agent, LEVEL.overhead, flows.kick[segment]!, guest, context);
  countRange(state, sim, flows.kick[segment]!, context);
}

/** Whether whoever comes next has to be told that a request is there. */
export function mustTell(
  state: HostState,
  thread: number,
  next: number,
  context: HostContext,
): boolean {
  const { flows, layout } = context;
  const guest = layout.threadGuest[thread]!;
  if (flows.turn[next] === TURN.worker) {
    const station = layout.stationOf[flows.crew[next]! * layout.guests + guest]!;
    return state.stationAwake[station]! < layout.stationSize[station]!;
  }
  if (flows.turn[next] !== TURN.interrupt) return false;
  const agent = interrupted(state, thread, next, guest, context);
  if (state.agent[agent] === AGENT.asleep || state.agent[agent] === AGENT.held) return true;
  return state.interrupt[agent]! < 0 && state.length[queueOfAgent(context, agent)] === 0;
}

/** A segment is done: on to the next one, or the request is. */
export function advance(state: HostState, sim: Sim, thread: number, context: HostContext): void {
  const flow = context.steps.first[state.step[thread]!]!;
  const segment = state.segment[thread]! + 1;
  if (segment < context.flows.end[flow]!) {
    state.segment[thread] = segment;
    return enter(state, sim, thread, context);
  }
  finish(state, sim, thread, flow, context);
}

function finish(
  state: HostState,
  sim: Sim,
  thread: number,
  flow: number,
  context: HostContext,
): void {
  const request = context.flows.request[flow]!;
  const guest = context.layout.threadGuest[thread]!;
  const ring = guest * 3 + request;
  const failed = state.answer[thread] === 1;
  state.inFlight[ring]! -= 1;
  if (failed) state.failed[ring]! += 1;
  else {
    state.completed[ring]! += 1;
    if (state.exposed[guest] === 1 || state.altered[thread] === 1) state.untrusted[ring]! += 1;
  }
  if (request !== REQUEST.tick) {
    if (state.measuring === 1) {
      sim.count(failed ? COUNTER.requestsFailed : COUNTER.requestsCompleted);
      const series = request === REQUEST.disk ? SERIES_OF.diskLatency : SERIES_OF.networkLatency;
      sim.sample(series, state.now - state.issuedAt[thread]!);
      state.bytes[context.layout.threadSeries[thread]!]! += context.flows.bytes[flow]!;
    }
    freeSlot(state, sim, thread, ring, context);
  }
  state.step[thread]! += 1;
  enqueue(state, queueOfDue(context), thread);
}
