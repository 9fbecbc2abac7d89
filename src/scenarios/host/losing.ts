/** Threads and agents are taken out of what they were doing: because a domain stopped, or a request timed out. */
import type { Sim } from '../../engine/scenario.ts';
import { AGENT, LEVEL, REQUEST, THREAD } from './codes.ts';
import type { HostContext } from './context.ts';
import { interruptRun, release, unready, wake } from './processors.ts';
import { dequeue, extract } from './queues.ts';
import { COUNTER } from './record.ts';
import { freeSlot, nextForWorker } from './requests.ts';
import {
  queueOfAgent,
  queueOfCrew,
  queueOfDevice,
  queueOfDue,
  queueOfRing,
  queueOfStation,
} from './queue-places.ts';
import type { HostState } from './state.ts';
import { clearWork } from './work.ts';

/** Takes a thread out of every queue and every agent's hands. What is planned for it counts no more. */
export function abort(state: HostState, sim: Sim, thread: number, context: HostContext): void {
  state.attempt[thread]! += 1;
  state.stuck[thread] = 0;
  leaveQueues(state, thread, context);
  leaveWorker(state, sim, thread, context);
  const { layout } = context;
  const threads = layout.threadGuest.length;
  for (let agent = 0; agent < layout.bound.length; agent += 1) {
    if (state.interrupt[agent] === thread) {
      state.interrupt[agent] = -1;
      drop(state, sim, agent, LEVEL.interrupt, context);
    }
    const worker = state.entity[agent]! - threads;
    const works =
      worker >= 0 ? state.workerThread[worker] === thread : state.entity[agent] === thread;
    if (!works) continue;
    state.entity[agent] = -1;
    drop(state, sim, agent, LEVEL.work, context);
    if (worker >= 0) nextForWorker(state, sim, worker, context);
  }
  letGo(state, sim, thread, context);
}

/** Whoever waited for the thread's request waits no more. */
function letGo(state: HostState, sim: Sim, thread: number, context: HostContext): void {
  const holder = state.holder[thread]!;
  state.holder[thread] = -1;
  if (holder >= 0) {
    nextForWorker(state, sim, holder - context.layout.threadGuest.length, context);
  } else if (holder <= -2 && state.agent[-2 - holder] === AGENT.held) {
    state.agent[-2 - holder] = AGENT.asleep;
    wake(state, sim, -2 - holder, context);
  }
}

/** A worker that waits for an agent, to go on with what it held at the device, has nothing to go on with. */
function leaveWorker(state: HostState, sim: Sim, thread: number, context: HostContext): void {
  const { layout } = context;
  const worker = state.workerThread.indexOf(thread);
  if (worker < 0) return;
  const crew = layout.stationCrew[layout.workerStation[worker]!]!;
  if (extract(state, queueOfCrew(crew), layout.threadGuest.length + worker))
    nextForWorker(state, sim, worker, context);
}

function leaveQueues(state: HostState, thread: number, context: HostContext): void {
  const { layout, flows } = context;
  const guest = layout.threadGuest[thread]!;
  if (extract(state, queueOfDue(context), thread)) return;
  if (extract(state, queueOfCrew(layout.crewOf[guest]!), thread)) return;
  if (state.status[thread] !== THREAD.inRequest) return;
  const segment = state.segment[thread]!;
  for (let kind = 0; kind < 3; kind += 1) {
    if (extract(state, queueOfRing(context, guest * 3 + kind), thread)) return;
    if (extract(state, queueOfDevice(context, kind), thread)) return;
  }
  if (flows.crew[segment]! < 0) return;
  const index = flows.crew[segment]! * layout.guests + guest;
  const station = layout.stationOf[index]!;
  if (station >= 0 && extract(state, queueOfStation(context, station), thread)) return;
  const first = layout.crewFirst[layout.crewOf[index]!]!;
  const end = first + layout.crewSize[layout.crewOf[index]!]!;
  for (let agent = first; agent < end; agent += 1)
    if (extract(state, queueOfAgent(context, agent), thread)) return;
}

/** An agent forgets a level of its work, wherever it stands. */
function drop(
  state: HostState,
  sim: Sim,
  agent: number,
  level: number,
  context: HostContext,
): void {
  if (state.agent[agent] === AGENT.running)
    interruptRun(state, sim, state.agentProcessor[agent]!, context);
  clearWork(state, agent, level);
}

/** A thread's guest is gone: its request is lost, and it stops. */
export function loseThread(state: HostState, sim: Sim, thread: number, context: HostContext): void {
  const status = state.status[thread]!;
  if (status === THREAD.stopped) return;
  abort(state, sim, thread, context);
  state.status[thread] = THREAD.stopped;
  if (status !== THREAD.inRequest) return;
  const request = requestOf(state, thread, context);
  const ring = context.layout.threadGuest[thread]! * 3 + request;
  state.lost[ring]! += 1;
  state.inFlight[ring]! -= 1;
  if (request === REQUEST.tick) return;
  if (state.measuring === 1) sim.count(COUNTER.requestsLost);
  if (state.hasSlot[thread] === 1) freeSlot(state, sim, thread, ring, context);
}

/** The kind of a thread's present request. */
export const requestOf = (
  state: HostState,
  thread: number,
  { flows, steps }: HostContext,
): number => flows.request[steps.first[state.step[thread]!]!]!;

/** An agent is taken off and does nothing more; `becomes` says why. */
export function bench(
  state: HostState,
  sim: Sim,
  agent: number,
  becomes: number,
  context: HostContext,
): void {
  const mode = state.agent[agent]!;
  if (mode === AGENT.running)
    return release(state, sim, state.agentProcessor[agent]!, becomes, context);
  if (mode === AGENT.ready) unready(state, agent);
  state.agent[agent] = becomes;
}

/** Forgets everything that an agent, and the workers of its crew, had taken up. */
export function forget(state: HostState, agent: number, context: HostContext): void {
  const { layout } = context;
  for (const level of Object.values(LEVEL)) clearWork(state, agent, level);
  state.entity[agent] = -1;
  state.interrupt[agent] = -1;
  while (dequeue(state, queueOfAgent(context, agent)) >= 0);
  const crew = layout.agentCrew[agent]!;
  while (dequeue(state, queueOfCrew(crew)) >= 0);
  for (let station = 0; station < layout.stationCrew.length; station += 1) {
    if (layout.stationCrew[station] !== crew) continue;
    state.stationAwake[station] = 0;
    while (dequeue(state, queueOfStation(context, station)) >= 0);
    const first = layout.stationFirst[station]!;
    for (let worker = first; worker < first + layout.stationSize[station]!; worker += 1) {
      state.workerAwake[worker] = 0;
      state.workerThread[worker] = -1;
      // Whoever it held at the device finds nobody who waits for the answer.
      const held = state.holder.indexOf(layout.threadGuest.length + worker);
      if (held >= 0) state.holder[held] = -1;
    }
  }
}
