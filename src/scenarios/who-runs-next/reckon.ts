/** What a run comes to up to an instant: who had how much of the processors, who waited, and how long answers took. */
import type { SimTime } from '../../engine/units.ts';
import { THREAD } from '../host/codes.ts';
import { answersOf, intervalsOf, type Answer, type Interval, type NextRun } from './intervals.ts';
import { partitionsOf, type Partition } from './partitions.ts';

/** Times of one partition, ns. */
export interface PartitionTimes {
  readonly partition: Partition;
  readonly ran: number;
  /** Some virtual processor of it was ready and did not run. */
  readonly waited: number;
}

/** Where the time of one answer went, ns; the four add up to what it took. */
export interface AnswerTimes extends Answer {
  /** It is not complete: `at` is the instant of the reckoning. */
  readonly open: boolean;
  readonly ran: number;
  /** The user’s child was ready and did not run. */
  readonly stoodInLine: number;
  /** It slept for an answer, and the parent was ready and did not run. */
  readonly parentStoodInLine: number;
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

/** The sums of a run up to `until`, ns. */
export function reckon(run: NextRun, until: number): Reckoning {
  const intervals = intervalsOf(run).filter(({ from }) => from < until);
  const { processors } = run.context.host;
  const answers = answersOf(run)
    .filter(({ at }) => at <= until)
    .map((answer) => answerTimes(answer, false, intervals));
  const open = openAnswer(run, until);
  const all = open ? [...answers, answerTimes(open, true, intervals)] : answers;
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

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const cut = ({ from, to }: Stretch, start: number, end: number): Stretch => ({
  from: Math.max(from, start),
  to: Math.min(to, end),
});
const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);

/** Stretches in order, without overlaps, cut to a window. */
function union(all: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  const sorted = all
    .map((one) => cut(one, start, end))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What lies between stretches, up to `end`. */
function gaps(stretches: readonly Stretch[], end: number): readonly Stretch[] {
  const froms = [0, ...stretches.map(({ to }) => to)];
  const tos = [...stretches.map(({ from }) => from), end];
  return froms.flatMap((from, index) => {
    const to = tos[index] ?? end;
    return to > from ? [{ from, to }] : [];
  });
}

const overlap = (stretches: readonly Stretch[], { from, to }: Stretch): number =>
  lengthOf(stretches.map((one) => cut(one, from, to)));

/** The question that has not been answered yet: the first thread is the user’s. */
function openAnswer(run: NextRun, until: number): Answer | null {
  if (run.context.params.work === 'computes') return null;
  const { status, beganAt } = run.stateAt(run.stepAt(until as SimTime));
  if (status[0] === THREAD.waits) return null;
  return { at: until, took: until - (beganAt[0] ?? until) };
}

function answerTimes(answer: Answer, open: boolean, intervals: readonly Interval[]): AnswerTimes {
  const [start, end] = [answer.at - answer.took, answer.at];
  const of = (role: string, runs: boolean) =>
    intervals.filter((one) => one.partition.role === role && (one.processor !== null) === runs);
  const ran = union(of('user', true), start, end);
  const line = union(of('user', false), start, end);
  const parent = union(of('parent', false), start, end);
  const taken = union([...ran, ...line], start, end);
  const parentStoodInLine =
    lengthOf(parent) - parent.reduce((sum, one) => sum + overlap(taken, one), 0);
  const [runs, stoodInLine] = [lengthOf(ran), lengthOf(line)];
  return {
    ...answer,
    ...{ open, ran: runs, stoodInLine, parentStoodInLine },
    elsewhere: answer.took - runs - stoodInLine - parentStoodInLine,
  };
}
