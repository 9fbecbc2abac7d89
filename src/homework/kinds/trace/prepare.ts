/** Trace made ready: the run made and told, the events that are right found by their conditions. */
import type { EventCondition, TraceItem } from '../../item-reading.ts';
import type { PreparedOf } from '../../prepared.ts';
import { findRows } from '../../rows/find.ts';
import { inputsIn, narratedRows, type NarratedRow } from '../../rows/narrated.ts';
import { formatTime } from '../../../scenarios/quantity.ts';
import { linkOf } from '../../world.ts';
import type { Preparation } from '../preparation.ts';

/** The rows of the list and which are right. Throws when a condition is met by none of them. */
export function prepareTrace(
  item: TraceItem,
  { world, text, feedback }: Preparation,
): PreparedOf<'trace'> {
  const rows = windowOf(item, narratedRows(item.run, world));
  const idsOf = (condition: EventCondition): readonly string[] => {
    const found = findRows(condition, rows).map(idOf);
    if (found.length === 0) throw new Error(`no event is ${JSON.stringify(condition)}`);
    return found;
  };
  const key = idsOf(item.key);
  return {
    kind: 'trace',
    rows: rows.map((row) => ({
      id: idOf(row),
      at: formatTime(row.at),
      text: capital(row.short),
      more: row.long,
      see: sightOf(item, row),
    })),
    key,
    near: item.near.map((row) => ({ ...feedback(row), rows: idsOf(row.when) })),
    early: text(item.early),
    late: text(item.late),
  };
}

const idOf = ({ index }: NarratedRow): string => `event-${index + 1}`;
const capital = (short: string): string => short.charAt(0).toUpperCase() + short.slice(1);

function windowOf({ from, to }: TraceItem, rows: readonly NarratedRow[]): readonly NarratedRow[] {
  const placeOf = (condition: EventCondition, after: number): number => {
    const [row] = findRows(condition, rows.slice(after));
    if (!row) throw new Error(`no event is ${JSON.stringify(condition)}`);
    return row.index;
  };
  const start = from ? placeOf(from, 0) : 0;
  return rows.slice(start, to ? placeOf(to, start) + 1 : rows.length);
}

/** The moment in the figure that the item names, right after the event. */
function sightOf({ run }: TraceItem, { index }: NarratedRow) {
  const inputs = inputsIn(run);
  if (!inputs || !('figure' in run) || run.figure === undefined) return null;
  return { figure: run.figure, link: linkOf(inputs, index + 1) };
}
