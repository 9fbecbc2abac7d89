/**
 * Who runs where: agents become ready, are put on a processor, taken off it, and go to sleep. Nothing here
 * decides what an agent does; a processor on which something changed is noted and looked at again at the
 * end of the event.
 */
import type { Sim } from '../../engine/scenario.ts';
import type { EventId } from '../../engine/units.ts';
import { AGENT, CREW, LEVEL, PRIORITY } from './codes.ts';
import type { HostContext } from './context.ts';
import { COUNTER, LEVEL_OF, SERIES_OF } from './record.ts';
import type { HostState } from './state.ts';
import { addRange, charge } from './work.ts';

/** Has a processor looked at again before the event is over. */
export function unsettle(state: HostState, processor: number): void {
  if (state.unsettled[processor] === 1) return;
  state.unsettled[processor] = 1;
  state.unsettledList[state.unsettledCount] = processor;
  state.unsettledCount += 1;
}

/** Takes a planned end of a run back and charges for what has been done. */
export function interruptRun(
  state: HostState,
  sim: Sim,
  processor: number,
  context: HostContext,
): void {
  if (state.event[processor]! < 0) return;
  sim.cancel(state.event[processor]! as EventId);
  state.event[processor] = -1;
  charge(state, processor, false, context);
  unsettle(state, processor);
}

/** The priority with which an agent waits or runs; `woken`: it has just become ready by an event. */
export function priorityOf(
  state: HostState,
  agent: number,
  woken: boolean,
  context: HostContext,
): number {
  if (context.layout.agentKind[agent] === CREW.interrupts) return PRIORITY.interrupts;
  if (state.reserveLeft[agent]! > 0) return PRIORITY.reserve;
  if (context.schedulerKind === 'roundRobin') return PRIORITY.under;
  if (state.credit[agent]! <= 0) return PRIORITY.over;
  return woken && context.boost ? PRIORITY.boost : PRIORITY.under;
}

/** Whether a cap keeps an agent off the processors until the next settlement. */
export const isParked = (state: HostState, agent: number, context: HostContext): boolean =>
  context.layout.most[agent]! < context.periodNs && state.capLeft[agent]! <= 0;

/** A sleeping agent has something to do. */
export function wake(state: HostState, sim: Sim, agent: number, context: HostContext): void {
  const woken = context.boost && context.layout.agentKind[agent] !== CREW.interrupts;
  makeReady(state, agent, priorityOf(state, agent, woken, context), true);
  place(state, sim, agent, context);
}

function makeReady(state: HostState, agent: number, priority: number, behind: boolean): void {
  state.agent[agent] = AGENT.ready;
  state.priority[agent] = priority;
  if (behind) state.orderLast += 1;
  else state.orderFirst -= 1;
  state.order[agent] = behind ? state.orderLast : state.orderFirst;
  state.readySince[agent] = state.now;
  state.readyAt[agent] = state.readyCount;
  state.ready[state.readyCount] = agent;
  state.readyCount += 1;
}

/** Takes an agent out of those that are ready. */
export function unready(state: HostState, agent: number): void {
  const at = state.readyAt[agent]!;
  state.readyCount -= 1;
  const last = state.ready[state.readyCount]!;
  state.ready[at] = last;
  state.readyAt[last] = at;
  state.ready[state.readyCount] = -1;
  state.readyAt[agent] = -1;
}

/** Finds a ready agent a processor if it may have one now: an idle one, or one whose agent ranks lower. */
export function place(state: HostState, sim: Sim, agent: number, context: HostContext): boolean {
  if (isParked(state, agent, context)) return false;
  const bound = context.layout.bound[agent]!;
  const first = bound < 0 ? 0 : bound;
  const end = bound < 0 ? context.processors : bound + 1;
  let lowest = -1;
  let lowestPriority = state.priority[agent]!;
  const before = state.agentProcessor[agent]!;
  for (let index = first - 1; index < end; index += 1) {
    // The processor it ran on last comes first.
    const processor = index < first ? before : index;
    if (processor < first || processor >= end) continue;
    const other = state.running[processor]!;
    if (!mayShareCore(state, agent, processor, context)) {
      if (bound < 0 || !outranksCore(state, agent, processor)) continue;
      takeOff(state, sim, processor ^ 1, false, context);
      if (other < 0) {
        if (state.measuring === 1) sim.count(COUNTER.preemptions);
        dispatch(state, sim, processor, agent, context);
        return true;
      }
    }
    if (other < 0) {
      if (state.unsettled[processor] === 1) continue;
      dispatch(state, sim, processor, agent, context);
      return true;
    }
    if (state.priority[other]! < lowestPriority) {
      lowestPriority = state.priority[other]!;
      lowest = processor;
    }
  }
  if (lowest < 0) return false;
  if (state.measuring === 1) sim.count(COUNTER.preemptions);
  takeOff(state, sim, lowest, false, context);
  dispatch(state, sim, lowest, agent, context);
  return true;
}

/**
 * Whether an agent that may run nowhere else ranks above both of whom a core’s processors run: for one that may
 * run anywhere, it is enough to take the place of the other itself.
 */
