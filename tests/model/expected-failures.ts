/**
 * What the crash of each component does to a machine with children 0 and 1 when it serves or belongs to
 * child 0, written by hand. A line is `who what: why (because of whom)`; a domain of a child carries its number.
 */
import type { Crashable } from '../../src/model/failure.ts';

type Lines = readonly string[];
const nobody: Lines = [];

const guest: Lines = [
  'child 0 stopped: crashed',
  'application 0 stopped: wasEnteredThroughIt (child 0)',
];
const onlyApplication: Lines = ['application 0 stopped: crashed'];

const applications: Lines = [
  'application 0 stopped: wasEnteredThroughIt (child 0)',
  'application 1 stopped: wasEnteredThroughIt (child 1)',
];

/** A per-VM process: its VM ends with it, and no other. */
const process = (name: string): Lines => [
  `${name} 0 stopped: crashed`,
  `child 0 stopped: cannotRunWithoutIt (${name} 0)`,
  'application 0 stopped: wasEnteredThroughIt (child 0)',
];

/** Everything that is entered through the one that crashed, at once. */
const atOnce = (crashed: string, ...entered: string[]): Lines => [
  `${crashed} stopped: crashed`,
  ...entered.map((name) => `${name} stopped: wasEnteredThroughIt (${crashed})`),
  ...applications,
];

const hostKernel: Lines = [
  'kernel stopped: crashed',
  'vmm 0 stopped: wasEnteredThroughIt (kernel)',
  'vmm 1 stopped: wasEnteredThroughIt (kernel)',
  'process 0 stopped: wasEnteredThroughIt (kernel)',
  'process 1 stopped: wasEnteredThroughIt (kernel)',
  'child 0 stopped: wasEnteredThroughIt (vmm 0)',
  'child 1 stopped: wasEnteredThroughIt (vmm 1)',
  ...applications,
];

/** The parent first; its children still run but wait; then the hypervisor stops the machine. */
const parent: Lines = [
  'parent stopped: crashed',
  'worker 0 stopped: wasEnteredThroughIt (parent)',
  'worker 1 stopped: wasEnteredThroughIt (parent)',
  'child 0 stalled: waitsForIt (parent)',
  'child 1 stalled: waitsForIt (parent)',
  'hypervisor stopped: machineStopped (parent)',
  'child 0 stopped: wasEnteredThroughIt (hypervisor)',
  'child 1 stopped: wasEnteredThroughIt (hypervisor)',
  ...applications,
];

const parentsHypervisor: Lines = [
  ...atOnce('hypervisor', 'child 0', 'child 1', 'parent'),
  'worker 0 stopped: wasEnteredThroughIt (parent)',
  'worker 1 stopped: wasEnteredThroughIt (parent)',
];

/** Children of a driver domain only wait until it is back. */
const driver: Lines = [
  'driver stopped: crashed',
  'child 0 stalled: waitsForIt (driver)',
  'child 1 stalled: waitsForIt (driver)',
  'driver restarting: startedAgain (driver)',
];

const vmkernel = atOnce('hypervisor', 'child 0', 'child 1', 'userWorld 0', 'userWorld 1');
const linux = atOnce('kernel', 'child 0', 'child 1', 'process 0', 'process 1');

/** One service for all: it takes every virtual machine with it, and leaves the host alone. */
const service: Lines = [
  'service stopped: crashed',
  'vmm 0 stopped: cannotRunWithoutIt (service)',
  'vmm 1 stopped: cannotRunWithoutIt (service)',
  'child 0 stopped: wasEnteredThroughIt (vmm 0)',
  'child 1 stopped: wasEnteredThroughIt (vmm 1)',
  ...applications,
];

const dom0: Lines = [
  'dom0 stopped: crashed',
  'child 0 stalled: waitsForIt (dom0)',
  'child 1 stalled: waitsForIt (dom0)',
  'hypervisor stopped: machineStopped (dom0)',
  'child 0 stopped: wasEnteredThroughIt (hypervisor)',
  'child 1 stopped: wasEnteredThroughIt (hypervisor)',
  ...applications,
];

const xen1 = atOnce('hypervisor', 'child 0', 'child 1', 'control');

const vmm: Lines = [
  'vmm 0 stopped: crashed',
  'child 0 stopped: wasEnteredThroughIt (vmm 0)',
  'application 0 stopped: wasEnteredThroughIt (child 0)',
];

type Failures = Readonly<Record<Crashable, Lines>>;

