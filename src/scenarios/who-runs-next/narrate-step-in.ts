/** The sentences of what a reader does in “who runs next?”: what follows from it, or why nothing does. */
import type { Frozen } from '../../engine/scenario.ts';
import { formatTime, grouped } from '../quantity.ts';
import type { NextState } from './changes.ts';
import type { Told } from './event-words.ts';
import { CHANGED_TO, STORM_NS, type ReaderAct } from './reader-acts.ts';
import type { NextContext } from './context.ts';
import { vainBecause } from './step-in.ts';

/** The narration of an act, with the state before it. */
export function steppedIn(act: ReaderAct, before: Frozen<NextState>, context: NextContext): Told {
  const { short, rest, domains, recovers } = WORDS[act];
  const vain = vainBecause(act, before, context);
  if (vain !== null) return ['work', `${VAIN[act]}: ${vain}`, 'Nothing changes.', domains];
  return [recovers ? 'recovery' : 'fault', short, rest(context), domains];
}

interface Words {
  readonly short: string;
  readonly rest: (context: NextContext) => string;
  readonly domains: readonly string[];
  /** A setting is changed, and nothing is broken. */
  readonly recovers?: true;
}

/** What was meant, where nothing comes of it. */
const VAIN: Readonly<Record<ReaderAct, string>> = {
  'hang:user': 'the user’s child cannot be hung',
  'off:user': 'the user’s child cannot be turned off',
  'weight:user': 'no other weight for the user’s child',
  'reserve:user': 'no other reserve for the user’s child',
  'hang:greedy': 'greedy child 1 cannot be hung',
  'off:greedy': 'greedy child 1 cannot be turned off',
  'cap:greedy': 'no other cap for the greedy children',
  'busy:parent': 'the parent cannot be given a program',
  'hang:parent': 'the parent cannot be hung',
  'storm:processor': 'no flood of interrupts',
};

const asks = ({ params }: NextContext): boolean => params.work !== 'computes';

const WORDS: Readonly<Record<ReaderAct, Words>> = {
  'hang:user': {
    short: 'the user’s child hangs: it turns in a loop without end',
    rest: (context) =>
      `To the scheduler it is one that computes, like the greedy ones. ${asks(context) ? 'Its user gets no answer any more. ' : ''}It keeps its turn and no more than that: the hypervisor’s own timer takes it off, whatever the child does with its interrupts.`,
    domains: ['user'],
  },
  'off:user': {
    short: 'the user’s child is turned off',
    rest: (context) =>
      `Its virtual processor is gone; what it would have had is the others’ from now on. ${asks(context) ? 'Its user waits for nobody.' : 'What it had computed is lost.'}`,
    domains: ['user'],
  },
  'weight:user': {
    short: `the user’s child has weight ${grouped(CHANGED_TO.weight)} from now on`,
    rest: () =>
      'It counts when processor time is dealt out next. Until then nothing is different, and a turn that has begun goes on.',
    domains: ['user', 'hypervisor'],
    recovers: true,
  },
  'reserve:user': {
    short: `the user’s child has a reserve of ${CHANGED_TO.reserve} % of a processor from now on`,
    rest: () =>
      'In our model, who has not used up a reserve in this period goes before all who have none, at once.',
    domains: ['user', 'hypervisor'],
    recovers: true,
  },
  'hang:greedy': {
    short: 'greedy child 1 hangs: it turns in a loop without end',
    rest: () =>
      'Nobody outside can tell. It wanted a processor all the time before, and it wants one all the time now; its turns are as long as they were.',
    domains: ['greedy-1'],
  },
  'off:greedy': {
    short: 'greedy child 1 is turned off',
    rest: ({ params }) =>
      params.greedy > 1
        ? 'Its virtual processor is gone. The others divide what it had, by their weights.'
        : 'Its virtual processor is gone, and nobody is left who computes without end.',
    domains: ['greedy-1'],
  },
  'cap:greedy': {
    short: `no greedy child gets more than ${CHANGED_TO.greedyCap} % of a processor from now on`,
    rest: () =>
      'Who has had as much in this period stops at once, ready as it is. What it may not use goes to the others, or to nobody.',
    domains: ['hypervisor'],
    recovers: true,
  },
  'busy:parent': {
    short: 'a program in the parent begins to compute, on each of its virtual processors',
    rest: () =>
      'Inside the parent its drivers still go first. But the parent now uses up its share like everybody who computes, and its drivers stand in line with it.',
    domains: ['parent'],
  },
  'hang:parent': {
    short: 'the parent hangs: none of its virtual processors runs any more',
    rest: ({ host }) =>
      host.schedulerKind === 'root'
        ? 'Its Windows is what places virtual processors under this scheduler. Who runs now has been placed, and is the last: nobody comes next.'
        : 'The hypervisor goes on without it, and so does who only computes. Who wants a disk waits: nobody takes its request.',
    domains: ['parent'],
  },
  'storm:processor': {
    short: `a card floods processor 1 with interrupts, for ${formatTime(STORM_NS)}`,
    rest: () =>
      'Interrupts go before everybody. No weight, cap or reserve says anything about them; whoever ran there goes elsewhere or waits.',
    domains: ['hypervisor'],
  },
};
