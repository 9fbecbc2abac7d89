/**
 * Whom a domain takes with it when it turns hostile, and whom its device writes over when it is given wrong
 * addresses, on a machine with its children: exposure, instance by instance.
 */
import { domainOf, placeIn, type Design } from '../design.ts';
import type { Instance } from '../instances.ts';
import { exposureOf, type Exposure } from './exposure.ts';

export interface Grasp {
  /** Instances all of whose memory is in its hands, itself first. */
  readonly held: readonly number[];
  /** Children whose requests it can read and alter, by number; without hypervisor the machine’s own are child 0. */
  readonly children: readonly number[];
}

/**
 * What a hostile domain has in its hands: by its own instructions and its devices, and then by those of
 * whatever it has taken. What is a child's alone reaches that child alone.
 */
export function graspOf(design: Design, instances: readonly Instance[], seat: Instance): Grasp {
  const held = [seat];
  const children = new Set<number>();
  // The list grows while it is gone through.
  for (const one of held) {
    for (const exposure of exposuresOf(design, one)) {
      for (const target of targetsOf(instances, one, exposure)) {
        if (exposure.reach === 'all' && !held.includes(target)) held.push(target);
        if (handlesRequests(design, target)) children.add(target.child ?? 0);
      }
    }
    if (handlesRequests(design, one)) children.add(one.child ?? 0);
  }
  return { held: held.map(({ index }) => index), children: [...children] };
}

/**
 * What a device of the domain writes over when it is given wrong addresses: the domain itself, whoever is not
 * kept out of its reach, and, of others, the pages shared with it, in which requests lie.
 */
export function overwrittenBy(
  design: Design,
  instances: readonly Instance[],
  seat: Instance,
): Grasp {
  const held = [seat];
  const children = new Set<number>();
  for (const exposure of exposuresOf(design, seat)) {
    if (exposure.way !== 'device') continue;
    for (const target of targetsOf(instances, seat, exposure))
      if (exposure.reach === 'all') held.push(target);
      else if (handlesRequests(design, target)) children.add(target.child ?? 0);
  }
  return { held: held.map(({ index }) => index), children: [...children] };
}

const exposuresOf = (design: Design, { domain }: Instance): readonly Exposure[] =>
  exposureOf(design, domain.id, design.iommu === true).filter(({ reach }) => reach !== 'none');

/** The instances of an exposed domain; of what is a child's, its own child's, unless all memory is reached. */
function targetsOf(
  instances: readonly Instance[],
  from: Instance,
  { target, reach }: Exposure,
): readonly Instance[] {
  return instances.filter(
    ({ domain, child }) =>
      domain.id === target &&
      (reach === 'all' || from.child === null || child === null || child === from.child),
  );
}

/** Whether requests of a child begin and end in this domain. */
const handlesRequests = (design: Design, { domain }: Instance): boolean =>
  domain.id === placeIn(design, 'guestKernel').id ||
  domain.id === placeIn(design, 'application').id;

/** Whether the domain commands a device that could write where it should not. */
export const commandsDevice = (design: Design, id: string): boolean =>
  domainOf(design, id).reachesDevices;
