/** The PC on which drivers were isolated inside one kernel, and its faults injected. */
import { SOFTWARE } from './software.ts';
import type { Platform } from './platform.ts';
import { PENTIUM_4_1700 } from './reference.ts';
import { rowsOf } from './row.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';
import { ORDINARY_KERNEL } from './shared-loans.ts';

const row = rowsOf({ unit: 'ns', cpu: PENTIUM_4_1700, flag: 'derived', sources: ['nooks03'] });

export const isolation2003: Platform = {
  id: 'isolation-2003',
  name: 'PC with isolated drivers (2003)',
  year: 2003,
  processor: PENTIUM_4_1700,
  clockMHz: 1_700,
  cores: 1,
  sources: ['nooks03'],
  constants: [
    SOFTWARE.native.protectedCall,
    row(
      'isolated-file-system-call',
      'a call into or out of an isolated file system, refilling the TLB included',
      8_884,
      'nooks03: 165 s less 29.5 s in the kernel over 15,252,910 calls',
    ),
    row(
      'isolated-network-call',
      'a call into or out of an isolated network driver, sending',
      2_966,
      'nooks03 table 4: 39.3 % less 21.4 % of the processor over 60,352 calls a second',
    ),
    row(
      'crashes-native',
      'crashes in 2,000 trials of faulty drivers, native',
      317,
      'nooks03 figure 6',
      {
        unit: 'count',
        flag: 'measured',
      },
    ),
    row(
      'crashes-isolated',
      'crashes in 2,000 trials of faulty drivers, isolated',
      4,
      'nooks03 figure 6',
      {
        unit: 'count',
        flag: 'measured',
      },
    ),
  ],
  borrows: [
    {
      ids: ORDINARY_KERNEL,
      from: sandyBridge2012,
      why: 'nooks03 measures what isolation adds, not the kernel’s own paths',
    },
  ],
};
