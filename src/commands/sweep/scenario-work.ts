/** A work module of `sweep`: runs a scenario of the registry and keeps its statistics. */
import type { Inputs } from '../../engine/scenario.ts';
import { settle, type Settings } from '../../scenarios/parameter.ts';
import { ENTRIES } from '../../scenarios/registry.ts';
import { statisticsJson, type StatisticsJson } from './statistics-json.ts';

/** One run of a registered scenario. */
export interface ScenarioJob {
  /** Its id in the registry. */
  readonly scenario: string;
  /** What differs from its defaults. */
  readonly settings: Settings;
  readonly inputs: Inputs;
}

/** What is left of one run. */
export interface ScenarioResult {
  readonly ended: 'idle' | 'timeMax' | 'stepsMax';
  /** ns. */
  readonly endedAt: number;
  readonly steps: number;
  readonly hash: string;
  readonly statistics: StatisticsJson;
}

/** Where `sweep` finds this work. */
export const scenarioWork = new URL(import.meta.url);

/** One keyframe is enough where nobody travels in time. */
const keyframeEvery = 0x4000_0000;

/** Runs one job. Throws an Error that says what is wrong with its scenario, settings or inputs. */
export function run({ scenario, settings, inputs }: ScenarioJob): ScenarioResult {
  const entry = ENTRIES.get(scenario);
  if (!entry)
    throw new Error(`there is no scenario "${scenario}", only ${[...ENTRIES.keys()].join(', ')}`);
  const settled = settle(entry.parameters, settings);
  if (settled.problems.length > 0) throw new Error(settled.problems.join('; '));
  const { run } = entry.run(settled.settings, inputs, { keyframeEvery });
  const { ended, endedAt, steps, hash, statistics } = run;
  return { ended, endedAt, steps, hash, statistics: statisticsJson(run.scenario, statistics) };
}
