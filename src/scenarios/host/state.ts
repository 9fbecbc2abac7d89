/** The state of a host under load: flat arrays of numbers, so that an event allocates nothing. */
import { agentState, type AgentState } from './agent-state.ts';
import type { HostContext } from './context.ts';
import { domainState, type DomainState } from './domain-state.ts';
import { zeros } from './filled.ts';
import { processorState, type ProcessorState } from './processor-state.ts';
import { requestState, type RequestState } from './request-state.ts';
import { threadState, type ThreadState } from './thread-state.ts';

/** Numbers by index; −1 stands for nobody. */
export interface HostState
  extends ThreadState, AgentState, ProcessorState, DomainState, RequestState, SeriesState {
  /** The instant of the last event, ns. */
  now: number;
  /** 0 before the end of the warm-up. */
  measuring: number;
  /** By fault: 1 once it has begun. */
  faulty: number[];
  /** How many instances of domains have stopped, or hang without agents of their own. */
  broken: number;
  /** Parts of a crossing and of an exit not yet counted. */
  crossingsCarried: number;
  exitsCarried: number;
}

/** By series of operations, since the end of the warm-up. */
interface SeriesState {
  operations: number[];
  bytes: number[];
  /** When the last thread of a series finished its demand, and how many have not. */
  finishedAt: number[];
  unfinished: number[];
}

/** A host on which nothing has happened. */
export const emptyState = (context: HostContext): HostState => ({
  ...agentState(context),
  ...processorState(context),
  ...threadState(context),
  ...domainState(context),
  ...requestState(context),
  ...seriesState(context),
  now: 0,
  measuring: context.warmupNs === 0 ? 1 : 0,
  faulty: zeros(context.params.faults?.length ?? 0),
  broken: 0,
  crossingsCarried: 0,
  exitsCarried: 0,
});

function seriesState({ layout, operationNames }: HostContext): SeriesState {
  const series = operationNames.length;
  const unfinished = zeros(series);
  for (const one of layout.threadSeries) unfinished[one]! += 1;
  return { operations: zeros(series), bytes: zeros(series), finishedAt: zeros(series), unfinished };
}
