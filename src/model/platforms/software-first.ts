/** What a monitor's software adds to the hardware's costs, by the system on which it was measured. */
import type { Constant } from './constant.ts';
import { HARDWARE } from './hardware.ts';
import { E5_2450, PENTIUM_4_1700, PENTIUM_III, XEON_2003 } from './reference.ts';

/** What one monitor's software adds; the keys are the same for each measured system. */
export interface SoftwareCosts {
  /** Finding out why a guest stopped and what to do. */
  readonly exitHandling: Constant;
  /** Scheduling another partition's virtual processor and entering it, on its way to the device. */
  readonly partitionSwitch: Constant;
  /** Making the waiting child run again and see its interrupt. */
  readonly virtualInterrupt: Constant;
  /** Out of translated code, the service, and back into it. */
  readonly translatedCallout: Constant;
  /** One way between the monitor's world and the host's. */
  readonly worldSwitch: Constant;
  /** From the kernel that holds the guest back to the process whose thread runs it. */
  readonly returnToUser: Constant;
  /** Waking a process inside the guest. */
  readonly guestContextSwitch: Constant;
  /** One way of a system call inside the guest. */
  readonly guestSystemCall: Constant;
  /** One pass of a request through a back end. */
  readonly backEndPass: Constant;
  /** One pass of a request through a device model. */
  readonly deviceModelPass: Constant;
  /** One pass through the I/O stack below the guest. */
  readonly lowerStackPass: Constant;
  /** The processor's part of asking for a service by hypercall, one way. */
  readonly hypercall: Constant;
  /** A call into or out of a driver that is isolated in its kernel's own address space. */
  readonly protectedCall: Constant;
}

/** Recalled values may be off by a quarter: our allowance, not the source's. */
const recalled = (value: number): Pick<Constant, 'value' | 'low' | 'high'> => ({
  value,
  low: Math.round(value * 0.75),
  high: Math.round(value * 1.25),
});

const calloutBase: Constant = {
  id: 'translated-callout',
  what: 'a device-register access answered by the monitor, out of translated code and back',
  value: 667,
  low: 572,
  high: 667,
  unit: 'cycles',
  cpu: PENTIUM_III,
  flag: 'measured',
  sources: ['sugerman01'],
  how: 'sugerman01, Lance status register 0.91 µs; low end: interrupt-controller ports 0.78 µs; at 733 MHz',
};

const worldSwitch: Constant = {
  id: 'world-switch',
  what: 'one world switch between monitor and host',
  ...recalled(3_262),
  unit: 'cycles',
  cpu: PENTIUM_III,
  flag: 'recalled',
  sources: ['sugerman01'],
  how: 'sugerman01, 4.45 µs at 733 MHz, recalled and not re-read; ends: our allowance of a quarter',
};

const exitHandling: Constant = {
  id: 'exit-handling',
  what: 'the software part of handling one VM exit',
  value: 516,
  low: 444,
  high: 2_216,
  unit: 'cycles',
  cpu: E5_2450,
  flag: 'derived',
  sources: ['dall16', 'atc12'],
  how: 'dall16 table II, KVM x86 hypercall 1,300 cycles less the hardware’s 784; low end: Xen’s 1,228 (recalled); high end: atc12 section 9, 3,000 in all, assumed there',
};

const partitionSwitch: Constant = {
  id: 'partition-switch',
  what: 'switching to the partition that owns the device',
  value: 10_354,
  low: 4_812,
  high: 12_943,
  unit: 'cycles',
  cpu: E5_2450,
  flag: 'recalled',
  sources: ['dall16'],
  how: 'dall16 table II, Xen x86 I/O latency out 11,262 cycles (recalled) less exit and its handling, 908; low end: KVM x86 VM switch 4,812 (recalled); high end: our allowance of a quarter',
};

const virtualInterrupt: Constant = {
  id: 'virtual-interrupt',
  what: 'making a waiting child run again',
  value: 9_142,
  low: 4_812,
  high: 18_923,
  unit: 'cycles',
  cpu: E5_2450,
  flag: 'recalled',
  sources: ['dall16'],
  how: 'dall16 table II, Xen x86 I/O latency in 10,050 cycles (recalled) less 908; low end: KVM x86 VM switch 4,812 (recalled); high end: KVM x86 18,923 (recalled)',
};

const returnToUser: Constant = {
  id: 'exit-to-process',
  what: 'from the kernel back to the process whose thread runs the guest',
  value: 592,
  low: 121,
  high: 600,
  unit: 'cycles',
  cpu: 'AMD EPYC class (2020)',
  flag: 'derived',
  sources: ['lkml2012', 'adams06'],
  how: 'lkml2012, ioctl there and back 2,528–2,576 less the part inside the kernel 1,344–1,376, halved; low end: one way of a system call, adams06',
};

const backEndPass: Constant = {
  id: 'back-end-pass',
  what: 'one pass of a request through a back end in a kernel or hypervisor',
  value: 3_900,
  low: 1_200,
  high: 29_460,
  unit: 'cycles',
  cpu: 'not named by the source; taken at the reference clock',
  flag: 'fit',
  sources: ['vsphere_sql09', 'felter14', 'dall16'],
  how: 'fitted so that the hypervisor’s share of one ESX disk request is 14 µs (vsphere_sql09, 8 processors); low end: no less than the least kernel pass; high end: felter14 and dall16 leave 12 µs a direction at 2.9 GHz for a kernel back end with the stack below it',
};

