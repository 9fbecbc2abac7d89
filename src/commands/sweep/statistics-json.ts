/** The statistics of a run as plain JSON, under the names its scenario gives them. */
import type { Statistics } from '../../engine/run.ts';

/** What a series comes to. Everything but `count` and `sum` is null when there was no sample. */
export interface SeriesJson {
  readonly count: number;
  readonly sum: number;
  readonly mean: number | null;
  readonly min: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

/** Everything a run measured, by name. Units are those of the scenario. */
export interface StatisticsJson {
  readonly counters: Readonly<Record<string, number>>;
  readonly series: Readonly<Record<string, SeriesJson>>;
  readonly levels: Readonly<Record<string, { readonly mean: number; readonly max: number }>>;
}

/** The names a scenario gives its statistics. */
interface StatisticNames {
  readonly counters: readonly string[];
  readonly series: readonly string[];
  readonly levels: readonly string[];
}

/** `statistics` by the names of `names`. */
export function statisticsJson(names: StatisticNames, statistics: Statistics): StatisticsJson {
  const { counters, series, levels } = statistics;
  const named = <T>(list: readonly string[], value: (index: number) => T) =>
    Object.fromEntries(list.map((name, index) => [name, value(index)]));
  return {
    counters: named(names.counters, (index) => counters[index]!),
    series: named(names.series, (index) => seriesJson(series[index]!)),
    levels: named(names.levels, (index) => ({ ...levels[index]! })),
  };
}

function seriesJson({ count, sum, min, max, quantile }: Statistics['series'][number]): SeriesJson {
  const known = (value: number): number | null => (count === 0 ? null : value);
  return {
    count,
    sum,
    mean: known(sum / count),
    min: known(min),
    p50: known(quantile(0.5)),
    p90: known(quantile(0.9)),
    p95: known(quantile(0.95)),
    p99: known(quantile(0.99)),
    max: known(max),
  };
}
