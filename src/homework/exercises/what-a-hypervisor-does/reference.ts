/** Known answers to “One falls, one stays”. */
import { crashRun } from '../crash-run.ts';
import type { KnownAnswers } from '../exercise.ts';

export const oneFallsOneStays: KnownAnswers = {
  right: [
    // The guest's own driver, and its kernel with it.
    crashRun(['parent-synthetic', 'monolithic'], [['guestDriver', 3_000]]),
    // The process outside that plays the guest's devices; hosted and KVM have one as well.
    crashRun(['parent-synthetic', 'hosted', 'kvm-process'], [['deviceModel', 20_000]]),
    // Hyper-V alone, on a write, with a third virtual machine.
    crashRun(['parent-synthetic'], [['deviceModel', 500]], {
      operation: 'diskWrite',
      children: 3,
    }),
  ],
  wrong: [
    {
      what: 'Hyper-V taken out of the comparison',
      answer: crashRun(['monolithic'], [['guestDriver', 3_000]]),
      firstFailing: 0,
      says: 'not among the designs',
    },
    {
      what: 'two crashes',
      answer: crashRun(
        ['parent-synthetic', 'monolithic'],
        [
          ['guestDriver', 3_000],
          ['deviceModel', 40_000],
        ],
      ),
      firstFailing: 1,
      says: '2 crashes',
    },
    {
      what: 'the untouched figure',
      answer: crashRun(['parent-synthetic', 'monolithic'], []),
      firstFailing: 2,
      says: 'was never stopped',
    },
    {
      what: 'the application, which takes nobody with it',
      answer: crashRun(['parent-synthetic', 'monolithic'], [['application', 3_000]]),
      firstFailing: 2,
      says: 'was never stopped',
    },
    {
      what: 'the driver of the real device, which takes all',
      answer: crashRun(['parent-synthetic', 'monolithic'], [['physicalDriver', 3_000]]),
      firstFailing: 2,
      says: 'virtual machine 2 stopped',
    },
    {
      what: 'the hypervisor',
      answer: crashRun(['parent-synthetic', 'monolithic'], [['monitor', 3_000]]),
      firstFailing: 2,
      says: 'virtual machine 2 stopped',
    },
  ],
};
