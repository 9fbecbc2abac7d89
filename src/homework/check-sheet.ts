/** What is wrong with the homework of a lesson as a whole: too little of it, too much recall, an outcome left out. */
import type { Item } from './item.ts';

/** The least number of items of a lesson, and of items for each outcome. */
export const SHEET_RULES = { items: 6, itemsAnOutcome: 3, recallShare: 1 / 3 } as const;

/** The problems of a lesson's items, as sentences. */
export function sheetProblems(
  items: readonly Item[],
  outcomes: ReadonlySet<string>,
): readonly string[] {
  const problems: string[] = [];
  if (items.length < SHEET_RULES.items)
    problems.push(`There are ${items.length} items; a lesson has at least ${SHEET_RULES.items}`);
  const recall = items.filter((item) => item.level === 'recall').length;
  if (recall > items.length * SHEET_RULES.recallShare)
    problems.push(`${recall} of ${items.length} items ask for recall; a third is the most`);
  for (const outcome of outcomes) {
    const count = items.filter((item) => item.outcomes.includes(outcome)).length;
    if (count < SHEET_RULES.itemsAnOutcome)
      problems.push(
        `The outcome “${outcome}” is met by ${count} items; ${SHEET_RULES.itemsAnOutcome} are the least`,
      );
  }
  return problems;
}
