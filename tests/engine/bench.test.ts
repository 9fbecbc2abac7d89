/** The bench compares like with like: without its clock, both sides must do the same work. */
import { describe, expect, it } from 'vitest';
import { contests } from '../../src/commands/bench/contests.ts';
import { median, spread } from '../../src/commands/bench/median.ts';

describe('the loads of the bench', () => {
  it.each(contests)('$name ends the same bare, measured and observed', (contest) => {
    const [bare, measured, observed] = (['bare', 'measured', 'observed'] as const).map((way) => {
      const { endedAt, steps } = contest.run(way, 5_000);
      return { endedAt, steps };
    });
    expect(bare!.steps).toBe(5_000);
    expect(measured).toEqual(bare);
    expect(observed).toEqual(bare);
  });
});

describe('the middle of samples', () => {
  it.each([
    [[3], 3, [3, 3]],
    [[9, 1, 2], 2, [1, 9]],
    [[10, 2, 1, 4], 3, [1, 10]],
  ])('of %j is %d', (values, middle, range) => {
    expect(median(values)).toBe(middle);
    expect(spread(values)).toEqual(range);
  });
});
