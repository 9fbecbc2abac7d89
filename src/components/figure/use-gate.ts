/** The state of a figure's question: open, answered, and, once the outcome has been seen, right or wrong. */
import { useStore } from '@nanostores/react';
import { useMemo, useState } from 'react';
import type { RunLink } from '../../scenarios/link.ts';
import {
  deviceBusyAt,
  findGate,
  type GateOption,
  type PredictionGate,
} from '../../scenarios/follow-one-request/gates.ts';
import type { Comparison } from '../../views/comparison.ts';
import { runsOf } from '../../views/player/runs-of.ts';
import { predictions, type Prediction } from './store.ts';

export interface GateState {
  readonly gate: PredictionGate;
  readonly options: readonly GateOption[];
  readonly reconcile: string;
  /** While it is true, the run is held at `hold`. */
  readonly open: boolean;
  /** The cursor at which the run is held. */
  readonly hold: number;
  /** The instant of the crash that the answer sets off, ns. */
  readonly crashAt: number;
  readonly prediction: Prediction | null;
  /** The outcome has been seen since the answer. */
  readonly revealed: boolean;
  readonly answer: (prediction: Prediction) => void;
  /** Lets a view through that somebody asked for by a link or a button. */
  readonly lift: () => void;
}

/** Where a gate holds the runs it is asked about: the instant, and the cursor there. */
export function holdOf(
  gate: PredictionGate,
  comparison: Comparison,
): { readonly at: number; readonly cursor: number } {
  if (gate.holds === 'start') return { at: 0, cursor: 0 };
  const at = deviceBusyAt(comparison.runs);
  return { at, cursor: cursorAt(comparison, at) };
}

/** The cursor after everything that happens up to an instant. */
function cursorAt({ moments }: Comparison, at: number): number {
  const after = moments.findIndex((moment) => moment.at > at);
  return after < 0 ? moments.length : after;
}

/** Null where the figure asks nothing. */
export function useGate(
  figure: string,
  id: string | null,
  base: RunLink,
  comparison: Comparison,
  cursor: number,
): GateState | null {
  const gate = id === null ? undefined : findGate(id);
  const asked = useMemo(() => {
    if (!gate) return null;
    const untouched = runsOf({ ...base, interventions: [] });
    const { runs } = untouched;
    const { at } = holdOf(gate, untouched);
    return { options: gate.options(runs), reconcile: gate.reconcile(runs), at };
  }, [gate, base]);
  const key = `${figure}/${id}`;
  const prediction = useStore(predictions, { keys: [key], ssr: 'initial' })[key] ?? null;
  const [lifted, setLifted] = useState(false);
  const [seen, setSeen] = useState(false);
  const atEnd = cursor >= comparison.moments.length;
  if (prediction && atEnd && !seen) setSeen(true);
  if (!gate || !asked) return null;
  return {
    gate,
    options: asked.options,
    reconcile: asked.reconcile,
    open: prediction === null && !lifted,
    hold: gate.holds === 'start' ? 0 : cursorAt(comparison, asked.at),
    crashAt: asked.at,
    prediction,
    revealed: prediction !== null && seen,
    answer: (given) => predictions.setKey(key, given),
    lift: () => setLifted(true),
  };
}
