/** Finds the events of a run that meet a condition. */
import type { EventCondition } from '../item-reading.ts';
import type { NarratedRow } from './narrated.ts';

/** The rows that meet it, in order; none where nothing does. */
export function findRows(
  condition: EventCondition,
  rows: readonly NarratedRow[],
): readonly NarratedRow[] {
  const met = rows.filter((row) => meets(condition, row));
  if (condition.only === 'first') return met.slice(0, 1);
  return condition.only === 'last' ? met.slice(-1) : met;
}

function meets(wanted: EventCondition, { event, domains, hop }: NarratedRow): boolean {
  const { component, direction, hop: kind, crossing } = wanted;
  return (
    (wanted.event ?? event) === event &&
    (wanted.domain === undefined || domains.includes(wanted.domain)) &&
    (component === undefined || hop?.component === component) &&
    (direction === undefined || hop?.direction === direction) &&
    (kind === undefined || hop?.kind === kind) &&
    (crossing === undefined || hop?.crossing === crossing)
  );
}
