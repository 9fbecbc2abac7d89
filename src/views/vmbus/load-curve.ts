/** The same ways under other loads: bells and exits for each packet, and the processor time it takes, as the gap shrinks. */
import { measure } from '../../engine/measure.ts';
import { paramsFrom, vmbus } from '../../scenarios/vmbus/index.ts';
import type { Settings } from '../../scenarios/parameter.ts';

/** Times between two packets, µs, from a quiet channel to a flood. */
export const GAPS_US = [30, 20, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2] as const;
const packets = 64;

export interface LoadPoint {
  readonly gapUs: number;
  /** Exits of the child for each packet, bells included. */
  readonly exits: number;
  /** Processor time of all three for each packet, ns. */
  readonly processorNs: number;
}

/** One way under each load; everything but the gap and the number of packets as set. */
export function loadCurve(way: string, settings: Settings, seed: number): readonly LoadPoint[] {
  return GAPS_US.map((gapUs) => {
    const params = paramsFrom({ ...settings, design: way, gapUs, packets });
    const { state } = measure(vmbus, params, { seed, interventions: [] });
    return {
      gapUs,
      exits: (state.bells + state.exits) / packets,
      processorNs: (state.childNs + state.hypervisorNs + state.parentNs) / packets,
    };
  });
}
