/** Goal: a state to reach in a figure. The answer is the link to a run; it is run again and judged to its end. */
import { goalCard, type GoalLine } from '../../goal/card.ts';
import type { PreparedGoal } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import type { World } from '../../world.ts';

/** Judges a link text. */
export function gradeGoal(item: PreparedGoal, answer: unknown, world: World): Verdict {
  const card = goalCard(item.clauses, answer, world);
  if ('problem' in card) return unanswered(`There is no run to judge: ${card.problem}.`);
  const firstFailing = card.lines.findIndex((line) => !line.holds);
  if (firstFailing < 0) return { verdict: 'right', feedback: ['Every line of the card holds.'] };
  return { verdict: 'wrong', firstFailing, feedback: [sayFailing(card.lines, firstFailing)] };
}

function sayFailing(lines: readonly GoalLine[], index: number): string {
  const line = lines[index];
  return line ? `Not yet: “${line.text}” ${line.because}` : '';
}
