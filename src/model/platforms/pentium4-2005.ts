/** The first desktop processor with VT-x, on which two monitors of one maker were compared. */
import { exitParts, roundTrip } from './exit-rows.ts';
import { HARDWARE } from './hardware.ts';
import { SOFTWARE } from './software.ts';
import { NANOBENCH_2005 } from './nanobench-2005.ts';
import type { Platform } from './platform.ts';
import { PENTIUM_4 } from './reference.ts';
import { rowsOf } from './row.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';

const row = rowsOf({ unit: 'cycles', cpu: PENTIUM_4, flag: 'measured', sources: ['adams06'] });
const vtx = SOFTWARE['workstation-vtx'];
const translated = SOFTWARE['workstation-3'];

export const pentium42005: Platform = {
  id: 'pentium4-2005',
  name: 'PC with VT-x (2005)',
  year: 2005,
  processor: PENTIUM_4,
  clockMHz: 3_800,
  cores: 1,
  sources: ['adams06'],
  constants: [
    ...roundTrip(
      PENTIUM_4,
      [3_963, 3_963, 4_340],
      ['atc12', 'adams06', 'agesen10'],
      'atc12 table 1, exit and entry on Prescott; high end: adams06 table 1, entry 2,409 and exit by page fault 1,931, which agesen10 prints as one round trip',
    ),
    ...exitParts(PENTIUM_4, { entry: 2_409, fault: 1_931, read: 178, write: 171 }),
    row(
      'system-call',
      'one way of a system call',
      121,
      'adams06 raw data, native syscall there and back 242 cycles, halved',
      { flag: 'derived' },
    ),
    row(
      'guest-system-call',
      'one way of a system call',
      121,
      'adams06 raw data, native syscall there and back 242 cycles, halved',
      { flag: 'derived' },
    ),
    vtx.guestSystemCall,
    row(
      'translated-system-call',
      'one way of a system call in a guest whose kernel is translated',
      1_154,
      'adams06 raw data, syscall under the software monitor there and back 2,308 cycles, halved',
      { flag: 'derived' },
    ),
    ...NANOBENCH_2005,
    row(
      'record-reads-an-exit',
      'reads of the exit’s record for a typical exit',
      10,
      'adams06 section 7.1',
      {
        unit: 'count',
      },
    ),
    row('rdtsc-trapped', 'RDTSC by trap and emulation', 2_030, 'adams06 section 3.3'),
    row('rdtsc-callout', 'RDTSC by a callout of translated code', 1_254, 'adams06 section 3.3'),
    row('rdtsc-in-cache', 'RDTSC emulated inside translated code', 216, 'adams06 section 3.3'),
    row('translate-instruction', 'translating one instruction', 2_300, 'adams06 section 6.3'),
    row(
      'xp-table-writes',
      'page-table entries that Windows XP x64 writes from boot to halt',
      1_031_846,
      'fitted on adams06 fig. 5, 0.1059 s under binary translation (digitised) at 3.8 GHz, 390 cycles each; its text says more than a million',
      { unit: 'count', flag: 'fit' },
    ),
  ],
  borrows: [
    {
      ids: [
        HARDWARE.contextSwitch.id,
        HARDWARE.interrupt.id,
        HARDWARE.kernelPass.id,
        HARDWARE.driverPass.id,
        HARDWARE.copyPerByte.id,
        vtx.exitHandling.id,
        vtx.virtualInterrupt.id,
        vtx.guestContextSwitch.id,
        vtx.worldSwitch.id,
        vtx.returnToUser.id,
        vtx.deviceModelPass.id,
        vtx.lowerStackPass.id,
        translated.translatedCallout.id,
        translated.virtualInterrupt.id,
        translated.guestContextSwitch.id,
        SOFTWARE.native.guestContextSwitch.id,
        SOFTWARE.native.lowerStackPass.id,
      ],
      from: sandyBridge2012,
      why: 'adams06 measures instructions, not devices or the paths of a kernel',
    },
  ],
};
