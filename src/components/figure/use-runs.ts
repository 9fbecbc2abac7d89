/** What a figure shows, without time passing: the view, its runs, and how far a question lets the reader go. */
import { useMemo, useReducer, useState, type Dispatch } from 'react';
import type { RunLink } from '../../scenarios/link.ts';
import type { Comparison } from '../../views/comparison.ts';
import type { Asked } from '../../views/player/asked.ts';
import { act, playerAt, type Act, type Player } from '../../views/player/player.ts';
import { runsOf, type Inputs } from '../../views/player/runs-of.ts';
import { holdOf, useGate, type GateState } from './use-gate.ts';

export interface Runs {
  /** The view before anybody has touched the figure. */
  readonly start: RunLink;
  readonly player: Player;
  readonly dispatch: Dispatch<Act>;
  /** What decides the runs: the same object until it changes, wherever the cursor is. */
  readonly inputs: Inputs;
  readonly comparison: Comparison;
  readonly gate: GateState | null;
  /** A question holds the run. */
  readonly held: boolean;
  /** The farthest cursor that may be shown now. */
  readonly until: number;
}

export function useRuns(figure: string, base: RunLink, asked: Asked | null): Runs {
  const [start] = useState(() => startOf(base, asked));
  const [player, dispatch] = useReducer(act, start, playerAt);
  const { designs, settings, seed, interventions, cursor } = player.view;
  const inputs = useMemo(
    () => ({ designs, settings, seed, interventions }),
    [designs, settings, seed, interventions],
  );
  const comparison = useMemo(() => runsOf(inputs), [inputs]);
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
const startOf = (base: RunLink, asked: Asked | null): RunLink =>
  asked ? { ...base, cursor: holdOf(asked, runsOf(base)) } : base;
