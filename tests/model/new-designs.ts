/** Designs that the product does not have: rows a reader of the literature could add. */
import type { Design, Domain } from '../../src/model/design.ts';
import { APPLICATION, CHILD, DEVICE } from '../../src/model/designs/rows.ts';

const HYPERVISOR: Domain = {
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
};

const PROCESS: Domain = {
  id: 'process',
  kind: 'hostProcess',
  name: 'process',
  short: 'process',
  mode: 'user',
  under: 'hypervisor',
  leaves: null,
  memory: 'granted',
  reachesDevices: false,
  perChild: true,
};

const guest = { application: 'application', guestKernel: 'child', guestDriver: 'child' } as const;

const common = {
  era: 'a row of the tests',
  copies: { diskRead: 0, diskWrite: 0, networkSend: 0, networkReceive: 0 },
  cpu: { mechanism: 'hardwareAssisted', paging: 'nested' },
  costs: 'xen-4.5',
  costsAreProxy: true,
  registersIn: null,
} as const satisfies Partial<Design>;

/** Xen 1.x of the 2003 paper: paravirtual guests that ask, and the drivers inside the hypervisor. */
export const xen1: Design = {
  ...common,
  id: 'xen-1',
  name: 'Xen 1.x',
  short: 'Xen 1.x',
  family: 'monolithic',
  domains: [
    APPLICATION,
    { ...CHILD, leaves: 'hypercall' },
    { ...HYPERVISOR, reachesDevices: true },
    DEVICE,
  ],
  placement: {
    ...guest,
    backEnd: 'hypervisor',
    ioStack: 'hypervisor',
    physicalDriver: 'hypervisor',
    device: 'device',
    monitor: 'hypervisor',
  },
  deviceInterface: 'sharedRing',
  signal: 'doorbell',
  sources: ['xen03'],
};

/** A microVM whose back end is in the host's kernel, beside the driver: its process only sets it up. */
export const microVm: Design = {
  ...common,
  id: 'micro-vm',
  name: 'MicroVM with its back end in the host kernel',
  short: 'MicroVM',
  family: 'hosted',
  domains: [
    APPLICATION,
    { ...CHILD, under: 'kernel', endsWith: ['process'] },
    { ...PROCESS, under: 'kernel' },
    { ...HYPERVISOR, id: 'kernel', kind: 'hostKernel', mode: 'kernel', reachesDevices: true },
    DEVICE,
  ],
  placement: {
    ...guest,
    deviceModel: 'process',
    backEnd: 'kernel',
    ioStack: 'kernel',
    physicalDriver: 'kernel',
    device: 'device',
    monitor: 'kernel',
  },
  deviceInterface: 'sharedRing',
  signal: 'doorbell',
  sources: ['dall16'],
};

/** NOVA: a user-mode monitor for each VM, and drivers in processes of their own that can be started again. */
export const nova: Design = {
  ...common,
  id: 'nova',
  name: 'NOVA',
  short: 'NOVA',
  family: 'driver domain',
  domains: [
    APPLICATION,
    { ...CHILD, endsWith: ['process'] },
    PROCESS,
    { ...PROCESS, id: 'driver', perChild: false, reachesDevices: true, restartedBy: 'manager' },
    { ...PROCESS, id: 'manager', perChild: false },
    HYPERVISOR,
    DEVICE,
  ],
  placement: {
    ...guest,
    deviceModel: 'process',
    ioStack: 'driver',
    physicalDriver: 'driver',
    device: 'device',
    monitor: 'hypervisor',
  },
  deviceInterface: 'emulatedRegisters',
  signal: null,
  registersIn: 'deviceModel',
  sources: ['okl4'],
};

/** Xen with the device model in a stub domain: a partition for each VM that nothing ends with. */
export const stubDomain: Design = {
  ...common,
  id: 'stub-domain',
  name: 'Xen with a stub domain',
  short: 'Stub domain',
  family: 'parent partition',
  domains: [
    APPLICATION,
    CHILD,
    { ...CHILD, id: 'stub', kind: 'driverPartition', name: 'stub domain', short: 'stub domain' },
    { ...CHILD, id: 'control', perChild: false, reachesDevices: true, essential: true },
    HYPERVISOR,
    DEVICE,
  ],
  placement: {
    ...guest,
    deviceModel: 'stub',
    ioStack: 'control',
    physicalDriver: 'control',
    device: 'device',
    monitor: 'hypervisor',
  },
  deviceInterface: 'emulatedRegisters',
  signal: null,
  registersIn: 'deviceModel',
  sources: ['xendoc'],
};
