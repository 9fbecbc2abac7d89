import { describe, expect, test } from 'vitest';
import { band, placed, signedPercent, STRIP, TICKS } from '../../src/views/validation-strip.ts';

describe('a result on its strip', () => {
  test('lies in the middle when it is equal, and as far left for half as right for double', () => {
    expect(placed(0)).toEqual({ x: STRIP.middle, beyond: null });
    expect(placed(100).x - STRIP.middle).toBeCloseTo(STRIP.middle - placed(-50).x, 9);
    expect(placed(10).x).toBeGreaterThan(placed(5).x);
  });

  test('stays on the strip when it is far off, and says in which direction', () => {
    expect(placed(900).beyond).toBe('right');
    expect(placed(-95).beyond).toBe('left');
    for (const error of [-100, -95, -50, 0, 100, 1e6]) {
      expect(placed(error).x).toBeGreaterThan(0);
      expect(placed(error).x).toBeLessThan(STRIP.width);
    }
  });

  test('is within its band exactly when its error is within the tolerance', () => {
    const { x, width } = band(5);
    for (const error of [-4.9, 0, 4.9]) {
      expect(placed(error).x).toBeGreaterThan(x);
      expect(placed(error).x).toBeLessThan(x + width);
    }
    for (const error of [-5.1, 5.1])
      expect(placed(error).x > x && placed(error).x < x + width).toBe(false);
  });

  test('has ticks where their ratios lie', () => {
    expect(TICKS.find(({ label }) => label === 'equal')?.x).toBe(STRIP.middle);
    expect(TICKS.find(({ label }) => label === '1.25')?.x).toBeCloseTo(placed(25).x, 9);
  });
});

test.each([
  [-0.04, '0.0 %'],
  [0, '0.0 %'],
  [-15.72, '−15.7 %'],
  [4.96, '+5.0 %'],
])('%d percent is printed as %s', (percent, text) => {
  expect(signedPercent(percent)).toBe(text);
});
