/**
 * The units of a simulation. Every quantity is an integer number with a brand, so that the compiler
 * refuses to add an instant to an instant, or to take cycles for nanoseconds.
 */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

/** An instant: integer nanoseconds since the run began. Exact to 2^53 ns, 104 days. */
export type SimTime = Unit<'ns since the run began'>;
/** A length of time: integer nanoseconds, never negative. */
export type Duration = Unit<'ns'>;
/** Work: integer cycles of the processor that does it, never negative. */
export type Cycles = Unit<'cycles'>;
/** How many events have been processed: 0 is the initial state. */
export type Step = Unit<'events processed'>;
/** The order in which events were scheduled; unique in a run; ties at one instant resolve by it. */
export type EventId = Unit<'scheduling order'>;
/** The code of one kind of event in its scenario. */
export type EventKind = Unit<'event kind'>;

/** What `integer` and its like throw when a broken model hands over something that is no such quantity. */
function integer(value: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${what} must be an integer of at least 0, but received ${value}`);
  return value;
}

/** An instant of `value` nanoseconds. Throws RangeError unless it is an integer of at least 0. */
export const simTime = (value: number): SimTime => integer(value, 'an instant (ns)') as SimTime;
/** A duration of `value` nanoseconds. Throws RangeError unless it is an integer of at least 0. */
export const ns = (value: number): Duration => integer(value, 'a duration (ns)') as Duration;
/** A duration of `value` microseconds, rounded to the nanosecond. */
export const us = (value: number): Duration => ns(Math.round(value * 1_000));
/** A duration of `value` milliseconds, rounded to the nanosecond. */
export const ms = (value: number): Duration => ns(Math.round(value * 1_000_000));
/** Work of `value` cycles. Throws RangeError unless it is an integer of at least 0. */
export const cycles = (value: number): Cycles => integer(value, 'work (cycles)') as Cycles;
/** The state after `value` events. Throws RangeError unless it is an integer of at least 0. */
export const step = (value: number): Step => integer(value, 'a step') as Step;

/** The instant `duration` after `time`. */
export const after = (time: SimTime, duration: Duration): SimTime => (time + duration) as SimTime;
/** The time from `start` to `end`. Throws RangeError when `end` comes first. */
export const between = (start: SimTime, end: SimTime): Duration => ns(end - start);

/**
 * Turns cycles into nanoseconds without ever losing a part of one. `remainder` is what earlier work of
 * this processor left over, in cycles × 1000 not yet a whole nanosecond × MHz; keep it in the state.
 */
export function elapse(
  work: Cycles,
  clockMHz: number,
  remainder: number,
): { readonly duration: Duration; readonly remainder: number } {
  const total = work * 1_000 + remainder;
  const duration = Math.floor(total / clockMHz);
  return { duration: ns(duration), remainder: total - duration * clockMHz };
}
