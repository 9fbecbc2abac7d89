/** Observed mode: makes a whole run at once, with record and keyframes, as an immutable value. */
import { Hash } from './hash.ts';
import { acceptInputs } from './inputs.ts';
import { freezeDeep, frozenCopy } from './plain.ts';
import { Recorder } from './recorder.ts';
import type { Run, RunOptions, Trace } from './run.ts';
import type { Frozen, Inputs, Scenario } from './scenario.ts';
import { Simulation, type Snapshot } from './simulation.ts';
import type { SimTime, Step } from './units.ts';

/** Events between two keyframes unless told otherwise. */
export const keyframeEveryDefault = 64;

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
  const ownInputs = acceptInputs(scenario, inputs);
  const { keyframeEvery = keyframeEveryDefault, checkEvery = 'keyframe' } = options;
  if (!(Number.isSafeInteger(keyframeEvery) && keyframeEvery > 0))
    throw new RangeError(`keyframeEvery must be a positive integer, but is ${keyframeEvery}`);

  const ownParams = frozenCopy(params) as Params;
  const context = scenario.prepare(ownParams);
  freezeDeep(context);
  const recorder = new Recorder();
  const simulation = new Simulation(scenario, context, ownInputs, recorder);
  const keyframes = makeKeyframes(simulation, keyframeEvery, checkEvery);
  const trace = recorder.trace();
  const steps = simulation.step;

  return Object.freeze({
    scenario,
    params: ownParams,
    inputs: ownInputs,
    context,
    ended: simulation.ended!,
    endedAt: simulation.now,
    steps,
    trace,
    marks: recorder.marks(),
    statistics: simulation.statistics.report(simulation.now),
    hash: simulation.look((state) => hashOf(trace, state)),
    stateAt: seeker(
      new Simulation(scenario, context, ownInputs, null),
      keyframes,
      keyframeEvery,
      steps,
    ),
    stepAt: (time: SimTime) => countUpTo(trace.at, time) as Step,
  });
}

/** Runs to the end; keyframe n is the world after n × `every` events. */
function makeKeyframes<Context, State>(
  simulation: Simulation<Context, State>,
  every: number,
  checkEvery: 'event' | 'keyframe',
): readonly Snapshot<State>[] {
  const keyframes: Snapshot<State>[] = [];
  const stride = checkEvery === 'event' ? 1 : every;
  simulation.start();
  for (;;) {
    simulation.check();
    const { step } = simulation;
    if (step % every === 0) keyframes.push(simulation.snapshot());
    simulation.runTo(step + stride);
    if (simulation.step === step) return keyframes;
  }
}

/** `stateAt`: goes on from where it stands if that is nearer than the nearest keyframe before. */
function seeker<Context, State>(
  simulation: Simulation<Context, State>,
  keyframes: readonly Snapshot<State>[],
  every: number,
  steps: number,
): (step: Step) => Frozen<State> {
  let cached: Frozen<State> | undefined;
  let cachedStep = -1;
  return (step) => {
    if (!(Number.isSafeInteger(step) && step >= 0 && step <= steps))
      throw new RangeError(`this run has steps 0 to ${steps}, but received ${step}`);
    if (cached !== undefined && cachedStep === step) return cached;
    const keyframe = keyframes[Math.min(Math.floor(step / every), keyframes.length - 1)]!;
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
  const { length, at, id, cause, kind, subject, detail } = trace;
  hash.word(length);
  for (let row = 0; row < length; row++) {
    const time = at[row]!;
    hash.word(Math.floor(time / 0x1_0000_0000));
    hash.word(time >>> 0);
    hash.word(id[row]!);
    hash.word(cause[row]!);
    hash.word(kind[row]!);
    hash.word(subject[row]!);
    hash.word(detail[row]!);
  }
  hash.plain(state);
  return hash.digits();
}
