/** One number of a platform's cost table, with everything a reader needs to trust or doubt it. */

/** How we came by a value. `proxy`: measured on something else; `assumed`: our own, to be changed at will. */
export type Flag = 'measured' | 'digitised' | 'recalled' | 'derived' | 'fit' | 'proxy' | 'assumed';

export type Unit =
  'cycles' | 'cycles/byte' | 'ns' | 'ns/KiB' | 'bytes' | 'accesses' | 'count' | 'ratio';

/** Units whose values need not be whole numbers. */
export const FRACTIONAL: readonly Unit[] = ['cycles/byte', 'count', 'ratio'];

export interface Constant {
  /** kebab-case, unique in its platform. */
  readonly id: string;
  /** What it is, as a noun phrase. */
  readonly what: string;
  readonly value: number;
  /** The least and the most that our sources allow; both equal `value` where they allow nothing else. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** The processor on which it was measured; cycles carry over to the reference processor one to one. */
  readonly cpu: string;
  readonly flag: Flag;
  /** Ids in content/sources; none where `how` says that there is no source. */
  readonly sources: readonly string[];
  /** Where in the source, and the arithmetic from there to here. */
  readonly how: string;
}

/** Which end of the sources' range a run is computed with. */
export const COST_LEVELS = ['low', 'value', 'high'] as const;
export type CostLevel = (typeof COST_LEVELS)[number];

/** The constant at one end of its range, as an integer. */
export const at = (constant: Constant, level: CostLevel): number => Math.round(constant[level]);
