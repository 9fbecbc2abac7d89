/** The words of which a scheduling policy is made: who is meant, who of them goes first, how long a turn is. */

/** Who a rule speaks of. */
export const WHO = {
  woken: 'who has just woken',
  wokenInShare: 'who has just woken and has had no more than its share of late',
  behind: 'who has had less than its share of late',
  patient: 'who has waited for longer than a tenth of a second',
  anyone: 'anyone who is ready',
} as const;
export type Who = keyof typeof WHO;

/** Who of them goes first. */
export const FIRST = {
  waited: 'whoever has waited longest',
  behind: 'whoever is furthest behind its share',
  heaviest: 'whoever has the greatest weight',
  listed: 'whoever stands first in the list',
} as const;
export type First = keyof typeof FIRST;

/** Turns that can be chosen, ms. */
export const SLICES = [1, 5, 10, 30, 100] as const;

/** A wait after which somebody counts as patient, ns. */
export const PATIENCE_NS = 100_000_000;

export interface Rule {
  readonly who: Who;
  readonly first: First;
}

export interface Policy {
  /** The first rule that speaks of anybody who is ready decides; the last speaks of anyone. */
  readonly rules: readonly Rule[];
  readonly sliceMs: number;
  /** Who wakes interrupts who runs, if the rules would choose it. */
  readonly interrupts: boolean;
}
