/** What a run comes to up to an instant: who had how much of the processors, who waited, and how long answers took. */
import { KINDS } from '../host/events.ts';
import { answersOf, intervalsOf, type Answer, type Interval, type NextRun } from './intervals.ts';
import { partitionsOf, type Partition } from './partitions.ts';
import { NEXT_KINDS, READER_ACTS } from './reader-acts.ts';
import { cut, gaps, lengthOf, overlap, union } from './stretches.ts';

/** Times of one partition, ns. */
export interface PartitionTimes {
  readonly partition: Partition;
  readonly ran: number;
  /** Some virtual processor of it was ready and did not run. */
  readonly waited: number;
}

/** Where the time of one answer went, ns; the five add up to what it took. */
export interface AnswerTimes extends Answer {
  /** It is not complete: `at` is the instant of the reckoning. */
  readonly open: boolean;
  readonly ran: number;
  /** The user’s child was ready and did not run. */
  readonly stoodInLine: number;
  /** It slept for an answer, and the parent was ready and did not run. */
  readonly parentStoodInLine: number;
  /** The user’s child has been turned off: nobody is left to answer. */
  readonly turnedOff: number;
  /** Everything else: the disk, and the work of others for it. */
  readonly elsewhere: number;
}

export interface Reckoning {
  readonly partitions: readonly PartitionTimes[];
  /** Of all processors together, ns: nothing ran. */
  readonly idle: number;
  /** That of it during which somebody was ready. */
  readonly idleThoughReady: number;
  /** Those that are complete. */
  readonly answers: readonly AnswerTimes[];
  /** The answer that took longest so far, complete or not; null where nobody has asked. */
  readonly longest: AnswerTimes | null;
  /** ns; null where there is no answer. */
  readonly median: number | null;
}

/** What was reckoned last of a run, and at its end: a picture and its table ask for the same. */
const reckoned = new WeakMap<NextRun, Map<number, Reckoning>>();

/** The sums of a run up to `until`, ns. */
export function reckon(run: NextRun, until: number): Reckoning {
  const before = reckoned.get(run);
  const found = before?.get(until);
  if (found) return found;
  const made = reckonAnew(run, until);
  const end = before?.get(run.endedAt);
  const kept = new Map([[until, made]]);
  if (end) kept.set(run.endedAt, end);
  reckoned.set(run, kept);
  return made;
}

function reckonAnew(run: NextRun, until: number): Reckoning {
  const intervals = intervalsOf(run).filter(({ from }) => from < until);
  const { processors } = run.context.host;
  const answers = answerTimesOf(run).filter(({ at }) => at <= until);
  const open = openAnswer(run, until, answers.length);
  const all = open ? [...answers, answerTimes(open, true, intervals, offAt(run))] : answers;
  const sorted = answers.map(({ took }) => took).sort((a, b) => a - b);
  const ready = union(
    intervals.filter((one) => one.processor === null),
    0,
    until,
  );
  const idle = Array.from({ length: processors }, (_, processor) =>
    gaps(
      union(
        intervals.filter((one) => one.processor === processor),
        0,
        until,
      ),
      until,
    ),
  ).flat();
  return {
    partitions: partitionsOf(run.context).map((partition) => {
      const own = intervals.filter((one) => one.partition.id === partition.id);
      return {
        partition,
        ran: lengthOf(own.filter((one) => one.processor !== null).map((one) => cut(one, 0, until))),
        waited: lengthOf(
          union(
            own.filter((one) => one.processor === null),
            0,
            until,
          ),
        ),
      };
    }),
    idle: lengthOf(idle),
    idleThoughReady: idle.reduce((sum, one) => sum + overlap(ready, one), 0),
    answers,
    longest: all.reduce<AnswerTimes | null>(
      (most, one) => (most === null || one.took > most.took ? one : most),
      null,
    ),
    median: sorted.length === 0 ? null : (sorted[Math.floor((sorted.length - 1) / 2)] ?? null),
  };
}

const complete = new WeakMap<NextRun, readonly AnswerTimes[]>();

/** All answers of a run with where their time went. */
function answerTimesOf(run: NextRun): readonly AnswerTimes[] {
  const before = complete.get(run);
  if (before) return before;
  const intervals = intervalsOf(run);
  const times = answersOf(run).map((answer) => answerTimes(answer, false, intervals, Infinity));
  complete.set(run, times);
  return times;
}

/** The question that has not been answered yet: a timer of the user’s fires when one is asked. */
function openAnswer({ trace, context }: NextRun, until: number, answered: number): Answer | null {
  if (context.params.work === 'computes') return null;
  let asked = 0;
  for (let row = 0; row < trace.length && (trace.at[row] ?? 0) <= until; row += 1) {
    if (trace.kind[row] !== KINDS.timerFired) continue;
    asked += 1;
    if (asked > answered) return { at: until, took: until - (trace.at[row] ?? 0) };
  }
  return null;
}

/** When a reader turned the user’s child off, ns; Infinity where nobody did. */
function offAt({ trace }: NextRun): number {
  const off = READER_ACTS.indexOf('off:user');
  for (let row = 0; row < trace.length; row += 1)
    if (trace.kind[row] === NEXT_KINDS.readerActed && trace.subject[row] === off)
      return trace.at[row] ?? Infinity;
  return Infinity;
}

function answerTimes(
  answer: Answer,
  open: boolean,
  intervals: readonly Interval[],
  off: number,
): AnswerTimes {
  const [start, end] = [answer.at - answer.took, answer.at];
  const of = (role: string, runs: boolean) =>
    intervals.filter((one) => one.partition.role === role && (one.processor !== null) === runs);
  const ran = union(of('user', true), start, end);
  const line = union(of('user', false), start, end);
  const parent = union(of('parent', false), start, Math.min(end, off));
  const taken = union([...ran, ...line], start, end);
  const parentStoodInLine =
    lengthOf(parent) - parent.reduce((sum, one) => sum + overlap(taken, one), 0);
  const [runs, stoodInLine] = [lengthOf(ran), lengthOf(line)];
  const turnedOff = Math.max(0, end - Math.max(start, off));
  return {
    ...answer,
    ...{ open, ran: runs, stoodInLine, parentStoodInLine, turnedOff },
    elsewhere: answer.took - runs - stoodInLine - parentStoodInLine - turnedOff,
  };
}
