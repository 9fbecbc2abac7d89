/**
 * The path of a request through a design, derived from the design row: the logical chain of components,
 * and at every border between domains the crossing that the border calls for.
 */
import { chainOf, type Stop } from './chain.ts';
import type { ComponentId } from './components.ts';
import { designFor, placeIn, type Design, type Domain } from './design.ts';
import type { Device } from './devices.ts';
import { blankHop, crossingHops, workHops, type Hop, type Prices } from './hop.ts';
import type { Operation } from './operations.ts';
import { at, type CostLevel } from './platforms/constant.ts';
import { HARDWARE } from './platforms/hardware.ts';
import { DEFAULT_PLATFORM } from './platforms/index.ts';
import { costOf, type Platform } from './platforms/platform.ts';
import { registerHops } from './register-trips.ts';
import { routeBetween } from './route.ts';

export type { Hop } from './hop.ts';

/** What the path is derived from, besides the design. */
export interface Workload {
  readonly operation: Operation;
  readonly device: Device;
  readonly level: CostLevel;
  /** Whose costs; the reference platform where none is named. */
  readonly platform?: Platform;
}

/** A workload whose platform is decided. */
type Priced = Workload & Prices;

/**
 * The hops of one request, in order. Throws when the design cannot carry it (checked designs can), or,
 * in words, when the platform has no value for something on the way.
 */
export function pathOf(row: Design, asked: Workload): readonly Hop[] {
  const design = designFor(row, asked.operation.kind);
  const workload: Priced = { ...asked, platform: asked.platform ?? DEFAULT_PLATFORM };
  const stops = chainOf(workload.operation, design.deviceInterface);
  const hops: Hop[] = [];
  stops.forEach((stop, index) => {
    const before = stops[index - 1];
    if (before) hops.push(...between(design, workload, before, stop));
    hops.push(...workAt(design, workload, stop));
  });
  return hops;
}

/** The domains whose kernels' I/O stacks the path goes through: what the article counts as HALs. */
export function platformLayers(row: Design, operation: Operation): readonly Domain[] {
  const design = designFor(row, operation.kind);
  const kernels: readonly ComponentId[] = ['guestKernel', 'ioStack'];
  const stops = chainOf(operation, design.deviceInterface);
  const domains = stops
    .filter((stop) => kernels.includes(stop.component))
    .map((stop) => placeIn(design, stop.component));
  return [...new Set(domains)];
}

function between(design: Design, workload: Priced, before: Stop, stop: Stop): Hop[] {
  const from = placeIn(design, before.component);
  const to = placeIn(design, stop.component);
  const hops = routeBetween(design, from, to).flatMap((passage) =>
    crossingHops(design, workload, passage, stop),
  );
  if (before.component === 'guestDriver' && stop.component === 'deviceModel')
    return [...registerHops(design, workload, stop, 'submit'), ...hops];
  if (before.component === 'deviceModel' && stop.component === 'guestDriver')
    return [...hops, ...registerHops(design, workload, stop, 'complete')];
  return hops;
}

function workAt(design: Design, workload: Priced, stop: Stop): Hop[] {
  const domain = placeIn(design, stop.component).id;
  if (stop.component === 'device') return [deviceHop(workload, stop, domain)];
  const hops = workHops(design, workload, stop, domain);
  const copying = stop.component === 'backEnd' || stop.component === 'deviceModel';
  if (copying && stop.direction === workload.operation.data && stop.carriesData)
    hops.push(...copyHops(design, workload, stop, domain));
  return hops;
}

function copyHops(design: Design, workload: Priced, stop: Stop, domain: string): Hop[] {
  const count = design.copies[workload.operation.id];
  const cost = costOf(workload.platform, HARDWARE.copyPerByte.id);
  const cycles = Math.round(workload.device.bytes * cost[workload.level]);
  return Array.from({ length: count }, () => ({
    ...blankHop(stop),
    kind: 'copy' as const,
    domain,
    from: domain,
    cycles,
    shares: [{ domain, cycles }],
    constants: [cost],
  }));
}

function deviceHop({ device, level }: Workload, stop: Stop, domain: string): Hop {
  const cost = stop.command ? device.service[stop.command] : undefined;
  if (!cost) throw new Error(`a ${device.name} cannot ${stop.command}`);
  return {
    ...blankHop(stop),
    kind: 'device',
    domain,
    from: domain,
    serviceNs: at(cost, level),
    constants: [cost],
  };
}
