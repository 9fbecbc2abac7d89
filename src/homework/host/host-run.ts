/** A host under load, run in measured mode. */
import { measure } from '../../engine/measure.ts';
import type { HostParams } from '../../scenarios/host/params.ts';
import { hostProblems } from '../../scenarios/host/problems.ts';
import { hostResults, type HostResults } from '../../scenarios/host/results.ts';
import { hostScenario } from '../../scenarios/host/scenario.ts';

/** Events that a run of homework may take. */
const stepsMax = 400_000;

/** The results of a host. Throws, in words, on parameters that do not fit. */
function runOfHost(host: unknown, seed: number): HostResults {
  const [problem] = hostProblems(host);
  if (problem !== undefined) throw new Error(problem);
  const params = host as HostParams;
  const scenario = hostScenario(params);
  const limits = { ...scenario.limits, stepsMax };
  const run = measure({ ...scenario, limits }, params, { seed, interventions: [] });
  if (run.ended === 'stepsMax') throw new Error(`the host takes more than ${stepsMax} events`);
  return hostResults(scenario.prepare(params), run, run.endedAt);
}

/** Runs hosts, equal ones once. */
export function hostRunner(): (host: unknown, seed: number) => HostResults {
  const kept = new Map<string, HostResults>();
  return (host, seed) => {
    const key = JSON.stringify([host, seed]);
    const results = kept.get(key) ?? runOfHost(host, seed);
    kept.set(key, results);
    return results;
  };
}
