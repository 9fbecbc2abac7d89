/** Domains that hang, and go on. */
import type { Sim } from '../../engine/scenario.ts';
import { AGENT } from './codes.ts';
import type { HostContext } from './context.ts';
import { isCalled } from './down.ts';
import { bench } from './losing.ts';
import { wake } from './processors.ts';
import { enter } from './requests.ts';
import { queueOfAgent, queueOfCrew } from './queue-places.ts';
import type { HostState } from './state.ts';

/** A domain hangs: its agents do nothing more. Without agents of its own, it keeps whoever enters it. */
export function freeze(state: HostState, sim: Sim, instance: number, context: HostContext): void {
  const { layout } = context;
  for (let agent = 0; agent < layout.bound.length; agent += 1)
    if (layout.agentInstance[agent] === instance && state.agent[agent] !== AGENT.gone)
      bench(state, sim, agent, AGENT.frozen, context);
  if (!isCalled(instance, context) || state.hung[instance] === 1) return;
  state.hung[instance] = 1;
  state.broken += 1;
}

/** A domain that hung goes on, and with it whoever waited in it. */
export function thaw(state: HostState, sim: Sim, instance: number, context: HostContext): void {
  const { layout } = context;
  for (let agent = 0; agent < layout.bound.length; agent += 1) {
    if (layout.agentInstance[agent] !== instance || state.agent[agent] !== AGENT.frozen) continue;
    state.agent[agent] = AGENT.asleep;
    const waiting =
      state.entity[agent]! >= 0 ||
      state.interrupt[agent]! >= 0 ||
      state.length[queueOfAgent(context, agent)]! > 0 ||
      state.length[queueOfCrew(layout.agentCrew[agent]!)]! > 0;
    if (waiting) wake(state, sim, agent, context);
  }
  if (state.hung[instance] === 0) return;
  state.hung[instance] = 0;
  state.broken -= 1;
  for (let thread = 0; thread < layout.threadGuest.length; thread += 1) {
    if (state.stuck[thread] === 0) continue;
    state.stuck[thread] = 0;
    enter(state, sim, thread, context);
  }
}
