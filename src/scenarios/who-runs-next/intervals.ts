/** What the marks of a run say: who ran where and when, who was ready and did not run, and each answer to the user. */
import type { Run } from '../../engine/run.ts';
import { pairMarks } from '../../engine/spans.ts';
import type { NextState } from './changes.ts';
import type { NextParams } from './parameters.ts';
import { partitionOf, type Partition } from './partitions.ts';
import type { NextContext } from './context.ts';
import { LANE_OF_AGENT, LANE_OF_ANSWERS, TERM_READY, TERM_RUNS } from './watch.ts';

export type NextRun = Run<NextParams, NextContext, NextState>;

export interface Interval {
  readonly partition: Partition;
  readonly agent: number;
  /** The logical processor, from 0; null while it is ready and does not run. */
  readonly processor: number | null;
  /** ns. */
  readonly from: number;
  readonly to: number;
}

/** One answer to the user: when it was complete, and how long it took, ns. */
export interface Answer {
  readonly at: number;
  readonly took: number;
}

const known = new WeakMap<NextRun, readonly Interval[]>();

/** All intervals of a run, in the order in which they begin; those still open end with the run. */
export function intervalsOf(run: NextRun): readonly Interval[] {
  const before = known.get(run);
  if (before) return before;
  const { marks, context } = run;
  const intervals = pairMarks(marks).spans.flatMap((span): readonly Interval[] => {
    const agent = span.lane - LANE_OF_AGENT;
    const runs = span.term === TERM_RUNS;
    const ours = agent >= 0 && span.lane < LANE_OF_ANSWERS && (runs || span.term === TERM_READY);
    if (!ours) return [];
    const to = span.end < 0 ? run.context.host.durationNs : (marks.at[span.end] ?? 0);
    const from = marks.at[span.begin] ?? 0;
    const processor = runs ? (marks.value[span.begin] ?? 0) : null;
    return to > from
      ? [{ partition: partitionOf(context, agent), agent, processor, from, to }]
      : [];
  });
  intervals.sort((a, b) => a.from - b.from || a.agent - b.agent);
  known.set(run, intervals);
  return intervals;
}

/** The answers to the user, in order of time; none where the child computes without end. */
export function answersOf({ marks, context }: NextRun): readonly Answer[] {
  if (context.params.work === 'computes') return [];
  const answers: Answer[] = [];
  for (let index = 0; index < marks.length; index += 1)
    if (marks.lane[index] === LANE_OF_ANSWERS)
      answers.push({ at: marks.at[index] ?? 0, took: marks.value[index] ?? 0 });
  return answers;
}
