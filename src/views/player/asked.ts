/** A figure's question with its answers, worked out by the engine when the page is built: plain data for the island. */
import type { RunLink } from '../../scenarios/link.ts';
import type { Gate, GateOption } from '../gate.ts';
import type { Subject } from '../subject.ts';
import { runsOf } from './runs-of.ts';

export interface Asked {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly GateOption[];
  /** What the runs showed. */
  readonly reconcile: string;
  /** The run is held after everything that happens up to this instant, ns; null: before anything happens. */
  readonly at: number | null;
  /** The action that the answer puts into the run, at that instant. */
  readonly action: string | null;
}

/** The question of a gate about an untouched figure. */
export function askedOf(subject: Subject, gate: Gate, base: RunLink): Asked {
  const { runs } = runsOf(subject, base);
  return {
    id: gate.id,
    ask: gate.ask,
    options: gate.options(runs),
    reconcile: gate.reconcile(runs),
    at: gate.holds(runs),
    action: gate.action,
  };
}
