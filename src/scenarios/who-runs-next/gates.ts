/** The questions of “who runs next?”. Right options and all words about them are computed from the runs. */
import { formatTime } from '../quantity.ts';
import type { NextRun } from './intervals.ts';
import { BURST_NS } from './parameters.ts';
import { reckon, type AnswerTimes, type Reckoning } from './reckon.ts';
import { schedulerOf } from './schedulers.ts';

/** One answer a reader may choose. */
interface GateOption {
  readonly id: string;
  readonly label: string;
  readonly right: boolean;
  /** What to say to who chose it: causal, and from the run. */
  readonly feedback: string;
}

/** A question before a run, with all that is said about it afterwards. */
export interface NextGate {
  readonly id: string;
  readonly ask: string;
  options(runs: readonly NextRun[]): readonly GateOption[];
  reconcile(runs: readonly NextRun[]): string;
}

const nameOf = ({ context }: NextRun): string => schedulerOf(context.params.scheduler).name;
const whole = (run: NextRun): Reckoning => reckon(run, run.endedAt);

/** Where the time of an answer went, as a clause. */
const spent = ({ took, open, ran, stoodInLine, parentStoodInLine }: AnswerTimes): string =>
  `${formatTime(took)}${open ? ' and was not ready when the run ended' : ''}, of which its child ran for ${formatTime(ran)} and stood in line for ${formatTime(stoodInLine)}` +
  (parentStoodInLine > 0 ? `; for ${formatTime(parentStoodInLine)} the parent did` : '');

const longestOf = (run: NextRun): number => whole(run).longest?.took ?? 0;
/** The slowest answer of the first run. Throws where its child has no user to answer. */
function slowestOf([run]: readonly NextRun[]): AnswerTimes {
  const longest = run ? whole(run).longest : null;
  if (!longest) throw new Error('this question needs a child that answers a user in the first run');
  return longest;
}
const asked = (runs: readonly NextRun[]): readonly NextRun[] =>
  runs.filter((run) => whole(run).longest !== null);

/** The longest answer, compared with what it takes alone. */
const RANGES = [
  { id: 'alone', label: 'Hardly longer than alone', from: 0, to: 2 },
  { id: 'some', label: 'Two to ten times as long', from: 2, to: 10 },
  { id: 'long', label: 'Ten to thirty times as long', from: 10, to: 30 },
  { id: 'endless', label: 'More than thirty times as long', from: 30, to: Infinity },
] as const;

const userWaits: NextGate = {
  id: 'user-waits',
  ask: 'An answer to the user takes 1 ms of a processor. How long does the slowest one take here, under the first scheduler shown?',
  options(runs) {
    const longest = slowestOf(runs);
    const times = longest.took / BURST_NS;
    return RANGES.map(({ id, label, from, to }) => ({
      ...{ id, label, right: times >= from && times < to },
      feedback: `The slowest took ${spent(longest)}.`,
    }));
  },
  reconcile(runs) {
    const rows = asked(runs).map((run) => {
      const { longest, median } = whole(run);
      const middle = median === null ? 'none complete' : `${formatTime(median)} in the middle`;
      return `${nameOf(run)}: ${formatTime(longest?.took ?? 0)} at worst, ${middle}`;
    });
    return `${rows.join('; ')}. A share says how much of a processor somebody gets, not when: what a user feels is who goes first on waking.`;
  },
};

const leastWait: NextGate = {
  id: 'least-wait',
  ask: 'Under which scheduler is the user’s slowest answer the quickest?',
  options(runs) {
    slowestOf(runs);
    const least = Math.min(...runs.map(longestOf));
    return runs.map((run) => {
      const { longest } = whole(run);
      return {
        id: run.context.params.scheduler,
        label: nameOf(run),
        right: longestOf(run) === least,
        feedback: longest ? `Its slowest answer took ${spent(longest)}.` : 'Nobody was answered.',
      };
    });
  },
  reconcile(runs) {
    const rows = runs.map((run) => `${nameOf(run)} ${formatTime(longestOf(run))}`);
    return `The slowest answers: ${rows.join(', ')}. All had the same processors, the same children and the same questions; only the order differed.`;
  },
};

