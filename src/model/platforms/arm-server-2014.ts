/** The ARM server whose hypervisors were compared in 2016: a split-mode KVM, and Xen in a mode of its own. */
import type { Constant } from './constant.ts';
import type { Platform } from './platform.ts';
import { X_GENE } from './reference.ts';
import { rowsOf } from './row.ts';

const row = rowsOf({ unit: 'cycles', cpu: X_GENE, flag: 'measured', sources: ['dall16'] });

const cell = (id: string, what: string, value: number, name: string): Constant =>
  row(id, what, value, `dall16 table II, ${name}`);

const recalledCell = (id: string, what: string, value: number, name: string): Constant =>
  row(
    id,
    what,
    [Math.round(value * 0.75), value, Math.round(value * 1.25)],
    `dall16 table II, ${name}, recalled and not re-read; ends: our allowance of a quarter`,
    { flag: 'recalled' },
  );

const ipi = 'an interrupt between virtual processors';
const vmSwitch = 'from one virtual machine to another';

/** It borrows nothing: no other processor of the table is an ARM. */
export const armServer2014: Platform = {
  id: 'arm-server-2014',
  name: 'ARM server (2014)',
  year: 2014,
  processor: X_GENE,
  clockMHz: 2_400,
  cores: 8,
  sources: ['dall16'],
  constants: [
    cell('kvm-hypercall', 'a hypercall that does nothing, KVM', 6_500, 'hypercall'),
    cell('xen-hypercall', 'a hypercall that does nothing, Xen', 376, 'hypercall'),
    cell(
      'kvm-interrupt-controller',
      'an access to the interrupt controller, KVM',
      7_370,
      'interrupt controller trap',
    ),
    cell(
      'xen-interrupt-controller',
      'an access to the interrupt controller, Xen',
      1_356,
      'interrupt controller trap',
    ),
    cell(
      'kvm-interrupt-completion',
      'the guest’s end of interrupt, without an exit, KVM',
      71,
      'virtual IRQ completion',
    ),
    recalledCell(
      'xen-interrupt-completion',
      'the guest’s end of interrupt, without an exit, Xen',
      71,
      'virtual IRQ completion',
    ),
    recalledCell('kvm-virtual-ipi', `${ipi}, KVM`, 11_557, 'virtual IPI'),
    recalledCell('xen-virtual-ipi', `${ipi}, Xen`, 5_978, 'virtual IPI'),
    recalledCell('kvm-vm-switch', `${vmSwitch}, KVM`, 10_387, 'VM switch'),
    recalledCell('xen-vm-switch', `${vmSwitch}, Xen`, 8_799, 'VM switch'),
    cell(
      'kvm-signal-out',
      'from the guest’s signal to the back end’s start, KVM',
      6_024,
      'I/O latency out',
    ),
    recalledCell(
      'xen-signal-out',
      'from the guest’s signal to dom0, Xen',
      16_491,
      'I/O latency out',
    ),
    recalledCell(
      'kvm-signal-in',
      'from the host’s signal to the guest, KVM',
      13_872,
      'I/O latency in',
    ),
    recalledCell('xen-signal-in', 'from dom0’s signal to the guest, Xen', 15_650, 'I/O latency in'),
    row(
      'vhost-direction',
      'host stack and vhost, one direction',
      [12_500, 18_105, 21_100],
      'fitted on dall16 table V (recalled): 44.5 µs less the ways in and out, 19,896 cycles at 2.4 GHz, halved; ends: the rows of table V less each way',
      { unit: 'ns', flag: 'fit' },
    ),
    row(
      'native-round-trip',
      'a TCP request and answer, native',
      [31_350, 41_800, 52_250],
      'dall16 table V, 41.8 µs, recalled and not re-read; ends: our allowance of a quarter',
      { unit: 'ns', flag: 'recalled' },
    ),
  ],
  borrows: [],
};
