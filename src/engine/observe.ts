/** Observed mode: makes a whole run at once, with record and keyframes, as an immutable value. */
import { Hash } from './hash.ts';
import { frozenCopy } from './plain.ts';
import { prepareRun } from './prepare.ts';
import { Recorder } from './recorder.ts';
import type { Run, RunOptions, Trace } from './run.ts';
import type { Frozen, Inputs, Scenario } from './scenario.ts';
import { Simulation, type Snapshot } from './simulation.ts';
import type { SimTime, Step } from './units.ts';

/** Events between two keyframes unless told otherwise. */
export const keyframeEveryDefault = 64;
/** What all keyframes of a run may weigh together, in planned events: some tens of megabytes. */
const weightMax = 1 << 19;
/** What a state counts beside the events planned: a guess at a teaching model's size. */
const stateWeight = 256;

/**
 * Runs a scenario to its end. Throws RangeError when the inputs are wrong, and Error with
 * `scenario … seed … step … at …` in its message when the model is broken.
 */
export function observe<Params, Context, State, Name extends string>(
  scenario: Scenario<Params, Context, State, Name>,
  params: Params,
  inputs: Inputs,
  options: RunOptions = {},
): Run<Params, Context, State> {
  const { keyframeEvery } = options;
  if (keyframeEvery !== undefined && !(Number.isSafeInteger(keyframeEvery) && keyframeEvery > 0))
    throw new RangeError(`keyframeEvery must be a positive integer, but is ${keyframeEvery}`);

  const prepared = prepareRun(scenario, params, inputs);
  const recorder = new Recorder();
  const simulation = new Simulation(scenario, prepared, recorder);
  const keyframes = makeKeyframes(simulation, options);
  const trace = recorder.trace();
  const steps = simulation.step;

  return Object.freeze({
    scenario,
    ...prepared,
    ended: simulation.ended!,
    endedAt: simulation.now,
    steps,
    trace,
    marks: recorder.marks(),
    statistics: simulation.statistics.report(simulation.now),
    hash: simulation.look((state) => hashOf(trace, state)),
    stateAt: seeker(new Simulation(scenario, prepared, null), keyframes, steps),
    stepAt: (time: SimTime) => countUpTo(trace.at, time) as Step,
  });
}

/** Snapshots at equal distances: `snapshots[n]` is the world after n × `every` events. */
interface Keyframes<State> {
  readonly snapshots: readonly Snapshot<State>[];
  readonly every: number;
}

/**
 * Runs to the end. Without a distance asked for, it begins with 64 events and doubles, leaving out every
 * second keyframe, whenever they grow too large together.
 */
function makeKeyframes<Context, State>(
  simulation: Simulation<Context, State>,
  { keyframeEvery, checkEvery = 'keyframe' }: RunOptions,
): Keyframes<State> {
  let every = keyframeEvery ?? keyframeEveryDefault;
  let snapshots: Snapshot<State>[] = [];
  let weight = 0;
  simulation.start();
  for (;;) {
    simulation.check();
    const { step } = simulation;
    if (step % every === 0) {
      const snapshot = simulation.snapshot();
      snapshots.push(snapshot);
      weight += stateWeight + snapshot.queue.length;
    }
    if (weight > weightMax && keyframeEvery === undefined) {
      snapshots = snapshots.filter((_, index) => index % 2 === 0);
      every *= 2;
      weight /= 2;
    }
    const nextKeyframe = (Math.floor(step / every) + 1) * every;
    simulation.runTo(checkEvery === 'event' ? step + 1 : nextKeyframe);
    if (simulation.step === step) return { snapshots, every };
  }
}

/** `stateAt`: goes on from where it stands if that is nearer than the nearest keyframe before. */
function seeker<Context, State>(
  simulation: Simulation<Context, State>,
  { snapshots, every }: Keyframes<State>,
  steps: number,
): (step: Step) => Frozen<State> {
  let cached: Frozen<State> | undefined;
  let cachedStep = -1;
  return (step) => {
    if (!(Number.isSafeInteger(step) && step >= 0 && step <= steps))
      throw new RangeError(`this run has steps 0 to ${steps}, but received ${step}`);
    if (cached !== undefined && cachedStep === step) return cached;
    const keyframe = snapshots[Math.floor(step / every)]!;
    const goesOn = cachedStep >= 0 && simulation.step <= step && simulation.step >= keyframe.step;
    if (!goesOn) simulation.restore(keyframe);
    simulation.runTo(step);
    cached = simulation.look((state) => frozenCopy(state as State));
    cachedStep = step;
    return cached;
  };
}

/** How many of the rising `times` are at most `time`. */
function countUpTo(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The fingerprint: every event, then the final state. */
function hashOf(trace: Trace, state: unknown): string {
  const hash = new Hash();
  hash.word(trace.length);
  hash.events(trace);
  hash.plain(state);
  return hash.digits();
}
