/** What is read off a host under load, in words. */
import type { HostResults } from '../../scenarios/host/results.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import { formatNumber } from '../text.ts';

/** Ids of what can be read. */
export const HOST_MEASURES = [
  'throughput',
  'answer',
  'disk',
  'network',
  'ready',
  'parent',
  'guests',
  'idle',
] as const;
export type HostMeasure = (typeof HOST_MEASURES)[number];

interface Reading {
  readonly label: string;
  /** Null where nothing was sampled. */
  readonly of: (results: HostResults) => number | null;
  readonly words: (value: number) => string;
  /** Anything below is as good as this, when two readings are compared. */
  readonly floor: number;
}

const percent = (value: number): string => `${formatNumber(value, 1)} %`;
const shareOf =
  (kinds: readonly string[]) =>
  ({ domains }: HostResults): number =>
    domains.reduce((sum, one) => sum + (kinds.includes(one.kind) ? one.percent : 0), 0);

/** How each is read: the first workload of the host stands for its guests. */
export const READINGS: Readonly<Record<HostMeasure, Reading>> = {
  throughput: {
    label: 'operations completed a second',
    of: ({ operations }) => operations[0]?.perSecond ?? null,
    words: (value) => formatNumber(value),
    floor: 1,
  },
  answer: {
    label: 'time to an answer, on average',
    of: ({ operations }) => operations[0]?.latency?.mean ?? null,
    words: formatTime,
    floor: 1,
  },
  disk: {
    label: 'time of a disk request, on average',
    of: ({ diskLatency }) => diskLatency?.mean ?? null,
    words: formatTime,
    floor: 1_000,
  },
  network: {
    label: 'time of a packet, on average',
    of: ({ networkLatency }) => networkLatency?.mean ?? null,
    words: formatTime,
    floor: 1_000,
  },
  ready: {
    label: 'wait for a processor, on average',
    of: ({ readyTime }) => readyTime?.mean ?? null,
    words: formatTime,
    // Shorter waits are lost in a request: that one is a fraction of another convinces nobody.
    floor: 20_000,
  },
  parent: {
    label: 'processor time in the parent partition',
    of: shareOf(['parentPartition', 'driverPartition']),
    words: percent,
    floor: 5,
  },
  guests: {
    label: 'processor time in the guests',
    of: shareOf(['childPartition', 'application']),
    words: percent,
    floor: 2,
  },
  idle: {
    label: 'processors idle',
    of: ({ idlePercent }) => idlePercent,
    words: percent,
    floor: 2,
  },
};

/** A reading as it is read; “none” where there is nothing to read. */
export const wordsOf = (measure: HostMeasure, value: number | null): string =>
  value === null ? 'none' : READINGS[measure].words(value);

/** How many times one reading is the other; 1 where neither can be read, and 0 or Infinity where one cannot. */
export function timesAs(measure: HostMeasure, one: number | null, other: number | null): number {
  if (one === null || other === null) {
    if (one === other) return 1;
    return one === null ? 0 : Number.POSITIVE_INFINITY;
  }
  const { floor } = READINGS[measure];
  return Math.max(floor, one) / Math.max(floor, other);
}
