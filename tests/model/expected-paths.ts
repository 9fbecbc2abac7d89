/**
 * The way of a request through each design, written by hand from the literature, border by border:
 * `what from>to`. Legs are written once; a read is begin, down, up, end, and a write with its flush
 * goes down and up twice.
 */
import type { OperationId } from '../../src/model/operations.ts';

/** The legs of one kind of request. `accesses … by …` stands for register accesses answered there. */
interface Legs {
  readonly begin: readonly string[];
  readonly down: readonly string[];
  readonly up: readonly string[];
  readonly end: readonly string[];
}

interface Way {
  readonly disk: Legs;
  readonly network: Legs;
  /** Where the way is described. */
  readonly from: string;
}

const inGuest = {
  begin: ['systemCall application>child'],
  end: ['contextSwitch child>application'],
} as const;

const bareMetal: Legs = {
  begin: ['systemCall application>kernel'],
  down: ['deviceCommand kernel>device'],
  up: ['interrupt device>kernel'],
  end: ['contextSwitch kernel>application'],
};

/** The driver is in the hypervisor: out of the child, and straight to the device. */
const monolithic: Legs = {
  ...inGuest,
  down: ['vmExit child>hypervisor', 'deviceCommand hypervisor>device'],
  up: ['interrupt device>hypervisor', 'virtualInterrupt hypervisor>child'],
};

/** The driver is in a sibling partition, rung up by hypercall: it reaches the device itself; its interrupt comes by the hypervisor. */
const sibling = (driver: string): Legs => ({
  ...inGuest,
  down: [
    'hypercall child>hypervisor',
    `partitionSwitch hypervisor>${driver}`,
    `deviceCommand ${driver}>device`,
  ],
  up: [
    'interrupt device>hypervisor',
    `partitionSwitch hypervisor>${driver}`,
    `hypercall ${driver}>hypervisor`,
    'virtualInterrupt hypervisor>child',
  ],
});

/** The worker process imitates the chip, and asks the parent's kernel for the real device. */
const worker = {
  down: [
    'vmExit child>hypervisor',
    'partitionSwitch hypervisor>parent',
    'contextSwitch parent>worker',
    'systemCall worker>parent',
    'deviceCommand parent>device',
  ],
  up: [
    'interrupt device>hypervisor',
    'partitionSwitch hypervisor>parent',
    'contextSwitch parent>worker',
    'systemCall worker>parent',
    'hypercall parent>hypervisor',
    'virtualInterrupt hypervisor>child',
  ],
} as const;

/** The kernel signals QEMU's event descriptor: its own thread wakes, not the one that ran the guest. */
const kvmProcess: Legs = {
  ...inGuest,
  down: [
    'vmExit child>kernel',
    'contextSwitch kernel>process',
    'systemCall process>kernel',
    'deviceCommand kernel>device',
  ],
  up: [
    'interrupt device>kernel',
    'contextSwitch kernel>process',
    'systemCall process>kernel',
    'virtualInterrupt kernel>child',
  ],
};

/** The monitor gives the machine back to the host, whose process or service makes an ordinary system call. */
const hostOf = (out: string, process: string): Pick<Legs, 'down' | 'up'> => ({
  down: [
    `${out} child>vmm`,
    'worldSwitch vmm>kernel',
    `returnToUser kernel>${process}`,
    `systemCall ${process}>kernel`,
    'deviceCommand kernel>device',
  ],
  up: [
    'interrupt device>kernel',
    `contextSwitch kernel>${process}`,
    `systemCall ${process}>kernel`,
    'worldSwitch kernel>vmm',
    'virtualInterrupt vmm>child',
  ],
});

/** The back end is a thread of the host's kernel: no border lies between it and the driver. */
const kvmVhost: Legs = {
  ...inGuest,
  down: ['vmExit child>kernel', 'deviceCommand kernel>device'],
  up: ['interrupt device>kernel', 'virtualInterrupt kernel>child'],
};

/** The child's own driver commands the device; its interrupt still comes by the hypervisor. */
const assigned: Legs = {
  ...inGuest,
  down: ['deviceCommand child>device'],
  up: ['interrupt device>hypervisor', 'virtualInterrupt hypervisor>child'],
};

