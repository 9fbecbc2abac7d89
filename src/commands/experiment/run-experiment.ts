/** An experiment from checked file to result: every replication of every variant, on all cores. */
import type { Experiment } from '../../experiments/experiment.ts';
import type { Variant } from '../../experiments/plan.ts';
import type { HostReport } from '../../experiments/report.ts';
import { resultsOf, seedsOf, type ExperimentResult } from '../../experiments/results.ts';
import { warningsOf } from '../../experiments/warnings.ts';
import { sweep, type SweepOptions } from '../sweep/sweep.ts';
import { hostWork, type HostJob } from './host-work.ts';

/** Runs an experiment that `readExperiment` accepted. */
export async function runExperiment(
  experiment: Experiment,
  variants: readonly Variant[],
  options: SweepOptions = {},
): Promise<ExperimentResult> {
  const seeds = seedsOf(experiment);
  const { eventsMax } = experiment;
  const jobs = variants.flatMap(({ host }) =>
    seeds.map((seed): HostJob => ({ host, seed, ...(eventsMax ? { eventsMax } : {}) })),
  );
  const all = await sweep<HostJob, HostReport>(hostWork, jobs, options);
  const reports = variants.map((_, index) =>
    all.slice(index * seeds.length, (index + 1) * seeds.length),
  );
  const warnings = variants.flatMap((one, index) => warningsOf(one, reports[index] ?? []));
  return resultsOf(experiment, variants, reports, warnings);
}
