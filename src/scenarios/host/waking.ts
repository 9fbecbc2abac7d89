/** Work arrives in an inbox, and somebody who sleeps is woken for it. */
import type { Sim } from '../../engine/scenario.ts';
import { AGENT, LEVEL } from './codes.ts';
import type { HostContext } from './context.ts';
import { interruptRun, wake } from './processors.ts';
import { enqueue, putFirst } from './queues.ts';
import { COUNTER } from './record.ts';
import { queueOfCrew } from './queue-places.ts';
import type { HostState } from './state.ts';
import { addRange } from './work.ts';

/**
 * A thread of a guest has something to compute. `range`: what waking a sleeping processor costs. `goesOn`: it
 * has just run and goes on before others, as threads do until they wait for something.
 */
export function toCrew(
  state: HostState,
  sim: Sim,
  thread: number,
  guest: number,
  range: number,
  context: HostContext,
  goesOn = false,
): void {
  const crew = context.layout.crewOf[guest]!;
  if (goesOn) putFirst(state, queueOfCrew(crew), thread);
  else enqueue(state, queueOfCrew(crew), thread);
  alert(state, sim, crew, range, guest, context);
}

/**
 * Wakes a sleeping agent of a crew, if there is one and nobody awake will take the work in a moment. Of
 * several, the first whose own processor idles.
 */
export function alert(
  state: HostState,
  sim: Sim,
  crew: number,
  range: number,
  guest: number,
  context: HostContext,
): void {
  const first = context.layout.crewFirst[crew]!;
  const end = first + context.layout.crewSize[crew]!;
  let sleeper = -1;
  let sleeperIdle = false;
  for (let agent = first; agent < end; agent += 1) {
    const mode = state.agent[agent];
    if (mode === AGENT.running && isFree(state, agent) && state.length[crew]! < 2) return;
    if (mode !== AGENT.asleep) continue;
    const bound = context.layout.bound[agent]!;
    const idle = bound >= 0 && state.running[bound]! < 0;
    if (sleeper < 0 || (idle && !sleeperIdle)) {
      sleeper = agent;
      sleeperIdle = idle;
    }
  }
  if (sleeper >= 0) return wakeWith(state, sim, sleeper, range, guest, context);
  for (let agent = first; agent < end; agent += 1)
    if (computesForItself(state, agent, context))
      return interruptRun(state, sim, state.agentProcessor[agent]!, context);
}

/** Whether a running agent has nothing but its own program to do: it leaves that for what has arrived. */
const computesForItself = (state: HostState, agent: number, { layout }: HostContext): boolean =>
  layout.background[agent] === 1 &&
  state.agent[agent] === AGENT.running &&
  state.entity[agent]! < 0 &&
  state.interrupt[agent]! < 0;

/** Whether a running agent is between two pieces of work: it will look into its inbox in this very event. */
const isFree = (state: HostState, agent: number): boolean =>
  state.entity[agent]! < 0 &&
  state.interrupt[agent]! < 0 &&
  state.event[state.agentProcessor[agent]!]! < 0;

/** Wakes an agent; the range is what that costs. */
export function wakeWith(
  state: HostState,
  sim: Sim,
  agent: number,
  range: number,
  guest: number,
  context: HostContext,
): void {
  const { ranges } = context;
  if (ranges.cycles[range]! > 0) {
    addRange(state, agent, LEVEL.overhead, range, guest, context);
    state.fresh[agent] = 1;
  }
  countRange(state, sim, range, context);
  if (state.measuring === 1) sim.count(COUNTER.wakes);
  wake(state, sim, agent, context);
}

/** Counts the crossings of a range that is being passed; parts of one add up from passage to passage. */
export function countRange(
  state: HostState,
  sim: Sim,
  range: number,
  { ranges }: HostContext,
): void {
  if (state.measuring === 0) return;
  const crossings = state.crossingsCarried + ranges.crossings[range]!;
  const exits = state.exitsCarried + ranges.exits[range]!;
  const wholeCrossings = Math.floor(crossings);
  const wholeExits = Math.floor(exits);
  state.crossingsCarried = crossings - wholeCrossings;
  state.exitsCarried = exits - wholeExits;
  if (wholeCrossings > 0) sim.count(COUNTER.crossings, wholeCrossings);
  if (wholeExits > 0) sim.count(COUNTER.exits, wholeExits);
}
