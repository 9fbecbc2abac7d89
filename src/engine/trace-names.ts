/** How a run's numbers are called in an exported trace. */
import type { Run } from './run.ts';
import type { Scenario } from './scenario.ts';

/** The words of one scenario for numbers that the engine only carries. */
export interface TraceNames {
  /** The name of a lane, as in `Marks.lane`. */
  lane(lane: number): string;
  /** What an event is about, from its kind's name, subject and detail. */
  subject?(kind: string, subject: number, detail: number): string;
}

/** What a trace needs to know of a scenario. */
type Names = 'id' | 'version' | 'kinds' | 'terms' | 'counters' | 'series' | 'levels';

/** Any run, whatever its parameters and state: what exports take. */
export interface AnyRun extends Omit<Run<unknown, unknown, unknown>, 'scenario' | 'stateAt'> {
  readonly scenario: Pick<Scenario<never, never, never>, Names>;
}

/** Names for a scenario that has given none. */
export const numberedNames: TraceNames = { lane: (lane) => `lane ${lane}` };

/** The names of a scenario's event kinds, by code. */
export function kindNames(run: Pick<AnyRun, 'scenario'>): readonly string[] {
  return Object.keys(run.scenario.kinds);
}
