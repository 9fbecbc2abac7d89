/** One row of words for each event: what the table shows and the transcript prints. */
import { formatCycles, formatTime } from '../../scenarios/quantity.ts';
import type { Comparison, Moment } from '../comparison.ts';

export interface Row {
  /** The cursor right after the event. */
  readonly cursor: number;
  readonly time: string;
  readonly design: string;
  /** Names of the domains it is about. */
  readonly domains: readonly string[];
  readonly kind: string;
  /** Its cost as text; empty where it has none. */
  readonly cost: string;
  /** What happened, one clause. */
  readonly what: string;
  /** The number of the event that caused it, `start` or `reader`. */
  readonly cause: string;
  readonly uncertain: boolean;
}

const kindWords = {
  request: 'request',
  work: 'work',
  crossing: 'crossing',
  device: 'device',
  wait: 'wait',
  fault: 'fault',
  recovery: 'recovery',
} as const;

/** The rows of all events, in the order of the table. */
export const rowsOf = (comparison: Comparison): readonly Row[] =>
  comparison.moments.map((moment) => rowOf(comparison, moment));

function rowOf(comparison: Comparison, moment: Moment): Row {
  const { narration } = moment;
  const run = comparison.runs[moment.run];
  const design = run?.context.design;
  return {
    cursor: moment.index + 1,
    time: formatTime(moment.at),
    design: design?.short ?? '',
    domains: narration.domains.map(
      (id) => design?.domains.find((domain) => domain.id === id)?.short ?? id,
    ),
    kind: kindWords[narration.class],
    cost: costOf(comparison, moment),
    what: narration.short,
    cause: causeWords(moment.cause),
    uncertain: narration.uncertain,
  };
}

/** Cycles of a hop, or the time of the device. */
function costOf(comparison: Comparison, moment: Moment): string {
  const run = comparison.runs[moment.run];
  if (!run) return '';
  const { hops } = run.context;
  if (moment.kind === 'hopEnded') {
    const cycles = hops[run.trace.detail[moment.row] ?? -1]?.cycles ?? 0;
    return cycles > 0 ? formatCycles(cycles) : '';
  }
  if (moment.kind !== 'deviceFinished') return '';
  return formatTime(hops.find((hop) => hop.kind === 'device')?.serviceNs ?? 0);
}

function causeWords(cause: number): string {
  if (cause === -1) return 'start';
  return cause < 0 ? 'reader' : String(cause + 1);
}
