/** The menu of “who runs next?”: what a reader may do to whom, and what each act is called once it is done. */
import { grouped } from '../../scenarios/quantity.ts';
import { partitionsOf } from '../../scenarios/who-runs-next/partitions.ts';
import {
  CHANGED_TO,
  READER_ACTS,
  readerActAt,
  type ReaderAct,
} from '../../scenarios/who-runs-next/reader-acts.ts';
import type { ReaderAction } from '../subject.ts';
import type { NextRun } from './run.ts';

interface ActWords {
  readonly label: string;
  /** The partition that it is done to. */
  readonly to: string;
  /** Plain turns look at no weight and no reserve. */
  readonly byWeight?: true;
}

const WORDS: Readonly<Record<ReaderAct, ActWords>> = {
  'hang:user': { label: 'Let the user’s child hang in a loop', to: 'user' },
  'off:user': { label: 'Turn the user’s child off', to: 'user' },
  'weight:user': {
    label: `Give the user’s child weight ${grouped(CHANGED_TO.weight)}`,
    to: 'user',
    byWeight: true,
  },
  'reserve:user': {
    label: `Give the user’s child a reserve of ${CHANGED_TO.reserve} %`,
    to: 'user',
    byWeight: true,
  },
  'hang:greedy': { label: 'Let greedy child 1 hang in a loop', to: 'greedy-1' },
  'off:greedy': { label: 'Turn greedy child 1 off', to: 'greedy-1' },
  'cap:greedy': {
    label: `Cap each greedy child at ${CHANGED_TO.greedyCap} %`,
    to: 'greedy-1',
  },
  'busy:parent': { label: 'Start a program in the parent that computes', to: 'parent' },
  'hang:parent': { label: 'Let the parent hang', to: 'parent' },
  'storm:processor': { label: 'Flood processor 1 with interrupts', to: 'hypervisor' },
};

/** As on a chip, without the instant. */
export const DONE: Readonly<Record<ReaderAct, string>> = {
  'hang:user': 'user’s child hung',
  'off:user': 'user’s child turned off',
  'weight:user': 'weight of the user’s child raised',
  'reserve:user': 'reserve given to the user’s child',
  'hang:greedy': 'greedy child 1 hung',
  'off:greedy': 'greedy child 1 turned off',
  'cap:greedy': 'greedy children capped',
  'busy:parent': 'program in the parent started',
  'hang:parent': 'parent hung',
  'storm:processor': 'processor 1 flooded',
};

/** All acts, in the order of the menu. */
export const actions: readonly ReaderAction<NextRun>[] = READER_ACTS.map((id) => {
  const { label, to, byWeight } = WORDS[id];
  return {
    id,
    label,
    place({ context }) {
      if (byWeight && context.host.schedulerKind === 'roundRobin') return null;
      return partitionsOf(context).find((one) => one.id === to) ?? null;
    },
    at: (time) => readerActAt(id, time),
  };
});
