/** What an agent does next, and what follows when a piece of its work is done. */
import type { Sim } from '../../engine/scenario.ts';
import { ns } from '../../engine/units.ts';
import { AGENT, LEVEL, THREAD, TURN } from './codes.ts';
import type { HostContext } from './context.ts';
import { KINDS } from './events.ts';
import { choose, dispatch, release, unsettle } from './processors.ts';
import { dequeue } from './queues.ts';
import { COUNTER } from './record.ts';
import { advance, mustTell, nextForWorker } from './requests.ts';
import { queueOfAgent, queueOfCrew, queueOfDue, queueOfStation } from './queue-places.ts';
import type { HostState } from './state.ts';
import { go } from './threads.ts';
import { gaveWay, limitOf } from './turns.ts';
import { countRange } from './waking.ts';
import { addRange, addWork, charge, clearWork, ENDLESS } from './work.ts';

/** Handles everything that has become due at this instant: threads first, then processors. */
export function settle(state: HostState, sim: Sim, context: HostContext): void {
  const due = queueOfDue(context);
  for (;;) {
    const thread = dequeue(state, due);
    if (thread >= 0) {
      go(state, sim, thread, context);
    } else if (state.unsettledCount > 0) {
      state.unsettledCount -= 1;
      const processor = state.unsettledList[state.unsettledCount]!;
      state.unsettled[processor] = 0;
      proceed(state, sim, processor, context);
    } else {
      return;
    }
  }
}

/** The planned work or the time of a processor's agent is over. */
export function endRun(state: HostState, sim: Sim, processor: number, context: HostContext): void {
  const agent = state.running[processor]!;
  const level = state.level[processor]!;
  state.event[processor] = -1;
  charge(state, processor, true, context);
  state.remainder[processor] = state.remainderNext[processor]!;
  if (state.left[agent * 3 + LEVEL.overhead]! + state.left[agent * 3 + level]! === 0)
    complete(state, sim, agent, level, context);
  unsettle(state, processor);
}

function proceed(state: HostState, sim: Sim, processor: number, context: HostContext): void {
  const agent = state.running[processor]!;
  if (agent < 0) {
    const next = choose(state, processor, false, context);
    if (next >= 0) dispatch(state, sim, processor, next, context);
    return;
  }
  if (state.event[processor]! >= 0) return;
  if (gaveWay(state, sim, processor, agent, context)) return;
  const level = nextLevel(state, agent, context);
  if (level < 0) return release(state, sim, processor, AGENT.asleep, context);
  const cycles = state.left[agent * 3 + LEVEL.overhead]! + state.left[agent * 3 + level]!;
  if (cycles > 0) return plan(state, sim, processor, agent, level, cycles, context);
  complete(state, sim, agent, level, context);
  unsettle(state, processor);
}

/** Plans the end of an agent's work, or of its time if that comes first. */
function plan(
  state: HostState,
  sim: Sim,
  processor: number,
  agent: number,
  level: number,
  cycles: number,
  context: HostContext,
): void {
  const total = cycles * 1_000 + state.remainder[processor]!;
  const time = Math.floor(total / context.clockMHz);
  const limit = limitOf(state, processor, agent, context);
  state.level[processor] = level;
  state.since[processor] = state.now;
  if (time <= limit) {
    state.plan[processor] = cycles;
    state.remainderNext[processor] = total - time * context.clockMHz;
    state.event[processor] = sim.schedule(ns(time), KINDS.runEnded, processor, agent);
    return;
  }
  state.plan[processor] = Math.min(cycles, Math.floor((limit * context.clockMHz) / 1_000));
  state.remainderNext[processor] = state.remainder[processor]!;
  state.event[processor] = sim.schedule(ns(limit), KINDS.runEnded, processor, agent);
}

/** The level an agent works on now, having taken up what lies in its inbox; −1 when there is nothing. */
function nextLevel(state: HostState, agent: number, context: HostContext): number {
  if (state.interrupt[agent]! >= 0) return LEVEL.interrupt;
  const thread = dequeue(state, queueOfAgent(context, agent));
  if (thread >= 0) {
    state.interrupt[agent] = thread;
    const range = context.flows.work[state.segment[thread]!]!;
    addRange(state, agent, LEVEL.interrupt, range, context.layout.threadGuest[thread]!, context);
    return LEVEL.interrupt;
  }
  if (state.entity[agent]! >= 0) return LEVEL.work;
  const entity = dequeue(state, queueOfCrew(context.layout.agentCrew[agent]!));
  if (entity >= 0) {
    if (context.layout.background[agent] === 1) clearWork(state, agent, LEVEL.work);
    take(state, agent, entity, context);
    return LEVEL.work;
  }
  if (state.left[agent * 3 + LEVEL.overhead]! > 0) return LEVEL.work;
  if (context.layout.background[agent] !== 1) return -1;
  if (state.left[agent * 3 + LEVEL.work] === 0)
    addWork(state, agent, LEVEL.work, context.layout.agentInstance[agent]!, ENDLESS);
  return LEVEL.work;
}

