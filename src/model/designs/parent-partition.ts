/** Hyper-V: no drivers in the hypervisor; they live in the parent partition, a sibling of its children. */
import type { Design, Domain } from '../design.ts';
import { APPLICATION, CHILD, DEVICE, HYPERVISOR, VM_PROCESS } from './rows.ts';

const domains: readonly Domain[] = [
  APPLICATION,
  { ...CHILD, endsWith: ['worker'] },
  {
    ...VM_PROCESS,
    id: 'worker',
    name: 'worker process (vmwp)',
    short: 'worker process',
    under: 'parent',
  },
  {
    id: 'parent',
    kind: 'parentPartition',
    name: 'parent partition kernel',
    short: 'parent kernel',
    mode: 'kernel',
    under: 'hypervisor',
    leaves: 'hardware',
    memory: 'allButMonitor',
    reachesDevices: true,
    perChild: false,
    essential: true,
  },
  HYPERVISOR,
  DEVICE,
];

const common = {
  family: 'parent partition',
  domains,
  cpu: { mechanism: 'hardwareAssisted', paging: 'nested' },
  costs: 'xen-4.5',
  costsAreProxy: true,
  sources: ['arch', 'tlfs2', 'lxhv', 'perf'],
} as const satisfies Partial<Design>;

const placement = {
  application: 'application',
  guestKernel: 'child',
  guestDriver: 'child',
  deviceModel: 'worker',
  ioStack: 'parent',
  physicalDriver: 'parent',
  device: 'device',
  monitor: 'hypervisor',
  virtualizationStack: 'parent',
} as const;

/** Requests travel over VMBus to a provider (VSP) in the parent's kernel. */
export const parentSynthetic: Design = {
  ...common,
  id: 'parent-synthetic',
  name: 'Parent partition (Hyper-V, synthetic devices)',
  short: 'Parent partition',
  era: 'Hyper-V with integration services, 2008 and later',
  placement: { ...placement, backEnd: 'parent' },
  deviceInterface: 'sharedRing',
  signal: 'hypercall',
  registersIn: null,
  copies: { diskRead: 0, diskWrite: 0, networkSend: 1, networkReceive: 1 },
};

/** Each register access of an imitated chip is an intercept that the worker process answers. */
export const parentEmulated: Design = {
  ...common,
  id: 'parent-emulated',
  name: 'Parent partition (Hyper-V, emulated devices)',
  short: 'Parent, emulated',
  era: 'Hyper-V, a guest without integration services',
  placement,
  deviceInterface: 'emulatedRegisters',
  signal: null,
  registersIn: 'deviceModel',
  copies: { diskRead: 1, diskWrite: 1, networkSend: 1, networkReceive: 1 },
};

/** The child's own kernel drives what it is given; only the interrupt still comes by the hypervisor. */
const withAssigned = (kind: 'disk' | 'network'): Design => ({
  ...parentSynthetic,
  domains: domains.map((domain) =>
    domain.id === 'child' ? { ...domain, reachesDevices: true } : domain,
  ),
  assigned: kind,
  iommu: true,
  copies: {
    ...parentSynthetic.copies,
    ...(kind === 'network' && { networkSend: 0, networkReceive: 0 }),
  },
});

/** Each child drives a virtual function of the network card; the parent keeps the card's physical function. */
export const parentSriov: Design = {
  ...withAssigned('network'),
  id: 'parent-sriov',
  name: 'Parent partition (Hyper-V, SR-IOV network)',
  short: 'Parent, SR-IOV',
  era: 'Hyper-V with SR-IOV network cards, 2012 and later; disks stay synthetic',
  sources: ['arch', 'sriov10'],
};

/** A child is given a whole disk controller and drives it; its network stays synthetic. */
export const parentDda: Design = {
  ...withAssigned('disk'),
  id: 'parent-dda',
  name: 'Parent partition (Hyper-V, device assigned)',
  short: 'Parent, DDA',
  era: 'Hyper-V with Discrete Device Assignment, 2016 and later: an NVMe drive, the network stays synthetic',
  sources: ['arch', 'sysreq'],
};
