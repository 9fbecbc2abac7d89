/** The words of one event, as the sentences of this scenario are put together. */
import type { EventClass } from '../narration.ts';

/** A class of events, a clause, the sentences after it, and the ids of what it is about. */
export type Told = readonly [
  eventClass: EventClass,
  short: string,
  rest: string,
  domains: readonly string[],
];
