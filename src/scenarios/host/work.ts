/** The work of an agent: cycles by domain at three levels, and the time that a processor charges for them. */
import { LEVEL, PARTS_MAX } from './codes.ts';
import type { HostContext } from './context.ts';
import type { HostState } from './state.ts';

/** More cycles than any run has. */
export const ENDLESS = 1_000_000_000_000;

/** Adds cycles of one domain's instance to a level of an agent's work; parts of a cycle add up for later. */
export function addWork(
  state: HostState,
  agent: number,
  level: number,
  instance: number,
  cycles: number,
): void {
  if (cycles <= 0) return;
  const exact = cycles * state.slowness[instance]! + state.cyclesCarried[instance]!;
  const amount = Math.floor(exact);
  state.cyclesCarried[instance] = exact - amount;
  if (amount === 0) return;
  const place = agent * 3 + level;
  if (state.left[place] === 0) {
    state.partAt[place] = 0;
    state.partEnd[place] = 0;
  }
  const base = place * PARTS_MAX;
  const end = state.partEnd[place]!;
  state.left[place]! += amount;
  // What taking up has cost is one sum for each domain, however often it is interrupted.
  const from =
    level === LEVEL.overhead ? state.partAt[place]! : Math.max(end - 1, state.partAt[place]!);
  for (let part = from; part < end; part += 1) {
    if (state.partDomain[base + part] !== instance) continue;
    state.partCycles[base + part]! += amount;
    return;
  }
  if (end === PARTS_MAX) return appendPart(state, place, instance, amount);
  state.partDomain[base + end] = instance;
  state.partCycles[base + end] = amount;
  state.partEnd[place] = end + 1;
}

/** Makes room by forgetting the parts that are done. */
function appendPart(state: HostState, place: number, instance: number, cycles: number): void {
  const base = place * PARTS_MAX;
  const done = state.partAt[place]!;
  if (done === 0) throw new Error(`level ${place} has more than ${PARTS_MAX} parts to do`);
  for (let part = done; part < PARTS_MAX; part += 1) {
    state.partDomain[base + part - done] = state.partDomain[base + part]!;
    state.partCycles[base + part - done] = state.partCycles[base + part]!;
  }
  const end = PARTS_MAX - done;
  state.partAt[place] = 0;
  state.partDomain[base + end] = instance;
  state.partCycles[base + end] = cycles;
  state.partEnd[place] = end + 1;
}

/** Adds a range of work for a guest to a level of an agent's work. */
export function addRange(
  state: HostState,
  agent: number,
  level: number,
  range: number,
  guest: number,
  context: HostContext,
): void {
  const { ranges, layout, domains } = context;
  const base = guest * domains.length;
  const end = ranges.to[range]!;
  for (let part = ranges.from[range]!; part < end; part += 1) {
    const instance = layout.instanceOf[base + ranges.domain[part]!]!;
    addWork(state, agent, level, instance, ranges.partCycles[part]!);
  }
}

/** Forgets what is left of a level. */
export function clearWork(state: HostState, agent: number, level: number): void {
  state.left[agent * 3 + level] = 0;
  state.telling[agent * 3 + level] = 0;
}

/**
 * Charges a processor's agent for the time since it was charged last: to the ns, domain by domain in the
 * order of the work. `done`: all that was planned has been done.
 */
export function charge(
  state: HostState,
  processor: number,
  done: boolean,
  context: HostContext,
): void {
  const agent = state.running[processor]!;
  const elapsed = state.now - state.since[processor]!;
  state.since[processor] = state.now;
  const planned = state.plan[processor]!;
  const worked = Math.floor((elapsed * context.clockMHz) / 1_000);
  const cycles = done ? planned : Math.min(planned, worked);
  state.plan[processor] = planned - cycles;
  if (elapsed > 0) {
    state.credit[agent]! -= elapsed;
    state.capLeft[agent]! -= elapsed;
    state.reserveLeft[agent]! -= elapsed;
    state.ran[agent] = 1;
  }
  const overhead = agent * 3 + LEVEL.overhead;
  const first = Math.min(cycles, state.left[overhead]!);
  const rest = cycles - first;
  const firstNs = rest === 0 ? elapsed : Math.floor((elapsed * first) / cycles);
  if (first > 0) spend(state, overhead, first, firstNs);
  const place = agent * 3 + state.level[processor]!;
  if (rest > 0) spend(state, place, rest, elapsed - firstNs);
  if (cycles === 0 && elapsed > 0) {
    const at = state.left[overhead]! > 0 ? overhead : place;
    const part = Math.min(state.partAt[at]!, Math.max(0, state.partEnd[at]! - 1));
    state.cpuNs[state.partDomain[at * PARTS_MAX + part]!]! += elapsed;
  }
}

/** Takes cycles off a level and books the time to their domains. */
function spend(state: HostState, place: number, cycles: number, ns: number): void {
  const base = place * PARTS_MAX;
  let cyclesLeft = cycles;
  let nsLeft = ns;
  let part = state.partAt[place]!;
  state.left[place]! -= cycles;
  for (;;) {
    const here = state.partCycles[base + part]!;
    const instance = state.partDomain[base + part]!;
    if (here >= cyclesLeft) {
      state.cpuNs[instance]! += nsLeft;
      state.partCycles[base + part] = here - cyclesLeft;
      state.partAt[place] = here === cyclesLeft ? part + 1 : part;
      return;
    }
    const time = Math.floor((nsLeft * here) / cyclesLeft);
    state.cpuNs[instance]! += time;
    nsLeft -= time;
    cyclesLeft -= here;
    part += 1;
  }
}
