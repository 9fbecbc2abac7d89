/** Where a jump lands: the next or previous event of a class. */
import type { EventClass } from '../../scenarios/narration.ts';
import type { Moment } from '../comparison.ts';

/** What Shift with an arrow stops at: everything but plain work. */
export const MARKED: readonly EventClass[] = [
  'request',
  'crossing',
  'device',
  'wait',
  'fault',
  'recovery',
];

/**
 * The cursor right after the next event of these classes (`direction` 1) or right after the previous one
 * (−1), seen from `cursor`; null where there is none.
 */
export function jump(
  moments: readonly Moment[],
  cursor: number,
  classes: readonly EventClass[],
  direction: 1 | -1,
): number | null {
  const first = direction === 1 ? cursor : cursor - 2;
  for (let index = first; index >= 0 && index < moments.length; index += direction) {
    const moment = moments[index];
    if (moment && classes.includes(moment.narration.class)) return index + 1;
  }
  return null;
}
