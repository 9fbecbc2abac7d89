/** Numbers as a reader sees them: three significant digits at most, and always a unit. */
import { describe, expect, it } from 'vitest';
import { formatCount, formatCycles, formatTime, grouped } from '../../src/scenarios/quantity.ts';

describe('a quantity in words', () => {
  it.each([
    [0, '0 ns'],
    [57, '57 ns'],
    [999, '999 ns'],
    [1_000, '1 µs'],
    [1_234, '1.23 µs'],
    [59_499, '59.5 µs'],
    [108_479, '108 µs'],
    [9_000_000, '9 ms'],
    [1_500_000_000, '1.5 s'],
  ])('%i ns is %s', (ns, text) => expect(formatTime(ns)).toBe(text));

  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [1_234_567, '1,234,567'],
  ])('%i is written %s', (value, text) => expect(grouped(value)).toBe(text));

  it('agrees with its noun', () => {
    expect(formatCycles(1)).toBe('1 cycle');
    expect(formatCycles(10_354)).toBe('10,354 cycles');
    expect(formatCount(1, 'crossing')).toBe('1 crossing');
    expect(formatCount(9, 'crossing')).toBe('9 crossings');
    expect(formatCount(2, 'copy', 'copies')).toBe('2 copies');
  });
});
