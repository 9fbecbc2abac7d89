/** Student's t as a literal table: how wide an interval over few replications has to be. */

/** Levels of confidence that the table has, percent. */
export const CONFIDENCES = [90, 95, 99] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Two-sided critical values for 1 to 30 degrees of freedom. */
const few: Readonly<Record<Confidence, readonly number[]>> = {
  90: [
    6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761,
    1.753, 1.746, 1.74, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706, 1.703, 1.701,
    1.699, 1.697,
  ],
  95: [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16,
    2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052,
    2.048, 2.045, 2.042,
  ],
  99: [
    63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.25, 3.169, 3.106, 3.055, 3.012,
    2.977, 2.947, 2.921, 2.898, 2.878, 2.861, 2.845, 2.831, 2.819, 2.807, 2.797, 2.787, 2.779,
    2.771, 2.763, 2.756, 2.75,
  ],
};

/** From so many degrees of freedom on, in order. */
const many: Readonly<Record<Confidence, readonly (readonly [from: number, value: number])[]>> = {
  90: [
    [31, 1.697],
    [40, 1.684],
    [60, 1.671],
    [120, 1.658],
  ],
  95: [
    [31, 2.042],
    [40, 2.021],
    [60, 2],
    [120, 1.98],
  ],
  99: [
    [31, 2.75],
    [40, 2.704],
    [60, 2.66],
    [120, 2.617],
  ],
};

/**
 * The critical value of Student's t, two-sided, for an integer of at least 1 degrees of freedom. Between
 * two entries of the table it is the one before, so that an interval is never too narrow.
 */
export function studentT(confidence: Confidence, degrees: number): number {
  const exact = few[confidence][degrees - 1];
  if (exact !== undefined) return exact;
  return many[confidence].findLast(([from]) => degrees >= from)![1];
}
