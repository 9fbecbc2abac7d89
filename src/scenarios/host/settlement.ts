/** The settlement of credit on a running host, and the end of its warm-up. */
import type { Sim } from '../../engine/scenario.ts';
import { ns } from '../../engine/units.ts';
import { dealShares } from '../../model/host/settle-credit.ts';
import { AGENT, CREW } from './codes.ts';
import type { HostContext } from './context.ts';
import { KINDS } from './events.ts';
import { place, priorityOf } from './processors.ts';
import type { HostState } from './state.ts';
import { charge } from './work.ts';

/** How far credit may fall behind, in slices or periods, whichever is longer. */
const behindMax = 8;

/** Deals out the period that begins, unparks who was capped, and lets those run who now rank higher. */
export function settleCredit(state: HostState, sim: Sim, context: HostContext): void {
  const { layout, periodNs, sliceNs, processors } = context;
  chargeAll(state, context);
  const active: number[] = [];
  for (let agent = 0; agent < layout.bound.length; agent += 1) {
    const mode = state.agent[agent];
    const wants = state.ran[agent] === 1 || mode === AGENT.ready || mode === AGENT.running;
    if (wants && layout.agentKind[agent] !== CREW.interrupts) active.push(agent);
  }
  const share = new Array<number>(layout.bound.length).fill(0);
  dealShares(layout, active, periodNs * processors, share);
  const longest = Math.max(periodNs, sliceNs);
  for (const agent of active) {
    const credit = state.credit[agent]! + share[agent]!;
    state.credit[agent] = Math.max(-behindMax * longest, Math.min(credit, longest));
    state.ran[agent] = 0;
  }
  for (let agent = 0; agent < layout.bound.length; agent += 1) {
    state.capLeft[agent] = Math.min(
      layout.most[agent]!,
      state.capLeft[agent]! + layout.most[agent]!,
    );
    state.reserveLeft[agent] = layout.reserve[agent]!;
  }
  rankAnew(state, sim, context);
  sim.schedule(ns(periodNs), KINDS.creditSettled);
}

/** Everybody gets the priority that is due now, and who ranks higher than somebody running takes its place. */
export function rankAnew(state: HostState, sim: Sim, context: HostContext): void {
  for (let agent = 0; agent < context.layout.bound.length; agent += 1) {
    const mode = state.agent[agent];
    if (mode === AGENT.ready || mode === AGENT.running)
      state.priority[agent] = priorityOf(state, agent, false, context);
  }
  for (let index = 0; index < state.readyCount;) {
    if (place(state, sim, state.ready[index]!, context)) index = 0;
    else index += 1;
  }
}

/** From here on everything counts. */
export function endWarmup(state: HostState, context: HostContext): void {
  chargeAll(state, context);
  state.measuring = 1;
  state.cpuNs.forEach((time, instance) => {
    state.cpuNsWarm[instance] = time;
  });
  state.idleNsWarm = state.idleNs.reduce((sum, time) => sum + time, 0);
}

/** Brings the books of all processors up to now; what they do goes on. */
export function chargeAll(state: HostState, context: HostContext): void {
  for (let processor = 0; processor < context.processors; processor += 1) {
    if (state.running[processor]! >= 0) {
      if (state.event[processor]! >= 0) charge(state, processor, false, context);
      continue;
    }
    state.idleNs[processor]! += state.now - state.since[processor]!;
    state.since[processor] = state.now;
  }
}
