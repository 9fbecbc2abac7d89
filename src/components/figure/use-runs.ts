/** What a figure shows, without time passing: the view, its runs, and how far a question lets the reader go. */
import { useCallback, useMemo, useReducer, useState, type Dispatch } from 'preact/compat';
import type { AnyRun } from '../../engine/trace-names.ts';
import type { RunLink } from '../../scenarios/link.ts';
import type { Comparison } from '../../views/comparison.ts';
import type { Asked } from '../../views/player/asked.ts';
import { act, playerAt, type Act, type Player } from '../../views/player/player.ts';
import { runsOf, type Inputs } from '../../views/player/runs-of.ts';
import type { Subject } from '../../views/subject.ts';
import { holdOf, useGate, type GateState } from './use-gate.ts';

export interface Runs<R extends AnyRun = AnyRun> {
  /** The view before anybody has touched the figure. */
  readonly start: RunLink;
  readonly player: Player;
  readonly dispatch: Dispatch<Act>;
  /** What decides the runs: the same object until it changes, wherever the cursor is. */
  readonly inputs: Inputs;
  readonly comparison: Comparison<R>;
  readonly gate: GateState | null;
  /** A question holds the run. */
  readonly held: boolean;
  /** The farthest cursor that may be shown now. */
  readonly until: number;
}

export function useRuns<R extends AnyRun>(
  figure: string,
  subject: Subject<R>,
  base: RunLink,
  asked: Asked | null,
): Runs<R> {
  const [start] = useState(() => startOf(subject, base, asked));
  const reduce = useCallback((now: Player, what: Act) => act(subject, now, what), [subject]);
  const [player, dispatch] = useReducer(reduce, start, playerAt);
  const { designs, settings, seed, interventions, cursor } = player.view;
  const inputs = useMemo(
    () => ({ designs, settings, seed, interventions }),
    [designs, settings, seed, interventions],
  );
  const comparison = useMemo(() => runsOf(subject, inputs), [subject, inputs]);
  const gate = useGate(figure, asked, comparison, cursor);
  const end = comparison.moments.length;
  return {
    start,
    player,
    dispatch,
    inputs,
    comparison,
    gate,
    held: gate?.open ?? false,
    until: gate?.open ? Math.min(gate.hold, end) : end,
  };
}

/** Where a figure begins: at its end, or where its question holds the run. */
const startOf = (subject: Subject, base: RunLink, asked: Asked | null): RunLink =>
  asked ? { ...base, cursor: holdOf(asked, runsOf(subject, base)) } : base;
