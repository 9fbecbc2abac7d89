/** Short ways to write the rows of a platform’s table. */
import type { Constant } from './constant.ts';

/** `[low, value, high]`, or one number where the sources allow no other. */
export type Ends = number | readonly [low: number, value: number, high: number];

type Base = Pick<Constant, 'unit' | 'cpu' | 'flag' | 'sources'>;

/** A writer of rows that share unit, processor, flag and sources; `over` changes them for one row. */
export const rowsOf =
  (base: Base) =>
  (id: string, what: string, ends: Ends, how: string, over: Partial<Base> = {}): Constant => {
    const [low, value, high] = typeof ends === 'number' ? [ends, ends, ends] : ends;
    return { id, what, value, low, high, ...base, ...over, how };
  };
