import { describe, expect, test } from 'vitest';
import { intervalOf } from '../../src/experiments/interval.ts';
import { CONFIDENCES, studentT } from '../../src/experiments/student-t.ts';

/** The density of Student's t without its constant. */
const shape = (t: number, degrees: number): number =>
  (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);

/** ∫ of the density from 0 to x, in the variable t = tan(u), so that infinity has a place. */
function mass(x: number, degrees: number): number {
  const end = Math.atan(x);
  const parts = 20_000;
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    const u = ((part + 0.5) * end) / parts;
    sum += shape(Math.tan(u), degrees) / Math.cos(u) ** 2;
  }
  return (sum * end) / parts;
}

describe('the table', () => {
  const rows = [1, 2, 3, 5, 10, 20, 29, 30, 40, 60, 120];
  test.each(CONFIDENCES)('leaves %i percent between its ends', (confidence) => {
    for (const degrees of rows) {
      const inside = mass(studentT(confidence, degrees), degrees) / mass(1e9, degrees);
      expect(100 * inside, `${degrees} degrees`).toBeCloseTo(confidence, 1);
    }
  });

  test('falls with the degrees, and rounds to the wider side between entries', () => {
    for (const confidence of CONFIDENCES)
      for (let degrees = 1; degrees < 300; degrees++)
        expect(studentT(confidence, degrees + 1)).toBeLessThanOrEqual(
          studentT(confidence, degrees),
        );
    expect(studentT(95, 59)).toBe(studentT(95, 40));
  });
});

test('an interval is the one of the textbook', () => {
  const { mean, halfWidth, replications } = intervalOf([4, 6, 8], 95);
  expect({ mean, replications }).toEqual({ mean: 6, replications: 3 });
  expect(halfWidth).toBeCloseTo((4.303 * 2) / Math.sqrt(3), 9);
  expect(intervalOf([5], 95).halfWidth).toBeNull();
});
