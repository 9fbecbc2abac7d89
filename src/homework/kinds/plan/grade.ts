/** Plan: hosts for a company. The first clause that does not hold is named, with its reason. */
import type { PreparedPlan } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import { planCard } from './card.ts';

/** Judges a form of parts. */
export function gradePlan(item: PreparedPlan, answer: unknown): Verdict {
  const card = planCard(item, answer);
  if (!card) return unanswered('Choose something in every field first.');
  const firstFailing = card.findIndex((one) => one !== null);
  if (firstFailing < 0) return { verdict: 'right', feedback: ['Every line of the card holds.'] };
  return {
    verdict: 'wrong',
    firstFailing,
    near: `clause-${firstFailing + 1}`,
    feedback: [
      `Not yet: “${item.lines[firstFailing]}” ${card[firstFailing]} `,
      ...(item.why[firstFailing] ?? []),
    ],
  };
}
