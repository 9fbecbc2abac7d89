/** Trace: an event to be picked out of a run. Which are right is a condition, looked for when the site is built. */
import type { PreparedTrace } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';

/** Judges the id of a row. */
export function gradeTrace(item: PreparedTrace, answer: unknown): Verdict {
  const place = item.rows.findIndex(({ id }) => id === answer);
  const row = item.rows[place];
  if (!row) return unanswered('Pick one of the events first.');
  const moment = row.see === null ? {} : { see: row.see };
  if (item.key.includes(row.id)) return { verdict: 'right', feedback: [row.more], ...moment };
  const near = item.near.find(({ rows }) => rows.includes(row.id));
  if (near)
    return {
      verdict: 'wrong',
      near: near.id,
      feedback: near.feedback,
      ...(near.misconception === null ? {} : { misconception: near.misconception }),
      ...(near.see === null ? moment : { see: near.see }),
    };
  const first = item.rows.findIndex(({ id }) => item.key.includes(id));
  const says = place < first ? item.early : item.late;
  return { verdict: 'wrong', near: row.id, feedback: [`${row.more} `, ...says], ...moment };
}
