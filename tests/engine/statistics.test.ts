import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, bucketsMax, middleOf } from '../../src/engine/sketch.ts';
import { Accumulators } from '../../src/engine/statistics.ts';
import { runs, seed } from '../runs.ts';

const one = { counters: ['c'], series: ['s'], levels: ['l'] };
const integers = fc.oneof(
  fc.nat(200),
  fc.nat({ max: 2 ** 31 - 1 }),
  fc.maxSafeNat().map((value) => Math.floor(value / 2)),
);

describe('the buckets of the quantile sketch', () => {
  it('are exact below 64', () => {
    for (let value = 0; value < 64; value++) expect(middleOf(bucketOf(value))).toBe(value);
  });

  it('name a value within 1/64 of any value in them', () => {
    let aboveWords = 0;
    fc.assert(
      fc.property(fc.oneof(integers, fc.maxSafeNat()), (value) => {
        if (value >= 2 ** 32) aboveWords++;
        expect(Math.abs(middleOf(bucketOf(value)) - value) * 64).toBeLessThanOrEqual(value);
      }),
      { seed, numRuns: runs(3_000) },
    );
    expect(aboveWords).toBeGreaterThan(100);
  });

  it('hold their own middle, each of them', () => {
    expect(middleOf(64)).toBe((64 + 65) / 2);
    for (let bucket = 0; bucket < bucketsMax; bucket++) {
      expect(bucketOf(Math.floor(middleOf(bucket)))).toBe(bucket);
      expect(bucketOf(Math.ceil(middleOf(bucket)))).toBe(bucket);
    }
  });

  it('follow each other without gap or overlap up to 2^53', () => {
    for (let power = 6; power <= 53; power++) {
      const edge = 2 ** power;
      expect(bucketOf(edge - 1) + 1).toBe(power === 53 ? bucketsMax : bucketOf(edge));
      if (power < 53) expect(bucketOf(edge + edge / 32)).toBe(bucketOf(edge) + 1);
    }
  });
});

describe('a series', () => {
  it('knows count, sum, minimum and maximum exactly', () => {
    fc.assert(
      fc.property(fc.array(integers, { minLength: 1, maxLength: 50 }), (values) => {
        const statistics = new Accumulators(one);
        for (const value of values) statistics.sample(0, value);
        const series = statistics.report(0).series[0]!;
        const sum = values.reduce((total, value) => total + BigInt(value), 0n);
        expect(series.sum).toBe(Number(sum));
        expect([series.count, series.min, series.max]).toEqual([
          values.length,
          Math.min(...values),
          Math.max(...values),
        ]);
      }),
      { seed, numRuns: runs(300) },
    );
  });

  it('adds exactly where doubles would not', () => {
    const statistics = new Accumulators(one);
    const large = 2 ** 52 - 1;
    for (let index = 0; index < 6; index++) statistics.sample(0, large);
    for (let index = 0; index < 6; index++) statistics.sample(0, 1);
    expect(statistics.report(0).series[0]!.sum).toBe(6 * 2 ** 52);
  });

  it('knows quantiles to 1/64 of the value', () => {
    const shares = [0, 0.01, 0.25, 0.5, 0.9, 0.999, 1];
    fc.assert(
      fc.property(fc.array(integers, { minLength: 1, maxLength: 200, size: 'max' }), (values) => {
        const statistics = new Accumulators(one);
        for (const value of values) statistics.sample(0, value);
        const series = statistics.report(0).series[0]!;
        const sorted = values.toSorted((a, b) => a - b);
        for (const share of shares) {
          const exact = sorted[Math.max(0, Math.ceil(share * values.length) - 1)]!;
          expect(Math.abs(series.quantile(share) - exact) * 64).toBeLessThanOrEqual(exact);
        }
      }),
      { seed, numRuns: runs(200) },
    );
  });

  it('says that there is none while it is empty', () => {
    const series = new Accumulators(one).report(5).series[0]!;
    expect([series.count, series.sum]).toEqual([0, 0]);
    expect([series.min, series.max, series.quantile(0.5)]).toEqual([NaN, NaN, NaN]);
  });

  it('is not changed by samples after the report', () => {
    const statistics = new Accumulators(one);
    for (const value of [10, 50]) statistics.sample(0, value);
    const report = statistics.report(0);
    for (const value of [10, 10, 60]) statistics.sample(0, value);
    expect(report.series[0]!.quantile(1)).toBe(50);
    expect(report.series[0]!.max).toBe(50);
  });
});

