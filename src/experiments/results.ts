/** The answer of an experiment: each measure over its replications, each comparison, and what to beware of. */
import { comparisonsOf, measuresOf } from './asked.ts';
import type { Experiment } from './experiment.ts';
import { intervalOf, type Interval } from './interval.ts';
import { MEASURES } from './measures.ts';
import { ONLY, type Variant } from './plan.ts';
import type { HostReport } from './report.ts';

/** One number of one variant. `mean` is null where the runs had no answer. */
export interface MeasureResult extends Omit<Interval, 'mean'> {
  readonly variant: string;
  readonly id: string;
  readonly unit: string;
  readonly mean: number | null;
}

export interface ComparisonResult extends Omit<Interval, 'mean'> {
  readonly id: string;
  readonly unit: string;
  readonly mean: number | null;
  readonly published: number | null;
  /** How far the mean is from what was published, percent of the latter. */
  readonly errorPercent: number | null;
  readonly source: string | null;
}

export interface ExperimentResult {
  readonly schema: 'experiment-result';
  readonly title: string;
  readonly seeds: readonly number[];
  readonly confidence: number;
  readonly scale: number;
  readonly results: readonly MeasureResult[];
  readonly comparisons: readonly ComparisonResult[];
  readonly warnings: readonly string[];
}

/** The seeds of an experiment's replications. */
export const seedsOf = ({ seed = 1, replications = 5 }: Experiment): readonly number[] =>
  Array.from({ length: replications }, (_, index) => seed + index);

/**
 * Puts runs together. `reports` holds, for each variant in order, the reports of its replications in the
 * order of the seeds.
 */
export function resultsOf(
  experiment: Experiment,
  variants: readonly Variant[],
  reports: readonly (readonly HostReport[])[],
  warnings: readonly string[],
): ExperimentResult {
  const confidence = experiment.confidence ?? 95;
  const scale = experiment.scale ?? 1;
  const measures = measuresOf(experiment);
  const values = new Map<string, readonly (number | null)[]>();
  for (const [index, { name }] of variants.entries())
    for (const one of measures)
      values.set(
        `${name}\n${one.id}`,
        (reports[index] ?? []).map((report) =>
          MEASURES[one.measure].of(report, {
            workloads: report.workloads.filter(
              (workload) =>
                (one.workload === undefined || workload.name === one.workload) &&
                (one.guest === undefined || workload.guest === one.guest),
            ),
            guest: one.guest,
            domain: one.domain,
            scale,
          }),
        ),
      );
  const valuesOf = (variant: string, id: string) => values.get(`${variant}\n${id}`) ?? [];
  return {
    schema: 'experiment-result',
    title: experiment.title,
    seeds: seedsOf(experiment),
    confidence,
    scale,
    results: variants.flatMap(({ name }) =>
      measures.map((one) => ({
        variant: name,
        id: one.id,
        unit: MEASURES[one.measure].unit,
        ...known(valuesOf(name, one.id), confidence),
      })),
    ),
    comparisons: comparisonsOf(experiment).map((one): ComparisonResult => {
      const of = one.of ?? variants[0]?.name ?? ONLY;
      const kind = measures.find(({ id }) => id === one.measure);
      const unit = kind ? MEASURES[kind.measure].unit : '';
      const own = valuesOf(of, one.measure);
      const against = one.against === undefined ? null : valuesOf(one.against, one.measure);
      const as = one.as ?? 'ratio';
      const compared = against
        ? own.map((value, index) => compare(as, value, against[index] ?? null))
        : own;
      const interval = known(compared, confidence);
      const published = one.published ?? null;
      return {
        id: one.id,
        unit: against === null || as === 'difference' ? unit : as === 'percent' ? '%' : '×',
        ...interval,
        published,
        errorPercent:
          published === null || interval.mean === null || published === 0
            ? null
            : (100 * (interval.mean - published)) / Math.abs(published),
        source: one.source ?? null,
      };
    }),
    warnings,
  };
}

function compare(
  as: 'ratio' | 'percent' | 'difference',
  of: number | null,
  against: number | null,
): number | null {
  if (of === null || against === null) return null;
  if (as === 'difference') return of - against;
  if (against === 0) return null;
  return (as === 'percent' ? 100 : 1) * (of / against);
}

/** An interval over values of which each must be known. */
function known(
  values: readonly (number | null)[],
  confidence: 90 | 95 | 99,
): Omit<Interval, 'mean'> & { readonly mean: number | null } {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length < values.length || numbers.length === 0)
    return { mean: null, halfWidth: null, replications: values.length };
  return intervalOf(numbers, confidence);
}
