/** The server of the first Xen paper: two Xeons without processor extensions for virtualization. */
import type { Constant } from './constant.ts';
import { HARDWARE } from './hardware.ts';
import { LMBENCH_2003 } from './lmbench-2003.ts';
import { SOFTWARE } from './software.ts';
import type { Platform } from './platform.ts';
import { XEON_2003 } from './reference.ts';
import { rowsOf } from './row.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';

const xen1 = SOFTWARE['xen-1'];
const workstation = SOFTWARE['workstation-3'];

const row = rowsOf({ unit: 'ns', cpu: XEON_2003, flag: 'derived', sources: ['xen03'] });

const packet = (id: string, who: string, way: string, mbit: number, ns: number): Constant =>
  row(
    `${id}-${way}-packet`,
    `one packet of 448 bytes, ${way}, ${who}`,
    ns,
    `xen03 table 6, ttcp at MTU 500 ${mbit} Mb/s, reckoned as 448 × 8 bits a packet`,
  );

export const xeon2003: Platform = {
  id: 'xeon-2003',
  name: 'Server (2003)',
  year: 2003,
  processor: XEON_2003,
  clockMHz: 2_400,
  cores: 2,
  sources: ['xen03'],
  constants: [
    row(
      'system-call',
      'one way of a system call',
      [540, 540, 636],
      'xen03 table 3, null call 0.45 µs on one processor, halved; high end: 0.53 µs on two',
      { unit: 'cycles' },
    ),
    row(
      'guest-system-call',
      'one way of a system call',
      [540, 540, 636],
      'xen03 table 3, null call 0.45 µs on one processor, halved; high end: 0.53 µs on two',
      { unit: 'cycles' },
    ),
    HARDWARE.contextSwitch,
    SOFTWARE.native.guestContextSwitch,
    HARDWARE.kernelPass,
    SOFTWARE.native.lowerStackPass,
    HARDWARE.driverPass,
    xen1.hypercall,
    xen1.exitHandling,
    xen1.backEndPass,
    xen1.lowerStackPass,
    xen1.virtualInterrupt,
    xen1.guestContextSwitch,
    row(
      'xen1-system-call',
      'one way of a system call in a guest of Xen 1.x',
      552,
      'xen03 table 3, null call 0.46 µs at 2.4 GHz, halved',
      { unit: 'cycles' },
    ),
    workstation.guestContextSwitch,
    workstation.guestSystemCall,
    ...LMBENCH_2003,
    packet('native', 'native', 'sent', 602, 5_953),
    packet('xen1', 'Xen 1.x', 'sent', 516, 6_946),
    packet('workstation', 'Workstation 3.2', 'sent', 101, 35_485),
    packet('native', 'native', 'received', 544, 6_588),
    packet('xen1', 'Xen 1.x', 'received', 467, 7_675),
    packet('workstation', 'Workstation 3.2', 'received', 137, 26_161),
    row(
      'processor-switch-with-refill',
      'giving a processor to another virtual processor and filling its cache again',
      375_000,
      'fitted on xen03 section 4.5: 128 domains lose 7.5 % at a slice of 5 ms; the cache is one of 512 KiB',
      { flag: 'fit' },
    ),
    row('xen1-slice', 'the time slice of Xen 1.x', 5_000_000, 'xen03 sections 4.3 and 4.5', {
      flag: 'measured',
    }),
    row(
      'esx-slice',
      'the time slice of ESX Server',
      50_000_000,
      'xen03 section 4.5, quoted there',
      {
        flag: 'measured',
      },
    ),
    row(
      'build-kernel-share',
      'share of a kernel build that is spent in the operating system',
      0.07,
      'xen03 section 4.1: 7 %',
      { unit: 'ratio', flag: 'measured' },
    ),
  ],
  borrows: [
    {
      ids: [
        HARDWARE.interrupt.id,
        HARDWARE.copyPerByte.id,
        workstation.translatedCallout.id,
        workstation.worldSwitch.id,
        workstation.returnToUser.id,
        workstation.virtualInterrupt.id,
        workstation.deviceModelPass.id,
        workstation.lowerStackPass.id,
        SOFTWARE.native.protectedCall.id,
      ],
      from: sandyBridge2012,
      why: 'xen03 measures whole calls and packets, not these parts',
    },
  ],
};
