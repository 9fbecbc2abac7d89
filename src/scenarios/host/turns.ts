/** Turns on a processor: how long an agent may run on, and who runs when its time is over. */
import type { Sim } from '../../engine/scenario.ts';
import { CREW, PRIORITY } from './codes.ts';
import type { HostContext } from './context.ts';
import { choose, dispatch, isParked, mayShareCore, priorityOf, takeOff } from './processors.ts';
import type { HostState } from './state.ts';

/** How long an agent may run on without being looked at, ns. */
export function limitOf(
  state: HostState,
  processor: number,
  agent: number,
  { layout, periodNs }: HostContext,
): number {
  if (layout.agentKind[agent] === CREW.interrupts) return Infinity;
  let limit = state.sliceEnd[processor]! - state.now;
  if (layout.most[agent]! < periodNs) limit = Math.min(limit, state.capLeft[agent]!);
  if (state.priority[agent] === PRIORITY.reserve)
    limit = Math.min(limit, state.reserveLeft[agent]!);
  return Math.max(1, limit);
}

/** Takes an agent off its processor when its time is over and another one's turn has come. */
export function gaveWay(
  state: HostState,
  sim: Sim,
  processor: number,
  agent: number,
  context: HostContext,
): boolean {
  if (context.layout.agentKind[agent] === CREW.interrupts) return false;
  if (isParked(state, agent, context)) {
    takeOff(state, sim, processor, true, context);
    return true;
  }
  const sliceOver = state.now >= state.sliceEnd[processor]!;
  const demoted = state.priority[agent] === PRIORITY.reserve && state.reserveLeft[agent]! <= 0;
  if (!sliceOver && !demoted) return false;
  const priority = priorityOf(state, agent, false, context);
  state.priority[agent] = priority;
  const next = choose(state, processor, true, context);
  const beside = besideOf(state, processor, next, context);
  const least = sliceOver ? priority : priority + 1;
  if (beside >= 0 && state.priority[beside]! >= least) {
    takeOff(state, sim, processor, true, context);
    dispatch(state, sim, processor ^ 1, beside, context);
    return true;
  }
  if (next < 0 || state.priority[next]! < least) {
    if (sliceOver) state.sliceEnd[processor] = state.now + context.sliceNs;
    return false;
  }
  takeOff(state, sim, processor, true, context);
  if (!mayShareCore(state, next, processor, context)) {
    takeOff(state, sim, processor ^ 1, true, context);
  }
  dispatch(state, sim, processor, next, context);
  return true;
}

/**
 * Whose turn it is on the idle other half of a core, rather than the next one’s on this half: somebody who may
 * run only there, and whom this half keeps out. −1 for nobody.
 */
function besideOf(state: HostState, processor: number, next: number, context: HostContext): number {
  const sibling = processor ^ 1;
  if (context.schedulerKind !== 'core' || sibling >= context.processors) return -1;
  if (state.running[sibling]! >= 0) return -1;
  const other = choose(state, sibling, true, context);
  if (other < 0 || context.layout.bound[other]! < 0) return -1;
  if (next < 0) return other;
  const more = state.priority[other]! - state.priority[next]!;
  return more > 0 || (more === 0 && state.order[other]! < state.order[next]!) ? other : -1;
}
