/** Why an event happened: the chain of causes from it back to the start or to the reader. */
import type { Moment } from '../comparison.ts';
import type { Subject } from '../subject.ts';

/** Where a chain of causes begins. */
export type Origin = 'start' | 'reader';

export interface Causes {
  /** The event itself, then what caused it, and so on; at most `most`. */
  readonly chain: readonly Moment[];
  /** Causes left out between the last of the chain and the origin. */
  readonly left: number;
  readonly origin: Origin;
}

/** The causes of the event at `index`. Throws when there is no such event. */
export function causesOf(moments: readonly Moment[], index: number, most = 6): Causes {
  const chain: Moment[] = [];
  let left = 0;
  let at = index;
  for (;;) {
    const moment = moments[at];
    if (!moment) throw new Error(`there is no event ${at}`);
    if (chain.length < most) chain.push(moment);
    else left += 1;
    if (moment.cause < 0) return { chain, left, origin: moment.cause === -2 ? 'reader' : 'start' };
    at = moment.cause;
  }
}

/** The origin in words, as the end of a list of causes. */
export const originWords = (origin: Origin, { words }: Subject): string =>
  origin === 'reader'
    ? words.reader
    : 'It goes back to the start: that is what was asked of the machine.';
