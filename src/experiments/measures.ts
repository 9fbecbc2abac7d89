/** What an experiment can report: each measure with its unit, its meaning and how it follows from a run. */
import type { HostReport, Latency, WorkloadReport } from './report.ts';

/** What a measure is asked of: the workloads that count, and the guest or the domain where one is named. */
export interface Asked {
  readonly workloads: readonly WorkloadReport[];
  readonly guest: string | undefined;
  readonly domain: string | undefined;
  /** Demands were made so many times smaller. */
  readonly scale: number;
}

export interface MeasureKind {
  readonly unit: string;
  /** A noun phrase. */
  readonly what: string;
  /** Which part of the request it needs besides the run. */
  readonly needs?: 'guest' | 'domain';
  /** Null where the run has no answer, as a latency when nothing was completed. */
  of(report: HostReport, asked: Asked): number | null;
}

const seconds = (ns: number): number => ns / 1e9;
const total = (workloads: readonly WorkloadReport[], of: (one: WorkloadReport) => number): number =>
  workloads.reduce((sum, one) => sum + of(one), 0);
const completed = (asked: Asked): number => total(asked.workloads, (one) => one.completed);
const each = (amount: number, asked: Asked): number | null =>
  completed(asked) === 0 ? null : amount / completed(asked);
const perSecond = (amount: number, report: HostReport): number =>
  amount / seconds(report.elapsedNs);
const busy = (report: HostReport): number =>
  Object.values(report.busyNs).reduce((sum, ns) => sum + ns, 0);
const percentOfOne = (ns: number, report: HostReport): number => (100 * ns) / report.elapsedNs;

/** Latencies of several workloads put together: means by weight, of a quantile and the most the worst. */
function latency(asked: Asked, key: Exclude<keyof Latency, 'count'>): number | null {
  const known = asked.workloads.flatMap((one) => one.latency ?? []);
  if (known.length === 0) return null;
  if (key !== 'mean') return Math.max(...known.map((one) => one[key])) / 1_000;
  const count = known.reduce((sum, one) => sum + one.count, 0);
  return known.reduce((sum, one) => sum + one.mean * one.count, 0) / count / 1_000;
}

const latencyKind = (key: Exclude<keyof Latency, 'count'>, what: string): MeasureKind => ({
  unit: 'µs',
  what,
  of: (_, asked) => latency(asked, key),
});

const queueKind = (queue: string, what: string): MeasureKind => ({
  unit: 'requests',
  what,
  of: (report) => report.queues[queue]?.mean ?? null,
});

export const MEASURES = {
  throughput: {
    unit: '1/s',
    what: 'operations completed in a second: transactions, requests, packets, calls',
    of: (report, asked) => perSecond(completed(asked), report),
  },
  operations: {
    unit: 'operations',
    what: 'operations completed, at full size',
    of: (_, asked) => completed(asked) * asked.scale,
  },
  latencyMean: latencyKind('mean', 'mean time from the beginning of an operation to its end'),
  latencyP50: latencyKind('p50', 'time that half of the operations do not exceed'),
  latencyP95: latencyKind('p95', 'time that 95 of 100 operations do not exceed'),
  latencyP99: latencyKind('p99', 'time that 99 of 100 operations do not exceed'),
  latencyMax: latencyKind('max', 'longest time of an operation'),
  bandwidth: {
    unit: 'Mb/s',
    what: 'data delivered in a second, headers not counted',
    of: (report, asked) => perSecond(total(asked.workloads, (one) => one.bytes) * 8, report) / 1e6,
  },
  events: {
    unit: '1/s',
    what: 'events of the workload in a second: its own exits, faults, driver calls',
    of: (report, asked) =>
      perSecond(
        total(asked.workloads, (one) => one.events),
        report,
      ),
  },
  exits: {
    unit: '1/s',
    what: 'exits from guests to their monitor in a second',
    of: (report) => perSecond(report.exits, report),
  },
  exitsEach: {
    unit: 'exits',
    what: 'exits for each completed operation',
    of: (report, asked) => each(report.exits, asked),
  },
  crossings: {
    unit: '1/s',
    what: 'borders between protection domains crossed in a second',
    of: (report) => perSecond(report.crossings, report),
  },
  crossingsEach: {
    unit: 'crossings',
    what: 'crossings for each completed operation',
    of: (report, asked) => each(report.crossings, asked),
  },
  cpu: {
    unit: '% of a processor',
    what: 'processor time of one protection domain',
    needs: 'domain',
    of: (report, asked) => percentOfOne(report.busyNs[asked.domain ?? ''] ?? 0, report),
  },
  cpuBusy: {
    unit: '% of a processor',
    what: 'processor time of all domains together',
    of: (report) => percentOfOne(busy(report), report),
  },
  cpuIdle: {
    unit: '% of a processor',
    what: 'processor time in which nothing was ready, over all processors',
    of: (report) => percentOfOne(report.idleNs, report),
  },
  cpuEach: {
    unit: 'µs',
    what: 'processor time of all domains for each completed operation',
    of: (report, asked) => {
      const ns = each(busy(report), asked);
      return ns === null ? null : ns / 1_000;
    },
  },
  share: {
    unit: '%',
    what: 'processor time of the guests of one name, of that of all guests',
    needs: 'guest',
    of: (report, asked) => {
      const all = Object.values(report.guestNs).reduce((sum, ns) => sum + ns, 0);
      return all === 0 ? null : (100 * (report.guestNs[asked.guest ?? ''] ?? 0)) / all;
    },
  },
  runTime: {
    unit: 's',
    what: 'time until a finite demand is done, at full size',
    of: (_, asked) => {
      const ends = asked.workloads.map((one) => one.finishedNs);
      if (ends.length === 0 || ends.includes(null)) return null;
      return seconds(Math.max(...ends.map(Number))) * asked.scale;
    },
  },
  failed: {
    unit: 'operations',
    what: 'operations that ended with an error the guest was told, at full size',
    of: (_, asked) => total(asked.workloads, (one) => one.failed) * asked.scale,
  },
  lost: {
    unit: 'operations',
    what: 'operations that never ended because somebody who had them is gone, at full size',
    of: (_, asked) => total(asked.workloads, (one) => one.lost) * asked.scale,
  },
  deviceQueue: queueKind('device', 'mean number of requests at the devices'),
  ringQueue: queueKind('ring', 'mean number of requests between guests and their back ends'),
  readyQueue: queueKind('ready', 'mean number of virtual processors that wait for a processor'),
} as const satisfies Readonly<Record<string, MeasureKind>>;

export type MeasureName = keyof typeof MEASURES;
