/** The cloud server on which microVMs were measured in 2020. Times are of whole requests, at the source’s clock. */
import type { Constant } from './constant.ts';
import { SOFTWARE } from './software.ts';
import type { Platform } from './platform.ts';
import { HARDWARE } from './hardware.ts';
import { XEON_8175M } from './reference.ts';
import { rowsOf } from './row.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';
import { HYPERVISOR, KVM, ORDINARY_KERNEL } from './shared-loans.ts';

const row = rowsOf({ unit: 'ns', cpu: XEON_8175M, flag: 'measured', sources: ['fc20data'] });

const qemu = SOFTWARE['kvm-4.0'].backEndPass;
const microVm = SOFTWARE.firecracker.backEndPass;

/** A fitted pass at the source’s own clock, which is the high end of the reference’s. */
const atOwnClock = (one: Constant): Constant => ({
  ...one,
  value: one.high,
  how: one.how.replace('taken at the reference clock', 'taken at the source’s clock'),
});
const own = new Set([qemu.id, microVm.id]);

/** One 4 KiB request at queue depth 1. */
const request = (id: string, who: string, way: string, ns: number): Constant =>
  row(
    `${id}-${way}`,
    `a 4 KiB ${way} at queue depth 1, ${who}`,
    ns,
    `fc20data, fio, random ${way}, mean of all`,
  );

/** From fork to the guest’s init. */
const boot = (id: string, who: string, ns: number): Constant =>
  row(
    `${id}-boot`,
    `from starting the monitor to the guest’s init, ${who}`,
    ns,
    'fc20data, boots one after another, median',
  );

export const cloud2020: Platform = {
  id: 'cloud-2020',
  name: 'Cloud server (2020)',
  year: 2020,
  processor: XEON_8175M,
  clockMHz: 2_500,
  cores: 48,
  sources: ['fc20data'],
  constants: [
    atOwnClock(qemu),
    atOwnClock(microVm),
    request('native', 'native', 'read', 59_500),
    request('native', 'native', 'write', 29_300),
    request('firecracker', 'Firecracker', 'read', 117_800),
    request('firecracker', 'Firecracker', 'write', 54_100),
    request('qemu', 'QEMU', 'read', 131_500),
    request('qemu', 'QEMU', 'write', 54_300),
    request('cloud-hypervisor', 'Cloud Hypervisor', 'read', 105_500),
    request('cloud-hypervisor', 'Cloud Hypervisor', 'write', 28_400),
    row(
      'firecracker-fixed',
      'what Firecracker adds to a read, whatever its size',
      58_300,
      'fc20data: 117.8 µs less 59.5 µs at queue depth 1',
      { flag: 'derived' },
    ),
    row(
      'firecracker-serial-share',
      'share of that in which its one device thread is busy',
      0.311,
      'fitted on fc20data: 12,880 reads a second at queue depth 32 are 77.6 µs each, less 59.5 µs, over 58.3 µs',
      { unit: 'ratio', flag: 'fit' },
    ),
    row(
      'firecracker-per-kib',
      'what Firecracker adds to a read for each KiB above 4',
      2_313,
      'fitted on fc20data: 554.9 µs less 209.8 µs for 128 KiB, less 58.3 µs, over 124 KiB',
      { unit: 'ns/KiB', flag: 'fit' },
    ),
    row('qemu-fixed', 'what QEMU adds to a read', 72_000, 'fc20data: 131.5 µs less 59.5 µs', {
      flag: 'derived',
    }),
    row(
      'cloud-hypervisor-fixed',
      'what Cloud Hypervisor adds to a read',
      46_000,
      'fc20data: 105.5 µs less 59.5 µs',
      {
        flag: 'derived',
      },
    ),
    boot('firecracker', 'Firecracker', 160_900_000),
    boot('cloud-hypervisor', 'Cloud Hypervisor', 102_500_000),
    boot('qemu', 'QEMU', 243_500_000),
    row(
      'firecracker-guest-boot',
      'the guest’s own part of that, Firecracker',
      110_000_000,
      'fc20data, InstanceStart to init, median',
    ),
    row(
      'firecracker-memory',
      'memory of the monitor for one microVM, at most',
      5_242_880,
      'fcspec item 4: 5 MiB',
      {
        unit: 'bytes',
        sources: ['fcspec'],
      },
    ),
    row(
      'firecracker-network-adds',
      'what Firecracker adds to a packet’s way, on average',
      60_000,
      'fcspec item 5: 0.06 ms',
      {
        sources: ['fcspec'],
      },
    ),
    row('ring-signal', 'signalling a virtio ring, KVM', 4_984, 'dvh20 table 3', {
      unit: 'cycles',
      cpu: 'Skylake (2017)',
      sources: ['dvh20'],
    }),
    row(
      'nested-ring-signal',
      'signalling a virtio ring from a nested guest',
      48_390,
      'dvh20 table 3',
      {
        unit: 'cycles',
        cpu: 'Skylake (2017)',
        sources: ['dvh20'],
      },
    ),
    row(
      'nested-cpuid',
      'CPUID in a guest of KVM inside a child of Hyper-V',
      18_890,
      'evmcs18, before',
      { unit: 'cycles', cpu: 'not named by the source (2018)', sources: ['evmcs18'] },
    ),
    row(
      'nested-cpuid-shared-record',
      'the same, the exit’s record shared with Hyper-V (enlightened VMCS)',
      8_304,
      'evmcs18, after',
      { unit: 'cycles', cpu: 'not named by the source (2018)', sources: ['evmcs18'] },
    ),
  ],
  borrows: [
    {
      ids: [
        'vm-round-trip',
        HARDWARE.vmTransition.id,
        ...ORDINARY_KERNEL,
        ...HYPERVISOR,
        ...KVM,
      ].filter((id) => !own.has(id)),
      from: sandyBridge2012,
      why: 'fc20data prints whole requests; no source gives the parts on this processor',
    },
  ],
};
