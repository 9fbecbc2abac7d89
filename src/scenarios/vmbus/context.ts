/** What follows from the parameters alone: the way, its costs, and when the packets come. */
import { REFERENCE } from '../../model/platforms/reference.ts';
import { costsOf, type Costs } from './costs.ts';
import type { VmbusParams } from './parameters.ts';
import { designOf, wayOf, type Way } from './ways.ts';

export interface VmbusContext extends Costs {
  readonly params: VmbusParams;
  readonly way: Way;
  /** Clock of both processors, MHz. */
  readonly clockMHz: number;
  /** Packets that the place between has room for: one, where it is a register. */
  readonly places: number;
}

/** The context of a run. Throws on a way that there is not. */
export function prepare(params: VmbusParams): VmbusContext {
  const way = wayOf(params.way);
  return {
    ...costsOf(designOf(way), params.level, params.gigabits),
    ...{ params, way },
    clockMHz: REFERENCE.clockMHz,
    places: way.between === 'ring' ? params.places : 1,
  };
}
