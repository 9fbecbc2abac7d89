/**
 * Watches a host’s scheduler without touching it: after each event, every virtual processor whose state has
 * changed gets a mark on a lane of its own, and so does each answer to the user.
 */
import type { Sim } from '../../engine/scenario.ts';
import { AGENT } from '../host/codes.ts';
import { SERIES, TERMS } from '../host/record.ts';
import type { HostState } from '../host/state.ts';

/** The lane of an agent, and that of a series of answers. */
export const LANE_OF_AGENT = 0x100;
export const LANE_OF_ANSWERS = 0x4000;

/** The terms of a host, then those of the two states that are drawn. */
export const WATCHED_TERMS = [...TERMS, 'logical-processor', 'overcommit'] as const;
export const TERM_RUNS = TERMS.length;
export const TERM_READY = TERMS.length + 1;

/** What an agent’s lane shows: its processor while it runs, −1 while it is ready, −2 while it is neither. */
export type Seen = number[];
const ready = -1;
const neither = -2;

/** What is to be seen now. */
export const look = (state: HostState): Seen =>
  state.agent.map((mode, agent) => {
    if (mode === AGENT.running) return state.agentProcessor[agent] ?? neither;
    return mode === AGENT.ready ? ready : neither;
  });

/** Marks what has changed since. */
export function mark(sim: Sim, before: Seen, now: Seen): void {
  now.forEach((seen, agent) => {
    const was = before[agent] ?? neither;
    if (seen === was) return;
    const lane = LANE_OF_AGENT + agent;
    if (was > neither) sim.mark(lane, 'end', was === ready ? TERM_READY : TERM_RUNS);
    if (seen > neither)
      sim.mark(lane, 'begin', seen === ready ? TERM_READY : TERM_RUNS, Math.max(0, seen));
  });
}

/** The simulation, with a mark for each sample of an operation’s time. */
export const listened = (sim: Sim): Sim => ({
  get now() {
    return sim.now;
  },
  get step() {
    return sim.step;
  },
  schedule: (...plan) => sim.schedule(...plan),
  cancel: (id) => sim.cancel(id),
  below: (...draw) => sim.below(...draw),
  exponential: (...draw) => sim.exponential(...draw),
  mark: (...one) => sim.mark(...one),
  count: (...amount) => sim.count(...amount),
  sample: (series, value) => {
    sim.sample(series, value);
    if (series >= SERIES.length)
      sim.mark(LANE_OF_ANSWERS + series - SERIES.length, 'at', TERM_RUNS, value);
  },
  level: (...value) => sim.level(...value),
});
