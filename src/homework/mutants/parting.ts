/** Both runs of a belief, the true one and the believed one, from the first event at which they part. */
import { observe } from '../../engine/observe.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import { contextOf } from '../../scenarios/follow-one-request/context.ts';
import { followOneRequest, paramsFrom } from '../../scenarios/follow-one-request/index.ts';
import { findDesign } from '../../model/designs/index.ts';
import { inputsIn, narratedRows, rowsOfRequest, type NarratedRow } from '../rows/narrated.ts';
import type { Sight } from '../verdict.ts';
import { linkOf, type World } from '../world.ts';
import type { Mutant } from './mutant.ts';

/** One event, as it is read. */
export interface PartedRow {
  /** When: `12.3 µs`. */
  readonly at: string;
  readonly text: string;
}

export interface Parting {
  /** What is believed, as a clause. */
  readonly believes: string;
  /** The last event that both have; null where they part at once. */
  readonly common: PartedRow | null;
  /** What happens next, and last, in either. */
  readonly truth: PartedSide;
  readonly belief: PartedSide;
  readonly lesson: string;
  /** The true run in a figure of the lesson, at the parting; null where no figure shows it. */
  readonly sight: Sight | null;
}

export interface PartedSide {
  readonly next: readonly PartedRow[];
  /** The last event of the run; null where it is among the next. */
  readonly last: PartedRow | null;
}

/** Events shown of each run from the parting on. */
const shown = 3;

/** Where the runs part. Throws when they never do: such a mutant believes nothing wrong. */
export function partingOf(mutant: Mutant, world: World): Parting {
  const truth = narratedRows(mutant.run, world);
  const belief = believedRows(mutant, world);
  const at = truth.findIndex((row, index) => row.short !== belief[index]?.short);
  if (at < 0) throw new Error(`“${mutant.believes}” is no other run than the true one`);
  const common = truth[at - 1];
  const inputs = inputsIn(mutant.run);
  return {
    believes: mutant.believes,
    common: common ? rowOf(common) : null,
    truth: sideOf(truth, at),
    belief: sideOf(belief, at),
    lesson: mutant.lesson,
    sight:
      inputs && 'figure' in mutant.run
        ? { figure: mutant.run.figure, link: linkOf(inputs, at + 1) }
        : null,
  };
}

function believedRows(mutant: Mutant, world: World): readonly NarratedRow[] {
  if ('settings' in mutant)
    return narratedRows({ paging: { ...mutant.run.paging, ...mutant.settings } }, world);
  const { run, row, path } = mutant;
  const actual = findDesign(run.design);
  const inputs = inputsIn(run);
  if (!actual || !inputs) throw new Error(`there is no design ${run.design}`);
  const { settings, ...rest } = inputs;
  const params = paramsFrom({ ...settings, design: run.design });
  const context = contextOf(row(actual), params);
  const scenario = { ...followOneRequest, prepare: () => path?.(context) ?? context };
  return rowsOfRequest(observe(scenario, params, rest));
}

function sideOf(rows: readonly NarratedRow[], at: number): PartedSide {
  const last = rows.at(-1);
  const next = rows.slice(at, at + shown);
  return { next: next.map(rowOf), last: last && !next.includes(last) ? rowOf(last) : null };
}

const rowOf = ({ at, short }: NarratedRow): PartedRow => ({
  at: formatTime(at),
  text: short.charAt(0).toUpperCase() + short.slice(1),
});
