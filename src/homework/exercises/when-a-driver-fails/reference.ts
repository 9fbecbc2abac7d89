/** Known answers to the goals of “When a driver fails”. */
import { crashRun } from '../crash-run.ts';
import type { KnownAnswers } from '../exercise.ts';

/** “No difference”: the driver's crash stops every machine. */
export const noDifference: KnownAnswers = {
  right: [
    crashRun(['hosted', 'monolithic', 'parent-synthetic'], [['physicalDriver', 30_000]]),
    // With KVM as the kernel below, on a write, before the command has gone out.
    crashRun(['monolithic', 'parent-synthetic', 'kvm-process'], [['physicalDriver', 5_000]], {
      operation: 'diskWrite',
      children: 3,
    }),
  ],
  wrong: [
    {
      what: 'the designs without a crash',
      answer: crashRun(['hosted', 'monolithic', 'parent-synthetic'], []),
      firstFailing: 0,
      says: 'Nothing has crashed yet',
    },
    {
      what: 'another component as well',
      answer: crashRun(
        ['hosted', 'monolithic', 'parent-synthetic'],
        [
          ['physicalDriver', 30_000],
          ['application', 40_000],
        ],
      ),
      firstFailing: 1,
      says: '2 crashes',
    },
    {
      what: 'ESX left out',
      answer: crashRun(['hosted', 'parent-synthetic'], [['physicalDriver', 30_000]]),
      firstFailing: 2,
      says: 'Monolithic',
    },
    {
      what: 'Hyper-V left out',
      answer: crashRun(['hosted', 'monolithic'], [['physicalDriver', 30_000]]),
      firstFailing: 3,
      says: 'Parent',
    },
    {
      what: 'the driver domain left in',
      answer: crashRun(
        ['driver-domain', 'monolithic', 'parent-synthetic'],
        [['physicalDriver', 30_000]],
      ),
      firstFailing: 4,
      says: 'still runs',
    },
  ],
};

/** “One component, three fates”: the back end, in three houses. */
export const oneComponentThreeFates: KnownAnswers = {
  right: [
    crashRun(['kvm-process', 'parent-synthetic', 'driver-domain'], [['backEnd', 30_000]]),
    // ESX as the one that stops, on a write, with a third virtual machine.
    crashRun(['driver-domain', 'kvm-process', 'monolithic'], [['backEnd', 20_000]], {
      operation: 'diskWrite',
      children: 3,
    }),
  ],
  wrong: [
    {
      what: 'two crashes',
      answer: crashRun(
        ['kvm-process', 'parent-synthetic', 'driver-domain'],
        [
          ['backEnd', 30_000],
          ['backEnd', 40_000],
        ],
      ),
      firstFailing: 0,
      says: '2 crashes',
    },
    {
      what: 'the physical driver instead',
      answer: crashRun(
        ['kvm-process', 'parent-synthetic', 'driver-domain'],
        [['physicalDriver', 30_000]],
      ),
      firstFailing: 1,
      says: 'did not crash',
    },
    {
      what: 'no design with a process for each machine',
      answer: crashRun(['monolithic', 'driver-domain'], [['backEnd', 30_000]]),
      firstFailing: 1,
      says: 'stopped',
    },
    {
      what: 'no design with a shared kernel',
      answer: crashRun(['kvm-process', 'driver-domain'], [['backEnd', 30_000]]),
      firstFailing: 2,
      says: 'still runs',
    },
    {
      what: 'no driver domain',
      answer: crashRun(['kvm-process', 'parent-synthetic'], [['backEnd', 30_000]]),
      firstFailing: 3,
      says: 'nothing that had stopped runs again',
    },
  ],
};
