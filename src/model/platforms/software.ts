/** What a monitor's software adds to the hardware's costs, by the system on which it was measured. */
import { FIRST, type SoftwareCosts } from './software-first.ts';
import { LATER } from './software-later.ts';

export type { SoftwareCosts } from './software-first.ts';

/** Software costs of every measured system. */
export const SOFTWARE: Readonly<Record<keyof typeof FIRST | keyof typeof LATER, SoftwareCosts>> = {
  ...FIRST,
  ...LATER,
};
