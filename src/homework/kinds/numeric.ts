/** Numeric: a number with a unit and a tolerance; the key and every near-miss are answers of the engine. */
import type { NumericItem } from '../item.ts';
import type { PreparedNumeric } from '../prepared.ts';
import { unanswered, type Verdict } from '../verdict.ts';
import { readNumber } from './number-input.ts';
import type { Preparation } from './preparation.ts';

/** The key and the near-misses as numbers. */
export function prepareNumeric(
  item: NumericItem,
  { text, feedback, number }: Preparation,
): Pick<PreparedNumeric, 'kind' | 'unit' | 'key' | 'tolerance' | 'near' | 'low' | 'high'> {
  return {
    kind: 'numeric',
    unit: item.unit,
    key: number(item.key),
    tolerance: item.tolerance,
    near: item.near.map((row) => ({ ...feedback(row), key: number(row.key) })),
    low: text(item.low),
    high: text(item.high),
  };
}

/** Judges the text of a number. */
export function gradeNumeric(item: PreparedNumeric, answer: unknown): Verdict {
  const value = typeof answer === 'string' ? readNumber(answer, item.unit) : null;
  if (value === null) return unanswered(`Type a number of ${item.unit} first, such as 12.`);
  const isAbout = (key: number): boolean => Math.abs(value - key) <= item.tolerance;
  if (isAbout(item.key)) return { verdict: 'right', feedback: ['That is the number.'] };
  const near = item.near.find((row) => isAbout(row.key));
  if (near)
    return {
      verdict: 'wrong',
      near: near.id,
      feedback: near.feedback,
      ...(near.misconception === null ? {} : { misconception: near.misconception }),
      ...(near.see === null ? {} : { see: near.see }),
    };
  return { verdict: 'wrong', feedback: value < item.key ? item.low : item.high };
}
