/** What must hold after every event on a host under load. */
import type { Frozen } from '../../engine/scenario.ts';
import { AGENT, CREW, THREAD } from './codes.ts';
import type { HostContext } from './context.ts';
import { checkQueues, checkWorkers } from './check-queues.ts';
import { checkHostile } from './hostile.ts';
import { choose } from './processors.ts';
import type { HostState } from './state.ts';

/** Throws in words when the host's books do not add up. */
export function check(frozen: Frozen<HostState>, context: HostContext): void {
  const state = frozen as HostState;
  checkTime(state, context);
  checkProcessors(state, context);
  checkRequests(state, context);
  checkHostile(state, context);
  checkBroken(state);
  checkWorkers(state, checkQueues(state), context);
}

/** Busy and idle time add up to elapsed × processors, to the ns. */
function checkTime(state: HostState, { processors }: HostContext): void {
  let sum = 0;
  for (const time of state.cpuNs) sum += time;
  for (let processor = 0; processor < processors; processor += 1)
    sum += state.idleNs[processor]! + state.now - state.since[processor]!;
  if (sum !== state.now * processors)
    throw new Error(
      `${sum} ns are accounted for on ${processors} processors after ${state.now} ns each`,
    );
}

/** Nobody runs on two processors, who is off does no work, and nothing idles while somebody may run there. */
function checkProcessors(state: HostState, context: HostContext): void {
  const { layout, processors } = context;
  const seen = new Set<number>();
  for (let processor = 0; processor < processors; processor += 1) {
    const agent = state.running[processor]!;
    const planned = state.event[processor]! >= 0;
    if (agent < 0) {
      if (planned) throw new Error(`processor ${processor} works for nobody`);
      const left = choose(state, processor, false, context);
      if (left >= 0) throw new Error(`processor ${processor} idles while agent ${left} is ready`);
      continue;
    }
    if (seen.has(agent)) throw new Error(`agent ${agent} runs on two processors`);
    seen.add(agent);
    if (state.agent[agent] !== AGENT.running || state.agentProcessor[agent] !== processor)
      throw new Error(`agent ${agent} runs on processor ${processor} and does not know`);
    if (!planned) throw new Error(`agent ${agent} runs without an end`);
    if (layout.bound[agent]! >= 0 && layout.bound[agent] !== processor)
      throw new Error(`agent ${agent} runs on processor ${processor}, where it may not`);
    if (state.stopped[layout.agentInstance[agent]!] === 1)
      throw new Error(`agent ${agent} works in a domain that has stopped`);
  }
  if (context.schedulerKind === 'core') checkCores(state, context);
  for (let agent = 0; agent < layout.bound.length; agent += 1)
    if (state.agent[agent] === AGENT.running && !seen.has(agent))
      throw new Error(`agent ${agent} is off the processors and works`);
}

function checkCores(state: HostState, { layout, processors }: HostContext): void {
  for (let processor = 0; processor + 1 < processors; processor += 2) {
    const pair = [state.running[processor]!, state.running[processor + 1]!];
    if (pair.some((agent) => agent < 0 || layout.agentKind[agent] === CREW.interrupts)) continue;
    if (layout.agentGuest[pair[0]!] !== layout.agentGuest[pair[1]!])
      throw new Error(`two guests share the core of processor ${processor}`);
  }
}

/** It is known how many domains are broken, or nobody would look. */
function checkBroken({ broken, stopped, hung }: HostState): void {
  const sum = [...stopped, ...hung].reduce((all, one) => all + one, 0);
  if (sum !== broken) throw new Error(`${sum} domains are broken, and ${broken} are known to be`);
}

/** Every request is completed, failed, lost or in flight, and no ring holds more than it can. */
function checkRequests(state: HostState, context: HostContext): void {
  const { layout, ringSlots, hasRings } = context;
  for (let ring = 0; ring < layout.guests * 3; ring += 1) {
    const ended = state.completed[ring]! + state.failed[ring]! + state.lost[ring]!;
    if (state.issued[ring] !== ended + state.inFlight[ring]!)
      throw new Error(
        `${state.issued[ring]} requests of ring ${ring} were issued; ${ended} have ended and ${state.inFlight[ring]} are in flight`,
      );
    if (state.untrusted[ring]! > state.completed[ring]!)
      throw new Error(
        `${state.untrusted[ring]} requests of ring ${ring} are not to be trusted, and ${state.completed[ring]} were completed`,
      );
    const used = state.ringPut[ring]! - state.ringTaken[ring]!;
    if (used !== state.ringUsed[ring] || used < 0 || (hasRings && used > ringSlots))
      throw new Error(`ring ${ring} holds ${used} of ${ringSlots} requests`);
  }
  let inFlight = 0;
  for (const status of state.status) if (status === THREAD.inRequest) inFlight += 1;
  const counted = state.inFlight.reduce((sum, count) => sum + count, 0);
  if (inFlight !== counted)
    throw new Error(`${inFlight} threads wait for requests, ${counted} are in flight`);
}