const deviceModelPass: Constant = {
  id: 'device-model-pass',
  what: 'one pass of a request through a device model',
  value: 2_199,
  low: 2_199,
  high: 16_639,
  unit: 'cycles',
  cpu: PENTIUM_III,
  flag: 'proxy',
  sources: ['sugerman01'],
  how: 'sugerman01, emulating the Lance transmit path 3.0 µs at 733 MHz: a network card, used for every device; high end: the host’s part of one frame, 22.7 µs',
};

const lowerStackPass: Constant = { ...HARDWARE.kernelPass, id: 'lower-stack-pass' };
const guestContextSwitch: Constant = { ...HARDWARE.contextSwitch, id: 'guest-context-switch' };
const guestSystemCall: Constant = { ...HARDWARE.systemCall, id: 'guest-system-call' };

const protectedCall: Constant = {
  id: 'protected-call',
  what: 'a call into or out of an isolated driver, with the change of its address space',
  value: 5_042,
  low: 5_042,
  high: 15_102,
  unit: 'cycles',
  cpu: PENTIUM_4_1700,
  flag: 'derived',
  sources: ['nooks03'],
  how: 'nooks03 table 4, sending through an isolated network driver: 39.3 % less 21.4 % of the processor over 60,352 calls a second, 2.97 µs at 1.7 GHz; high end: its compile on an isolated file system, 165 s less 29.5 s over 15,252,910 calls, 8.88 µs, refilling the TLB included',
};

/** What was measured on Xen 4.5 or stands in for it; other systems change what is known of them. */
const XEN: SoftwareCosts = {
  exitHandling,
  partitionSwitch,
  virtualInterrupt,
  translatedCallout: calloutBase,
  worldSwitch,
  returnToUser,
  guestContextSwitch,
  guestSystemCall,
  backEndPass,
  deviceModelPass,
  lowerStackPass,
  hypercall: HARDWARE.vmTransition,
  protectedCall,
};

/** The systems whose costs the first figures rest on. */
export const FIRST: Readonly<
  Record<'native' | 'xen-4.5' | 'kvm-4.0' | 'workstation-3' | 'esx-4.0', SoftwareCosts>
> = {
  native: XEN,
  'xen-4.5': XEN,
  'esx-4.0': XEN,
  'kvm-4.0': {
    ...XEN,
    virtualInterrupt: {
      ...virtualInterrupt,
      id: 'kvm-virtual-interrupt',
      ...recalled(18_923),
      how: 'dall16 table II, KVM x86 I/O latency in 18,923 cycles (recalled); ends: our allowance of a quarter',
    },
    backEndPass: {
      ...backEndPass,
      id: 'process-back-end-pass',
      what: 'one pass of a request through a back end in a process',
      value: 58_376,
      low: 31_076,
      high: 72_776,
      cpu: 'Xeon Platinum 8175M, 2.5 GHz (2017)',
      sources: ['fc20data'],
      how: 'fc20data, fitted so that QEMU adds 72.0 µs to a 4 KiB read at queue depth 1 (131.5 − 59.5), used for every request, taken at the reference clock; low end: Cloud Hypervisor adds 46.0 µs; high end: 72.0 µs with the source’s 2.5 GHz',
    },
  },
  'workstation-3': {
    ...XEN,
    virtualInterrupt: {
      ...calloutBase,
      id: 'translated-interrupt',
      what: 'handing an interrupt to translated code',
      flag: 'proxy',
    },
    guestContextSwitch: {
      ...guestContextSwitch,
      id: 'translated-context-switch',
      what: 'waking a process in a guest whose kernel is translated',
      value: 43_440,
      low: 42_240,
      high: 51_120,
      how: 'xen03 table 4, lmbench context switch on VMware Workstation 3.2: 2p/0K 18.1 µs, 2p/16K 17.6 µs, 2p/64K 21.3 µs, at 2.4 GHz',
    },
    guestSystemCall: {
      ...guestSystemCall,
      id: 'translated-system-call',
      what: 'one way of a system call in a guest whose kernel is translated',
      value: 876,
      low: 876,
      high: 1_154,
      cpu: XEON_2003,
      how: 'xen03 table 3, null call on Workstation 3.2 0.73 µs at 2.4 GHz, halved; high end: adams06 raw data, syscall under the software monitor 2,308 cycles, halved',
    },
    lowerStackPass: {
      ...lowerStackPass,
      id: 'hosted-stack-pass',
      what: 'one pass through the host’s I/O stack, called from the monitor’s process',
      value: 16_639,
      low: 4_140,
      high: 16_639,
      cpu: PENTIUM_III,
      flag: 'proxy',
      sources: ['sugerman01', 'xen03'],
      how: 'sugerman01, sending one frame through the host 22.7 µs at 733 MHz: a network frame, used for disks too; low end: the kernel pass of every other design, from xen03',
    },
  },
};
