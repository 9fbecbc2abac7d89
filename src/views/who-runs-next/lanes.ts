/**
 * A run as lanes over time: who runs on each processor, who stands in line, and how long the user has been
 * waiting. Across, places are percent of the run’s time; heights are px.
 */
import { answersOf, intervalsOf, type Interval } from '../../scenarios/who-runs-next/intervals.ts';
import {
  partitionsOf,
  type Partition,
  type Role,
} from '../../scenarios/who-runs-next/partitions.ts';
import { reckon } from '../../scenarios/who-runs-next/reckon.ts';
import type { NextRun } from './run.ts';

const laneHeight = 24;
const laneGap = 5;
/** No less: its name may be a button, and a finger needs as much. */
const lineHeight = 24;
/** Between processors, those in line, and the user’s wait. */
const groupGap = 12;
const waitHeight = 46;

/** Where something is drawn, percent and percent. */
interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface Block extends Stretch {
  readonly partition: Partition;
  /** What stands on it, where there is room. */
  readonly mark: string;
}

/** A logical processor, with all that runs on it. */
export interface ProcessorLane {
  readonly name: string;
  readonly y: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

/** A partition, with the times during which it was ready and did not run. */
export interface LineLane {
  readonly partition: Partition;
  /** The middle of the lane. */
  readonly y: number;
  readonly waits: readonly Stretch[];
}

/** One question of the user: how long it has been open, rising until it is answered. */
export interface Wait {
  readonly from: number;
  readonly to: number;
  /** px above the foot of the strip. */
  readonly height: number;
  /** ns. */
  readonly took: number;
}

export interface Lanes {
  readonly processors: readonly ProcessorLane[];
  readonly lines: readonly LineLane[];
  /** The strip of the user’s wait; null where nobody asks. */
  readonly wait: {
    readonly top: number;
    readonly foot: number;
    readonly waits: readonly Wait[];
    /** Where an answer would end that nobody stands in the way of, px above the foot. */
    readonly alone: number;
  } | null;
  /** Instants at which the reader stepped in. */
  readonly acts: readonly number[];
  readonly height: number;
}

/** The longest wait of any of the runs, ns: all strips have one scale. */
export const longestWaitOf = (runs: readonly NextRun[]): number =>
  Math.max(1, ...runs.map((run) => reckon(run, run.endedAt).longest?.took ?? 0));

const marks: Readonly<Record<Role, string>> = {
  user: 'user’s child',
  parent: 'parent',
  greedy: '',
  interrupts: 'interrupts',
};

/** The lanes of one run. `longest` is the wait that fills the strip, ns. */
export function lanesOf(run: NextRun, longest: number, alone: number): Lanes {
  const { processors, durationNs } = run.context.host;
  const intervals = intervalsOf(run);
  const stretch = ({ from, to }: Interval): Stretch => ({
    x: (from / durationNs) * 100,
    width: ((to - from) / durationNs) * 100,
  });
  let y = 0;
  const onProcessors = Array.from({ length: processors }, (_, processor) => {
    const top = y;
    y += laneHeight + laneGap;
    return {
      name: `processor ${processor + 1}`,
      y: top,
      height: laneHeight,
      blocks: intervals
        .filter((one) => one.processor === processor)
        .map((one) => ({ ...stretch(one), partition: one.partition, mark: markOf(one.partition) })),
    };
  });
  y += groupGap - laneGap;
  const waiting = partitionsOf(run.context).filter(({ id }) =>
    intervals.some((one) => one.processor === null && one.partition.id === id),
  );
  const lines = waiting.map((partition) => {
    const middle = y + lineHeight / 2;
    y += lineHeight;
    const own = intervals.filter(
      (one) => one.processor === null && one.partition.id === partition.id,
    );
    return { partition, y: middle, waits: own.map(stretch) };
  });
  const wait = run.context.params.work === 'computes' ? null : waitOf(run, longest, alone, y);
  const acts = [...new Set(run.inputs.interventions.map(({ at }) => (at / durationNs) * 100))];
  return { processors: onProcessors, lines, wait, acts, height: wait?.foot ?? y };
}

const markOf = ({ role, short }: Partition): string =>
  role === 'greedy' ? short.replace('greedy ', '') : marks[role];

function waitOf(run: NextRun, longest: number, alone: number, y: number): Lanes['wait'] {
  const top = y + groupGap;
  const { durationNs } = run.context.host;
  const { longest: slowest } = reckon(run, run.endedAt);
  const open = slowest?.open === true ? [slowest] : [];
  const waits = [...answersOf(run), ...open].map(({ at, took }) => ({
    from: ((at - took) / durationNs) * 100,
    to: (at / durationNs) * 100,
    height: (took / longest) * waitHeight,
    took,
  }));
  return { top, foot: top + waitHeight, waits, alone: (alone / longest) * waitHeight };
}

/** Labelled instants, so many px apart at least, as an axis takes them: `x` in percent. */
export function ticksOf(
  durationNs: number,
  width: number,
): readonly { readonly time: number; readonly x: number; readonly label: string }[] {
  const most = Math.max(2, Math.floor(width / 70));
  const ms = durationNs / 1_000_000;
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => ms / one <= most) ?? ms;
  return Array.from({ length: Math.floor(ms / step) + 1 }, (_, index) => ({
    time: index * step * 1_000_000,
    x: ((index * step) / ms) * 100,
    // A word at the very end would stand outside the picture.
    label: (index * step) / ms > 0.97 ? '' : `${index * step}${index === 1 ? ' ms' : ''}`,
  }));
}
