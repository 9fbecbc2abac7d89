/** One row of words for each event: what the table shows and the transcript prints. */
import { formatTime } from '../../scenarios/quantity.ts';
import { runAt, type Comparison, type Moment } from '../comparison.ts';

export interface Row {
  /** The cursor right after the event. */
  readonly cursor: number;
  readonly time: string;
  readonly variant: string;
  /** Names of the places it is about. */
  readonly places: readonly string[];
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
  const places = subject.places(run);
  return {
    cursor: moment.index + 1,
    time: formatTime(moment.at),
    variant: variants[moment.run]?.short ?? '',
    places: narration.domains.map((id) => places.find((one) => one.id === id)?.short ?? id),
    kind: subject.words.classes?.[narration.class] ?? narration.class,
    cost: subject.cost(run, moment.row),
    what: narration.short,
    cause: causeWords(moment.cause),
    uncertain: narration.uncertain,
  };
}

function causeWords(cause: number): string {
  if (cause === -1) return 'start';
  return cause < 0 ? 'reader' : String(cause + 1);
}
