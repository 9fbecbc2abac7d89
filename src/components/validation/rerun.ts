/** Runs an experiment of the reader's on all cores, and puts the texts to start from into the box. */
import { CASES } from '../../experiments/cases/index.ts';
import { readExperiment } from '../../experiments/check.ts';
import type { HostReport } from '../../experiments/report.ts';
import { resultsOf, seedsOf, type ExperimentResult } from '../../experiments/results.ts';
import { warningsOf } from '../../experiments/warnings.ts';
import blockDepth from '../../experiments/examples/block-depth.json?raw';
import busyNeighbours from '../../experiments/examples/busy-neighbours.json?raw';
import databases from '../../experiments/examples/database-consolidation.json?raw';
import moderation from '../../experiments/examples/interrupt-moderation.json?raw';
import roundTrip from '../../experiments/examples/round-trip.json?raw';
import HostThread from './host.worker.ts?worker';
import type { HostJob } from './host.worker.ts';
import { onAllCores, type SweepOptions } from './on-all-cores.ts';

const examples: Readonly<Record<string, string>> = {
  'example:block-depth': blockDepth,
  'example:busy-neighbours': busyNeighbours,
  'example:database-consolidation': databases,
  'example:interrupt-moderation': moderation,
  'example:round-trip': roundTrip,
};

/** The text of an example or of a case, by the value of its option. */
export function textOf(option: string): string {
  const found = CASES.find(({ id }) => id === option);
  return found ? JSON.stringify(found.experiment, null, 2) : (examples[option] ?? '').trim();
}

/** What is wrong with a text, in words, or what it came to. Throws an Error when it is stopped. */
export async function runText(
  text: string,
  options: SweepOptions,
): Promise<{ readonly problems: readonly string[] } | { readonly result: ExperimentResult }> {
  const checked = readExperiment(text);
  if ('problems' in checked) return checked;
  const { experiment, variants } = checked;
  const seeds = seedsOf(experiment);
  const { eventsMax } = experiment;
  const jobs = variants.flatMap(({ host }) =>
    seeds.map((seed): HostJob => ({ host, seed, eventsMax })),
  );
  const all = await onAllCores<HostJob, HostReport>(() => new HostThread(), jobs, options);
  const reports = variants.map((_, index) =>
    all.slice(index * seeds.length, (index + 1) * seeds.length),
  );
  const warnings = variants.flatMap((one, index) => warningsOf(one, reports[index] ?? []));
  return { result: resultsOf(experiment, variants, reports, warnings) };
}
