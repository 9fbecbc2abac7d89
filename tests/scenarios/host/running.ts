/** Hosts for tests: a run with its figures in one call. */
import { measure } from '../../../src/engine/measure.ts';
import type { HostContext } from '../../../src/scenarios/host/context.ts';
import { prepare } from '../../../src/scenarios/host/context.ts';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import { hostProblems } from '../../../src/scenarios/host/problems.ts';
import { LEVEL_OF } from '../../../src/scenarios/host/record.ts';
import { hostResults, type HostResults } from '../../../src/scenarios/host/results.ts';
import { hostScenario } from '../../../src/scenarios/host/scenario.ts';

/** A measured run. Throws when the parameters have problems. */
export function runHost(
  params: HostParams,
  seed = 1,
  checkEvery: 'event' | 'keyframe' = 'keyframe',
): HostResults & {
  readonly context: HostContext;
  readonly steps: number;
  readonly atDevices: number;
} {
  const problems = hostProblems(params);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const run = measure(hostScenario(params), params, { seed, interventions: [] }, { checkEvery });
  const context = prepare(params);
  const atDevices = run.statistics.levels[LEVEL_OF.atDevices]?.mean ?? 0;
  return { ...hostResults(context, run, run.endedAt), context, steps: run.steps, atDevices };
}
