/**
 * The path of a request through a design, derived from the design row: the logical chain of components,
 * and at every border between domains the crossing that the border calls for.
 */
import { chainOf, type Stop } from './chain.ts';
import type { ComponentId } from './components.ts';
import { crossingCost, passCost } from './costs.ts';
import { crossingOut, type CrossingKind } from './crossings.ts';
import { domainOf, placeOf, type Design, type Domain } from './design.ts';
import type { Command, Device } from './devices.ts';
import type { Operation } from './operations.ts';
import { at, type Constant, type CostLevel } from './platforms/constant.ts';
import { HARDWARE } from './platforms/reference.ts';
import { REGISTER_ACCESSES } from './register-accesses.ts';
import { routeBetween, type Passage } from './route.ts';

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
  /** Time of the device, in ns. */
  readonly serviceNs: number;
  readonly direction: 'down' | 'up';
  readonly command: Command | null;
  /** The numbers it was computed from. */
  readonly constants: readonly Constant[];
}

/** What the path is derived from, besides the design. */
export interface Workload {
  readonly operation: Operation;
  readonly device: Device;
  readonly level: CostLevel;
}

/** The hops of one request, in order. Throws when the design cannot carry it (checked designs can). */
export function pathOf(design: Design, workload: Workload): readonly Hop[] {
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
export function platformLayers(design: Design, operation: Operation): readonly Domain[] {
  const kernels: readonly ComponentId[] = ['guestKernel', 'ioStack', 'physicalDriver'];
  const stops = chainOf(operation, design.deviceInterface);
  const domains = stops
    .filter((stop) => kernels.includes(stop.component))
    .map((stop) => place(design, stop.component));
  return [...new Set(domains)];
}

function place(design: Design, component: ComponentId): Domain {
  const domain = placeOf(design, component);
  if (!domain) throw new Error(`design ${design.id} does not place its ${component}`);
  return domain;
}

function between(design: Design, workload: Workload, before: Stop, stop: Stop): Hop[] {
  const from = place(design, before.component);
  const to = place(design, stop.component);
  const hops = routeBetween(design, from, to).flatMap((passage) =>
    pass(design, workload.level, passage, stop),
  );
  if (before.component === 'guestDriver' && stop.component === 'deviceModel')
    return [...registerHops(design, workload, stop, 'submit'), ...hops];
  if (before.component === 'deviceModel' && stop.component === 'guestDriver')
    return [...hops, ...registerHops(design, workload, stop, 'complete')];
  return hops;
}

/** A crossing, and after a VM exit the work of finding out what it was for. */
function pass(design: Design, level: CostLevel, passage: Passage, stop: Stop): Hop[] {
  const cost = crossingCost(design, passage);
  const hops: Hop[] = [
    {
      ...blank(stop),
      kind: 'crossing',
      domain: passage.to.id,
      from: passage.from.id,
      crossing: passage.crossing,
      crossings: 1,
      cycles: cost ? at(cost, level) : 0,
      constants: cost ? [cost] : [],
    },
  ];
  if (passage.crossing === 'vmExit' || passage.crossing === 'hypercall')
    hops.push(...work(design, level, { ...stop, component: 'monitor' }, passage.to.id));
  return hops;
}

function workAt(design: Design, workload: Workload, stop: Stop): Hop[] {
  const domain = place(design, stop.component).id;
  if (stop.component === 'device') return [deviceHop(workload, stop, domain)];
  const hops = work(design, workload.level, stop, domain);
  const copying = stop.component === 'backEnd' || stop.component === 'deviceModel';
  if (copying && stop.direction === workload.operation.data && stop.carriesData)
    hops.push(...copyHops(design, workload, stop, domain));
  return hops;
}

function work(design: Design, level: CostLevel, stop: Stop, domain: string): Hop[] {
  const cost = passCost(design, stop.component);
  if (!cost) return [];
  return [{ ...blank(stop), domain, from: domain, cycles: at(cost, level), constants: [cost] }];
}

function copyHops(design: Design, workload: Workload, stop: Stop, domain: string): Hop[] {
  const count = design.copies[workload.operation.id];
  const cost = HARDWARE.copyPerByte;
  const cycles = Math.round(workload.device.bytes * cost[workload.level]);
  return Array.from({ length: count }, () => ({
    ...blank(stop),
    kind: 'copy' as const,
    domain,
    from: domain,
    cycles,
    constants: [cost],
  }));
}

function deviceHop({ device, level }: Workload, stop: Stop, domain: string): Hop {
  const cost = stop.command ? device.service[stop.command] : undefined;
  if (!cost) throw new Error(`a ${device.name} cannot ${stop.command}`);
  return {
    ...blank(stop),
    kind: 'device',
    domain,
    from: domain,
    serviceNs: at(cost, level),
    constants: [cost],
  };
}

/** The register accesses before the one that starts the request, or after its interrupt. */
function registerHops(
  design: Design,
  workload: Workload,
  stop: Stop,
  when: 'submit' | 'complete',
): Hop[] {
  const accesses = REGISTER_ACCESSES[workload.operation.kind][when];
  const count = at(accesses, workload.level) - (when === 'submit' ? 1 : 0);
  if (count === 0) return [];
  const guest = place(design, 'guestDriver');
  const trip = accessTrip(design, workload.level, guest, stop);
  return [
    {
      ...blank(stop),
      kind: 'registers',
      domain: trip.answeredBy,
      from: guest.id,
      crossings: count * trip.crossings,
      accesses: count,
      cycles: count * trip.cycles,
      constants: [accesses, ...trip.constants],
    },
  ];
}

/** One register access there and back, where the design answers it. */
function accessTrip(design: Design, level: CostLevel, guest: Domain, stop: Stop) {
  const cycles = (hops: readonly Hop[]) => hops.reduce((sum, hop) => sum + hop.cycles, 0);
  const collect = (hops: readonly Hop[]) => hops.flatMap((hop) => hop.constants);
  if (design.registersIn === 'deviceModel') {
    const model = place(design, 'deviceModel');
    const passages = [...routeBetween(design, guest, model), ...routeBetween(design, model, guest)];
    const hops = passages.flatMap((passage) => pass(design, level, passage, stop));
    return {
      answeredBy: model.id,
      crossings: passages.length,
      cycles: cycles(hops),
      constants: collect(hops),
    };
  }
  const monitor = domainOf(design, guest.under ?? '');
  const out: Passage = { from: guest, to: monitor, crossing: crossingOut(guest) };
  const back: Passage = { from: monitor, to: guest, crossing: 'vmEntry' };
  // What was measured of a translated callout is the way there and back together.
  const costed = out.crossing === 'translatedCallout' ? [out] : [out, back];
  const hops = costed.flatMap((passage) => pass(design, level, passage, stop));
  return {
    answeredBy: monitor.id,
    crossings: 2,
    cycles: cycles(hops),
    constants: collect(hops),
  };
}

const blank = (stop: Stop): Hop => ({
  kind: 'work',
  component: stop.component,
  domain: '',
  from: '',
  crossing: null,
  crossings: 0,
  accesses: 0,
  cycles: 0,
  serviceNs: 0,
  direction: stop.direction,
  command: stop.command,
  constants: [],
});
