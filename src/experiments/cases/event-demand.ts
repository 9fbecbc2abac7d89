/** Hosts whose only guest goes through operations of stated work and stated events, one after another. */
import type { EventCost } from '../../scenarios/host/workloads.ts';
import type { ExperimentHost } from '../experiment.ts';

interface Demand {
  readonly design: string;
  readonly platform?: string;
  readonly clockMHz: number;
  /** After scaling. */
  readonly operations: number;
  /** Work of each, cycles. */
  readonly cycles: number;
  readonly events: readonly EventCost[];
  /** Simulated time, ms: longer than the demand takes in any variant. */
  readonly durationMs: number;
}

/** The host of a finite demand on one processor. */
export const eventDemand = (demand: Demand): ExperimentHost => ({
  design: demand.design,
  ...(demand.platform === undefined ? {} : { costs: { platform: demand.platform } }),
  processors: 1,
  clockMHz: demand.clockMHz,
  guests: [
    {
      workloads: [
        {
          kind: 'eventStream',
          operations: demand.operations,
          cycles: demand.cycles,
          events: demand.events,
        },
      ],
    },
  ],
  // Nobody else is there to switch to, and not every platform knows what that costs.
  scheduler: { switchCycles: 0 },
  durationMs: demand.durationMs,
});
