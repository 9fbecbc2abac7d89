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
  /** It is of the whole host: naming a workload or a guest would change nothing. */
  readonly whole?: true;
  /** Which part of the request it needs besides the run. */
  readonly needs?: 'guest' | 'domain';
  /** A domain may be named; without one all count. */
  readonly mayName?: 'domain';
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
const busyOf = (report: HostReport, domain: string | undefined): number =>
  domain === undefined ? busy(report) : (report.busyNs[domain] ?? 0);
const cycles = (ns: number, report: HostReport): number => (ns * report.clockMHz) / 1_000;
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

const rateKind = (counter: string, what: string): MeasureKind => ({
  unit: '1/s',
  what,
  whole: true,
  of: (report) => perSecond(report.counters[counter] ?? 0, report),
});

const eachKind = (counter: string, unit: string, what: string): MeasureKind => ({
  unit,
  what,
  of: (report, asked) => each(report.counters[counter] ?? 0, asked),
});

const waitKind = (wait: keyof HostReport['waits'], what: string): MeasureKind => ({
  unit: 'µs',
  what,
  whole: true,
  of: (report) => {
    const found = report.waits[wait];
    return found === null ? null : found.mean / 1_000;
  },
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
  exits: rateKind('exits', 'exits from guests to their monitor in a second'),
  exitsEach: eachKind('exits', 'exits', 'exits for each completed operation'),
  crossings: rateKind('crossings', 'borders between protection domains crossed in a second'),
  crossingsEach: eachKind('crossings', 'crossings', 'crossings for each completed operation'),
  interrupts: rateKind('interrupts', 'interrupts of devices and back ends in a second'),
  signals: rateKind('signals', 'times in a second that a back end had to be told of requests'),
  switches: rateKind('switches', 'switches between virtual processors in a second'),
  batch: {
    unit: 'pieces',
    whole: true,
    what: 'pieces of work that a back end takes for each time it is woken; an answer that comes back through it is another one',
    of: (report) => report.batch,
  },
  cpu: {
    unit: '% of a processor',
    whole: true,
    what: 'processor time of one protection domain',
    needs: 'domain',
    of: (report, asked) => percentOfOne(report.busyNs[asked.domain ?? ''] ?? 0, report),
  },
  cpuTime: {
    unit: 's',
    whole: true,
    what: 'processor time of one protection domain in all, at full size',
    needs: 'domain',
    of: (report, asked) => seconds(report.busyNs[asked.domain ?? ''] ?? 0) * asked.scale,
  },
  cpuBusyTime: {
    unit: 's',
    whole: true,
    what: 'processor time of all domains in all, at full size',
    of: (report, asked) => seconds(busy(report)) * asked.scale,
  },
  cpuBusy: {
    unit: '% of a processor',
    whole: true,
    what: 'processor time of all domains together',
    of: (report) => percentOfOne(busy(report), report),
  },
  cpuIdle: {
    unit: '% of a processor',
    whole: true,
    what: 'processor time in which nothing was ready, over all processors',
    of: (report) => percentOfOne(report.idleNs, report),
  },
  cpuEach: {
    unit: 'µs',
    what: 'processor time for each completed operation, of all domains or of the one named',
    mayName: 'domain',
    of: (report, asked) => {
      const ns = each(busyOf(report, asked.domain), asked);
      return ns === null ? null : ns / 1_000;
    },
  },
  cycles: {
    unit: 'cycles/s',
    whole: true,
    what: 'work of the processors in a second, of all domains or of the one named',
    mayName: 'domain',
    of: (report, asked) => perSecond(cycles(busyOf(report, asked.domain), report), report),
  },
  cyclesEach: {
    unit: 'cycles',
    what: 'work of the processors for each completed operation, of all domains or of the one named',
    mayName: 'domain',
    of: (report, asked) => each(cycles(busyOf(report, asked.domain), report), asked),
  },
  cpuGuest: {
    unit: '% of a processor',
    what: 'processor time of the guests of one name, their own monitors included',
    needs: 'guest',
    of: (report, asked) => percentOfOne(report.guestNs[asked.guest ?? ''] ?? 0, report),
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
    unit: 'requests',
    whole: true,
    what: 'requests that ended with an error the guest was told, in the whole run',
    of: (report) => report.failed,
  },
  lost: {
    unit: 'requests',
    whole: true,
    what: 'requests of guests that went down, and acknowledged writes never made, in the whole run; those that still wait at its end are not counted',
    of: (report) => report.lost,
  },
  untrusted: {
    unit: 'requests',
    whole: true,
    what: 'requests that were completed through hostile hands or overwritten memory, in the whole run',
    of: (report) => report.untrusted,
  },
  diskRequests: {
    unit: '1/s',
    whole: true,
    what: 'disk requests completed in a second, those of transactions included',
    of: (report) => perSecond(report.waits.disk?.count ?? 0, report),
  },
  packets: {
    unit: '1/s',
    whole: true,
    what: 'packets sent and received in a second, those of transactions included',
    of: (report) => perSecond(report.waits.network?.count ?? 0, report),
  },
  diskTime: waitKind('disk', 'mean time of a disk request'),
  networkTime: waitKind('network', 'mean time of a packet from one end of the host to the other'),
  readyTime: waitKind('ready', 'mean time from ready to running'),
  deviceQueue: {
    unit: 'requests',
    whole: true,
    what: 'mean number of requests at the devices, waiting or being served, warm-up included',
    of: (report) => report.deviceQueue,
  },
} as const satisfies Readonly<Record<string, MeasureKind>>;

export type MeasureName = keyof typeof MEASURES;
