/** The server on which containers and KVM were compared in 2014: vhost for the network, virtio for disks. */
import type { Platform } from './platform.ts';
import { E5_2665 } from './reference.ts';
import { HARDWARE } from './hardware.ts';
import { SOFTWARE } from './software.ts';
import { rowsOf } from './row.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';
import { HYPERVISOR, KVM, ORDINARY_KERNEL } from './shared-loans.ts';

const row = rowsOf({ unit: 'ns', cpu: E5_2665, flag: 'digitised', sources: ['felter14'] });
const own = new Set([HARDWARE.copyPerByte.id, SOFTWARE['kvm-vhost'].backEndPass.id]);

export const kvmServer2014: Platform = {
  id: 'kvm-server-2014',
  name: 'KVM server (2014)',
  year: 2014,
  processor: E5_2665,
  clockMHz: 2_900,
  cores: 16,
  sources: ['felter14'],
  constants: [
    HARDWARE.copyPerByte,
    SOFTWARE['kvm-vhost'].backEndPass,
    row('native-round-trip', 'a TCP request and answer, native', 37_700, 'felter14 fig. 3'),
    row('vhost-round-trip', 'a TCP request and answer, KVM with vhost', 68_400, 'felter14 fig. 3'),
    row(
      'vhost-direction',
      'host stack and vhost, one direction',
      11_991,
      'fitted on felter14 fig. 3, 68.4 µs less 37.7 µs, less dall16’s ways in and out, 19,483 cycles at 2.9 GHz (recalled), halved',
      { flag: 'fit', sources: ['felter14', 'dall16'] },
    ),
    row('native-send-byte', 'bulk TCP sent, native', 2.13, 'felter14 fig. 2', {
      unit: 'cycles/byte',
    }),
    row('vhost-send-byte', 'bulk TCP sent, KVM with vhost', 2.28, 'felter14 fig. 2', {
      unit: 'cycles/byte',
    }),
    row('native-receive-byte', 'bulk TCP received, native', 2.3, 'felter14 fig. 2', {
      unit: 'cycles/byte',
    }),
    row('vhost-receive-byte', 'bulk TCP received, KVM with vhost', 3.25, 'felter14 fig. 2', {
      unit: 'cycles/byte',
    }),
    row(
      'virtio-disk-adds',
      'what virtio through QEMU adds to a disk read at queue depth 16',
      [199_000, 352_000, 483_000],
      'fitted on felter14 fig. 7, medians 612 µs less 260 µs; ends: the first and the ninetieth percentile, 386 less 187 and 788 less 305',
      { flag: 'fit' },
    ),
    row(
      'redis-adds',
      'what KVM adds to a Redis transaction under load',
      83_000,
      'felter14 section III-H',
      {
        flag: 'measured',
      },
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
      why: 'a processor of the same generation',
    },
  ],
};
