/** Whether inputs can be run: what a link or a saved answer holds is looked at before it is used. */
import type { Inputs, Scenario } from './scenario.ts';

/** What of a scenario decides which inputs it takes. */
type Receiver = Pick<Scenario<never, never, never>, 'id' | 'kinds' | 'limits'>;

const twoTo32 = 0x1_0000_0000;

/** What is wrong with `inputs` for this scenario, as a sentence; null when nothing is. */
export function inputsProblem(scenario: Receiver, inputs: Inputs): string | null {
  const { seed, interventions } = inputs;
  if (!isInteger(seed, 0, twoTo32 - 1))
    return `the seed must be an integer from 0 to ${twoTo32 - 1}, but is ${String(seed)}`;
  if (!Array.isArray(interventions)) return 'the interventions must be a list';
  const kinds = Object.keys(scenario.kinds).length;
  let earlier = 0;
  for (const [index, intervention] of (interventions as Inputs['interventions']).entries()) {
    const name = `intervention ${index}`;
    if (typeof intervention !== 'object' || intervention === null)
      return `${name} must be an object, but is ${String(intervention)}`;
    const { at, kind, subject, detail } = intervention;
    if (!isInteger(at, 0, scenario.limits.timeMax))
      return `${name} must be at an integer time from 0 to ${scenario.limits.timeMax} ns, but is at ${String(at)}`;
    if (at < earlier)
      return `interventions must be in order of time, but ${name} at ${at} ns follows one at ${earlier} ns`;
    if (!isInteger(kind, 0, kinds - 1))
      return `${name} must be of a kind from 0 to ${kinds - 1}, but is of kind ${String(kind)}`;
    if (!isInt32(subject)) return `${name} must have an int32 subject, but has ${String(subject)}`;
    if (!isInt32(detail)) return `${name} must have an int32 detail, but has ${String(detail)}`;
    earlier = at;
  }
  return null;
}

/** A frozen copy of inputs that can be run. Throws RangeError with the scenario's id when there is a problem. */
export function acceptInputs(scenario: Receiver, inputs: Inputs): Inputs {
  const problem = inputsProblem(scenario, inputs);
  if (problem !== null) throw new RangeError(`scenario ${scenario.id}: ${problem}`);
  const interventions = inputs.interventions.map(({ at, kind, subject, detail }) =>
    Object.freeze({ at, kind, subject, detail }),
  );
  return Object.freeze({ seed: inputs.seed, interventions: Object.freeze(interventions) });
}

const isInteger = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const isInt32 = (value: number): boolean => (value | 0) === value;
