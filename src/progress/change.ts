/** A change of the document, and the instants that it writes. */
import { INSTANT_MAX, type ProgressData } from './document.ts';

/** One change of the document at an instant `now` (ms since 1970). */
export type Change = (data: ProgressData, now: number) => ProgressData;

/** The latest of some instants; none is later than a Date can hold. */
export const atLeast = (...instants: readonly number[]): number =>
  Math.min(INSTANT_MAX, Math.max(...instants));
