/** What single exits cost on Nehalem, part by part, and what nesting makes of them. */
import type { Constant } from './constant.ts';
import { CORE_I7_920, XEON_5500, XEON_X5570 } from './reference.ts';
import { rowsOf } from './row.ts';

const row = rowsOf({ unit: 'cycles', cpu: XEON_5500, flag: 'measured', sources: ['sriov10'] });
const nested = { cpu: 'Nehalem class, not named further', sources: ['turtles10'] } as const;

export const NEHALEM_EXITS: readonly Constant[] = [
  row(
    'interrupt-end-decoded',
    'the guest’s end of interrupt, its instruction fetched and decoded by Xen 3.4',
    8_400,
    'sriov10 section IV-C',
  ),
  row(
    'interrupt-end-qualified',
    'the guest’s end of interrupt, taken from the exit’s record by Xen 3.4',
    2_500,
    'sriov10 section IV-C',
  ),
  row(
    'instruction-fetch',
    'fetching the instruction that caused an exit',
    1_800,
    'sriov10 section IV-C',
  ),
  row(
    'interrupt-ends-of-controller-exits',
    'share of the exits for the interrupt controller that end an interrupt',
    0.47,
    'sriov10 section IV-C',
    { unit: 'ratio' },
  ),
  row(
    'forwarded-access',
    'a register access that Xen forwards to a process in dom0, and back',
    [21_068, 26_894, 26_894],
    'fitted on sriov10: 17 % of a thread less 3 % at 2.8 GHz over two accesses for each of 7,288 interrupts a second; low end: two partition switches of dall16, 10,534 each (recalled)',
    { flag: 'fit', sources: ['sriov10', 'dall16'] },
  ),
  row('direct-exit', 'the direct cost of one exit, KVM', 2_000, 'splitx11 section 1', {
    cpu: XEON_X5570,
    sources: ['splitx11'],
  }),
  row(
    'assigned-device-exit',
    'one exit for an interrupt of an assigned device, KVM',
    [8_886, 9_202, 9_518],
    'fitted on eli12 tables 1 and 3 (recalled): 31 % of 2.93 GHz over 102,222 exits a second, 40 % over 123,134; the mean of both',
    { cpu: XEON_X5570, flag: 'fit', sources: ['eli12'] },
  ),
  row(
    'shadow-fill-software',
    'the software part of filling a shadow page table after a hidden fault, NOVA',
    [1_220, 1_304, 1_304],
    'fitted on nova10 table 2 (recalled): 175 s more at 2.67 GHz over 202.0 million more events, less the exit of atc12, 1,009; low end: ten reads of the record (adams06) and two walks',
    { cpu: CORE_I7_920, flag: 'fit', sources: ['nova10', 'atc12', 'adams06'] },
  ),
  row(
    'table-walk-software',
    'walking a page table by software',
    350,
    'no source gives a number; “a few hundred” cycles read as 350',
    { cpu: CORE_I7_920, flag: 'assumed', sources: [] },
  ),
  row(
    'hypervisor-cycles',
    'the hypervisor’s cycles a second for one machine that receives 1 Gb/s through an assigned card',
    154_000_000,
    'sriov10 section IV-C, before the end of interrupt was made cheaper',
  ),
  row(
    'controller-exit-cycles',
    'those of them in exits for the interrupt controller',
    139_000_000,
    'sriov10 section IV-C',
  ),
  row(
    'compile-events-nested',
    'exits of a kernel build with nested paging, NOVA',
    [650_506, 867_341, 1_084_176],
    'nova10 table 2, recalled and not re-read; ends: our allowance of a quarter',
    { unit: 'count', cpu: CORE_I7_920, flag: 'recalled', sources: ['nova10'] },
  ),
  row(
    'compile-events-shadow',
    'exits of the same build with shadow paging, NOVA',
    [152_148_595, 202_864_793, 253_580_991],
    'nova10 table 2, recalled and not re-read; ends: our allowance of a quarter',
    { unit: 'count', cpu: CORE_I7_920, flag: 'recalled', sources: ['nova10'] },
  ),
  row(
    'stream-exits',
    'exits a second of a network stream through an assigned card, KVM',
    [76_667, 102_222, 127_778],
    'eli12 table 1, recalled and not re-read; ends: our allowance of a quarter',
    { unit: 'count', cpu: XEON_X5570, flag: 'recalled', sources: ['eli12'] },
  ),
  row('cpuid-exit', 'CPUID in a virtual machine, KVM', 2_600, 'turtles10 figure 10, about', nested),
  row(
    'nested-cpuid',
    'CPUID in a nested virtual machine',
    58_000,
    'turtles10 figure 10, about',
    nested,
  ),
  row(
    'port-exit',
    'an exit for an I/O port, handled by the outer monitor',
    12_000,
    'turtles10 section 4.1',
    nested,
  ),
  row(
    'nested-port-exit',
    'an exit for an I/O port, reflected to the inner monitor',
    183_000,
    'turtles10 section 4.1',
    nested,
  ),
  row(
    'exits-of-a-reflected-one',
    'more exits of the inner monitor for one that it is handed',
    31,
    'turtles10 section 4.1',
    {
      ...nested,
      unit: 'count',
    },
  ),
];
