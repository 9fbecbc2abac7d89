/** Goal: a state to reach in a figure. The answer is the link to a run; it is run again and judged to its end. */
import { goalCard, type GoalLine } from '../goal/card.ts';
import { sayClause } from '../goal/clause.ts';
import type { GoalItem } from '../item.ts';
import type { PreparedGoal } from '../prepared.ts';
import { unanswered, type Verdict } from '../verdict.ts';
import { linkOf, settingsWith, type World } from '../world.ts';

/** The run that the figure starts with, and the clauses in words. */
export function prepareGoal(
  item: GoalItem,
): Pick<PreparedGoal, 'kind' | 'figure' | 'start' | 'clauses' | 'lines'> {
  const { id, designs, operation, device } = item.figure;
  const settings = settingsWith({ operation, ...(device === undefined ? {} : { device }) });
  return {
    kind: 'goal',
    figure: { id, designs },
    start: linkOf({ designs, settings, seed: 1, interventions: [] }, 0),
    clauses: item.clauses,
    lines: item.clauses.map(sayClause),
  };
}

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
