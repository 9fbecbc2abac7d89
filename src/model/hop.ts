/** One stretch of a request's path, and how a stretch of work or a crossing is made from a design row. */
import type { Stop } from './chain.ts';
import type { ComponentId } from './components.ts';
import { crossingCost, passCost } from './costs.ts';
import type { CrossingKind } from './crossings.ts';
import type { Design } from './design.ts';
import type { Command } from './devices.ts';
import { at, type Constant, type CostLevel } from './platforms/constant.ts';
import type { Platform } from './platforms/platform.ts';
import type { Passage } from './route.ts';

/** Whose cost table a path is priced with, and at which end of its ranges. */
export interface Prices {
  readonly level: CostLevel;
  readonly platform: Platform;
}

/** One stretch of the path: a piece of work, a crossing, a copy, some register accesses, or the device. */
export interface Hop {
  readonly kind: 'work' | 'crossing' | 'copy' | 'registers' | 'device';
  /** Who does it; for a crossing, the component it leads to. */
  readonly component: ComponentId;
  /** The domain whose processor time it takes; for a crossing, the domain entered. */
  readonly domain: string;
  /** The domain left, for a crossing; else the same as `domain`. */
  readonly from: string;
  readonly crossing: CrossingKind | null;
  /** Crossings it stands for: 1 for a crossing, more for register accesses, else 0. */
  readonly crossings: number;
  /** Register accesses it stands for, else 0. */
  readonly accesses: number;
  /** Work of a processor, in its cycles. */
  readonly cycles: number;
  /** Which domains' code these cycles run in; they add up to `cycles`. */
  readonly shares: readonly Share[];
  /** Time of the device, in ns. */
  readonly serviceNs: number;
  readonly direction: 'down' | 'up';
  readonly command: Command | null;
  /** The numbers it was computed from. */
  readonly constants: readonly Constant[];
}

/** Some of a hop's cycles, and the domain whose code spends them. */
export interface Share {
  readonly domain: string;
  readonly cycles: number;
}

/** A hop at a stop with nothing said about it yet. */
export const blankHop = (stop: Stop): Hop => ({
  kind: 'work',
  component: stop.component,
  domain: '',
  from: '',
  crossing: null,
  crossings: 0,
  accesses: 0,
  cycles: 0,
  shares: [],
  serviceNs: 0,
  direction: stop.direction,
  command: stop.command,
  constants: [],
});

/** A component's work on a request in a domain; none where it costs nothing we model. */
export function workHops(design: Design, prices: Prices, stop: Stop, domain: string): Hop[] {
  const cost = passCost(design, stop.component, prices.platform);
  if (!cost) return [];
  const cycles = at(cost, prices.level);
  const shares = [{ domain, cycles }];
  return [{ ...blankHop(stop), domain, from: domain, cycles, shares, constants: [cost] }];
}

/** A crossing, and after an exit the work of finding out what it was for. */
export function crossingHops(design: Design, prices: Prices, passage: Passage, stop: Stop): Hop[] {
  const cost = crossingCost(design, passage, prices.platform);
  const cycles = cost ? at(cost, prices.level) : 0;
  const crossing: Hop = {
    ...blankHop(stop),
    kind: 'crossing',
    domain: passage.to.id,
    from: passage.from.id,
    crossing: passage.crossing,
    crossings: 1,
    cycles,
    shares: [{ domain: payerOf(passage), cycles }],
    constants: cost ? [cost] : [],
  };
  const exits = passage.crossing === 'vmExit' || passage.crossing === 'hypercall';
  const handler = { ...stop, component: 'monitor' as const };
  return exits ? [crossing, ...workHops(design, prices, handler, passage.to.id)] : [crossing];
}

/** Whose code a crossing runs in: that of the domain the other one is entered through. */
const payerOf = ({ from, to }: Passage): string =>
  to.under === from.id && from.mode !== 'hardware' ? from.id : to.id;
