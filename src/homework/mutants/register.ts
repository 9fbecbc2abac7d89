/** The mutants: for each belief that can be run, the run that shows it. */
import type { Design } from '../../model/design.ts';
import type { Mutant, RequestRun } from './mutant.ts';
import { deviceByHypervisor, systemCallExits } from './paths.ts';
import {
  childHasTheDriver,
  hypervisorCarriesData,
  hypervisorHasDrivers,
  parentComesBack,
  parentOnlyManages,
  windowsBelow,
  without,
} from './rows.ts';

type Crash = NonNullable<RequestRun['crash']>['component'];

/** A disk read on Hyper-V with synthetic devices; with a crash while the drive works. */
const read = (figure: string, component?: Crash): RequestRun & { readonly figure: string } => ({
  design: 'parent-synthetic',
  operation: 'diskRead',
  device: 'nvme',
  figure,
  ...(component ? { crash: { component, at: 30_000 } } : {}),
});

const same = (row: Design): Design => row;

const vmbus = 'drivers-in-the-parent-partition';

/** All mutants; a misconception has one at most. */
export const MUTANTS: readonly Mutant[] = [
  {
    misconceptions: ['child-drives-the-device', 'drivers-are-distributed'],
    believes: 'the child’s own driver commands the disk',
    lesson: vmbus,
    run: read('guided'),
    row: childHasTheDriver,
  },
  {
    misconceptions: ['parent-only-manages', 'intact-hypervisor-is-enough'],
    believes: 'the children run and work on when the parent is gone',
    lesson: vmbus,
    run: read('free', 'backEnd'),
    row: parentOnlyManages,
  },
  {
    misconceptions: ['hyper-v-runs-on-windows'],
    believes: 'Windows has the processor, and the hypervisor is a part of it',
    lesson: vmbus,
    run: read('guided'),
    row: (row) => without(windowsBelow(row), 'hypervisor'),
  },
  {
    misconceptions: ['data-through-the-hypervisor'],
    believes: 'the hypervisor takes every request and copies its data',
    lesson: vmbus,
    run: read('guided'),
    row: hypervisorCarriesData,
  },
  {
    misconceptions: ['hypervisor-provides-everything'],
    believes: 'the hypervisor has the drivers',
    lesson: vmbus,
    run: read('guided'),
    row: hypervisorHasDrivers,
  },
  {
    misconceptions: ['parent-survives-its-drivers'],
    believes: 'a crashed driver of the parent is started again, and the children work on',
    lesson: 'when-a-driver-fails',
    run: read('free', 'physicalDriver'),
    row: parentComesBack,
  },
  {
    misconceptions: ['every-privileged-act-exits'],
    believes: 'a system call inside a child stops in the hypervisor',
    lesson: vmbus,
    run: read('guided'),
    row: same,
    path: systemCallExits,
  },
  {
    misconceptions: ['parent-driver-needs-the-hypervisor'],
    believes: 'the parent’s driver asks the hypervisor before it reaches its device',
    lesson: vmbus,
    run: read('guided'),
    row: same,
    path: deviceByHypervisor,
  },
  {
    misconceptions: ['vt-x-makes-hosted-native'],
    believes: 'with VT-x the guest’s request goes straight to the device',
    lesson: 'workstation-level-hypervisors',
    run: { design: 'hosted-vtx', operation: 'diskRead', device: 'nvme', figure: 'faded' },
    row: childHasTheDriver,
  },
  {
    misconceptions: ['nested-paging-is-free'],
    believes: 'a walk reads the guest’s table only',
    lesson: 'memory',
    run: { paging: { paging: 'nested', pattern: 'touch', operations: 1 } },
    settings: { paging: 'none' },
  },
];
