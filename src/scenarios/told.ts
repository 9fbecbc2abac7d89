/** A run with its words: reads an event off the trace, and joins a scenario's sentences to its run. */
import type { Trace } from '../engine/run.ts';
import type { AnyRun, TraceNames } from '../engine/trace-names.ts';
import { step, type Step } from '../engine/units.ts';
import type { Narration } from './narration.ts';

/** A run that can be narrated and exported. */
export interface ToldRun {
  readonly run: AnyRun;
  readonly names: TraceNames;
  /** What the event in this row of the trace means. */
  narration(row: number): Narration;
}

/** One event as its scenario speaks of it; what subject and detail mean, the scenario says. */
interface Happening<Name> {
  readonly kind: Name;
  readonly subject: number;
  readonly detail: number;
}

/** The event in a row of a trace. */
export const happeningAt = <Name>(
  { kind, subject, detail }: Trace,
  row: number,
  kindName: (code: number) => Name,
): Happening<Name> => ({
  kind: kindName(kind[row] ?? -1),
  subject: subject[row] ?? 0,
  detail: detail[row] ?? 0,
});

/** What a narrator needs of a run; `State` is as the run shows it: frozen. */
interface Narrated<Context, State> {
  readonly context: Context;
  readonly trace: Trace;
  readonly stateAt: (step: Step) => State;
}

/** Narrates any row of a run, where a scenario has a sentence for an event and the state right after it. */
export const narrator =
  <Context, State, Name>(
    kindName: (code: number) => Name,
    narrate: (context: Context, happening: Happening<Name>, state: State) => Narration,
  ) =>
  ({ context, trace, stateAt }: Narrated<Context, State>, row: number): Narration =>
    narrate(context, happeningAt(trace, row, kindName), stateAt(step(row + 1)));

/** A run with its names and sentences, in the form that commands, tests and links take. */
export const told = <R extends AnyRun>(
  run: R,
  names: TraceNames,
  narration: (run: R, row: number) => Narration,
): ToldRun => ({ run, names, narration: (row) => narration(run, row) });
