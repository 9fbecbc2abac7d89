/** Numeric: a number with a unit and a tolerance, and near-misses with feedback of their own. */
import type { PreparedNumeric } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import { readNumber } from './number-input.ts';

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
