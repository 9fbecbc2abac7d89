/** Known answers to “Let the owner pay”. */
import { crashRun } from '../crash-run.ts';
import type { KnownAnswers } from '../exercise.ts';

export const letTheOwnerPay: KnownAnswers = {
  right: [
    // A drive of the child's own.
    crashRun(['parent-synthetic', 'parent-dda'], [['physicalDriver', 30_000]]),
    // A virtual function of a network card, while a packet is sent.
    crashRun(['parent-emulated', 'parent-synthetic', 'parent-sriov'], [['physicalDriver', 1_000]], {
      operation: 'networkSend',
    }),
  ],
  wrong: [
    {
      what: 'the untouched figure',
      answer: crashRun(['parent-synthetic', 'parent-emulated'], []),
      firstFailing: 0,
      says: 'Nothing has crashed yet',
    },
    {
      what: 'two crashes',
      answer: crashRun(
        ['parent-synthetic', 'parent-dda'],
        [
          ['physicalDriver', 30_000],
          ['application', 40_000],
        ],
      ),
      firstFailing: 1,
      says: '2 crashes',
    },
    {
      what: 'synthetic devices taken out of the comparison',
      answer: crashRun(['parent-dda'], [['physicalDriver', 30_000]]),
      firstFailing: 2,
      says: 'not among the designs',
    },
    {
      what: 'emulated devices, whose driver is in the parent as well',
      answer: crashRun(['parent-synthetic', 'parent-emulated'], [['physicalDriver', 30_000]]),
      firstFailing: 3,
      says: 'virtual machine 2 stopped',
    },
    {
      what: 'SR-IOV with a disk request, whose driver stayed in the parent',
      answer: crashRun(['parent-synthetic', 'parent-sriov'], [['physicalDriver', 30_000]]),
      firstFailing: 3,
      says: 'virtual machine 2 stopped',
    },
  ],
};