/** The driver has an address space of its own inside the kernel. */
const isolated: Legs = {
  ...bareMetal,
  down: ['protectedCall kernel>driver', 'deviceCommand driver>device'],
  up: ['interrupt device>kernel', 'protectedCall kernel>driver', 'protectedCall driver>kernel'],
};

/** Paravirtual: the guest asks, and finds the driver in the hypervisor. */
const xen1: Legs = {
  ...inGuest,
  down: ['hypercall child>hypervisor', 'deviceCommand hypervisor>device'],
  up: ['interrupt device>hypervisor', 'virtualInterrupt hypervisor>child'],
};

/** Everything but the small hypervisor is a process: each must be woken, and each asks to be let on. */
const nova = {
  down: [
    'vmExit child>hypervisor',
    'contextSwitch hypervisor>vmm',
    'systemCall vmm>hypervisor',
    'contextSwitch hypervisor>driver',
    'deviceCommand driver>device',
  ],
  up: [
    'interrupt device>hypervisor',
    'contextSwitch hypervisor>driver',
    'systemCall driver>hypervisor',
    'contextSwitch hypervisor>vmm',
    'systemCall vmm>hypervisor',
    'virtualInterrupt hypervisor>child',
  ],
} as const;

const both = (legs: Legs, from: string): Way => ({ disk: legs, network: legs, from });

/** Of eight accesses that start an IDE request the last is the crossing itself; a frame needs only that one. */
const emulated = (legs: Pick<Legs, 'down' | 'up'>, by: string, from: string): Way => ({
  disk: {
    ...inGuest,
    down: [`7 accesses by ${by}`, ...legs.down],
    up: [...legs.up, `2 accesses by ${by}`],
  },
  network: { ...inGuest, down: legs.down, up: [...legs.up, `1 accesses by ${by}`] },
  from,
});

/** The ways, by the design's id. */
export const WAYS: Readonly<Record<string, Way>> = {
  'bare-metal': both(bareMetal, 'any operating-systems textbook'),
  hosted: emulated(hostOf('translatedCallout', 'process'), 'vmm', 'sugerman01 sections 2 and 4'),
  monolithic: both(monolithic, 'agesen10 section 2: storage and network stacks in the VMkernel'),
  'parent-synthetic': both(sibling('parent'), 'arch; lxhv; tlfs2 section 22.4 for the interrupt'),
  'parent-emulated': emulated(worker, 'worker', 'tlfs2 chapters 8 and 9; perf'),
  'driver-domain': both(sibling('driver'), 'xendoc; dall16 section II'),
  'isolated-drivers': both(isolated, 'nooks03 section 3'),
  'hosted-vtx': emulated(
    hostOf('vmExit', 'process'),
    'vmm',
    'sugerman01 section 2; adams06 section 4',
  ),
  'virtual-server': emulated(hostOf('translatedCallout', 'service'), 'service', 'vs05'),
  'xen-1': both(xen1, 'xen03 sections 2 and 3'),
  'parent-sriov': { disk: sibling('parent'), network: assigned, from: 'sriov10 section 4' },
  'parent-dda': { disk: assigned, network: sibling('parent'), from: 'sysreq; sriov10 section 4' },
  'xen-dom0': both(sibling('dom0'), 'xendoc; dall16 section II'),
  nova: emulated(nova, 'vmm', 'novar; okl4 section 5'),
  'kvm-vhost': both(kvmVhost, 'dall16 section II'),
  microvm: both(kvmProcess, 'fire: one process with the devices of its virtual machine'),
  'kvm-process': both(kvmProcess, 'QEMU: ioeventfd is on by default for virtio-pci devices'),
};

/** The whole way of an operation. */
export function wayOf(design: string, operation: OperationId): readonly string[] {
  const way = WAYS[design];
  if (!way) throw new Error(`nobody has written down the way through ${design}`);
  const { begin, down, up, end } = operation.startsWith('disk') ? way.disk : way.network;
  switch (operation) {
    case 'diskRead':
      return [...begin, ...down, ...up, ...end];
    case 'diskWrite':
      return [...begin, ...down, ...up, ...down, ...up, ...end];
    case 'networkSend':
      return [...begin, ...down];
    case 'networkReceive':
      return [...up, ...end];
  }
}
