import { describe, expect, it } from 'vitest';
import { adviceOf, problemsOf } from '../../src/model/check-design.ts';
import { COMPONENT_IDS, COMPONENTS, type ComponentId } from '../../src/model/components.ts';
import { domainOf, type Design, type Domain } from '../../src/model/design.ts';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';

const design = (id: string): Design => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};

const parent = design('parent-synthetic');

/** The row with one of its domains changed. */
const withDomain = (row: Design, id: string, change: Partial<Domain>): Design => ({
  ...row,
  domains: row.domains.map((domain) => (domain.id === id ? { ...domain, ...change } : domain)),
});

/** The row without one of its components. */
const without = (row: Design, component: ComponentId): Design => ({
  ...row,
  placement: Object.fromEntries(Object.entries(row.placement).filter(([id]) => id !== component)),
});

const moved = (row: Design, component: ComponentId, domain: string): Design => ({
  ...row,
  placement: { ...row.placement, [component]: domain },
});

describe('the rows of the table', () => {
  it.each(DESIGNS.map((row) => [row.id, row] as const))('%s can run', (_, row) => {
    expect(problemsOf(row)).toEqual([]);
  });
});

describe('a row that cannot run is told why', () => {
  const cases: readonly (readonly [string, Design, readonly string[]])[] = [
    ['a component is missing', without(parent, 'backEnd'), ['its back end lives nowhere']],
    [
      'an emulated device has no model',
      without(design('hosted'), 'deviceModel'),
      ['its device model lives nowhere'],
    ],
    [
      'a component lives in a domain that does not exist',
      moved(parent, 'backEnd', 'stub'),
      ['its back end lives in "stub", which it does not have'],
    ],
    [
      'a domain is entered through one that does not exist',
      withDomain(parent, 'worker', { under: 'host' }),
      ['worker process (vmwp) refers to a domain "host" that it does not have'],
    ],
    [
      'a domain ends with one that does not exist',
      withDomain(parent, 'child', { endsWith: ['stub'] }),
      ['child partition kernel refers to a domain "stub" that it does not have'],
    ],
    [
      'a domain is started again by one that does not exist',
      withDomain(design('driver-domain'), 'driver', { restartedBy: 'toolstack' }),
      ['driver domain kernel refers to a domain "toolstack" that it does not have'],
    ],
    [
      'nobody says how a domain is left',
      withDomain(parent, 'parent', { leaves: null }),
      ['nothing says how parent partition kernel is left'],
    ],
    [
      'two domains share an id',
      { ...parent, domains: [...parent.domains, parent.domains[0]!] },
      ['two of its domains have the same name'],
    ],
    [
      'the driver may not reach the device',
      withDomain(parent, 'parent', { reachesDevices: false }),
      ['its physical driver lives in parent partition kernel, which may not reach a device'],
    ],
    [
      'a domain is entered through itself, off the way of any request',
      {
        ...parent,
        domains: [
          ...parent.domains,
          { ...domainOf(parent, 'parent'), id: 'stub', name: 'stub', under: 'other' },
          { ...domainOf(parent, 'parent'), id: 'other', name: 'other', under: 'stub' },
        ],
      },
      ['stub is entered through itself', 'other is entered through itself'],
    ],
    [
      'nothing is most privileged',
      withDomain(parent, 'hypervisor', { under: 'parent', leaves: 'hardware' }),
      [
        'it has 0 most privileged domains, where a machine has one',
        'parent partition kernel is entered through itself',
        'hypervisor is entered through itself',
      ],
    ],
    [
      'two domains are most privileged',
      withDomain(parent, 'parent', { under: null, leaves: null }),
      ['it has 2 most privileged domains, where a machine has one'],
    ],
    [
      'a domain exists once, in something that each child has',
      withDomain(design('hosted'), 'child', { perChild: false }),
      ['guest kernel exists once, but each child has what it is entered through'],
    ],
  ];

  const esx = design('monolithic');
  const sriov = design('parent-sriov');
  const combinations: readonly (readonly [string, Design, readonly string[]])[] = [
    [
      'a device is assigned and nothing checks what it writes',
      { ...sriov, iommu: false },
      ['a child is given a device, but nothing checks which memory the device writes'],
    ],
    [
      'a child drives a device that it may not reach',
      withDomain(sriov, 'child', { reachesDevices: false }),
      ['its physical driver lives in child partition kernel, which may not reach a device'],
    ],
    [
      'the device model is in the hypervisor, and its user world idles',
      moved(esx, 'deviceModel', 'hypervisor'),
      ['its device model lives in hypervisor (VMkernel), and VMX user world has nothing to do'],
    ],
    [
      'nobody signals a ring',
      { ...parent, signal: null },
      ['nobody says how the other side of its ring learns that something lies in it'],
    ],
    [
      'nobody answers register accesses',
      { ...design('hosted'), registersIn: null },
      ['nobody answers when the guest’s driver touches a register of its emulated device'],
    ],
    [
      'a paravirtual guest has emulated registers only',
      withDomain(
        {
          ...design('parent-emulated'),
          cpu: { mechanism: 'paravirtual', paging: 'none' },
        },
        'child',
        { leaves: 'hypercall' },
      ),
      ['its guests ask by hypercall, but its devices wait for their registers to be touched'],
    ],
    [
      'the back end is in the guest it serves',
      moved(parent, 'backEnd', 'child'),
      ['its back end cannot live in child partition kernel'],
    ],
    [
      'the guest drives a device that it is not given',
      moved(parent, 'physicalDriver', 'child'),
      [
        'its physical driver lives in child partition kernel, which may not reach a device',
        'its physical driver lives in the guest’s child partition kernel, which is given no device',
      ],
    ],
    [
      'each child has a driver for the one device',
      moved(withDomain(parent, 'worker', { reachesDevices: true }), 'physicalDriver', 'worker'),
      ['each child has a worker process (vmwp) of its own, but there is one device to drive'],
    ],
    [
      'software lives in hardware, and the device in software',
      moved(moved(parent, 'ioStack', 'device'), 'device', 'parent'),
      ['its I/O stack cannot live in device', 'its device cannot live in parent partition kernel'],
    ],
    [
      'the application has a kernel’s privilege',
      moved(parent, 'application', 'parent'),
      ['its application cannot live in parent partition kernel'],
    ],
    [
      'the guest’s driver is not in the guest',
      moved(parent, 'guestDriver', 'worker'),
      ['its guest driver cannot live in worker process (vmwp)'],
    ],
    [
      'the guest’s kernel is a process',
      moved(moved(parent, 'guestKernel', 'worker'), 'guestDriver', 'worker'),
      [
        'its application cannot live in application',
        'its I/O stack cannot live in worker process (vmwp)',
        'its device model cannot live in worker process (vmwp)',
        'worker process (vmwp) is not left in the way its processor’s mechanism says',
      ],
    ],
    [
      'all virtual machines share a kernel',
      withDomain(withDomain(parent, 'child', { perChild: false }), 'application', {
        perChild: false,
      }),
      ['child partition kernel exists once, but virtual machines each have a kernel'],
    ],
    [
      'the mechanism is not the way the guest is left',
      { ...parent, cpu: { mechanism: 'binaryTranslation', paging: 'shadow' } },
      ['child partition kernel is not left in the way its processor’s mechanism says'],
    ],
    [
      'paging is nested without the processor’s means',
      { ...design('hosted'), cpu: { mechanism: 'binaryTranslation', paging: 'nested' } },
      ['nested paging is the processor’s, but its guests do not run by the processor’s means'],
    ],
    [
      'a domain is entered through a process',
      withDomain(parent, 'parent', { under: 'worker', perChild: true }),
      [
        'worker process (vmwp) is entered through itself',
        'parent partition kernel is entered through worker process (vmwp), which has no privilege to give',
        'parent partition kernel is entered through itself',
      ],
    ],
    [
      'nobody has measured its system',
      { ...parent, costs: 'hyper-v' as Design['costs'] },
      ['nobody has measured a system called "hyper-v"'],
    ],
  ];

  it.each([...cases, ...combinations])('%s', (_, row, expected) => {
    expect(problemsOf(row)).toEqual(expected);
  });

  const software = COMPONENT_IDS.filter((id) => id !== 'device');
  it.each(software)('its %s lives in hardware', (component) => {
    const row = component === 'deviceModel' ? design('hosted') : parent;
    const problem = `its ${COMPONENTS[component].name} cannot live in device`;
    expect(problemsOf(moved(row, component, 'device'))).toContain(problem);
  });

  it.each(['deviceModel', 'backEnd', 'ioStack', 'monitor', 'virtualizationStack'] as const)(
    'its %s lives in the guest that it serves or watches',
    (component) => {
      const row = component === 'deviceModel' ? design('hosted') : parent;
      expect(adviceOf(moved(row, component, 'child'))).toContainEqual({
        problem: `its ${COMPONENTS[component].name} cannot live in ${domainOf(row, 'child').name}`,
        suggestion: 'place it outside the guest, which would otherwise serve and watch itself',
      });
    },
  );

  it('and what to do about it', () => {
    const told = [...cases, ...combinations].flatMap(([, row]) => adviceOf(row));
    expect(told.length).toBeGreaterThan(30);
    for (const { problem, suggestion } of told) {
      expect(suggestion, problem).toMatch(/^(software needs|[a-z]+ (?!s\b)).{15,}[^.]$/);
      expect(suggestion).not.toBe(problem);
    }
    expect(adviceOf({ ...sriov, iommu: false })[0]?.suggestion).toBe(
      'give the machine an IOMMU, or keep the device out of the child',
    );
  });

  it('tells several things at once', () => {
    const row = without(without(parent, 'backEnd'), 'device');
    expect(problemsOf(row)).toEqual(['its device lives nowhere', 'its back end lives nowhere']);
  });
});
