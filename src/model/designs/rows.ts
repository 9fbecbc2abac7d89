/** Domain rows that several designs share: the child's own two domains, the process of each VM, and the device. */
import type { Domain } from '../design.ts';

export const APPLICATION: Domain = {
  id: 'application',
  kind: 'application',
  name: 'application',
  short: 'application',
  mode: 'user',
  under: 'child',
  leaves: null,
  memory: 'own',
  reachesDevices: false,
  perChild: true,
};

/** A child whose virtual processor leaves guest mode by the processor's own means. */
export const CHILD: Domain = {
  id: 'child',
  kind: 'childPartition',
  name: 'child partition kernel',
  short: 'child kernel',
  mode: 'kernel',
  under: 'hypervisor',
  leaves: 'hardware',
  memory: 'own',
  reachesDevices: false,
  perChild: true,
};

export const DEVICE: Domain = {
  id: 'device',
  kind: 'hardware',
  name: 'device',
  short: 'device',
  mode: 'hardware',
  under: null,
  leaves: null,
  memory: 'granted',
  reachesDevices: false,
  perChild: false,
};

/** The process that a virtual machine has of its own; in designs of one kernel it is entered through that. */
export const VM_PROCESS: Domain = {
  id: 'process',
  kind: 'hostProcess',
  name: 'process of the virtual machine',
  short: 'process',
  mode: 'user',
  under: 'kernel',
  leaves: null,
  memory: 'granted',
  reachesDevices: false,
  perChild: true,
};

/** The kernel of an ordinary operating system that owns the machine. */
export const HOST_KERNEL: Domain = {
  id: 'kernel',
  kind: 'hostKernel',
  name: 'host kernel',
  short: 'host kernel',
  mode: 'kernel',
  under: null,
  leaves: null,
  memory: 'all',
  reachesDevices: true,
  perChild: false,
};

/** A hypervisor without drivers. */
export const HYPERVISOR: Domain = {
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
