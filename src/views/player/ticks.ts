/** The marks above the scrubber: one for each event worth jumping to, by class, placed by its number. */
import type { EventClass } from '../../scenarios/narration.ts';
import type { Comparison, Moment } from '../comparison.ts';

/** What a tick says by its shape; `gate` is a place where the reader is asked. */
export type TickClass = Exclude<EventClass, 'work'> | 'gate';

export interface Tick {
  readonly class: TickClass;
  /** The cursor it stands for. */
  readonly cursor: number;
  /** From 0 at the left end to 1 at the right. */
  readonly at: number;
}

/** The shape of each class in a box of 8 by 8, as the `d` of a path, and its word for the legend. */
export const TICK_SHAPES: Readonly<
  Record<TickClass, { readonly d: string; readonly word: string }>
> = {
  request: { d: 'M4 0v8', word: 'request begins or ends' },
  crossing: { d: 'M4 3v5', word: 'crossing' },
  device: { d: 'M1 4.5h6V8H1Z', word: 'device' },
  wait: { d: 'M4 1.5a2.5 2.5 0 1 0 .01 0Z', word: 'wait' },
  fault: { d: 'M1 1l6 6M7 1l-6 6', word: 'fault' },
  recovery: { d: 'M1 7l3-6 3 6Z', word: 'recovery' },
  gate: { d: 'M4 .5 7.5 4 4 7.5.5 4Z', word: 'question' },
};

/** More ticks than this are no help: the plain ones (crossings, waits) are then left out. */
const ticksMax = 160;

/** The ticks of a comparison, in order. */
export function ticksOf(comparison: Comparison, gates: readonly number[] = []): readonly Tick[] {
  const { moments } = comparison;
  const end = Math.max(1, moments.length);
  const many = moments.filter(({ narration }) => narration.class !== 'work').length > ticksMax;
  const events = moments.flatMap((moment) => {
    const kind = classOf(moment);
    return kind && !(many && (kind === 'crossing' || kind === 'wait'))
      ? [{ class: kind, cursor: moment.index + 1, at: (moment.index + 1) / end }]
      : [];
  });
  const asked = gates.map((cursor) => ({ class: 'gate' as const, cursor, at: cursor / end }));
  return [...events, ...asked].sort((a, b) => a.cursor - b.cursor);
}

const classOf = ({ narration }: Moment): Exclude<EventClass, 'work'> | null =>
  narration.class === 'work' ? null : narration.class;
