/** How often a guest may do something in a second: round numbers, and one that was counted on a real machine. */
import { nehalem2009 } from '../../model/platforms/nehalem-2009.ts';
import { costOf } from '../../model/platforms/platform.ts';
import { grouped } from '../../scenarios/quantity.ts';

export interface Rate {
  readonly perSecond: number;
  /** On its button. */
  readonly label: string;
  /** Where it comes from, where it is not just round. */
  readonly note: string;
}

const round = [1_000, 10_000, 100_000, 1_000_000];
const counted = costOf(nehalem2009, 'stream-exits');

export const RATES: readonly Rate[] = [
  ...round.map((perSecond) => ({ perSecond, label: grouped(perSecond), note: '' })),
  {
    perSecond: counted.value,
    label: `~ ${grouped(counted.value)}, a network stream`,
    note: `${counted.what}: ${counted.how}`,
  },
];
