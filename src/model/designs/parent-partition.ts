/** Hyper-V: no drivers in the hypervisor; they live in the parent partition, a sibling of its children. */
import type { Design, Domain } from '../design.ts';
import { APPLICATION, CHILD, DEVICE } from './rows.ts';

const domains: readonly Domain[] = [
  APPLICATION,
  { ...CHILD, endsWith: ['worker'] },
  {
    id: 'worker',
    kind: 'hostProcess',
    name: 'worker process (vmwp)',
    short: 'worker process',
    mode: 'user',
    under: 'parent',
    leaves: null,
    memory: 'granted',
    reachesDevices: false,
    perChild: true,
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
  {
    id: 'hypervisor',
    kind: 'hypervisor',
    name: 'hypervisor',
    short: 'hypervisor',
    mode: 'monitor',
    under: null,
    leaves: null,
    memory: 'all',
    reachesDevices: false,
    perChild: false,
  },
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
