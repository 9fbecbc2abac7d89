/** A question before a run, as data and functions over runs: what holds it, what is offered, what is said afterwards. */

import type { AnyRun } from '../engine/trace-names.ts';

/** One answer a reader may choose. */
export interface GateOption {
  readonly id: string;
  readonly label: string;
  readonly right: boolean;
  /** What to say to who chose it: causal, and from the run. */
  readonly feedback: string;
}

export interface Gate<R = AnyRun> {
  readonly id: string;
  readonly ask: string;
  /** The variants it cannot be asked without. */
  readonly needs: readonly string[];
  /** The instant up to which the run may be seen first, ns; null: nothing may. */
  holds(runs: readonly R[]): number | null;
  /** The id of the action that commitment puts into the run at that instant, or null. */
  readonly action: string | null;
  /** The options for these runs (without the action), at least one of them right. */
  options(runs: readonly R[]): readonly GateOption[];
  /** What the runs showed, in a sentence or two. */
  reconcile(runs: readonly R[]): string;
}
