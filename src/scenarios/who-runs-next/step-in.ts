/** What the reader's acts do to a host, and why some of them do nothing. */
import type { Frozen, Sim } from '../../engine/scenario.ts';
import { crashSite, effectsOfLosing } from '../../model/failure.ts';
import { settle } from '../host/agents.ts';
import { AGENT, CREW, LEVEL } from '../host/codes.ts';
import type { HostContext } from '../host/context.ts';
import { stopDomain } from '../host/faults.ts';
import { bench } from '../host/losing.ts';
import { interruptRun, unsettle, wake } from '../host/processors.ts';
import { rankAnew } from '../host/settlement.ts';
import { addWork, ENDLESS } from '../host/work.ts';
import { hostNow, UNCHANGED, type Changes, type NextState } from './changes.ts';
import { CHANGED_TO, STORM_NS, type ReaderAct } from './reader-acts.ts';
import type { NextContext } from './context.ts';

/** The agents of a crew; of guests, those of one. */
const agentsOf = ({ layout }: HostContext, kind: number, guest = -1): readonly number[] =>
  [...layout.agentKind.keys()].filter(
    (agent) => layout.agentKind[agent] === kind && layout.agentGuest[agent] === guest,
  );

/** Whether a child has been turned off. */
export const isOff = (state: Frozen<NextState>, { host }: NextContext, guest: number): boolean =>
  agentsOf(host, CREW.guest, guest).some((agent) => state.agent[agent] === AGENT.gone);

/** Why an act does nothing in this state, as a clause; null where it does something. */
export function vainBecause(
  act: ReaderAct,
  state: Frozen<NextState>,
  context: NextContext,
): string | null {
  const { params, host } = context;
  const changes = state.changes ?? UNCHANGED;
  const already = (is: boolean): string | null => (is ? 'that is so already' : null);
  const now = (changed: number, given: number): number => (changed < 0 ? given : changed);
  const child = (guest: number, hangs: number): string | null => {
    if (guest > params.greedy) return 'no greedy child is there';
    return isOff(state, context, guest) ? 'it is off' : already(hangs === 1);
  };
  const looked = host.schedulerKind === 'roundRobin' ? 'plain turns do not look at it' : null;
  switch (act) {
    case 'hang:user':
      return child(0, changes.userHangs);
    case 'off:user':
      return child(0, 0);
    case 'weight:user':
      return (
        child(0, 0) ?? looked ?? already(now(changes.weight, params.weight) === CHANGED_TO.weight)
      );
    case 'reserve:user':
      return (
        child(0, 0) ??
        looked ??
        already(now(changes.reserve, params.reserve) === CHANGED_TO.reserve)
      );
    case 'hang:greedy':
      return child(1, changes.greedyHangs);
    case 'off:greedy':
      return child(1, 0);
    case 'cap:greedy':
      return params.greedy === 0
        ? 'no greedy child is there'
        : already(now(changes.greedyCap, params.greedyCap) === CHANGED_TO.greedyCap);
    case 'busy:parent':
      return changes.parentHangs === 1 ? 'it hangs' : already(changes.parentBusy === 1);
    case 'hang:parent':
      return already(changes.parentHangs === 1);
    case 'storm:processor':
      return null;
  }
}

/** Does what the reader does. */
export function stepIn(state: NextState, sim: Sim, act: ReaderAct, context: NextContext): void {
  state.now = sim.now;
  if (vainBecause(act, state, context) !== null) return;
  switch (act) {
    case 'hang:user':
      spin(state, sim, 0, context, 'userHangs');
      break;
    case 'hang:greedy':
      spin(state, sim, 1, context, 'greedyHangs');
      break;
    case 'off:user':
      turnOff(state, sim, 0, context);
      break;
    case 'off:greedy':
      turnOff(state, sim, 1, context);
      break;
    case 'weight:user':
      set(state, sim, { weight: CHANGED_TO.weight }, context);
      break;
    case 'reserve:user':
      set(state, sim, { reserve: CHANGED_TO.reserve }, context);
      break;
    case 'cap:greedy':
      set(state, sim, { greedyCap: CHANGED_TO.greedyCap }, context);
      break;
    case 'busy:parent':
      set(state, sim, { parentBusy: 1 }, context);
      for (const agent of agentsOf(context.host, CREW.service))
        if (state.agent[agent] === AGENT.asleep) wake(state, sim, agent, hostNow(context, state));
      break;
    case 'hang:parent':
      for (const agent of agentsOf(context.host, CREW.service))
        bench(state, sim, agent, AGENT.frozen, hostNow(context, state));
      set(state, sim, { parentHangs: 1 }, context);
      break;
    case 'storm:processor':
      occupy(state, sim, context);
  }
  settle(state, sim, hostNow(context, state));
}

/** A child turns in a loop: its virtual processor wants to run for ever, and does nothing else. */
function spin(
  state: NextState,
  sim: Sim,
  guest: number,
  context: NextContext,
  hangs: 'userHangs' | 'greedyHangs',
): void {
  state.changes = { ...UNCHANGED, ...state.changes, [hangs]: 1 };
  for (const agent of agentsOf(context.host, CREW.guest, guest))
    load(state, sim, agent, ENDLESS, hostNow(context, state));
}

/** Interrupts take the first processor from whoever has it. */
function occupy(state: NextState, sim: Sim, context: NextContext): void {
  const [agent] = agentsOf(context.host, CREW.interrupts);
  const cycles = (STORM_NS / 1_000) * context.host.clockMHz;
  if (agent !== undefined) load(state, sim, agent, cycles, hostNow(context, state));
}

/** An agent has so much to do before all else. */
function load(state: NextState, sim: Sim, agent: number, cycles: number, host: HostContext): void {
  const mode = state.agent[agent];
  if (mode === AGENT.running) interruptRun(state, sim, state.agentProcessor[agent]!, host);
  addWork(state, agent, LEVEL.overhead, host.layout.agentInstance[agent]!, cycles);
  if (mode === AGENT.asleep) wake(state, sim, agent, host);
}

function turnOff(state: NextState, sim: Sim, guest: number, context: NextContext): void {
  const host = hostNow(context, state);
  const { design, instances } = host;
  const site = crashSite(design, instances, 'guestDriver', guest);
  if (!site) throw new Error(`${design.id} has no driver in its guest`);
  for (const { becomes, instance } of effectsOfLosing(design, instances, site))
    if (becomes === 'stopped') stopDomain(state, sim, instance, host);
}

/** Settings change: what has been used in this period stays used, and everybody is ranked anew. */
function set(state: NextState, sim: Sim, changed: Partial<Changes>, context: NextContext): void {
  const before = hostNow(context, state);
  for (let processor = 0; processor < before.processors; processor += 1)
    interruptRun(state, sim, processor, before);
  state.changes = { ...UNCHANGED, ...state.changes, ...changed };
  const host = hostNow(context, state);
  host.layout.most.forEach((most, agent) => {
    const was = before.layout.most[agent]!;
    const processor = state.agentProcessor[agent]!;
    // Who is the last to be placed has the rest of its turn.
    if (most === 0 && was > 0)
      state.capLeft[agent] =
        state.agent[agent] === AGENT.running ? state.sliceEnd[processor]! - state.now : 0;
    else state.capLeft[agent]! += most - was;
    state.reserveLeft[agent]! += host.layout.reserve[agent]! - before.layout.reserve[agent]!;
  });
  rankAnew(state, sim, host);
  for (let processor = 0; processor < host.processors; processor += 1) unsettle(state, processor);
}
