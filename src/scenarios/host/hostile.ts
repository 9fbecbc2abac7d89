/**
 * Domains that have turned hostile, and devices that have written over memory: nothing stops because of the first,
 * but answers that pass through hostile hands are not to be trusted, and are counted.
 */
import type { Instance } from '../../model/instances.ts';
import { graspOf, type Grasp } from '../../model/memory/grasp.ts';
import { THREAD } from './codes.ts';
import type { HostContext } from './context.ts';
import type { HostState } from './state.ts';

const known = new WeakMap<HostContext, Map<Instance, Grasp>>();

/** What a hostile instance has in its hands; worked out when it is first asked for. */
function graspIn(context: HostContext, one: Instance): Grasp {
  const { design, instances } = context;
  const grasps = known.get(context) ?? new Map<Instance, Grasp>();
  known.set(context, grasps);
  const grasp = grasps.get(one) ?? graspOf(design, instances, one);
  grasps.set(one, grasp);
  return grasp;
}

/** From now on a domain, and all that it can reach, is in hostile hands. */
export function compromise(state: HostState, seat: Instance, context: HostContext): void {
  if (state.stopped[seat.index] === 1) return;
  state.hostile[seat.index] = 1;
  spread(state, context);
}

/** It was found out: it is cleaned, and so is all that it could reach. */
export function giveBack(state: HostState, seat: Instance, context: HostContext): void {
  for (const one of graspIn(context, seat).held) state.hostile[one] = 0;
  spread(state, context);
}

/** A domain has stopped, and its memory with it. */
export function forgetHands(state: HostState, instance: number, context: HostContext): void {
  if (state.hostile[instance] === 0) return;
  state.hostile[instance] = 0;
  state.exposed = exposedBy(state, context);
}

/** Whoever is hostile takes what it can reach: after something has come back, that too. */
export function spread(state: HostState, context: HostContext): void {
  if (!state.hostile.includes(1)) return void state.exposed.fill(0);
  for (const one of context.instances) {
    if (state.hostile[one.index] === 0) continue;
    for (const taken of graspIn(context, one).held)
      if (state.stopped[taken] === 0) state.hostile[taken] = 1;
  }
  state.exposed = exposedBy(state, context);
}

/** Whose requests pass through hostile hands, by guest. */
function exposedBy(state: HostState, context: HostContext): number[] {
  const exposed = new Array<number>(context.layout.guests).fill(0);
  for (const one of context.instances) {
    if (state.hostile[one.index] === 0) continue;
    for (const child of graspIn(context, one).children) exposed[child] = 1;
  }
  return exposed;
}

/** The requests of a child that are on their way now will come back with other contents. */
export function alter(state: HostState, child: number, { layout }: HostContext): void {
  for (let thread = 0; thread < layout.threadGuest.length; thread += 1)
    if (layout.threadGuest[thread] === child && state.status[thread] === THREAD.inRequest)
      state.altered[thread] = 1;
}

/** Throws when something that hostile hands reach is called clean, or a guest's requests are. */
export function checkHostile(state: HostState, context: HostContext): void {
  for (const one of context.instances) {
    if (state.hostile[one.index] === 0) continue;
    if (state.stopped[one.index] === 1)
      throw new Error(`the ${one.domain.name} has stopped and is called hostile`);
    for (const taken of graspIn(context, one).held)
      if (state.stopped[taken] === 0 && state.hostile[taken] === 0)
        throw new Error(`the hostile ${one.domain.name} reaches what is called clean: ${taken}`);
  }
  if (exposedBy(state, context).join() !== state.exposed.join())
    throw new Error('the guests called exposed are not those whose requests pass hostile hands');
}
