/** What the installed Windows may touch at a place of its start: the table beside the picture. */
import { step } from '../../engine/units.ts';
import { TOUCHABLE, TOUCHABLE_NAMES, touchOf, type Touchable } from '../../model/boot/touch.ts';
import type { BootRun } from './run.ts';

export interface ReachCell {
  /** Null while Windows does not run, or where there is nothing of the kind. */
  readonly may: boolean | null;
  /** As a clause; empty while Windows does not run. */
  readonly why: string;
}

export interface ReachRow {
  readonly what: Touchable;
  readonly name: string;
  /** One cell a run. */
  readonly cells: readonly ReachCell[];
}

/** A row for each thing, after so many events of each run. */
export const reachOf = (runs: readonly BootRun[], rows: readonly number[]): readonly ReachRow[] =>
  TOUCHABLE.map((what) => ({
    what,
    name: TOUCHABLE_NAMES[what],
    cells: runs.map((run, index) => {
      const { system } = run.stateAt(step(rows[index] ?? 0));
      if (system === 'none') return { may: null, why: '' };
      const { may, there, why } = touchOf(system, what);
      return { may: there ? may : null, why };
    }),
  }));