const outranksCore = (state: HostState, agent: number, processor: number): boolean =>
  [processor, processor ^ 1].every((one) => {
    const other = state.running[one]!;
    return other < 0 || state.priority[other]! < state.priority[agent]!;
  });

/** Whether the core scheduler lets an agent run beside whoever runs on the core's other processor. */
export function mayShareCore(
  state: HostState,
  agent: number,
  processor: number,
  { schedulerKind, processors, layout }: HostContext,
): boolean {
  if (schedulerKind !== 'core') return true;
  const sibling = processor ^ 1;
  if (sibling >= processors) return true;
  const other = state.running[sibling]!;
  if (other < 0 || layout.agentKind[other] === CREW.interrupts) return true;
  if (layout.agentKind[agent] === CREW.interrupts) return true;
  return layout.agentGuest[other] === layout.agentGuest[agent];
}

/** Puts a ready agent on an idle processor. */
export function dispatch(
  state: HostState,
  sim: Sim,
  processor: number,
  agent: number,
  context: HostContext,
): void {
  unready(state, agent);
  const kind = context.layout.agentKind[agent]!;
  state.idleNs[processor]! += state.now - state.since[processor]!;
  state.since[processor] = state.now;
  state.agent[agent] = AGENT.running;
  state.agentProcessor[agent] = processor;
  state.running[processor] = agent;
  state.sliceEnd[processor] = state.now + (state.sliceLeft[agent]! || context.sliceNs);
  state.sliceLeft[agent] = 0;
  if (kind !== CREW.interrupts && state.lastAgent[processor] !== agent)
    switchTo(state, sim, processor, agent, context);
  if (kind === CREW.guest && context.schedulerKind === 'root')
    addRange(state, agent, LEVEL.overhead, context.rootWork, 0, context);
  state.fresh[agent] = 0;
  if (state.measuring === 1) sim.sample(SERIES_OF.readyTime, state.now - state.readySince[agent]!);
  sim.level(LEVEL_OF.readyAgents, state.readyCount);
  sim.mark(processor, 'begin', kind);
  unsettle(state, processor);
}

/** Another agent than before: what its waking has not paid for, the switch costs now. */
function switchTo(
  state: HostState,
  sim: Sim,
  processor: number,
  agent: number,
  context: HostContext,
): void {
  const first = state.lastAgent[processor]! < 0;
  state.lastAgent[processor] = agent;
  if (state.fresh[agent] === 1 || first) return;
  if (state.measuring === 1) sim.count(COUNTER.switches);
  addRange(state, agent, LEVEL.overhead, context.switchWork, 0, context);
}

/**
 * Takes the running agent off a processor; it stays ready, behind the others of its rank or before them.
 * Where only turns decide, who is pushed off keeps the rest of its turn: a new one after each interrupt would
 * never end.
 */
export function takeOff(
  state: HostState,
  sim: Sim,
  processor: number,
  behind: boolean,
  context: HostContext,
): void {
  const agent = state.running[processor]!;
  const rest = Math.max(0, state.sliceEnd[processor]! - state.now);
  interruptRun(state, sim, processor, context);
  vacate(state, sim, processor, context);
  if (context.schedulerKind === 'roundRobin') state.sliceLeft[agent] = behind ? 0 : rest;
  makeReady(state, agent, priorityOf(state, agent, false, context), behind);
  // Who is pushed off by one that may run only here may go where somebody idles.
  for (let other = 0; other < context.processors; other += 1)
    if (state.running[other]! < 0) unsettle(state, other);
}

/** The running agent has nothing to do, waits (`held`), or is lost: the processor is free. */
export function release(
  state: HostState,
  sim: Sim,
  processor: number,
  becomes: number,
  context: HostContext,
): void {
  const agent = state.running[processor]!;
  interruptRun(state, sim, processor, context);
  vacate(state, sim, processor, context);
  state.agent[agent] = becomes;
}

function vacate(state: HostState, sim: Sim, processor: number, context: HostContext): void {
  const agent = state.running[processor]!;
  state.running[processor] = -1;
  state.since[processor] = state.now;
  sim.mark(processor, 'end', context.layout.agentKind[agent]!);
  unsettle(state, processor);
  if (context.schedulerKind === 'core' && (processor ^ 1) < context.processors)
    unsettle(state, processor ^ 1);
}

/** The ready agent that goes first on a processor; −1. `alone`: whatever runs on the core's other half. */
export function choose(
  state: HostState,
  processor: number,
  alone: boolean,
  context: HostContext,
): number {
  const { bound } = context.layout;
  let best = -1;
  for (let index = 0; index < state.readyCount; index += 1) {
    const agent = state.ready[index]!;
    if (bound[agent]! >= 0 && bound[agent] !== processor) continue;
    if (best >= 0) {
      const more = state.priority[agent]! - state.priority[best]!;
      if (more < 0 || (more === 0 && state.order[agent]! > state.order[best]!)) continue;
    }
    if (isParked(state, agent, context)) continue;
    if (!alone && !mayShareCore(state, agent, processor, context)) continue;
    best = agent;
  }
  return best;
}
