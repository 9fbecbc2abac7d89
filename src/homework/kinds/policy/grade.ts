/** Policy: rules of a scheduler. They are run, and the first clause that does not hold is named. */
import type { PreparedPolicy } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import { policyCard } from './card.ts';

/** Judges a form of rules. */
export function gradePolicy(item: PreparedPolicy, answer: unknown): Verdict {
  const card = policyCard(item, answer);
  if (!card) return unanswered('Choose something in every field first.');
  const firstFailing = card.against.findIndex((one) => one !== null);
  if (firstFailing < 0) return { verdict: 'right', feedback: ['Every line of the card holds.'] };
  const why = item.why[firstFailing] ?? [];
  return {
    verdict: 'wrong',
    firstFailing,
    near: `clause-${firstFailing + 1}`,
    feedback: [`Not yet: “${item.lines[firstFailing]}” ${card.against[firstFailing]} `, ...why],
  };
}
