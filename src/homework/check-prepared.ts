/** What is wrong with prepared pairs and lists of events: near-misses that are right, lists too long to read. */
import type { PreparedPairs, PreparedTrace } from './prepared.ts';
import type { Report } from './problem.ts';

/** Rows of pairs, and events of a list, that a reader can still overlook. */
const PAIR_RULES = { least: 3, most: 8 } as const;
const ROW_RULES = { least: 5, most: 30 } as const;

/** Near-misses must be wrong, and there must be something to choose from. */
export function checkPairs({ rows, targets, key, near }: PreparedPairs, report: Report): void {
  if (rows.length < PAIR_RULES.least || rows.length > PAIR_RULES.most || targets.length < 2)
    report(
      ['rows'],
      `${rows.length} rows are to be matched with ${targets.length} targets`,
      `Take ${PAIR_RULES.least} to ${PAIR_RULES.most} rows and at least two targets.`,
    );
  for (const [index, { id, row, target }] of near.entries())
    if (!Object.hasOwn(key, row) || key[row] === target)
      report(
        ['near', index],
        `“${id}” puts “${row}” where it belongs, or is no row`,
        'Name a row and a target that is not its own.',
      );
}

/** The list must be readable, and no near-miss may be right. */
export function checkTrace({ rows, key, near }: PreparedTrace, report: Report): void {
  if (rows.length < ROW_RULES.least || rows.length > ROW_RULES.most)
    report(
      ['run'],
      `The list has ${rows.length} events`,
      `Cut it by from: and to: to ${ROW_RULES.least} to ${ROW_RULES.most}.`,
    );
  for (const [index, one] of near.entries())
    if (one.rows.some((id) => key.includes(id)))
      report(['near', index], `“${one.id}” is right`, 'Narrow its condition.');
}