describe('a level', () => {
  it('is weighted with the time it lasted', () => {
    const statistics = new Accumulators(one);
    statistics.level(0, 4, 10);
    statistics.level(0, 1, 30);
    // 0 for 10 ns, 4 for 20 ns, 1 for 20 ns.
    expect(statistics.report(50).levels[0]).toEqual({ mean: 2, max: 4 });
  });

  it('counts as highest even when it lasted no time', () => {
    const statistics = new Accumulators(one);
    statistics.level(0, 9, 10);
    statistics.level(0, 0, 10);
    expect(statistics.report(20).levels[0]).toEqual({ mean: 0, max: 9 });
  });

  it('is what it is now in a run without time', () => {
    const statistics = new Accumulators(one);
    statistics.level(0, 3, 0);
    expect(statistics.report(0).levels[0]).toEqual({ mean: 3, max: 3 });
  });
});

it('counters, series and levels of a scenario with several are kept apart', () => {
  const three = ['a', 'b', 'c'];
  const statistics = new Accumulators({ counters: three, series: three, levels: three });
  for (const index of [2, 0, 1]) {
    statistics.count(index, 0);
    statistics.count(index, index + 1);
    statistics.count(index, 10);
    statistics.sample(index, 100 * (index + 1));
    statistics.sample(index, 200 * (index + 1));
    statistics.level(index, index + 1, 0);
  }
  const { counters, series, levels } = statistics.report(10);
  expect(counters).toEqual([11, 12, 13]);
  expect(series.map(({ count, sum, min, max }) => [count, sum, min, max])).toEqual([
    [2, 300, 100, 200],
    [2, 600, 200, 400],
    [2, 900, 300, 600],
  ]);
  expect(levels).toEqual([
    { mean: 1, max: 1 },
    { mean: 2, max: 2 },
    { mean: 3, max: 3 },
  ]);
});

describe('what statistics refuse', () => {
  const statistics = new Accumulators(one);
  it.each([
    ['a counter that is not there', () => statistics.count(1, 1), /there are 1 counters/],
    ['a counter before the first', () => statistics.count(-1, 1), /there are 1 counters/],
    ['a counter between two', () => statistics.count(0.5, 1), /there are 1 counters/],
    ['a counter that shrinks', () => statistics.count(0, -1), /grows by an integer/],
    ['a counter by a fraction', () => statistics.count(0, 0.5), /grows by an integer/],
    ['a series that is not there', () => statistics.sample(-1, 1), /there are 1 series/],
    ['a negative sample', () => statistics.sample(0, -1), /a sample must be an integer/],
    ['a sample by a fraction', () => statistics.sample(0, 1.5), /a sample must be an integer/],
    ['a sample of 2^52', () => statistics.sample(0, 2 ** 52), /a sample must be an integer/],
    ['a level that is not there', () => statistics.level(2, 1, 0), /there are 1 levels/],
    ['a level after the last', () => statistics.level(1, 1, 0), /there are 1 levels/],
    ['a level before the first', () => statistics.level(-1, 1, 0), /there are 1 levels/],
    ['a level between two', () => statistics.level(0.5, 1, 0), /there are 1 levels/],
    ['a level that is no number', () => statistics.level(0, NaN, 0), /a finite number/],
    ['a quantile below 0', () => statistics.report(0).series[0]!.quantile(-0.1), /between 0 and 1/],
    ['a quantile above 1', () => statistics.report(0).series[0]!.quantile(1.1), /between 0 and 1/],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(message);
  });
});
