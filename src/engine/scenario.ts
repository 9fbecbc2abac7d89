/**
 * The contract between the engine and everything that runs on it. A scenario is plain data and pure
 * functions; the engine owns time, order, chance and the record.
 */
import type { Duration, EventId, EventKind, SimTime, Step } from './units.ts';

/**
 * Plain data as everything outside the engine sees it: not writable, however deep. Numbers with a unit
 * come first, because to the compiler a brand makes an object of them.
 */
export type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };

/**
 * Who goes first at one instant: `interrupt` before `normal` before `observer`. Interventions of the
 * reader come after all of them, at the end of their instant, so that what was seen stays as it was.
 */
export type Priority = 'interrupt' | 'normal' | 'observer';

/** Names and codes of a scenario's events. `eventKinds('arrived', 'served')` gives `{ arrived: 0, served: 1 }`. */
export type EventKinds<Name extends string> = { readonly [K in Name]: EventKind };

/** What the reader did to a run: an event of the scenario, put in at the end of instant `at`. */
export interface Intervention {
  readonly at: SimTime;
  readonly kind: EventKind;
  readonly subject: number;
  readonly detail: number;
}

/** Everything that decides a run besides scenario and parameters. Small enough for a link or an answer. */
export interface Inputs {
  /** Integer in [0, 2^32). */
  readonly seed: number;
  /** In order of time. */
  readonly interventions: readonly Intervention[];
}

/** What a handler may touch besides its own state: one clock, one source of chance, one record. */
export interface Sim {
  readonly now: SimTime;
  readonly step: Step;
  /** Plans an event. `subject` and `detail` are int32 payload (an index, a code). Its cause is the event being handled. */
  schedule(
    delay: Duration,
    kind: EventKind,
    subject?: number,
    detail?: number,
    priority?: Priority,
  ): EventId;
  /** Takes a planned event back; false when it has happened or been taken back already. */
  cancel(id: EventId): boolean;
  /** An integer in [0, bound) from the named stream, without modulo bias. `bound` in [1, 2^32]. */
  below(stream: number, bound: number): number;
  /** An exponentially distributed duration with the given mean, from the named stream; + − × ÷ only, equal in every engine. */
  exponential(stream: number, mean: Duration): Duration;
  /** Something worth drawing on a lane: a span's begin or end, or a point. `term` indexes `scenario.terms`. Nothing in measured mode. */
  mark(lane: number, phase: 'begin' | 'end' | 'at', term: number, value?: number): void;
  /** Adds to the scenario's counter (index into `scenario.counters`). */
  count(counter: number, amount?: number): void;
  /** Records one sample (integer ≥ 0) in the scenario's series (index into `scenario.series`); kept as a quantile sketch. */
  sample(series: number, value: number): void;
  /** The scenario's level (index into `scenario.levels`) is `value` from now on; kept as a time-weighted mean. */
  level(level: number, value: number): void;
}

/** One event kind's rule: the only writer of state. */
export type Handler<Context, State> = (
  state: State,
  sim: Sim,
  subject: number,
  detail: number,
  context: Context,
) => void;

/** A machine that can be run. State is plain, copyable data: no functions, classes, NaN, Dates. */
export interface Scenario<Params, Context, State, Name extends string = string> {
  /** kebab-case; appears in links, golden files and homework. */
  readonly id: string;
  /** Raised whenever the same inputs give another run; part of links, so that an old link can say so. */
  readonly version: number;
  readonly kinds: EventKinds<Name>;
  /** Names of the random streams; the index is what `below` and `exponential` take. */
  readonly streams: readonly string[];
  /** Terms that marks may carry; ids of the glossary. */
  readonly terms: readonly string[];
  readonly counters: readonly string[];
  readonly series: readonly string[];
  readonly levels: readonly string[];
  readonly limits: { readonly stepsMax: number; readonly timeMax: SimTime };
  /** What follows from the parameters alone: immutable, shared by all states of a run. */
  prepare(params: Params): Context;
  /** The state at time 0; may schedule and mark. */
  init(context: Context, sim: Sim): State;
  readonly handle: { readonly [K in Name]: Handler<Context, State> };
  /** Invariants; throws on a broken model, never on anything a reader did. */
  check(state: Frozen<State>, context: Context): void;
}

/** Codes for event names, in order. Throws when a name is given twice. */
export function eventKinds<const Names extends readonly string[]>(
  ...names: Names
): EventKinds<Names[number]> {
  if (new Set(names).size !== names.length)
    throw new Error(`event names must differ: ${names.join(', ')}`);
  return Object.freeze(Object.fromEntries(names.map((name, code) => [name, code]))) as EventKinds<
    Names[number]
  >;
}
