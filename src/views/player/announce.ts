/** When the live region speaks: at once on what the reader does, at most once in three seconds while playing. */
import type { Comparison, Moment } from '../comparison.ts';
import { formatCount } from '../../scenarios/quantity.ts';

/** ms between two messages while playing. */
export const QUIET_MS = 3_000;

/** What was said last: when (ms on any clock) and up to which cursor. */
export interface Said {
  readonly at: number;
  readonly cursor: number;
}

/** What the reader put in speaks at once; anything else passed while playing waits until it has been quiet for three seconds. */
export function maySpeak(
  moments: readonly Moment[],
  said: Said,
  now: number,
  cursor: number,
): boolean {
  if (now - said.at >= QUIET_MS) return cursor !== said.cursor;
  const passed = moments.slice(Math.min(said.cursor, cursor), cursor);
  return passed.some((moment) => moment.cause === -2);
}

/** What happened between two cursors, as one message: the last event and whose it is, and how many of those that count before it. */
export function passedWords(comparison: Comparison, from: number, to: number): string {
  const { moments, subject, variants } = comparison;
  const { counted } = subject.words;
  const passed = moments.slice(from, to);
  const last = passed.at(-1);
  if (!last) return '';
  const count = passed.filter((moment) => moment.narration.class === counted.class).length;
  const whose = variants.length > 1 ? `${variants[last.run]?.short}: ` : '';
  const words = `${whose}${last.narration.short}`;
  if (passed.length === 1 || count === 0) return words;
  return `${formatCount(count, counted.one, counted.many)}, last: ${words}`;
}
