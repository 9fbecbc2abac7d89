/** A mean over replications and how far it may be off. */
import { studentT, type Confidence } from './student-t.ts';

/** What replications of one number come to. */
export interface Interval {
  readonly mean: number;
  /** Half the width of the confidence interval; null from a single replication. */
  readonly halfWidth: number | null;
  readonly replications: number;
}

/** The interval over independent values, at least one of them. */
export function intervalOf(values: readonly number[], confidence: Confidence): Interval {
  const replications = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / replications;
  if (replications < 2) return { mean, halfWidth: null, replications };
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const error = Math.sqrt(squares / (replications - 1) / replications);
  return { mean, halfWidth: studentT(confidence, replications - 1) * error, replications };
}
