/** The events to be seen again after a question: those that decided it where an answer put something in, else the last. */
import type { Comparison } from '../comparison.ts';
import type { Asked } from './asked.ts';

/** A part of a comparison: from one cursor to a later one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const few = 3;

/**
 * Where the answer put an action in: from it to the third event after its instant. Else the last three events of
 * the class that the figure counts, with what lies between them; where it has none, the last three of all.
 */
export function decisiveOf(
  { moments, subject }: Comparison,
  { action, at }: Pick<Asked, 'action' | 'at'>,
): Stretch {
  const instant = at ?? 0;
  const own = moments.find((moment) => moment.cause === -2 && moment.at === instant);
  if (action !== null && own) {
    const after = moments.filter((moment) => moment.at > instant).slice(0, few);
    return { from: own.index, to: (after.at(-1)?.index ?? moments.length - 1) + 1 };
  }
  const { counted } = subject.words;
  const those = moments.filter(({ narration }) => narration.class === counted.class);
  const last = (those.length > 0 ? those : moments).slice(-few);
  return { from: last[0]?.index ?? 0, to: (last.at(-1)?.index ?? -1) + 1 };
}
