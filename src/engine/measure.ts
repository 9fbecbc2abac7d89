/** Measured mode: the same rules, statistics only, in flat memory, for long runs. */
import { frozenCopy } from './plain.ts';
import { prepareRun } from './prepare.ts';
import type { Run, RunOptions } from './run.ts';
import type { Frozen, Inputs, Scenario } from './scenario.ts';
import { Simulation } from './simulation.ts';

/** What is left of a measured run. */
export interface Measured<State> extends Pick<
  Run<unknown, unknown, unknown>,
  'ended' | 'endedAt' | 'steps' | 'statistics'
> {
  /** The final state. */
  readonly state: Frozen<State>;
}

/** Events between two looks at the invariants unless every event is looked at. */
const checkStride = 65_536;

/** Runs a scenario to its end without a record. Errors are those of `observe`. */
export function measure<Params, Context, State, Name extends string>(
  scenario: Scenario<Params, Context, State, Name>,
  params: Params,
  inputs: Inputs,
  options: Pick<RunOptions, 'checkEvery'> = {},
): Measured<State> {
  const prepared = prepareRun(scenario, params, inputs);
  const simulation = new Simulation(scenario, prepared, null);
  const stride = options.checkEvery === 'event' ? 1 : checkStride;
  simulation.start();
  let checked = -1;
  while (checked !== simulation.step) {
    simulation.check();
    checked = simulation.step;
    simulation.runTo(simulation.step + stride);
  }
  return Object.freeze({
    ended: simulation.ended!,
    endedAt: simulation.now,
    steps: simulation.step,
    statistics: simulation.statistics.report(simulation.now),
    state: simulation.look((state) => frozenCopy(state as State)),
  });
}
