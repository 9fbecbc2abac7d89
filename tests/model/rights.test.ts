import { describe, expect, it } from 'vitest';
import { crossingOut } from '../../src/model/crossings.ts';
import { domainOf, placeOf, rootOf, type Design } from '../../src/model/design.ts';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';
import { crashSite } from '../../src/model/failure.ts';
import { entered, instanceFor, instancesOf } from '../../src/model/instances.ts';
import { wayOut, routeBetween } from '../../src/model/route.ts';

const design = (id: string): Design => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};

const ids = (row: Design, which: (id: string) => boolean): string[] =>
  row.domains.map((domain) => domain.id).filter(which);

/** By hand: who owns devices, who is most privileged, whose numbers are borrowed. */
const RIGHTS: Readonly<
  Record<
    string,
    { readonly devices: readonly string[]; readonly root: string; readonly proxy: boolean }
  >
> = {
  'bare-metal': { devices: ['kernel'], root: 'kernel', proxy: false },
  hosted: { devices: ['kernel'], root: 'kernel', proxy: false },
  monolithic: { devices: ['hypervisor'], root: 'hypervisor', proxy: true },
  'parent-synthetic': { devices: ['parent'], root: 'hypervisor', proxy: true },
  'parent-emulated': { devices: ['parent'], root: 'hypervisor', proxy: true },
  'driver-domain': { devices: ['driver', 'control'], root: 'hypervisor', proxy: true },
  'kvm-process': { devices: ['kernel'], root: 'kernel', proxy: false },
  'isolated-drivers': { devices: ['driver', 'kernel'], root: 'kernel', proxy: false },
  'hosted-vtx': { devices: ['kernel'], root: 'kernel', proxy: true },
  'virtual-server': { devices: ['kernel'], root: 'kernel', proxy: true },
  'xen-1': { devices: ['hypervisor'], root: 'hypervisor', proxy: false },
  'parent-sriov': { devices: ['child', 'parent'], root: 'hypervisor', proxy: true },
  'parent-dda': { devices: ['child', 'parent'], root: 'hypervisor', proxy: true },
  'xen-dom0': { devices: ['dom0'], root: 'hypervisor', proxy: true },
  nova: { devices: ['driver'], root: 'hypervisor', proxy: true },
  'kvm-vhost': { devices: ['kernel'], root: 'kernel', proxy: false },
  microvm: { devices: ['kernel'], root: 'kernel', proxy: false },
};

describe('the rights of domains', () => {
  it.each(DESIGNS.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const expected = RIGHTS[id]!;
    expect(ids(row, (domain) => domainOf(row, domain).reachesDevices)).toEqual(expected.devices);
    expect(rootOf(row).id).toBe(expected.root);
    expect(row.costsAreProxy).toBe(expected.proxy);
  });

  it('never let a guest touch another’s memory, or a device that it is not given', () => {
    for (const row of DESIGNS)
      for (const domain of row.domains)
        if (domain.kind === 'childPartition' || domain.kind === 'application') {
          const given = domain.kind === 'childPartition' && row.assigned !== undefined;
          expect(domain.reachesDevices, row.id).toBe(given);
          expect(domain.memory, row.id).toBe('own');
        }
  });

  it('give a guest a device only behind an IOMMU', () => {
    const given = DESIGNS.filter((row) => row.assigned !== undefined);
    expect(given.map((row) => row.id)).toEqual(['parent-sriov', 'parent-dda']);
    for (const row of given) expect(row.iommu, row.id).toBe(true);
  });

  it('let the parent touch all memory but the hypervisor’s, and a driver domain what it is granted', () => {
    expect(domainOf(design('parent-synthetic'), 'parent').memory).toBe('allButMonitor');
    expect(domainOf(design('driver-domain'), 'driver').memory).toBe('granted');
    for (const row of DESIGNS) expect(rootOf(row).memory, row.id).toBe('all');
  });

  it('agree with the means by which the guest’s processor is left', () => {
    const means = {
      none: null,
      binaryTranslation: 'translation',
      paravirtual: 'hypercall',
      hardwareAssisted: 'hardware',
    };
    for (const row of DESIGNS) {
      expect(placeOf(row, 'guestKernel')?.leaves, row.id).toBe(means[row.cpu.mechanism]);
      const paging = {
        none: 'none',
        binaryTranslation: 'shadow',
        paravirtual: 'none',
        hardwareAssisted: row.id === 'hosted-vtx' ? 'shadow' : 'nested',
      };
      expect(row.cpu.paging, row.id).toBe(paging[row.cpu.mechanism]);
    }
  });
});

describe('what a design does not have', () => {
  const row = design('parent-synthetic');

  it('is named', () => {
    expect(() => domainOf(row, 'stub')).toThrow('design parent-synthetic has no domain stub');
    expect(placeOf(design('bare-metal'), 'deviceModel')).toBeNull();
    expect(() => rootOf({ ...row, domains: [domainOf(row, 'device')] })).toThrow(
      'design parent-synthetic has no most privileged domain',
    );
    expect(() => instanceFor(instancesOf(row, 1), 'worker', 1)).toThrow(
      'no domain worker for child 1',
    );
    expect(crashSite(design('bare-metal'), [], 'deviceModel', 0)).toBeNull();
  });

  it('is no way out of the most privileged domain, and none between two of them', () => {
    expect(() => crossingOut(rootOf(row), row.signal)).toThrow(
      'nothing is above domain hypervisor',
    );
    const island = { ...domainOf(row, 'parent'), under: null };
    expect(() => routeBetween(row, domainOf(row, 'child'), island)).toThrow(
      'design parent-synthetic: no way from child to parent',
    );
    const ring = { ...rootOf(row), under: 'child' };
    const round = { ...row, domains: row.domains.map((one) => (one.id === ring.id ? ring : one)) };
    expect(() => wayOut(round, ring)).toThrow(
      'design parent-synthetic: hypervisor is under itself',
    );
  });
});

describe('the instances of a machine', () => {
  it('are one of each per-child domain for every child, and one of the others', () => {
    const names = (children: number): string[] =>
      instancesOf(design('parent-synthetic'), children).map(
        (one) => `${one.index} ${one.domain.id} ${one.child}`,
      );
    expect(names(2)).toEqual([
      '0 application 0',
      '1 application 1',
      '2 child 0',
      '3 child 1',
      '4 worker 0',
      '5 worker 1',
      '6 parent null',
      '7 hypervisor null',
      '8 device null',
    ]);
    expect(names(1)).toHaveLength(6);
  });

  it('are entered only from their own child', () => {
    const instances = instancesOf(design('hosted'), 2);
    const inner = (domain: string, child: number): string[] =>
      entered(instances, instanceFor(instances, domain, child)).map(
        (one) => `${one.domain.id} ${one.child}`,
      );
    expect(inner('vmm', 1)).toEqual(['child 1']);
    expect(inner('kernel', 0)).toEqual(['vmm 0', 'vmm 1', 'process 0', 'process 1']);
    expect(inner('process', 0)).toEqual([]);
  });
});
