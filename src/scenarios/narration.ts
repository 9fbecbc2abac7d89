/** What one event means in words: the same sentence in the picture, the table, the live region and exports. */

/** The class of an event, for ticks on the scrubber and for "jump to the next …". */
export type EventClass = 'request' | 'work' | 'crossing' | 'device' | 'wait' | 'fault' | 'recovery';

export interface Narration {
  readonly class: EventClass;
  /** One clause, no full stop; at most some 90 characters. */
  readonly short: string;
  /** Whole sentences: what happened, why, and what it cost. */
  readonly long: string;
  /** Ids of the domains it is about, the one it names first in front. */
  readonly domains: readonly string[];
  /** True when a number in it rests on a proxy, a fit or a recollection. */
  readonly uncertain: boolean;
}
