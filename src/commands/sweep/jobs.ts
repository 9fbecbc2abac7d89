/** The runs that a sweep consists of, from what a command line says. */
import type { Entry } from '../../scenarios/registry.ts';
import type { Settings } from '../../scenarios/parameter.ts';
import type { ScenarioJob } from './scenario-work.ts';

/** Most runs that one sweep may have: a slip of the hand should not take a week. */
const jobsMax = 1_000_000;

/**
 * A job for every combination of the varied settings and every seed, seeds fastest. `vary` holds texts
 * such as `size=1,2,4`, `seeds` a range such as `1..20`. Throws an Error that says what is wrong.
 */
export function sweepJobs(
  { id, parameters }: Pick<Entry, 'id' | 'parameters'>,
  vary: readonly string[],
  seeds: string,
): readonly ScenarioJob[] {
  const [first, last] = seedRange(seeds);
  let combinations: readonly Settings[] = [{}];
  for (const text of vary) {
    const [key = '', list = ''] = text.split('=');
    const parameter = parameters.find((one) => one.id === key);
    if (!parameter || list === '')
      throw new Error(
        `--vary takes key=value,value…, not "${text}". Keys: ${parameters.map((one) => one.id).join(', ')}`,
      );
    const values = list
      .split(',')
      .map((value) => (parameter.kind === 'integer' ? Number(value) : value));
    combinations = combinations.flatMap((settings) =>
      values.map((value) => ({ ...settings, [key]: value })),
    );
  }
  const count = combinations.length * (last - first + 1);
  if (count > jobsMax)
    throw new Error(`${count} runs are more than ${jobsMax}: vary less at a time`);
  return combinations.flatMap((settings) =>
    Array.from({ length: last - first + 1 }, (_, index) => ({
      scenario: id,
      settings,
      inputs: { seed: first + index, interventions: [] },
    })),
  );
}

function seedRange(text: string): readonly [first: number, last: number] {
  const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(text) ?? [];
  if (first === undefined || last === undefined || Number(first) > Number(last))
    throw new Error(`--seeds takes FIRST..LAST, as in 1..20, not "${text}"`);
  return [Number(first), Number(last)];
}
