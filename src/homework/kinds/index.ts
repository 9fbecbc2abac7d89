/** The kinds of item, each with its preparation and its grader. A new kind adds a case to both. */
import type { Item } from '../item.ts';
import type { PreparedItem } from '../prepared.ts';
import type { Verdict } from '../verdict.ts';
import type { World } from '../world.ts';
import { gradeChoice, prepareChoice } from './choice.ts';
import { gradeGoal, prepareGoal } from './goal.ts';
import { gradeNumeric, prepareNumeric } from './numeric.ts';
import { gradeOrder, prepareOrder } from './order.ts';
import type { Preparation } from './preparation.ts';

/** What an item's kind adds to what all have. Throws on content that the build's check refuses. */
export function prepareKind(item: Item, preparation: Preparation) {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return prepareChoice(item, preparation);
    case 'numeric':
      return prepareNumeric(item, preparation);
    case 'order':
      return prepareOrder(item, preparation);
    case 'goal':
      return prepareGoal(item);
  }
}

/** The verdict on an answer. Never throws, whatever the answer is. */
export function grade(item: PreparedItem, answer: unknown, world: World): Verdict {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return gradeChoice(item, answer);
    case 'numeric':
      return gradeNumeric(item, answer);
    case 'order':
      return gradeOrder(item, answer);
    case 'goal':
      return gradeGoal(item, answer, world);
  }
}
