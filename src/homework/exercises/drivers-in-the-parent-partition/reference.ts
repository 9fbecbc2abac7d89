/** Known answers to “Lose the provider, keep the request”. */
import { crashRun } from '../crash-run.ts';
import type { KnownAnswers } from '../exercise.ts';

export const loseTheProvider: KnownAnswers = {
  right: [
    // While the back end has the request.
    crashRun(['parent-synthetic', 'driver-domain'], [['backEnd', 9_000]]),
    // While the drive works on a commit, with more virtual machines and Xen's dom0 beside it.
    crashRun(['parent-synthetic', 'xen-dom0', 'driver-domain'], [['backEnd', 20_000]], {
      operation: 'diskWrite',
      children: 3,
    }),
  ],
  wrong: [
    {
      what: 'the untouched figure',
      answer: crashRun(['parent-synthetic', 'xen-dom0'], []),
      firstFailing: 0,
      says: 'Nothing has crashed yet',
    },
    {
      what: 'the worker process instead of the provider',
      answer: crashRun(['parent-synthetic', 'driver-domain'], [['deviceModel', 9_000]]),
      firstFailing: 0,
      says: 'not the back end',
    },
    {
      what: 'two crashes',
      answer: crashRun(
        ['parent-synthetic', 'driver-domain'],
        [
          ['backEnd', 9_000],
          ['application', 40_000],
        ],
      ),
      firstFailing: 1,
      says: '2 crashes',
    },
    {
      what: 'Hyper-V taken out of the comparison',
      answer: crashRun(['driver-domain'], [['backEnd', 9_000]]),
      firstFailing: 2,
      says: 'not among the designs',
    },
    {
      what: 'dom0, which fares like the parent',
      answer: crashRun(['parent-synthetic', 'xen-dom0'], [['backEnd', 9_000]]),
      firstFailing: 3,
      says: 'did not complete',
    },
    {
      what: 'a design without a back end, which nothing happens to',
      answer: crashRun(['parent-synthetic', 'parent-emulated'], [['backEnd', 9_000]]),
      firstFailing: 3,
      says: 'did not complete',
    },
    {
      what: 'a crash when the request is done',
      answer: crashRun(['parent-synthetic', 'driver-domain'], [['backEnd', 110_000]]),
      firstFailing: 3,
      says: 'no request was under way',
    },
  ],
};
