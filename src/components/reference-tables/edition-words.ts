/** What the tables of editions call times, prices and desktops. */
import type { Edition } from '../../schemas/edition.ts';
import type { Release } from '../../schemas/release.ts';

/** The times, as choices of the filter. */
export const eraNames: Readonly<Record<Release['era'], string>> = {
  then: 'Of the article’s time',
  between: 'Between',
  now: 'Of today',
};

/** How one comes by an edition. */
export const gotWords: Readonly<Record<Edition['got'], string>> = {
  free: 'free',
  bought: 'bought',
};

/** Whether an edition has a desktop. */
export const desktopWords: Readonly<Record<Edition['desktop'], string>> = {
  none: 'no',
  choice: 'as you like',
  always: 'yes',
};
