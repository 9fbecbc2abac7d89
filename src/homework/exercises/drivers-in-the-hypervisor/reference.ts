/** Known answers to “One fault, two fates”. */
import { crashRun } from '../crash-run.ts';
import type { KnownAnswers } from '../exercise.ts';

export const oneFaultTwoFates: KnownAnswers = {
  right: [
    // The monitor, which NOVA has once for each guest.
    crashRun(['monolithic', 'nova'], [['monitor', 3_000]]),
    // The same while a packet is on its way, beside Xen and with a third virtual machine.
    crashRun(['xen-1', 'monolithic', 'nova'], [['monitor', 1_000]], {
      operation: 'networkSend',
      children: 3,
    }),
  ],
  wrong: [
    {
      what: 'two crashes',
      answer: crashRun(
        ['monolithic', 'nova'],
        [
          ['monitor', 3_000],
          ['deviceModel', 4_000],
        ],
      ),
      firstFailing: 0,
      says: '2 crashes',
    },
    {
      what: 'the untouched figure',
      answer: crashRun(['monolithic', 'nova'], []),
      firstFailing: 1,
      says: 'still runs',
    },
    {
      what: 'the device model, which ESX survives as well',
      answer: crashRun(['monolithic', 'nova'], [['deviceModel', 3_000]]),
      firstFailing: 1,
      says: 'still runs',
    },
    {
      what: 'a part that NOVA does not have',
      answer: crashRun(['monolithic', 'nova'], [['backEnd', 3_000]]),
      firstFailing: 2,
      says: 'was never stopped',
    },
    {
      what: 'the physical driver, for which NOVA’s guests wait',
      answer: crashRun(['monolithic', 'nova'], [['physicalDriver', 3_000]]),
      firstFailing: 2,
      says: 'was never stopped',
    },
    {
      what: 'NOVA taken out of the comparison',
      answer: crashRun(['monolithic'], [['monitor', 3_000]]),
      firstFailing: 2,
      says: 'not among the designs',
    },
  ],
};
