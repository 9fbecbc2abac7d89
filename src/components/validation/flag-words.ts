/** What the flags of constants mean, the firmest first. */
import type { Flag } from '../../model/platforms/constant.ts';

/** Each flag with the words that explain it. */
export const flagWords: readonly (readonly [Flag, string])[] = [
  ['measured', 'printed in the source'],
  ['derived', 'reckoned from what is printed, as its line says'],
  ['digitised', 'read off a figure'],
  ['recalled', 'remembered and not re-read, with a quarter of allowance'],
  ['fit', 'chosen so that a published result comes out'],
  ['proxy', 'measured on something else'],
  ['assumed', 'ours, to be changed at will'],
];
