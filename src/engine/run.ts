/** An observed run: every event with its cause, marks for lanes, keyframes for exact travel in time. */
import type { Frozen, Inputs, Scenario } from './scenario.ts';
import type { SimTime, Step } from './units.ts';

/** A column of a record. Typed arrays cannot be frozen; here the compiler keeps writers away. */
export type Column<Numbers> = Readonly<Numbers>;

/** The record of events as columns; row n led from step n to step n + 1. */
export interface Trace {
  readonly length: number;
  /** Instant, ns. */
  readonly at: Column<Float64Array>;
  /** Scheduling order of the event. */
  readonly id: Column<Uint32Array>;
  /** Row of the event that was being handled when this one was scheduled; −1: `init`, −2: an intervention. */
  readonly cause: Column<Int32Array>;
  readonly kind: Column<Uint8Array>;
  readonly subject: Column<Int32Array>;
  readonly detail: Column<Int32Array>;
}

/** The record of marks as columns. */
export interface Marks {
  readonly length: number;
  /** The step at which the mark was made (0 during `init`). */
  readonly step: Column<Uint32Array>;
  readonly at: Column<Float64Array>;
  readonly lane: Column<Uint16Array>;
  /** 0 begin, 1 end, 2 at. */
  readonly phase: Column<Uint8Array>;
  readonly term: Column<Uint16Array>;
  readonly value: Column<Float64Array>;
}

/** Statistics of a run, the same in observed and measured mode. */
export interface Statistics {
  readonly counters: readonly number[];
  readonly series: readonly {
    readonly count: number;
    readonly sum: number;
    readonly min: number;
    readonly max: number;
    /** The value below which the share `q` of samples lies; error at most 1/64 of the value. */
    quantile(q: number): number;
  }[];
  /** Time-weighted means and maxima up to the end of the run. */
  readonly levels: readonly { readonly mean: number; readonly max: number }[];
}

/** A finished run is a value: equal inputs give an equal run, to the bit, in every engine. */
export interface Run<Params, Context, State> {
  readonly scenario: Scenario<Params, Context, State>;
  readonly params: Params;
  readonly inputs: Inputs;
  readonly context: Context;
  /** Why it ended: nothing left to do, or a limit was reached. */
  readonly ended: 'idle' | 'timeMax' | 'stepsMax';
  readonly endedAt: SimTime;
  /** Events processed. */
  readonly steps: Step;
  readonly trace: Trace;
  readonly marks: Marks;
  readonly statistics: Statistics;
  /** 16 hexadecimal digits over the whole trace and the final state. */
  readonly hash: string;
  /** The state after `step` events: nearest keyframe, then replay; frozen. Any order of calls. */
  stateAt(step: Step): Frozen<State>;
  /** How many events have happened by `time`, inclusive. */
  stepAt(time: SimTime): Step;
}

export interface RunOptions {
  /** Events between keyframes. Unless told 64, and more where that would take too much memory. */
  readonly keyframeEvery?: number;
  /** Check invariants after every event (tests, development) or only at keyframes. */
  readonly checkEvery?: 'event' | 'keyframe';
}
