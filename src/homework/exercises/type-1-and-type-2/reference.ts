/** Known answers to “Same type, other fate”. */
import { crashRun } from '../crash-run.ts';
import type { KnownAnswers } from '../exercise.ts';

export const sameTypeOtherFate: KnownAnswers = {
  right: [
    // The crash while the drive works; the parent partition takes its machine with it.
    crashRun(['driver-domain', 'parent-synthetic'], [['physicalDriver', 30_000]]),
    // Before the command has gone out, on a write, against ESX and with more children.
    crashRun(['hosted', 'monolithic', 'driver-domain'], [['physicalDriver', 5_000]], {
      operation: 'diskWrite',
      children: 3,
    }),
    // At the very start, on a mechanical disk, with many requests under way.
    crashRun(['parent-emulated', 'driver-domain'], [['physicalDriver', 0]], {
      device: 'hdd10k',
      requests: 8,
      outstanding: 4,
    }),
  ],
  wrong: [
    {
      what: 'the untouched figure',
      answer: crashRun(['hosted', 'parent-synthetic'], []),
      firstFailing: 0,
      says: 'Nothing has crashed yet',
    },
    {
      what: 'the right designs and no crash',
      answer: crashRun(['driver-domain', 'parent-synthetic'], []),
      firstFailing: 0,
      says: 'Nothing has crashed yet',
    },
    {
      what: 'the back end instead of the driver',
      answer: crashRun(['driver-domain', 'parent-synthetic'], [['backEnd', 30_000]]),
      firstFailing: 0,
      says: 'not the physical driver',
    },
    {
      what: 'two crashes',
      answer: crashRun(
        ['driver-domain', 'parent-synthetic'],
        [
          ['physicalDriver', 30_000],
          ['deviceModel', 40_000],
        ],
      ),
      firstFailing: 1,
      says: '2 crashes',
    },
    {
      what: 'only designs without a hypervisor',
      answer: crashRun(['hosted', 'kvm-process'], [['physicalDriver', 30_000]]),
      firstFailing: 2,
      says: 'owns the processor',
    },
    {
      what: 'a hosted design as the one that goes down',
      answer: crashRun(['hosted', 'driver-domain'], [['physicalDriver', 30_000]]),
      firstFailing: 2,
      says: 'still runs',
    },
    {
      what: 'two designs that both go down',
      answer: crashRun(['monolithic', 'parent-synthetic'], [['physicalDriver', 30_000]]),
      firstFailing: 3,
      says: 'did not complete',
    },
    {
      what: 'the driver domain alone',
      answer: crashRun(['driver-domain'], [['physicalDriver', 30_000]]),
      firstFailing: 2,
      says: 'still runs',
    },
    {
      what: 'a crash when the request is done',
      answer: crashRun(['driver-domain', 'parent-synthetic'], [['physicalDriver', 110_000]]),
      firstFailing: 3,
      says: 'no request was under way',
    },
  ],
};
