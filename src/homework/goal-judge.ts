/** Goals judged in one world, which runs equal inputs once: for a page, where a card follows a figure. */
import type { DomainKind } from '../model/design.ts';
import { findDesign } from '../model/designs/index.ts';
import { goalCard, type GoalLine } from './goal/card.ts';
import { gradeGoal } from './kinds/goal/grade.ts';
import type { PreparedGoal } from './prepared.ts';
import type { Verdict } from './verdict.ts';
import { createWorld } from './world.ts';

const world = createWorld();

/** The lines of the card for a link; null where it names no run. */
export function cardFor(item: PreparedGoal, link: string): readonly GoalLine[] | null {
  const card = goalCard(item.clauses, link, world);
  return 'problem' in card ? null : card.lines;
}

/** The kind of domain that a line is about, to be lit in the figure; null where it is about none. */
export function kindBlamed({ design, domain }: GoalLine): DomainKind | null {
  const row = design === null ? undefined : findDesign(design);
  return row?.domains.find(({ id }) => id === domain)?.kind ?? null;
}

/** The verdict on an answer. */
export const judge = (item: PreparedGoal, answer: unknown): Verdict =>
  gradeGoal(item, answer, world);
