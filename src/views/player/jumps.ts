/** Where a jump lands: the next or previous event of a class. */
import type { EventClass } from '../../scenarios/narration.ts';
import type { Moment } from '../comparison.ts';

/** What the jump menu offers, each with the classes it stops at. */
export const JUMPS = [
  { id: 'crossing', label: 'crossing', classes: ['crossing'] },
  { id: 'device', label: 'device answer', classes: ['device'] },
  { id: 'wait', label: 'wait', classes: ['wait'] },
  { id: 'fault', label: 'fault or recovery', classes: ['fault', 'recovery'] },
  { id: 'request', label: 'request begins or ends', classes: ['request'] },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly classes: readonly EventClass[];
}[];

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
