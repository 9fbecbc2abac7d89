/**
 * What a run counts, samples and holds over time, in flat memory. Handlers write it and never read it,
 * so it decides nothing and is no part of a keyframe.
 */
import { bucketOf, bucketsMax, middleOf } from './sketch.ts';
import type { Statistics } from './run.ts';

/** Samples lie in [0, samplesMax): 2^52 ns are 52 days. */
export const samplesMax = 0x10_0000_0000_0000;

/** How many counters, series and levels a scenario has. */
export interface StatisticsShape {
  readonly counters: readonly string[];
  readonly series: readonly string[];
  readonly levels: readonly string[];
}

/** The accumulators of one run. Sums and counts are exact; see `report` for the rest. */
export class Accumulators {
  private readonly counters: Float64Array;
  /** By series, five numbers: count, sum ÷ 2^52, the rest of the sum, minimum, maximum. */
  private readonly series: Float64Array;
  private readonly buckets: readonly Uint32Array[];
  /** By level, four numbers: value, since when, area so far, maximum. */
  private readonly levels: Float64Array;

  constructor(shape: StatisticsShape) {
    this.counters = new Float64Array(shape.counters.length);
    this.series = new Float64Array(shape.series.length * 5);
    this.buckets = shape.series.map(() => new Uint32Array(bucketsMax));
    this.levels = new Float64Array(shape.levels.length * 4);
  }

  /** Adds an integer ≥ 0 to a counter. */
  count(counter: number, amount: number): void {
    if (!(counter >= 0 && counter < this.counters.length && Math.floor(counter) === counter))
      throw new RangeError(`there are ${this.counters.length} counters, not one at ${counter}`);
    if (!(amount >= 0 && Math.floor(amount) === amount))
      throw new RangeError(`a counter grows by an integer of at least 0, but received ${amount}`);
    this.counters[counter]! += amount;
  }

  /** Takes in one sample of a series. */
  sample(series: number, value: number): void {
    const buckets = this.buckets[series];
    if (buckets === undefined)
      throw new RangeError(`there are ${this.buckets.length} series, not one at ${series}`);
    if (!(value >= 0 && value < samplesMax && Math.floor(value) === value))
      throw new RangeError(`a sample must be an integer in [0, 2^52), but received ${value}`);
    buckets[bucketOf(value)]!++;
    const sums = this.series;
    const base = series * 5;
    const before = sums[base]!;
    sums[base] = before + 1;
    const sum = sums[base + 2]! + value;
    if (sum < samplesMax) {
      sums[base + 2] = sum;
    } else {
      sums[base + 1]! += 1;
      sums[base + 2] = sum - samplesMax;
    }
    if (before === 0 || value < sums[base + 3]!) sums[base + 3] = value;
    if (value > sums[base + 4]!) sums[base + 4] = value;
  }

  /** A level is `value` from `now` on. */
  level(level: number, value: number, now: number): void {
    const levels = this.levels;
    const base = level * 4;
    if (!(level >= 0 && base < levels.length && Math.floor(level) === level))
      throw new RangeError(`there are ${levels.length / 4} levels, not one at ${level}`);
    if (!Number.isFinite(value))
      throw new RangeError(`a level must be a finite number, but received ${value}`);
    levels[base + 2]! += levels[base]! * (now - levels[base + 1]!);
    levels[base] = value;
    levels[base + 1] = now;
    if (value > levels[base + 3]!) levels[base + 3] = value;
  }

  /**
   * Everything up to `now`, as a value of its own. Counts are exact to 2^53, sums of samples to the
   * rounding of the result. Areas of levels are exact while they are integers under 2^53.
   */
  report(now: number): Statistics {
    const report: Statistics = {
      counters: Object.freeze(Array.from(this.counters)),
      series: Object.freeze(
        this.buckets.map((buckets, index) =>
          reportSeries(this.series.slice(index * 5, index * 5 + 5), buckets),
        ),
      ),
      levels: Object.freeze(
        Array.from({ length: this.levels.length / 4 }, (_, index) =>
          reportLevel(this.levels.slice(index * 4, index * 4 + 4), now),
        ),
      ),
    };
    return Object.freeze(report);
  }
}

function reportSeries(sums: Float64Array, source: Uint32Array): Statistics['series'][number] {
  const count = sums[0]!;
  const min = count === 0 ? NaN : sums[3]!;
  const max = count === 0 ? NaN : sums[4]!;
  const buckets = source.slice();
  const quantile = (q: number): number => {
    if (!(q >= 0 && q <= 1))
      throw new RangeError(`a quantile lies between 0 and 1, but received ${q}`);
    if (count === 0) return NaN;
    let left = q * count;
    let bucket = 0;
    while ((left -= buckets[bucket]!) > 0) bucket++;
    return Math.min(max, Math.max(min, middleOf(bucket)));
  };
  return Object.freeze({ count, sum: sums[1]! * samplesMax + sums[2]!, min, max, quantile });
}

function reportLevel(level: Float64Array, now: number): Statistics['levels'][number] {
  const [value, since, area, max] = [level[0]!, level[1]!, level[2]!, level[3]!];
  const mean = now === 0 ? value : (area + value * (now - since)) / now;
  return Object.freeze({ mean, max });
}