/** An agent takes up a thread's computation, or its request, or a worker with the next of its requests. */
function take(state: HostState, agent: number, entity: number, context: HostContext): void {
  const { layout, steps, flows } = context;
  const threads = layout.threadGuest.length;
  state.entity[agent] = entity;
  let thread = entity;
  if (entity >= threads) {
    const worker = entity - threads;
    if (state.workerThread[worker]! < 0) {
      const station = layout.workerStation[worker]!;
      state.workerThread[worker] = dequeue(state, queueOfStation(context, station));
      state.workerBatch[worker]! += 1;
    }
    thread = state.workerThread[worker]!;
    if (thread < 0) return;
  }
  const guest = layout.threadGuest[thread]!;
  if (state.status[thread] === THREAD.computes) {
    const step = state.step[thread]!;
    addWork(state, agent, LEVEL.work, layout.applicationOf[guest]!, state.demand[thread]!);
    return addRange(state, agent, LEVEL.work, steps.second[step]!, guest, context);
  }
  addRange(state, agent, LEVEL.work, flows.work[state.segment[thread]!]!, guest, context);
}

/** A level of an agent's work is done. */
function complete(
  state: HostState,
  sim: Sim,
  agent: number,
  level: number,
  context: HostContext,
): void {
  const { layout, steps } = context;
  if (level === LEVEL.interrupt) {
    const thread = state.interrupt[agent]!;
    if (tells(state, sim, agent, level, thread, context)) return;
    state.interrupt[agent] = -1;
    const worker = state.holder[thread]!;
    if (worker >= 0) state.holder[thread] = -1;
    advance(state, sim, thread, context);
    if (worker >= 0) nextForWorker(state, sim, worker - layout.threadGuest.length, context);
    return;
  }
  const entity = state.entity[agent]!;
  if (entity < 0) return;
  const worker = entity - layout.threadGuest.length;
  const thread = worker < 0 ? entity : state.workerThread[worker]!;
  if (thread < 0) {
    state.entity[agent] = -1;
    return nextForWorker(state, sim, worker, context);
  }
  if (state.status[thread] === THREAD.computes) {
    state.entity[agent] = -1;
    countRange(state, sim, steps.second[state.step[thread]!]!, context);
    state.step[thread]! += 1;
    return go(state, sim, thread, context, true);
  }
  if (tells(state, sim, agent, level, thread, context)) return;
  state.entity[agent] = -1;
  handOn(state, sim, agent, thread, worker, context);
}

/** A request leaves an agent's hands; a synchronous one keeps whoever gave it to the device. */
function handOn(
  state: HostState,
  sim: Sim,
  agent: number,
  thread: number,
  worker: number,
  context: HostContext,
): void {
  const { flows, steps } = context;
  const threads = context.layout.threadGuest.length;
  const toDevice = flows.turn[state.segment[thread]! + 1] === TURN.device;
  if (
    context.synchronous &&
    toDevice &&
    flows.direct[steps.first[state.step[thread]!]!] === 0 &&
    state.segment[thread]! + 2 < endOf(state, thread, context)
  ) {
    state.holder[thread] = worker < 0 ? -2 - agent : threads + worker;
    advance(state, sim, thread, context);
    if (worker < 0) release(state, sim, state.agentProcessor[agent]!, AGENT.held, context);
    return;
  }
  advance(state, sim, thread, context);
  if (worker >= 0) nextForWorker(state, sim, worker, context);
}

const endOf = (state: HostState, thread: number, { flows, steps }: HostContext): number =>
  flows.end[steps.first[state.step[thread]!]!]!;

/** Whether the agent has begun to tell whoever comes next, which takes its time; else all is said. */
function tells(
  state: HostState,
  sim: Sim,
  agent: number,
  level: number,
  thread: number,
  context: HostContext,
): boolean {
  const { flows, layout } = context;
  const segment = state.segment[thread]!;
  const place = agent * 3 + level;
  countRange(state, sim, state.telling[place] === 1 ? 0 : flows.work[segment]!, context);
  if (state.telling[place] === 1) {
    clearWork(state, agent, level);
    return false;
  }
  const range = flows.signal[segment]!;
  if (range === 0) return false;
  if (!mustTell(state, thread, segment + 1, context)) {
    if (state.measuring === 1) sim.count(COUNTER.signalsSaved);
    return false;
  }
  if (state.measuring === 1) sim.count(COUNTER.signals);
  countRange(state, sim, range, context);
  if (context.ranges.cycles[range] === 0) return false;
  state.telling[place] = 1;
  addRange(state, agent, level, range, layout.threadGuest[thread]!, context);
  return true;
}
