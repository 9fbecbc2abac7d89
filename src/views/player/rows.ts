/** One row of words for each event: what the table shows and the transcript prints. */
import type { AnyRun } from '../../engine/trace-names.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import { runAt, type Comparison, type Moment } from '../comparison.ts';

export interface Row {
  /** The cursor right after the event. */
  readonly cursor: number;
  readonly time: string;
  readonly variant: string;
  /** Where it was: "hypervisor ← child" where something went from one place to another. */
  readonly where: string;
  readonly kind: string;
  /** Its cost as text; empty where it has none. */
  readonly cost: string;
  /** What happened, one clause. */
  readonly what: string;
  /** The number of the event that caused it, `start` or `reader`. */
  readonly cause: string;
  readonly uncertain: boolean;
}

/** The rows of all events, in the order of the table. */
export const rowsOf = (comparison: Comparison): readonly Row[] =>
  comparison.moments.map((moment) => rowOf(comparison, moment));

function rowOf(comparison: Comparison, moment: Moment): Row {
  const { subject, variants } = comparison;
  const { narration } = moment;
  const run = runAt(comparison, moment.run);
  return {
    cursor: moment.index + 1,
    time: formatTime(moment.at),
    variant: variants[moment.run]?.short ?? '',
    where: whereWords(subject, run, moment),
    kind: subject.words.classes?.[narration.class] ?? narration.class,
    cost: subject.cost(run, moment.row),
    what: narration.short,
    cause: causeWords(moment.cause),
    uncertain: narration.uncertain,
  };
}

function whereWords(subject: Comparison['subject'], run: AnyRun, moment: Moment): string {
  const places = subject.places(run);
  const name = (id: string): string => places.find((one) => one.id === id)?.short ?? id;
  const way = subject.way(run, moment.row);
  return way
    ? `${name(way.to)} ← ${name(way.from)}`
    : moment.narration.domains.map(name).join(', ');
}

function causeWords(cause: number): string {
  if (cause === -1) return 'start';
  return cause < 0 ? 'reader' : String(cause + 1);
}
