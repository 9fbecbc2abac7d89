import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/homework/kinds/numeric/number-input.ts';

describe('a typed number', () => {
  it.each([
    ['12', 'crossings', 12],
    [' 12 ', 'crossings', 12],
    ['12 crossings', 'crossings', 12],
    ['1 crossing', 'crossings', 1],
    ['1,714', 'tuples/s', 1714],
    ['1 714', 'tuples/s', 1714],
    ['1’714'.replace('’', "'"), 'tuples/s', 1714],
    ['1,234,567.5', 'x', 1234567.5],
    ['11.6', '%', 11.6],
    ['11,6 %', '%', 11.6],
    ['11.6%', '%', 11.6],
    ['83,4', 'µs', 83.4],
    ['83400 ns', 'µs', 83.4],
    ['0.0834 ms', 'µs', 83.4],
    ['83.4 us', 'µs', 83.4],
    ['−3', '%', -3],
    ['-3', '%', -3],
    ['46.51162790697674', '%', 46.51162790697674],
  ])('%j in %s is %d', (text, unit, value) => {
    expect(readNumber(text, unit)).toBeCloseTo(value, 9);
  });

  it.each([
    ['', '%'],
    ['twelve', 'crossings'],
    ['12 bananas', 'crossings'],
    ['12 ms', 'crossings'],
    ['1e3', 'x'],
    ['0x10', 'x'],
    ['1.2.3', 'x'],
    ['12 34', 'x'],
    ['Infinity', 'x'],
    ['1'.repeat(16), 'x'],
    ['5 constructor', 'µs'],
  ])('%j in %s is none', (text, unit) => {
    expect(readNumber(text, unit)).toBeNull();
  });
});
