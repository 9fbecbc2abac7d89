/** Known answers to “Where the hosted one fares better”. */
import { crashRun } from '../crash-run.ts';
import type { KnownAnswers } from '../exercise.ts';

export const hostedFaresBetter: KnownAnswers = {
  right: [
    // The monitor, which Virtual Server has once for each guest.
    crashRun(['virtual-server', 'parent-synthetic'], [['monitor', 3_000]]),
    // The same while a packet is on its way, beside Workstation and with a third virtual machine.
    crashRun(['hosted-vtx', 'parent-synthetic', 'virtual-server'], [['monitor', 1_000]], {
      operation: 'networkSend',
      children: 3,
    }),
  ],
  wrong: [
    {
      what: 'two crashes',
      answer: crashRun(
        ['virtual-server', 'parent-synthetic'],
        [
          ['monitor', 3_000],
          ['guestDriver', 4_000],
        ],
      ),
      firstFailing: 0,
      says: '2 crashes',
    },
    {
      what: 'the untouched figure',
      answer: crashRun(['virtual-server', 'parent-synthetic'], []),
      firstFailing: 1,
      says: 'was never stopped',
    },
    {
      what: 'the device model, which serves all of Virtual Server’s guests',
      answer: crashRun(['virtual-server', 'parent-synthetic'], [['deviceModel', 3_000]]),
      firstFailing: 1,
      says: 'virtual machine 2',
    },
    {
      what: 'the guest’s driver, which costs one virtual machine everywhere',
      answer: crashRun(['virtual-server', 'parent-synthetic'], [['guestDriver', 3_000]]),
      firstFailing: 2,
      says: 'still runs',
    },
    {
      what: 'Hyper-V taken out of the comparison',
      answer: crashRun(['virtual-server'], [['monitor', 3_000]]),
      firstFailing: 2,
      says: 'not among the designs',
    },
  ],
};
