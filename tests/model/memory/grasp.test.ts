/** Whom a hostile domain, or a device with wrong addresses, takes along: by placement, map and IOMMU. */
import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import type { Design, Domain } from '../../../src/model/design.ts';
import { instanceFor, instancesOf } from '../../../src/model/instances.ts';
import { commandsDevice, graspOf, overwrittenBy } from '../../../src/model/memory/grasp.ts';

/** The names of what is reached on a machine with two children, its children numbered. */
function reached(
  how: typeof graspOf,
  id: string,
  domain: string,
  changes: Partial<Design> = {},
): readonly string[] {
  const row = DESIGNS.find((one) => one.id === id);
  if (!row) throw new Error(`there is no design ${id}`);
  const design = { ...row, ...changes };
  const children = design.domains.some((one) => one.perChild) ? 2 : 1;
  const instances = instancesOf(design, children);
  const grasp = how(design, instances, instanceFor(instances, domain, 1));
  const names = grasp.held.map((index) => {
    const { domain: one, child } = instances[index]!;
    return child === null ? one.id : `${one.id} ${child}`;
  });
  return [...names, ...grasp.children.map((child) => `requests of ${child}`)].toSorted();
}

/** A design's domains with another memory for one of them. */
function withMemory(id: string, domain: string, memory: Domain['memory']): Partial<Design> {
  const row = DESIGNS.find((one) => one.id === id);
  const domains = row?.domains.map((one) => (one.id === domain ? { ...one, memory } : one));
  return domains ? { domains } : {};
}

describe('a hostile domain', () => {
  it('of one child has that child and nothing else', () => {
    expect(reached(graspOf, 'parent-synthetic', 'child')).toEqual(['child 1', 'requests of 1']);
    expect(reached(graspOf, 'kvm-process', 'process')).toEqual(['process 1', 'requests of 1']);
    expect(reached(graspOf, 'parent-synthetic', 'worker')).toEqual(['requests of 1', 'worker 1']);
  });

  it('that sees nothing of the guest has none of its requests', () => {
    const blind = withMemory('kvm-process', 'process', 'own');
    expect(reached(graspOf, 'kvm-process', 'process', blind)).toEqual(['process 1']);
  });

  it('with all memory in its map has everybody', () => {
    const everybody = reached(graspOf, 'kvm-process', 'kernel');
    expect(everybody).toContain('child 0');
    expect(everybody).toContain('process 1');
    expect(everybody.slice(-2)).toEqual(['requests of 0', 'requests of 1']);
  });

  it('takes the hypervisor through a device that nothing confines, and then what that may touch', () => {
    expect(reached(graspOf, 'parent-dda', 'parent')).not.toContain('hypervisor');
    expect(reached(graspOf, 'parent-dda', 'parent', { iommu: false })).toContain('hypervisor');
    expect(reached(graspOf, 'parent-dda', 'child', { iommu: false })).toContain('child 0');
    expect(reached(graspOf, 'driver-domain', 'driver')).toEqual([
      'driver',
      'requests of 0',
      'requests of 1',
    ]);
    const loose = reached(graspOf, 'driver-domain', 'driver', { iommu: false });
    expect(loose).toEqual(expect.arrayContaining(['hypervisor', 'control', 'child 0', 'child 1']));
  });

  it('without a hypervisor has the machine’s own requests', () => {
    expect(reached(graspOf, 'bare-metal', 'kernel')).toEqual([
      'application',
      'kernel',
      'requests of 0',
    ]);
  });
});

describe('a device with wrong addresses', () => {
  it('writes over everybody where nothing checks them', () => {
    expect(reached(overwrittenBy, 'xen-dom0', 'dom0')).toContain('hypervisor');
  });

  it('behind an IOMMU writes over its driver’s domain, and alters what guests share with it', () => {
    expect(reached(overwrittenBy, 'driver-domain', 'driver')).toEqual([
      'driver',
      'requests of 0',
      'requests of 1',
    ]);
    expect(reached(overwrittenBy, 'parent-dda', 'child')).toEqual(['child 1']);
    const shared = withMemory('parent-dda', 'child', 'granted');
    expect(reached(overwrittenBy, 'parent-dda', 'child', shared)).toEqual([
      'child 1',
      'requests of 1',
    ]);
  });

  it('is none of a domain that commands none', () => {
    expect(reached(overwrittenBy, 'parent-synthetic', 'hypervisor')).toEqual(['hypervisor']);
  });

  it('is commanded by few domains', () => {
    const design = DESIGNS.find(({ id }) => id === 'driver-domain')!;
    const commanding = design.domains.filter(({ id }) => commandsDevice(design, id));
    expect(commanding.map(({ id }) => id)).toEqual(['driver', 'control']);
  });
});