const idleReady: NextGate = {
  id: 'idle-though-ready',
  ask: 'Under which of these does a processor stand idle while somebody is ready to run?',
  options(runs) {
    const wasted = runs.map((run) => whole(run).idleThoughReady);
    const nowhere = wasted.every((time) => time === 0);
    return [
      ...runs.map((run, index) => {
        const time = wasted[index] ?? 0;
        return {
          id: run.context.params.scheduler,
          label: nameOf(run),
          right: time > 0,
          feedback:
            time > 0
              ? `For ${formatTime(time)} of processor time, who was ready was not allowed there, by a cap or because another child ran on the core’s other processor.`
              : 'It gave every idle processor to whoever was ready.',
        };
      }),
      {
        id: 'none',
        label: 'Under none of them',
        right: nowhere,
        feedback: nowhere
          ? 'Each gave every idle processor to whoever was ready.'
          : 'Somewhere a processor did: look for a gap in its lane above a dashed line.',
      },
    ];
  },
  reconcile(runs) {
    const rows = runs.map((run) => {
      const { idleThoughReady } = whole(run);
      return `${nameOf(run)} ${idleThoughReady === 0 ? 'none' : formatTime(idleThoughReady)}`;
    });
    return `Idle though somebody was ready: ${rows.join(', ')}. Idle time is the price of a cap, and of keeping strangers off a core.`;
  },
};

/** Where the time of the slowest answer may have gone. */
const CULPRITS = [
  { id: 'ran', label: 'The child’s own computing', of: (one: AnswerTimes) => one.ran },
  {
    id: 'line',
    label: 'The child stood in line for a processor',
    of: (one: AnswerTimes) => one.stoodInLine,
  },
  {
    id: 'parent',
    label: 'The parent stood in line, and with it the disk request',
    of: (one: AnswerTimes) => one.parentStoodInLine,
  },
  { id: 'disk', label: 'The disk', of: (one: AnswerTimes) => one.elsewhere },
] as const;

const culprit: NextGate = {
  id: 'culprit',
  ask: 'Where does most of the user’s slowest answer go, under the first scheduler shown?',
  options(runs) {
    const longest = slowestOf(runs);
    const most = Math.max(...CULPRITS.map(({ of }) => of(longest)));
    return CULPRITS.map(({ id, label, of }) => ({
      ...{ id, label, right: of(longest) === most },
      feedback: `${formatTime(of(longest))} of the ${formatTime(longest.took)} that it took${of(longest) === most ? ', more than anything else' : ''}.`,
    }));
  },
  reconcile(runs) {
    const rows = runs.flatMap((run) => {
      const { longest } = whole(run);
      return longest ? [`${nameOf(run)}: ${spent(longest)}`] : [];
    });
    return `${rows.join('; ')}. The parent’s virtual processors are scheduled like a child’s: who serves everybody’s disk stands in everybody’s line, unless something puts it in front.`;
  },
};

/** The share of the user’s child that somebody may expect, percent of one processor. */
const EXPECTED = [
  { id: 'equal', label: 'As much as each of the others' },
  { id: 'weight', label: 'Its weight by the sum of all weights' },
  { id: 'cap', label: 'As much as its cap allows' },
  { id: 'reserve', label: 'Just its reserve' },
] as const;

function expected({ context: { params } }: NextRun): Readonly<Record<string, number>> {
  const { greedy, weight, cap, reserve, processors } = params;
  const all = processors * 100;
  return {
    equal: all / (greedy + 1),
    weight: (all * weight) / (weight + greedy * 100),
    cap,
    reserve,
  };
}

/** What the user’s child had, percent of one processor. */
const shareOf = (run: NextRun): number =>
  ((whole(run).partitions[0]?.ran ?? 0) * 100) / Math.max(1, run.endedAt);

const share: NextGate = {
  id: 'share',
  ask: 'The user’s child computes without end, as the greedy ones do. How much of a processor does it get, under the first scheduler shown?',
  options(runs) {
    const [run] = runs;
    if (!run) return [];
    const got = shareOf(run);
    const guesses = expected(run);
    const misses = EXPECTED.map(({ id }) => Math.abs((guesses[id] ?? 0) - got));
    const least = Math.min(...misses);
    return EXPECTED.map(({ id, label }, index) => ({
      ...{ id, label, right: misses[index] === least },
      feedback: `That would be ${Math.round(guesses[id] ?? 0)} % of a processor; the run gave it ${Math.round(got)} %.`,
    }));
  },
  reconcile(runs) {
    const rows = runs.map((run) => `${nameOf(run)} ${Math.round(shareOf(run))} %`);
    return `It got, of one processor: ${rows.join(', ')}. A weight compares those who want; a cap holds one of them back, even where nobody else wants; a reserve is the least, when it is wanted.`;
  },
};

/** All questions of this figure. */
export const NEXT_GATES: readonly NextGate[] = [userWaits, leastWait, idleReady, culprit, share];
