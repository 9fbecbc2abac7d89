/** Who runs the code of each domain under load, by hand from what each product is. */
import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { crewOf, guestDomains, interruptsOf, workersOf } from '../../../src/model/host/crews.ts';

const row = (id: string) => DESIGNS.find((design) => design.id === id)!;

/** What a guest's virtual processors run, then `domain: crew kind` of the others; hardware is nobody's. */
const TABLE: Readonly<Record<string, readonly [guest: string, ...others: string[]]>> = {
  // One kernel, and whatever it isolates runs on its own threads.
  'bare-metal': ['application kernel'],
  'isolated-drivers': ['application kernel', 'driver: of guest'],
  // The virtual processor is a thread of a host process: monitor and process run on it.
  hosted: ['application child vmm process', 'kernel: nobody'],
  'hosted-vtx': ['application child vmm process', 'kernel: nobody'],
  'virtual-server': ['application child vmm service', 'kernel: nobody'],
  // The hypervisor runs on whoever enters it; the process of a machine is scheduled by itself.
  monolithic: ['application child', 'userWorld: own process', 'hypervisor: nobody'],
  'xen-1': ['application child', 'control: service', 'hypervisor: nobody'],
  // A process of the parent partition runs on the parent's virtual processors.
  'parent-synthetic': [
    'application child',
    'worker: of parent',
    'parent: service',
    'hypervisor: nobody',
  ],
  'parent-emulated': [
    'application child',
    'worker: of parent',
    'parent: service',
    'hypervisor: nobody',
  ],
  'parent-sriov': [
    'application child',
    'worker: of parent',
    'parent: service',
    'hypervisor: nobody',
  ],
  'parent-dda': ['application child', 'worker: of parent', 'parent: service', 'hypervisor: nobody'],
  'xen-dom0': ['application child', 'dom0: service', 'hypervisor: nobody'],
  'driver-domain': [
    'application child',
    'driver: service',
    'control: service',
    'hypervisor: nobody',
  ],
  // Above a microhypervisor everything is a process of its own, the monitor once a guest.
  nova: [
    'application child',
    'vmm: own process',
    'driver: process',
    'manager: process',
    'hypervisor: nobody',
  ],
  'kvm-process': ['application child', 'process: own process', 'kernel: nobody'],
  'kvm-vhost': ['application child', 'process: own process', 'kernel: nobody'],
  microvm: ['application child', 'process: own process', 'kernel: nobody'],
};

describe('who runs the code of each domain', () => {
  it('is said for every design', () =>
    expect(Object.keys(TABLE).sort()).toEqual(DESIGNS.map(({ id }) => id).sort()));

  it.each(Object.entries(TABLE))('%s', (id, [guest, ...others]) => {
    const design = row(id);
    const own = guestDomains(design);
    const byRow = design.domains.filter((domain) => own.has(domain.id)).map((domain) => domain.id);
    expect(byRow.sort()).toEqual(guest.split(' ').sort());
    const told = design.domains
      .filter((domain) => !own.has(domain.id) && domain.mode !== 'hardware')
      .map((domain) => {
        const crew = crewOf(design, domain.id);
        if (crew === null) return `${domain.id}: nobody`;
        if (crew.id !== domain.id) return `${domain.id}: of ${crew.id}`;
        expect(crew.domain).toBe(domain.id);
        return `${domain.id}: ${crew.perGuest ? 'own ' : ''}${crew.kind}`;
      });
    expect(told).toEqual(others);
  });

  it.each(DESIGNS.map(({ id }) => id))('is nobody for hardware, one guest each: %s', (id) => {
    const design = row(id);
    expect(crewOf(design, design.placement.device!)).toBeNull();
    const guest = {
      id: 'guest',
      kind: 'guest',
      perGuest: true,
      domain: design.placement.guestKernel,
    };
    for (const domain of guestDomains(design)) expect(crewOf(design, domain)).toEqual(guest);
  });

  it('is, for what only an interrupt or a worker does there, the most privileged domain', () => {
    expect(interruptsOf(row('xen-dom0'))).toEqual({
      id: 'interrupts',
      kind: 'interrupts',
      perGuest: false,
      domain: 'hypervisor',
    });
    expect(workersOf(row('kvm-vhost'))).toEqual({
      id: 'worker',
      kind: 'process',
      perGuest: true,
      domain: 'kernel',
    });
  });
});
