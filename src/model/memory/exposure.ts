/**
 * What a domain that has turned hostile can reach: by its own instructions, as far as the memory it may
 * touch goes, and through a device, which reads and writes for whoever commands it.
 */
import { domainOf, rootOf, type Design, type Domain } from '../design.ts';

/** How memory is reached. */
export type Way = 'instructions' | 'device';

export interface Exposure {
  /** The domain whose memory it is. */
  readonly target: string;
  readonly way: Way;
  /** `granted`: only pages that the target has shared with it. */
  readonly reach: 'all' | 'granted' | 'none';
  /** Why, as a clause. */
  readonly why: string;
}

/**
 * The memory of every other domain, by both ways. `iommu` says whether one confines devices to what
 * their owner may touch; it is set up by the most privileged domain, and does not confine that one.
 */
export function exposureOf(design: Design, attacker: string, iommu: boolean): readonly Exposure[] {
  const from = domainOf(design, attacker);
  return design.domains
    .filter(({ id, mode }) => id !== attacker && mode !== 'hardware')
    .flatMap((target) => [
      byInstructions(design, from, target),
      byDevice(design, from, target, iommu),
    ]);
}

function byInstructions(design: Design, from: Domain, target: Domain): Exposure {
  const base = { target: target.id, way: 'instructions' as const };
  const isRoot = target.id === rootOf(design).id;
  switch (from.memory) {
    case 'all':
      return { ...base, reach: 'all', why: `the ${from.name} may touch all memory` };
    case 'allButMonitor':
      return isRoot
        ? { ...base, reach: 'none', why: `the pages of the ${target.name} are kept out of its map` }
        : {
            ...base,
            reach: 'all',
            why: `all memory but that of the ${rootOf(design).name} is in its map`,
          };
    case 'granted':
      return isRoot
        ? { ...base, reach: 'none', why: `the ${target.name} shares none of its own pages` }
        : {
            ...base,
            reach: 'granted',
            why: 'it sees pages that were shared with it, and no others',
          };
    case 'own':
      return { ...base, reach: 'none', why: 'its map holds its own pages alone' };
  }
}

function byDevice(design: Design, from: Domain, target: Domain, iommu: boolean): Exposure {
  const base = { target: target.id, way: 'device' as const };
  if (!from.reachesDevices) return { ...base, reach: 'none', why: 'it commands no device' };
  if (!iommu)
    return {
      ...base,
      reach: 'all',
      why: 'a device takes any address it is given: nothing checks it',
    };
  const { reach } = byInstructions(design, from, target);
  return { ...base, reach, why: 'the IOMMU lets its devices reach what it may touch itself' };
}
