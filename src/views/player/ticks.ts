/** The marks above the scrubber: one for each event worth jumping to, by class, placed by its number. */
import type { EventClass } from '../../scenarios/narration.ts';
import type { Comparison, Moment } from '../comparison.ts';
import type { Subject } from '../subject.ts';

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

/** The word of a class in this figure's legend. */
export const tickWord = ({ words }: Subject, kind: TickClass): string =>
  (kind === 'gate' ? undefined : words.classes?.[kind]) ?? TICK_SHAPES[kind].word;

/** Shares of the scrubber that a tick needs for itself: lines are thin, other shapes some seven px wide. */
const line = 3 / 500;
const shape = 7 / 500;
const widthOf = (kind: TickClass): number =>
  kind === 'request' || kind === 'crossing' ? line : shape;

/** Classes that always have their ticks; another one has them while there is room for all of its events. */
const always: readonly TickClass[] = ['gate', 'fault', 'recovery'];

/**
 * The ticks of a comparison, in order; `gate` is the cursor at which the reader is asked, if anywhere.
 * None lies on another: the rarer its class, the sooner a tick gets its place.
 */
export function ticksOf(comparison: Comparison, gate: number | null): readonly Tick[] {
  const { moments } = comparison;
  const end = Math.max(1, moments.length);
  const byClass = new Map<TickClass, Tick[]>(always.map((kind) => [kind, []]));
  if (gate !== null) byClass.set('gate', [{ class: 'gate', cursor: gate, at: gate / end }]);
  for (const moment of moments) {
    const kind = classOf(moment);
    if (!kind || follows(moments, moment)) continue;
    const tick = { class: kind, cursor: moment.index + 1, at: (moment.index + 1) / end };
    const own = byClass.get(kind);
    if (own) own.push(tick);
    else byClass.set(kind, [tick]);
  }
  const rank = ([kind, ticks]: readonly [TickClass, readonly Tick[]]): number =>
    always.includes(kind) ? always.indexOf(kind) - always.length : ticks.length;
  const placed: Tick[] = [];
  let room = 1;
  for (const [kind, ticks] of [...byClass].sort((a, b) => rank(a) - rank(b))) {
    room -= ticks.length * widthOf(kind);
    if (room < 0 && !always.includes(kind)) break;
    for (const tick of ticks) if (!placed.some((other) => touches(tick, other))) placed.push(tick);
  }
  return placed.sort((a, b) => a.cursor - b.cursor);
}

/** Whether two ticks would be drawn over each other. */
const touches = (a: Tick, b: Tick): boolean =>
  Math.abs(a.at - b.at) < (widthOf(a.class) + widthOf(b.class)) / 2;

/** A consequence of a crash, at the same instant: one mark stands for all of them. */
const follows = (moments: readonly Moment[], moment: Moment): boolean =>
  moment.narration.class === 'fault' && moments[moment.cause]?.at === moment.at;

const classOf = ({ narration }: Moment): Exclude<EventClass, 'work'> | null =>
  narration.class === 'work' ? null : narration.class;
