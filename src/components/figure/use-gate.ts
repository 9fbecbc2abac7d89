/** The state of a figure's question: open, answered, and, once the outcome has been seen, right or wrong. */
import { useState } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import type { Asked } from '../../views/player/asked.ts';
import { useAtom } from '../use-atom.ts';
import { predictions, type Prediction } from './store.ts';

export interface GateState {
  readonly asked: Asked;
  /** While it is true, the run is held at `hold`. */
  readonly open: boolean;
  /** The cursor at which the run is held. */
  readonly hold: number;
  readonly prediction: Prediction | null;
  /** The outcome has been seen since the answer. */
  readonly revealed: boolean;
  readonly answer: (prediction: Prediction) => void;
  /** Lets a view through that somebody asked for by a link or a button. */
  readonly lift: () => void;
}

/** What the built page knows of the reader's answers. */
const NONE: Readonly<Record<string, Prediction>> = {};

/** The cursor at which a question holds these runs. */
export function holdOf({ at }: Asked, { moments }: Comparison): number {
  if (at === null) return 0;
  const after = moments.findIndex((moment) => moment.at > at);
  return after < 0 ? moments.length : after;
}

/** Null where the figure asks nothing. */
export function useGate(
  figure: string,
  asked: Asked | null,
  comparison: Comparison,
  cursor: number,
): GateState | null {
  const key = `${figure}/${asked?.id}`;
  const prediction = useAtom(predictions, NONE)[key] ?? null;
  const [lifted, setLifted] = useState(false);
  const [seen, setSeen] = useState(false);
  const atEnd = cursor >= comparison.moments.length;
  if (prediction && atEnd && !seen) setSeen(true);
  if (!asked) return null;
  return {
    asked,
    open: prediction === null && !lifted,
    hold: holdOf(asked, comparison),
    prediction,
    revealed: prediction !== null && seen,
    answer: (given) => predictions.setKey(key, given),
    lift: () => setLifted(true),
  };
}
