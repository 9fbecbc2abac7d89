/** What is to hold in each run of a comparison: which seals are whole at a cursor, and where one breaks. */
import type { Comparison, Moment } from '../comparison.ts';
import type { Seal } from '../subject.ts';
import { stepsAt } from '../comparison.ts';

const known = new WeakMap<Comparison, readonly (readonly Seal[])[]>();

/** The seals of each run, with what breaks them by its end; worked out once. */
function sealsOf(comparison: Comparison): readonly (readonly Seal[])[] {
  const before = known.get(comparison);
  if (before) return before;
  const { subject, runs } = comparison;
  const seals = runs.map((run) => subject.seals?.(run) ?? []);
  known.set(comparison, seals);
  return seals;
}

/**
 * The seals of each run as they are at a cursor: whole ones first, then the broken ones in the order in which
 * they broke. A seal that has broken stays broken.
 */
export function sealsAt(comparison: Comparison, cursor: number): readonly (readonly Seal[])[] {
  const steps = stepsAt(comparison, cursor);
  return sealsOf(comparison).map((seals, run) => {
    const rows = steps[run] ?? 0;
    const now = seals.map((seal) =>
      seal.broken && seal.broken.row < rows ? seal : { ...seal, broken: null },
    );
    return now.sort((a, b) => (a.broken?.row ?? -1) - (b.broken?.row ?? -1));
  });
}

/** The seals that a moment breaks. */
const brokenBy = (comparison: Comparison, { run, row }: Moment): readonly Seal[] =>
  (sealsOf(comparison)[run] ?? []).filter(({ broken }) => broken?.row === row);

const breaks = new WeakMap<Comparison, readonly number[]>();

/**
 * The cursors right behind events that break seals, ascending. Of several events at one instant it is the
 * first, because they are one blow.
 */
export function breaksOf(comparison: Comparison): readonly number[] {
  const before = breaks.get(comparison);
  if (before) return before;
  const breaking = comparison.moments.filter((one) => brokenBy(comparison, one).length > 0);
  const cursors = breaking
    .filter(({ at }, index) => breaking[index - 1]?.at !== at)
    .map(({ index }) => index + 1);
  breaks.set(comparison, cursors);
  return cursors;
}

/** Where playing from a cursor rests next because a seal breaks there; Infinity where none does. */
export const breakAfter = (comparison: Comparison, cursor: number): number =>
  breaksOf(comparison).find((one) => one > cursor) ?? Infinity;

/** What broke between two cursors, to be said behind what happened; empty where nothing did. */
export function brokenWords(comparison: Comparison, from: number, to: number): string {
  const broken = comparison.moments
    .slice(from, to)
    .flatMap((moment) => brokenBy(comparison, moment))
    .map(({ words, broken }) => `${words} (${broken?.because})`);
  return broken.length === 0 ? '' : `. Broken: ${broken.join('; ')}`;
}
