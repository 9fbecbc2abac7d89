/** When the next packet comes. */
import type { Sim } from '../../engine/scenario.ts';
import { ns, type Duration } from '../../engine/units.ts';
import { BURST, type VmbusParams } from './parameters.ts';

/** The only stream of chance. */
export const STREAMS = ['arrivals'] as const;

/** The time between packet `packet` and the one before it. */
export function gapBefore({ arrivals, gapNs }: VmbusParams, packet: number, sim: Sim): Duration {
  switch (arrivals) {
    case 'steady':
      return ns(gapNs);
    case 'random':
      return sim.exponential(0, ns(gapNs));
    case 'bursts':
      return ns(packet % BURST === 0 ? gapNs * BURST : 0);
  }
}
