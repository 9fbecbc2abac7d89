/** The answer of an experiment: each measure over its replications, each comparison, and what to beware of. */
import { comparisonsOf, measuresOf } from './asked.ts';
import type { Comparison, Experiment, Measure } from './experiment.ts';
import { intervalOf, type Interval } from './interval.ts';
import { MEASURES } from './measures.ts';
import { ONLY, type Variant } from './plan.ts';
import type { HostReport } from './report.ts';
import type { Confidence } from './student-t.ts';

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
  const names = variants.map(({ name }) => name);
  const valuesOf: ValuesOf = (variant, id) => {
    const one = measures.find((measure) => measure.id === id);
    const runs = reports[names.indexOf(variant)] ?? [];
    return one ? runs.map((report) => valueOf(one, report, scale)) : [];
  };
  return {
    schema: 'experiment-result',
    title: experiment.title,
    seeds: seedsOf(experiment),
    confidence,
    scale,
    results: names.flatMap((variant) =>
      measures.map(({ id, measure }) => ({
        variant,
        id,
        unit: MEASURES[measure].unit,
        ...known(valuesOf(variant, id), confidence),
      })),
    ),
    comparisons: comparisonsOf(experiment).map((one) => {
      const kind = measures.find(({ id }) => id === one.measure);
      const unit = kind ? MEASURES[kind.measure].unit : '';
      return compared({ ...one, of: one.of ?? names[0] ?? ONLY }, unit, valuesOf, confidence);
    }),
    warnings,
  };
}

/** The values of a measure in each replication of a variant. */
type ValuesOf = (variant: string, id: string) => readonly (number | null)[];

function valueOf(one: Measure, report: HostReport, scale: number): number | null {
  const { guest, domain } = one;
  const workloads = report.workloads.filter(
    (workload) =>
      (one.workload === undefined || workload.name === one.workload) &&
      (guest === undefined || workload.guest === guest),
  );
  return MEASURES[one.measure].of(report, { workloads, guest, domain, scale });
}

function compared(
  one: Comparison & { readonly id: string; readonly of: string },
  unit: string,
  valuesOf: ValuesOf,
  confidence: Confidence,
): ComparisonResult {
  const own = valuesOf(one.of, one.measure);
  const other = one.against === undefined ? null : valuesOf(one.against, one.measure);
  const as = one.as ?? 'ratio';
  const values = own.map((value, index) =>
    times(one.times ?? 1, other ? beside(as, value, other[index] ?? null) : value),
  );
  const interval = known(values, confidence);
  const published = one.published ?? null;
  const error =
    published === null || interval.mean === null || published === 0
      ? null
      : (100 * (interval.mean - published)) / Math.abs(published);
  const relative = other !== null && as !== 'difference';
  return {
    id: one.id,
    unit: one.unit ?? (relative ? (as === 'percent' ? '%' : '×') : unit),
    ...interval,
    published,
    errorPercent: error,
    source: one.source ?? null,
  };
}

const times = (factor: number, value: number | null): number | null =>
  value === null ? null : factor * value;

function beside(
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
  confidence: Confidence,
): Omit<Interval, 'mean'> & { readonly mean: number | null } {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length < values.length || numbers.length === 0)
    return { mean: null, halfWidth: null, replications: values.length };
  return intervalOf(numbers, confidence);
}
