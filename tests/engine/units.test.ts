import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frozen, Inputs } from '../../src/engine/scenario.ts';
import {
  after,
  between,
  cycles,
  elapse,
  ms,
  ns,
  simTime,
  step,
  us,
  type Cycles,
  type Duration,
  type SimTime,
  type Step,
} from '../../src/engine/units.ts';
import { runs, seed } from '../runs.ts';

describe('quantities', () => {
  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])('refuse %d', (value) => {
    for (const make of [simTime, ns, cycles, step]) expect(() => make(value)).toThrow(RangeError);
  });

  it('say what they are when they refuse', () => {
    expect(() => ns(-5)).toThrow(
      'a duration (ns) must be an integer of at least 0, but received -5',
    );
    expect(() => cycles(0.5)).toThrow('work (cycles)');
  });

  it('convert microseconds and milliseconds to the nearest nanosecond', () => {
    expect([us(1.5), us(0.0004), ms(2), ms(0.0000016)]).toEqual([1_500, 0, 2_000_000, 2]);
  });

  it('take durations from instants and back', () => {
    expect(after(simTime(5), ns(7))).toBe(12);
    expect(between(simTime(5), simTime(12))).toBe(7);
    expect(() => between(simTime(12), simTime(5))).toThrow(RangeError);
  });
});

describe('elapse', () => {
  const clock = fc.integer({ min: 1, max: 6_000 });
  const work = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 });

  it('loses no part of a cycle however the work is cut', () => {
    let carried = 0;
    fc.assert(
      fc.property(work, clock, (pieces, clockMHz) => {
        let remainder = 0;
        let total = 0;
        for (const piece of pieces) {
          const result = elapse(cycles(piece), clockMHz, remainder);
          if (result.remainder !== remainder && remainder > 0) carried++;
          remainder = result.remainder;
          total += result.duration;
        }
        const all = pieces.reduce((sum, piece) => sum + piece, 0);
        expect(total).toBe(Math.floor((all * 1_000) / clockMHz));
        expect(remainder).toBe((all * 1_000) % clockMHz);
      }),
      { seed, numRuns: runs(300) },
    );
    expect(carried).toBeGreaterThan(300);
  });

  it('takes 1,000 cycles at 2,660 MHz as 375 ns, and owes the rest', () => {
    expect(elapse(cycles(1_000), 2_660, 0)).toEqual({ duration: 375, remainder: 2_500 });
  });
});

/** Read by the compiler: each line must be an error, or `tsc` reports an unused expectation. */
export function refusedByTheCompiler(
  time: SimTime,
  duration: Duration,
  work: Cycles,
  state: Frozen<{ vp: { mode: string; seen: SimTime[] } }>,
  inputs: Inputs,
): void {
  // @ts-expect-error an instant is no duration
  after(time, time);
  // @ts-expect-error a duration is no instant
  between(duration, time);
  // @ts-expect-error cycles are not nanoseconds
  after(time, work);
  // @ts-expect-error nanoseconds are not cycles
  elapse(duration, 2_000, 0);
  // @ts-expect-error a bare number is no step
  const bare: Step = 5;
  // @ts-expect-error a sum of instants is a bare number
  const sum: SimTime = time + time;
  // @ts-expect-error a frozen state cannot be written to
  state.vp.mode = 'hypervisor';
  // @ts-expect-error nor a list in it
  state.vp.seen[0] = time;
  // @ts-expect-error a seed stays what it is
  inputs.seed = 1;
  const seen: readonly SimTime[] = state.vp.seen;
  void [bare, sum, seen];
}