const hosted: Failures = {
  physicalDriver: hostKernel,
  backEnd: nobody,
  deviceModel: [
    'process 0 stopped: crashed',
    'vmm 0 stopped: cannotRunWithoutIt (process 0)',
    'child 0 stopped: wasEnteredThroughIt (vmm 0)',
    'application 0 stopped: wasEnteredThroughIt (child 0)',
  ],
  guestDriver: guest,
  monitor: vmm,
  application: onlyApplication,
};

const parentSynthetic: Failures = {
  physicalDriver: parent,
  backEnd: parent,
  deviceModel: process('worker'),
  guestDriver: guest,
  monitor: parentsHypervisor,
  application: onlyApplication,
};

const kvmProcess: Failures = {
  physicalDriver: linux,
  backEnd: process('process'),
  deviceModel: process('process'),
  guestDriver: guest,
  monitor: linux,
  application: onlyApplication,
};

/** What a child drives itself takes nobody else with it. */
export const ASSIGNED: Failures = {
  physicalDriver: guest,
  backEnd: nobody,
  deviceModel: process('worker'),
  guestDriver: nobody,
  monitor: parentsHypervisor,
  application: onlyApplication,
};

/** By design, then by component. */
export const FAILURES: Readonly<Record<string, Failures>> = {
  'bare-metal': {
    physicalDriver: [
      'kernel stopped: crashed',
      'application stopped: wasEnteredThroughIt (kernel)',
    ],
    backEnd: nobody,
    deviceModel: nobody,
    guestDriver: nobody,
    monitor: nobody,
    application: ['application stopped: crashed'],
  },
  hosted,
  'hosted-vtx': hosted,
  'virtual-server': {
    physicalDriver: [
      'kernel stopped: crashed',
      'vmm 0 stopped: wasEnteredThroughIt (kernel)',
      'vmm 1 stopped: wasEnteredThroughIt (kernel)',
      'service stopped: wasEnteredThroughIt (kernel)',
      'child 0 stopped: wasEnteredThroughIt (vmm 0)',
      'child 1 stopped: wasEnteredThroughIt (vmm 1)',
      ...applications,
    ],
    backEnd: nobody,
    deviceModel: service,
    guestDriver: guest,
    monitor: vmm,
    application: onlyApplication,
  },
  'isolated-drivers': {
    physicalDriver: ['driver stopped: crashed', 'driver restarting: startedAgain (driver)'],
    backEnd: nobody,
    deviceModel: nobody,
    guestDriver: nobody,
    monitor: nobody,
    application: ['application stopped: crashed'],
  },
  'xen-1': {
    physicalDriver: xen1,
    backEnd: xen1,
    deviceModel: nobody,
    guestDriver: guest,
    monitor: xen1,
    application: onlyApplication,
  },
  monolithic: {
    physicalDriver: vmkernel,
    backEnd: vmkernel,
    deviceModel: process('userWorld'),
    guestDriver: guest,
    monitor: vmkernel,
    application: onlyApplication,
  },
  'parent-synthetic': parentSynthetic,
  // Of the devices that are not assigned.
  'parent-sriov': parentSynthetic,
  'parent-dda': parentSynthetic,
  'xen-dom0': {
    physicalDriver: dom0,
    backEnd: dom0,
    deviceModel: nobody,
    guestDriver: guest,
    monitor: atOnce('hypervisor', 'child 0', 'child 1', 'dom0'),
    application: onlyApplication,
  },
  nova: {
    physicalDriver: [
      'driver stopped: crashed',
      'child 0 stalled: waitsForIt (driver)',
      'child 1 stalled: waitsForIt (driver)',
    ],
    backEnd: nobody,
    deviceModel: process('vmm'),
    guestDriver: guest,
    monitor: process('vmm'),
    application: onlyApplication,
  },
  'parent-emulated': {
    physicalDriver: parent,
    backEnd: nobody,
    deviceModel: process('worker'),
    guestDriver: guest,
    monitor: parentsHypervisor,
    application: onlyApplication,
  },
  'driver-domain': {
    physicalDriver: driver,
    backEnd: driver,
    deviceModel: nobody,
    guestDriver: guest,
    monitor: atOnce('hypervisor', 'child 0', 'child 1', 'driver', 'control'),
    application: onlyApplication,
  },
  'kvm-process': kvmProcess,
  microvm: kvmProcess,
  'kvm-vhost': { ...kvmProcess, backEnd: linux },
};
