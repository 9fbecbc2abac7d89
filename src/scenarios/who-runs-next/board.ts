/**
 * Who runs where and who stands in line, after each event of a run: read off its marks, because a host's
 * whole state is much more than a sentence needs.
 */
import type { NextRun } from './intervals.ts';
import { partitionOf } from './partitions.ts';
import { LANE_OF_AGENT, LANE_OF_ANSWERS, TERM_READY, TERM_RUNS } from './watch.ts';

/** What is to be seen after one event. */
export interface Board {
  /** By logical processor, the agent that runs on it; −1 for nobody. */
  readonly running: readonly number[];
  /** Agents that are ready and do not run, who has been waiting longest in front. */
  readonly line: readonly number[];
  /** The user got an answer in this event. */
  readonly answered: boolean;
}

const known = new WeakMap<NextRun, readonly Board[]>();

/** The boards of a run: at index n the one after n events. */
export function boardsOf(run: NextRun): readonly Board[] {
  const before = known.get(run);
  if (before) return before;
  const { marks, steps, context } = run;
  const boards: Board[] = [];
  const running = Array.from({ length: context.host.processors }, () => -1);
  let line: number[] = [];
  let mark = 0;
  for (let step = 0; step <= steps; step += 1) {
    let answered = false;
    for (; mark < marks.length && marks.step[mark] === step; mark += 1) {
      const lane = marks.lane[mark] ?? 0;
      const agent = lane - LANE_OF_AGENT;
      const begins = marks.phase[mark] === 0;
      if (lane === LANE_OF_ANSWERS) answered = context.params.work !== 'computes';
      if (agent < 0 || lane >= LANE_OF_ANSWERS) continue;
      if (marks.term[mark] === TERM_READY)
        line = begins ? [...line, agent] : line.filter((one) => one !== agent);
      if (marks.term[mark] === TERM_RUNS) {
        const processor = begins ? (marks.value[mark] ?? 0) : running.indexOf(agent);
        running[processor] = begins ? agent : -1;
      }
    }
    boards.push({ running: [...running], line, answered });
  }
  known.set(run, boards);
  return boards;
}

/** The board after so many events. Throws where the run has not as many. */
export function boardAt(run: NextRun, steps: number): Board {
  const board = boardsOf(run)[steps];
  if (!board) throw new Error(`this run has no ${steps} events`);
  return board;
}

/** The partitions that stand in line, each named once. */
export const namesInLine = ({ context }: NextRun, { line }: Board): readonly string[] => [
  ...new Set(line.map((agent) => partitionOf(context, agent).name)),
];
