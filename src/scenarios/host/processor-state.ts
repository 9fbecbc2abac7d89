/** Logical processors: who runs there, until when, and the time that nobody ran. */
import type { HostContext } from './context.ts';
import { nobody, zeros } from './filled.ts';

/** By logical processor. */
export interface ProcessorState {
  running: number[];
  since: number[];
  event: number[];
  level: number[];
  plan: number[];
  /** Cycles × 1,000 not yet a whole ns × MHz; and what it will be when the plan is done. */
  remainder: number[];
  remainderNext: number[];
  sliceEnd: number[];
  lastAgent: number[];
  idleNs: number[];
  /** Of all processors, before the end of the warm-up. */
  idleNsWarm: number;
  unsettled: number[];
  unsettledList: number[];
  unsettledCount: number;
}

/** Nobody runs. */
export const processorState = ({ processors }: HostContext): ProcessorState => ({
  running: nobody(processors),
  since: zeros(processors),
  event: nobody(processors),
  level: zeros(processors),
  plan: zeros(processors),
  remainder: zeros(processors),
  remainderNext: zeros(processors),
  sliceEnd: zeros(processors),
  lastAgent: nobody(processors),
  idleNs: zeros(processors),
  idleNsWarm: 0,
  unsettled: zeros(processors),
  unsettledList: zeros(processors),
  unsettledCount: 0,
});
