/** The reference machine of the lockstep comparisons, and what was measured on its generation. */
import type { Constant } from './constant.ts';
import { HARDWARE } from './hardware.ts';
import { SOFTWARE } from './software.ts';
import type { Platform } from './platform.ts';
import { E5_2450, REFERENCE } from './reference.ts';
import { rowsOf } from './row.ts';

const row = rowsOf({ unit: 'cycles', cpu: E5_2450, flag: 'measured', sources: ['dall16'] });

/** A recalled cell of dall16’s table II, with our allowance of a quarter. */
const recalledCell = (id: string, what: string, value: number, cell: string): Constant =>
  row(
    id,
    what,
    [Math.round(value * 0.75), value, Math.round(value * 1.25)],
    `dall16 table II, ${cell}, recalled and not re-read; ends: our allowance of a quarter`,
    { flag: 'recalled' },
  );

const atc12 = { cpu: 'Sandy Bridge (2011)', sources: ['atc12'] } as const;

const paths: readonly Constant[] = [
  ...new Set([
    ...Object.values<Constant>(HARDWARE),
    ...Object.values(SOFTWARE).flatMap((costs) => Object.values<Constant>({ ...costs })),
  ]),
];

export const sandyBridge2012: Platform = {
  id: 'sandy-bridge-2012',
  name: 'Reference server (2012)',
  year: 2012,
  processor: REFERENCE.name,
  clockMHz: REFERENCE.clockMHz,
  cores: 8,
  sources: REFERENCE.sources,
  constants: [
    ...paths,
    row(
      'vm-round-trip',
      'the hardware part of a VM exit and entry',
      784,
      'atc12 table 1, Sandy Bridge, there and back',
      atc12,
    ),
    row(
      'nested-exit',
      'an exit of an inner guest to the monitor that runs it, inside an outer one, and back',
      9_794,
      'atc12 section 8, virtual exit round trip of Workstation 8',
      atc12,
    ),
    row(
      'exit-in-all',
      'one exit, hardware and software together',
      3_000,
      'atc12 section 9: no source there, taken for granted',
      { ...atc12, cpu: 'a host of 3.33 GHz', flag: 'assumed' },
    ),
    row(
      'kvm-hypercall',
      'a hypercall that does nothing, KVM',
      [1_300, 1_300, 1_437],
      'dall16 table II, hypercall; high end: dall17 table 2, null hypercall on the same processor',
      { sources: ['dall16', 'dall17'] },
    ),
    row(
      'hypercall-from-process',
      'a hypercall asked for by a process of the guest, KVM',
      [1_600, 1_650, 1_700],
      'shalabi14, null VMCALL through a system call of the guest: 1,600 to 1,700, the middle by us',
      { cpu: 'Core i7-3960X, Sandy Bridge-E (2011)', sources: ['shalabi14'] },
    ),
    row(
      'kvm-kernel-exit',
      'an access to a device that the kernel imitates, KVM',
      2_565,
      'dall17 table 2, I/O kernel',
      { sources: ['dall17'] },
    ),
    row(
      'kvm-process-exit',
      'an access to a device that the monitor’s process imitates, KVM',
      6_732,
      'dall17 table 2, I/O user',
      { sources: ['dall17'] },
    ),
    row(
      'kvm-interrupt-completion',
      'the guest’s end of interrupt, KVM',
      1_556,
      'dall16 table II, virtual IRQ completion',
    ),
    row(
      'kvm-signal-out',
      'from the guest’s signal to the back end’s start, KVM',
      560,
      'dall16 table II, I/O latency out',
    ),
    recalledCell('xen-hypercall', 'a hypercall that does nothing, Xen', 1_228, 'hypercall'),
    recalledCell(
      'kvm-interrupt-controller',
      'an access to the interrupt controller, KVM',
      2_384,
      'interrupt controller trap',
    ),
    recalledCell(
      'xen-interrupt-controller',
      'an access to the interrupt controller, Xen',
      1_734,
      'interrupt controller trap',
    ),
    recalledCell(
      'xen-interrupt-completion',
      'the guest’s end of interrupt, Xen',
      1_464,
      'virtual IRQ completion',
    ),
    recalledCell(
      'kvm-virtual-ipi',
      'an interrupt between virtual processors, KVM',
      5_230,
      'virtual IPI',
    ),
    recalledCell(
      'xen-virtual-ipi',
      'an interrupt between virtual processors, Xen',
      5_562,
      'virtual IPI',
    ),
    recalledCell('kvm-vm-switch', 'from one virtual machine to another, KVM', 4_812, 'VM switch'),
    recalledCell('xen-vm-switch', 'from one virtual machine to another, Xen', 10_534, 'VM switch'),
    recalledCell(
      'xen-signal-out',
      'from the guest’s signal to dom0, Xen',
      11_262,
      'I/O latency out',
    ),
    recalledCell('xen-signal-in', 'from dom0’s signal to the guest, Xen', 10_050, 'I/O latency in'),
    recalledCell(
      'kvm-signal-in',
      'from the host’s signal to the guest, KVM',
      18_923,
      'I/O latency in',
    ),
  ],
  borrows: [],
};
