import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edges, heights } from '../../src/engine/exponential-tables.ts';
import { RandomStreams } from '../../src/engine/random.ts';
import { runs, seed } from '../runs.ts';

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('a random stream', () => {
  it('is xoshiro128** as its authors define it', () => {
    const random = new RandomStreams(1, ['only']);
    random.words.set([1, 2, 3, 4]);
    // By the published recurrence in exact integers.
    expect(draws(10, () => random.bits(0))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
    // From the authors' C program, version 1.1.
    random.words.set([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0]);
    expect(draws(4, () => random.bits(0))).toEqual([
      0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70,
    ]);
  });

  it('depends on seed and name alone: further streams shift nothing', () => {
    const alone = new RandomStreams(7, ['arrivals']);
    const among = new RandomStreams(7, ['services', 'arrivals', 'patience']);
    const expected = draws(20, () => alone.bits(0));
    draws(5, () => among.bits(0));
    expect(draws(20, () => among.bits(1))).toEqual(expected);
  });

  it('differs for every seed and every name tried', () => {
    const seeds = [0, 1, 2, 7, 2 ** 31, 2 ** 32 - 1];
    const names = ['', 'a', 'b', 'ab', 'ba', 'aa', 'arrivals', 'arrival', 'Arrivals'];
    const starts = seeds.flatMap((s) =>
      names.map((name) => new RandomStreams(s, [name]).words.join()),
    );
    expect(new Set(starts).size).toBe(seeds.length * names.length);
  });

  it('refuses two streams of one name', () => {
    expect(() => new RandomStreams(1, ['a', 'a'])).toThrow(/different names/);
  });
});

describe('below', () => {
  it.each([2, 3, 6, 10, 100])('gives each of %i values its share', (bound) => {
    const random = new RandomStreams(20_261_122, ['dice']);
    const counts = new Array<number>(bound).fill(0);
    const throws = 100_000;
    for (let index = 0; index < throws; index++) counts[random.below(0, bound)]!++;
    const expected = throws / bound;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Mean bound − 1, standard deviation √(2 (bound − 1)); five of them are one in millions.
    expect(chiSquare).toBeLessThan(bound - 1 + 5 * Math.sqrt(2 * (bound - 1)));
  });

  it.each([0, 1, 3, 31])('is the remainder below 2^%i', (exponent) => {
    const [plain, bounded] = [new RandomStreams(9, ['dice']), new RandomStreams(9, ['dice'])];
    for (let index = 0; index < 1_000; index++)
      expect(bounded.below(0, 2 ** exponent)).toBe(plain.bits(0) % 2 ** exponent);
  });

  it('has no modulo bias, which would be gross at two thirds of 2^32', () => {
    const random = new RandomStreams(5, ['dice']);
    const bound = 2 ** 31 + 2 ** 30;
    const lower = draws(30_000, () => random.below(0, bound)).filter((x) => x < bound / 2).length;
    // By remainders alone it would be 2/3 instead of 1/2; σ = 87.
    expect(Math.abs(lower - 15_000)).toBeLessThan(5 * 87);
  });

  it('stays within any bound', () => {
    const random = new RandomStreams(3, ['dice']);
    const bounds = fc.oneof(fc.integer({ min: 1, max: 2 ** 32 }), fc.constantFrom(1, 2 ** 32));
    fc.assert(
      fc.property(bounds, (bound) => {
        const value = random.below(0, bound);
        expect(Number.isInteger(value) && value >= 0 && value < bound).toBe(true);
      }),
      { seed, numRuns: runs(2_000) },
    );
    expect(draws(64, () => random.below(0, 2 ** 32)).some((value) => value > 2 ** 31)).toBe(true);
    expect(random.below(0, 1)).toBe(0);
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1, NaN])('refuses the bound %d', (bound) => {
    const random = new RandomStreams(3, ['dice']);
    expect(() => random.below(0, bound)).toThrow(/a bound must be an integer from 1 to 2\^32/);
  });

  it.each([-1, 1, 0.5])('refuses the stream %d of one', (stream) => {
    const random = new RandomStreams(3, ['dice']);
    expect(() => random.below(stream, 6)).toThrow(`there are 1 random streams`);
    expect(() => random.exponential(stream, 6)).toThrow(`there are 1 random streams`);
  });
});

describe('the ziggurat tables', () => {
  const area = 0.0039496598225815572;

  it('are 256 layers of equal area over e^−x, from the tail to the top', () => {
    expect(edges).toHaveLength(257);
    expect(heights).toHaveLength(257);
    expect([edges[256], heights[0], heights[256]]).toEqual([0, 0, 1]);
    for (let layer = 1; layer < 256; layer++) {
      expect(heights[layer]).toBeCloseTo(Math.exp(-edges[layer]!), 14);
      expect(edges[layer]! * (heights[layer + 1]! - heights[layer]!)).toBeCloseTo(area, 14);
    }
  });

  it('have a base that holds the rectangle and the whole tail', () => {
    const r = edges[1]!;
    expect(r * Math.exp(-r) + Math.exp(-r)).toBeCloseTo(area, 14);
    expect(edges[0]! * heights[1]!).toBeCloseTo(area, 14);
  });
});

describe('exponential', () => {
  const count = 200_000;
  const random = new RandomStreams(20_261_122, ['exponential']);
  const sample = Float64Array.from(draws(count, () => random.standardExponential(0))).sort();
  const mean = sample.reduce((sum, x) => sum + x, 0) / count;

  it('has mean 1 and variance 1', () => {
    // Standard errors: 1/√n for the mean, √(8/n) for the variance.
    expect(Math.abs(mean - 1)).toBeLessThan(4 / Math.sqrt(count));
    const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count;
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(8 / count));
  });

  it('follows 1 − e^−x everywhere (Kolmogorov and Smirnov, level 0.001)', () => {
    let distance = 0;
    sample.forEach((x, index) => {
      const expected = 1 - Math.exp(-x);
      distance = Math.max(distance, (index + 1) / count - expected, expected - index / count);
    });
    expect(distance).toBeLessThan(1.95 / Math.sqrt(count));
  });

  it.each([
    ['the top, where wedges decide', 0, 0.05],
    ['the middle', 1, 1.05],
    ['the last wedge', 6.9, 7.6],
    ['the tail, where it starts over', 7.7, 40],
  ])('has the right share at %s', (_, from, to) => {
    const found = sample.filter((x) => x >= from && x < to).length;
    const share = Math.exp(-from) - Math.exp(-to);
    expect(found).toBeGreaterThan(0);
    expect(Math.abs(found - share * count)).toBeLessThan(4 * Math.sqrt(share * count));
  });

  it('is rounded to an integer around the mean asked for', () => {
    const stream = new RandomStreams(4, ['a']);
    const values = draws(50_000, () => stream.exponential(0, 1_000));
    expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
    const average = values.reduce((sum, x) => sum + x, 0) / values.length;
    expect(Math.abs(average - 1_000)).toBeLessThan((4 * 1_000) / Math.sqrt(values.length));
    expect(stream.exponential(0, 0)).toBe(0);
  });

  it.each([-1, 0.5, NaN, Infinity])('refuses the mean %d', (bad) => {
    expect(() => random.exponential(0, bad)).toThrow(/a mean must be an integer/);
  });

  it('gives these numbers in every engine', () => {
    const stream = new RandomStreams(42, ['arrivals']);
    // A mean so large that every bit drawn shows.
    expect(draws(8, () => stream.exponential(0, 10 ** 15))).toEqual([
      5580714223754010, 1355138260077767, 1027779251962621, 146982799927061, 466781677043203,
      2288966354612762, 83043750420745, 1307188365404348,
    ]);
  });
});
