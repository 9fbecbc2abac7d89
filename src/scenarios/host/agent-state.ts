/** Agents: what each has to do, and where it stands among those that want a processor. */
import { PARTS_MAX } from './codes.ts';
import type { HostContext } from './context.ts';
import { filled, nobody, zeros } from './filled.ts';

/** By agent, but for the list of those that are ready. */
export interface AgentState {
  agent: number[];
  agentProcessor: number[];
  /** The thread or worker whose work it does; −1. */
  entity: number[];
  /** The thread whose request it handles at interrupt level; −1. */
  interrupt: number[];
  /** By agent × 3 + level: 1 while it tells the next agent. */
  telling: number[];
  left: number[];
  partAt: number[];
  partEnd: number[];
  partDomain: number[];
  partCycles: number[];
  /** 1 when what was added as its overhead includes the switch to it. */
  fresh: number[];
  priority: number[];
  order: number[];
  /** Its place among those ready; −1. */
  readyAt: number[];
  readySince: number[];
  credit: number[];
  capLeft: number[];
  reserveLeft: number[];
  ran: number[];
  /** In plain turns: what is left of the turn that an interrupt broke into, ns; 0 for none. */
  sliceLeft: number[];
  ready: number[];
  readyCount: number;
  orderFirst: number;
  orderLast: number;
}

/** Everybody asleep, with a period’s credit. */
export function agentState({ layout, periodNs }: HostContext): AgentState {
  const agents = layout.bound.length;
  return {
    agent: zeros(agents),
    agentProcessor: nobody(agents),
    entity: nobody(agents),
    interrupt: nobody(agents),
    telling: zeros(agents * 3),
    left: zeros(agents * 3),
    partAt: zeros(agents * 3),
    partEnd: zeros(agents * 3),
    partDomain: zeros(agents * 3 * PARTS_MAX),
    partCycles: zeros(agents * 3 * PARTS_MAX),
    fresh: zeros(agents),
    priority: zeros(agents),
    order: zeros(agents),
    readyAt: nobody(agents),
    readySince: zeros(agents),
    credit: filled(agents, periodNs),
    capLeft: Array.from(layout.most),
    reserveLeft: Array.from(layout.reserve),
    ran: zeros(agents),
    sliceLeft: zeros(agents),
    ready: nobody(agents),
    readyCount: 0,
    orderFirst: 0,
    orderLast: 0,
  };
}
