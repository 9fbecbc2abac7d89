/** A figure's question with its answers, worked out by the engine when the page is built: plain data for the island. */
import type { Crashable } from '../../model/failure.ts';
import { deviceBusyAt } from '../../scenarios/follow-one-request/device-busy.ts';
import type { GateOption, PredictionGate } from '../../scenarios/follow-one-request/gates.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { runsOf } from './runs-of.ts';

export interface Asked {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly GateOption[];
  /** What the runs showed. */
  readonly reconcile: string;
  /** The run is held after everything that happens up to this instant, ns; null: before anything happens. */
  readonly at: number | null;
  /** What the answer puts into the run, at that instant. */
  readonly crash: Crashable | null;
}

/** The question of a gate about an untouched figure. */
export function askedOf(gate: PredictionGate, base: RunLink): Asked {
  const { runs } = runsOf(base);
  return {
    id: gate.id,
    ask: gate.ask,
    options: gate.options(runs),
    reconcile: gate.reconcile(runs),
    at: gate.holds === 'start' ? null : deviceBusyAt(runs),
    crash: gate.crash,
  };
}
