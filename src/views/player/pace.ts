/** How long playing rests on the way to each event: by events, not by the clock, so that ns and ms can both be followed. */
import type { Moment } from '../comparison.ts';

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 16] as const;
/** A factor, or `events`: no motion between events, one beat each. */
export type Speed = (typeof SPEEDS)[number] | 'events';

/** How a speed is called. */
export const speedName = (speed: Speed): string =>
  speed === 'events' ? 'events only' : `${speed}×`;

/** The next faster or slower speed; `events` stays as it is. */
export function otherSpeed(speed: Speed, direction: 1 | -1): Speed {
  if (speed === 'events') return speed;
  return SPEEDS[SPEEDS.indexOf(speed) + direction] ?? speed;
}

/** The time of one event at 1×, in ms of the reader's time. */
export const BEAT_MS = 420;

/**
 * The beats on the way to an event, 1 as a rule. What several designs do at one instant goes by quickly,
 * consequences of a crash a little slower, so that their order can be seen.
 */
export function beatsTo(moments: readonly Moment[], index: number): number {
  const moment = moments[index];
  const before = moments[index - 1];
  if (!moment || !before) return 0.5;
  if (moment.at > before.at) return 1;
  const faulty = moment.narration.class === 'fault' || moment.narration.class === 'recovery';
  return faulty ? 0.6 : 0.15;
}

/** Where playing is between two events. */
export interface Position {
  readonly cursor: number;
  /** The part of the way to the next event that is done, from 0 up to but not including 1. */
  readonly part: number;
}

/**
 * The position after `elapsed` ms of playing from another, never past `until`. With `whole`, an event is
 * passed when its time is up and nothing is between two events.
 */
export function advance(
  moments: readonly Moment[],
  from: Position,
  elapsed: number,
  speed: Speed,
  until: number,
): Position {
  const factor = speed === 'events' ? 1 : speed;
  let { cursor, part } = from;
  let beats = (elapsed * factor) / BEAT_MS;
  while (cursor < until) {
    const needed = beatsTo(moments, cursor);
    const left = needed * (1 - part);
    if (beats < left) return { cursor, part: part + beats / needed };
    beats -= left;
    cursor += 1;
    part = 0;
  }
  return { cursor: until, part: 0 };
}

/** The simulated time of a position, ns. */
export function timeOf(moments: readonly Moment[], { cursor, part }: Position): number {
  const from = moments[cursor - 1]?.at ?? 0;
  const to = moments[cursor]?.at ?? from;
  return from + part * (to - from);
}
