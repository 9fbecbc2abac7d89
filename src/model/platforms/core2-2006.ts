/** Core 2: exits for less than half of the Pentium 4’s cycles, two years later. */
import { exitParts, roundTrip } from './exit-rows.ts';
import { SOFTWARE } from './software.ts';
import type { Platform } from './platform.ts';
import { CORE_2 } from './reference.ts';
import { rowsOf } from './row.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';
import { HYPERVISOR, KVM, ORDINARY_KERNEL } from './shared-loans.ts';

const row = rowsOf({ unit: 'cycles', cpu: CORE_2, flag: 'measured', sources: ['atc12'] });
const vtx = SOFTWARE['workstation-vtx'];

export const core22006: Platform = {
  id: 'core2-2006',
  name: 'PC with VT-x (2006)',
  year: 2006,
  processor: CORE_2,
  clockMHz: 2_660,
  cores: 2,
  sources: ['adams06'],
  constants: [
    ...roundTrip(
      'Core 2, Merom (2006)',
      [1_266, 1_579, 2_123],
      ['atc12', 'adams06'],
      'atc12 table 1, exit and entry on Merom; low end: on Penryn (2008); high end: adams06 table 1, entry 937 and exit by page fault 1,186',
    ),
    ...exitParts(CORE_2, { entry: 937, fault: 1_186, read: 52, write: 44 }),
    row(
      'vm-round-trip-penryn',
      'the hardware part of an exit and entry on Penryn',
      1_266,
      'atc12 table 1',
      {
        cpu: 'Core 2, Penryn (2008)',
      },
    ),
  ],
  borrows: [
    {
      ids: [
        ...new Set([
          ...ORDINARY_KERNEL,
          ...HYPERVISOR,
          ...KVM,
          vtx.virtualInterrupt.id,
          vtx.guestContextSwitch.id,
          vtx.guestSystemCall.id,
          vtx.worldSwitch.id,
          vtx.lowerStackPass.id,
        ]),
      ],
      from: sandyBridge2012,
      why: 'adams06 prints only the processor’s part for Core 2',
    },
  ],
};
