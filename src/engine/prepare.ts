/** The beginning that observed and measured runs share. */
import { located } from './fault.ts';
import { acceptInputs } from './inputs.ts';
import { freezeDeep, frozenCopy } from './plain.ts';
import type { Inputs, Scenario } from './scenario.ts';

/** Everything a run starts from, frozen: nobody can change a run by changing what it was given. */
export interface Prepared<Params, Context> {
  readonly params: Params;
  readonly inputs: Inputs;
  readonly context: Context;
}

/** Takes copies of parameters and inputs, and makes the context. Throws RangeError when the inputs are wrong. */
export function prepareRun<Params, Context, State, Name extends string>(
  scenario: Scenario<Params, Context, State, Name>,
  givenParams: Params,
  givenInputs: Inputs,
): Prepared<Params, Context> {
  const inputs = acceptInputs(scenario, givenInputs);
  const params = frozenCopy(givenParams) as Params;
  const start = () => ({ id: scenario.id, seed: inputs.seed, step: 0, now: 0 });
  const context = located(start, () => scenario.prepare(params));
  freezeDeep(context);
  return { params, inputs, context };
}
