/** What the views of “who can touch what” take: attacks, alone and side by side. */
import type { Run } from '../../engine/run.ts';
import { step } from '../../engine/units.ts';
import type { AttemptOutcome } from '../../model/memory/attempts.ts';
import { kindName } from '../../scenarios/who-can-touch/index.ts';
import type { TouchParams } from '../../scenarios/who-can-touch/parameters.ts';
import type { TouchContext, TouchState } from '../../scenarios/who-can-touch/scenario.ts';

export type TouchRun = Run<TouchParams, TouchContext, TouchState>;

/** By attempt, what has come of it after so many events; null where no answer has been seen. */
export function answersOf(run: TouchRun, rows: number): readonly (AttemptOutcome | null)[] {
  const { outcomes } = run.stateAt(step(rows));
  const last = rows - 1;
  const waits = rows > 0 && kindName(run.trace.kind[last] ?? -1) === 'attemptMade';
  const open = waits ? run.trace.subject[last] : -1;
  return outcomes.map((one, index) => (index === open ? null : one));
}

/** The attempt that the latest event is about; −1 where it is about none. */
export function attemptNow({ trace }: TouchRun, rows: number): number {
  const kind = rows > 0 ? kindName(trace.kind[rows - 1] ?? -1) : null;
  return kind?.startsWith('attempt') === true ? (trace.subject[rows - 1] ?? -1) : -1;
}
