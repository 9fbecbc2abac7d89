/** Systems that differ from the first ones in a few software costs. */
import { HARDWARE } from './hardware.ts';
import { E5_2450, E5_2665, PENTIUM_4, XEON_2003, XEON_8175M } from './reference.ts';
import { rowsOf } from './row.ts';
import { FIRST, type SoftwareCosts } from './software-first.ts';

const xen1 = rowsOf({ unit: 'cycles', cpu: XEON_2003, flag: 'fit', sources: ['xen03'] });
const perPacket =
  'fitted on xen03 table 6: sending 448 bytes takes 6.95 µs against 5.95 µs native at 2.4 GHz, 2,382 cycles more; less the guest’s driver and system call, shared out by us over asking, finding out, back end and stack in four equal parts; ends';

/** Xen 1.x: paravirtual guests, the drivers inside the hypervisor. Only that design may use it. */
const xen1Costs: SoftwareCosts = {
  ...FIRST.native,
  hypercall: xen1(
    'xen1-hypercall',
    'asking Xen 1.x for a service, one way',
    [292, 292, 889],
    `${perPacket}: no batch, the trap of adams06, 889`,
    { sources: ['xen03', 'adams06'] },
  ),
  exitHandling: xen1(
    'xen1-handling',
    'finding out what a guest of Xen 1.x asks for',
    [292, 292, 2_255],
    `${perPacket}: no batch, table 5, a page fault’s 1.31 µs above native less the trap of adams06, 889`,
    { sources: ['xen03', 'adams06'] },
  ),
  backEndPass: xen1(
    'xen1-back-end-pass',
    'one pass through the back end inside Xen 1.x',
    [292, 292, 1_200],
    `${perPacket}: a whole null I/O of table 3`,
  ),
  lowerStackPass: xen1(
    'xen1-stack-pass',
    'one pass through the virtual disks or the packet rules inside Xen 1.x',
    [292, 292, 4_140],
    `${perPacket}: the kernel pass of the other designs`,
  ),
  virtualInterrupt: xen1(
    'xen1-event',
    'telling a guest of Xen 1.x that something has come',
    [823, 823, 3_144],
    'fitted on xen03 table 6: receiving 448 bytes takes 7.67 µs against 6.59 µs native at 2.4 GHz, 2,607 cycles more, less the guest’s driver, back end and stack; high end: no batch, a page fault’s 1.31 µs above native, table 5',
  ),
  guestContextSwitch: xen1(
    'xen1-context-switch',
    'waking a process in a guest of Xen 1.x',
    [4_728, 4_728, 6_408],
    'xen03 table 4, lmbench context switch on Xen: 2p/0K 1.97 µs, 2p/64K 2.67 µs, at 2.4 GHz',
    { flag: 'measured' },
  ),
  guestSystemCall: xen1(
    'xen1-system-call',
    'one way of a system call in a guest of Xen 1.x',
    [133, 133, 552],
    'adams06, native syscall 121 one way, and half of what xen03 table 3 adds to a null call, 0.46 µs less 0.45 µs at 2.4 GHz; high end: 0.46 µs, halved',
    { flag: 'derived', sources: ['adams06', 'xen03'] },
  ),
};

/** VMware Workstation and Player on a processor with VT-x, shadow paging still. */
const workstationVtx: SoftwareCosts = {
  ...FIRST['workstation-3'],
  virtualInterrupt: {
    ...HARDWARE.vmTransition,
    id: 'vtx-interrupt',
    what: 'handing an interrupt to a guest that stands at the monitor’s door',
    value: 784,
    low: 784,
    high: 2_000,
    cpu: E5_2450,
    flag: 'proxy',
    sources: ['atc12', 'splitx11'],
    how: 'atc12 table 1, one exit and entry on Sandy Bridge, used for the entry with its event; high end: splitx11, the direct cost of any exit on Nehalem, 2,000',
  },
  guestContextSwitch: {
    ...HARDWARE.contextSwitch,
    id: 'vtx-context-switch',
    what: 'waking a process in a guest with VT-x and shadow paging',
    high: 43_440,
    flag: 'proxy',
    how: 'xen03 table 4, native 0.77 µs at 2.4 GHz, used for want of a measurement under VT-x; high end: under binary translation, 18.1 µs',
  },
  guestSystemCall: {
    ...HARDWARE.systemCall,
    id: 'vtx-system-call',
    what: 'one way of a system call in a guest with VT-x',
    value: 123,
    low: 123,
    high: 123,
    cpu: PENTIUM_4,
    sources: ['adams06'],
    how: 'adams06 raw data, syscall under the hardware monitor there and back 246 cycles, halved',
  },
};

const backEnd = FIRST['kvm-4.0'].backEndPass;

const kvmVhost: SoftwareCosts = {
  ...FIRST['kvm-4.0'],
  backEndPass: {
    ...backEnd,
    id: 'vhost-back-end-pass',
    what: 'one pass of a request through a back end in the host’s kernel (vhost)',
    value: 29_460,
    low: 19_860,
    high: 47_150,
    cpu: E5_2665,
    sources: ['felter14', 'dall16'],
    how: 'fitted so that felter14’s round trip is 30.7 µs longer than native: 12.0 µs a direction at 2.9 GHz after dall16’s ways in and out, less the stack and the driver below; low end: 12.0 µs at the reference clock; high end: dall16 on ARM, 18.1 µs a direction, at 2.9 GHz',
  },
};

const firecracker: SoftwareCosts = {
  ...FIRST['kvm-4.0'],
  backEndPass: {
    ...backEnd,
    id: 'microvm-back-end-pass',
    what: 'one pass of a request through the device thread of a microVM’s process',
    value: 42_045,
    low: 29_129,
    high: 53_705,
    cpu: XEON_8175M,
    sources: ['fc20data'],
    how: 'fc20data, fitted so that Firecracker adds 58.3 µs to a 4 KiB read at queue depth 1 (117.8 − 59.5), its copy included; taken at the reference clock; low end: Cloud Hypervisor adds 46.0 µs; high end: 58.3 µs with the source’s 2.5 GHz',
  },
};

/** By the system on which they were measured. */
export const LATER = {
  'xen-1': xen1Costs,
  'workstation-vtx': workstationVtx,
  'kvm-vhost': kvmVhost,
  firecracker,
} as const satisfies Readonly<Record<string, SoftwareCosts>>;
