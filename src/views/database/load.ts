/**
 * The database measured: throughput, latencies, processor time and whereabouts at each number of clients,
 * with replications, and what becomes of the throughput when one thing is doubled. Long runs, no events kept.
 */
import { intervalOf, type Interval } from '../../experiments/interval.ts';
import type { HostReport } from '../../experiments/report.ts';
import { runHost } from '../../experiments/run-host.ts';
import { DEVICES } from '../../model/devices.ts';
import { findDesign } from '../../model/designs/index.ts';
import type { DomainKind } from '../../model/design.ts';
import type { HostParams } from '../../scenarios/host/params.ts';
import { CLIENTS, measuredHost, thinkOf } from './host.ts';

/** Seeds of the replications. */
const SEEDS = [1, 2, 3] as const;
const confidence = 95;
/** Less than this is no gain, percent. */
export const GAIN_MIN = 10;

export interface LoadPoint {
  readonly clients: number;
  /** Transactions a second. */
  readonly throughput: Interval;
  /** Of a transaction, ns. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Shares of all processor time; with `idle` they add up to 1. */
  readonly domains: readonly {
    readonly name: string;
    readonly kind: DomainKind;
    readonly share: number;
  }[];
  readonly idle: number;
  /** Clients on average: thinking (throughput × time to think), at the devices or waiting for them, and all others. */
  readonly thinking: number;
  readonly atDevices: number;
  readonly inside: number;
}

/** One thing doubled, at the greatest number of clients. */
export interface Doubling {
  readonly id: 'processors' | 'virtualProcessors' | 'both' | 'workers' | 'disk';
  readonly label: string;
  /** Percent more transactions. */
  readonly gain: number;
}

export interface DesignLoad {
  readonly design: string;
  readonly points: readonly LoadPoint[];
  readonly doublings: readonly Doubling[];
}

export interface Sweep {
  /** What it was measured of; equal keys have equal numbers. */
  readonly key: string;
  readonly designs: readonly DesignLoad[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The machines of a sweep as one text. The number of clients does not count: a sweep has them all. */
export const sweepKey = (hosts: readonly HostParams[]): string =>
  JSON.stringify(hosts.map((host) => measuredHost(host, 1)));

/** Measures all machines, yielding between runs how far it is. */
export function* sweepOf(hosts: readonly HostParams[]): Generator<Progress, Sweep> {
  const total = hosts.length * (CLIENTS.length * SEEDS.length + 1);
  const designs: DesignLoad[] = [];
  let done = 0;
  for (const host of hosts) {
    const points: LoadPoint[] = [];
    for (const clients of CLIENTS) {
      const reports: HostReport[] = [];
      for (const seed of SEEDS) {
        reports.push(runHost(measuredHost(host, clients), seed));
        done += 1;
        yield { done, total };
      }
      points.push(pointOf(host, clients, reports));
    }
    designs.push({ design: idOf(host), points, doublings: doublingsOf(host) });
    done += 1;
    yield { done, total };
  }
  return { key: sweepKey(hosts), designs };
}

/** The whole sweep at once. */
export function measureAll(hosts: readonly HostParams[]): Sweep {
  const steps = sweepOf(hosts);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const idOf = ({ design }: HostParams): string => (typeof design === 'string' ? design : design.id);

const perSecond = (report: HostReport): number =>
  (1e9 * (report.workloads[0]?.completed ?? 0)) / report.elapsedNs;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function pointOf(host: HostParams, clients: number, reports: readonly HostReport[]): LoadPoint {
  const throughput = intervalOf(reports.map(perSecond), confidence);
  const latency = (key: 'p50' | 'p95' | 'p99'): number =>
    meanOf(reports.flatMap((report) => report.workloads[0]?.latency?.[key] ?? []));
  const all = (report: HostReport): number => report.elapsedNs * report.processors;
  const row = findDesign(idOf(host));
  const domains = (row?.domains ?? []).flatMap(({ id, name, kind }) => {
    const share = meanOf(reports.map((report) => (report.busyNs[id] ?? 0) / all(report)));
    return share > 0 ? [{ name, kind, share }] : [];
  });
  const thinking = Math.min(clients, (throughput.mean * thinkOf(host)) / 1e9);
  const atDevices = Math.min(
    clients - thinking,
    meanOf(reports.map((report) => report.deviceQueue)),
  );
  return {
    ...{ clients, throughput, domains, thinking, atDevices },
    ...{ p50: latency('p50'), p95: latency('p95'), p99: latency('p99') },
    idle: meanOf(reports.map((report) => report.idleNs / all(report))),
    inside: Math.max(0, clients - thinking - atDevices),
  };
}

/** What becomes of the throughput at the greatest number of clients when one thing is doubled. */
function doublingsOf(stepped: HostParams): readonly Doubling[] {
  const host = measuredHost(stepped, Math.max(...CLIENTS));
  const before = perSecond(runHost(host, SEEDS[0]));
  const gain = (changed: HostParams): number =>
    before === 0 ? 0 : 100 * (perSecond(runHost(changed, SEEDS[0])) / before - 1);
  const [guest] = host.guests;
  const native = findDesign(idOf(host))?.domains.every(({ perChild }) => !perChild) ?? false;
  const processors = { ...host, processors: 2 * host.processors };
  const wider = { guests: [{ ...guest!, virtualProcessors: 2 * (guest?.virtualProcessors ?? 1) }] };
  const base = host.devices?.disk?.base ?? 'nvme';
  const disk = { disk: { base, parallel: 2 * DEVICES[base].parallel } };
  const workers = { workers: 2 * Math.max(1, host.backEnd?.workers ?? 1) };
  return [
    {
      id: 'processors',
      label: 'the machine’s processors',
      gain: gain(processors),
    },
    ...(native
      ? []
      : ([
          {
            id: 'virtualProcessors',
            label: 'the database’s virtual processors',
            gain: gain({ ...host, ...wider }),
          },
          {
            id: 'both',
            label: 'the processors of machine and database',
            gain: gain({ ...processors, ...wider }),
          },
          {
            id: 'workers',
            label: 'threads of the back end',
            gain: gain({ ...host, backEnd: { ...host.backEnd, ...workers } }),
          },
        ] as const)),
    {
      id: 'disk',
      label: 'what the disk does at once',
      gain: gain({ ...host, devices: { ...host.devices, ...disk } }),
    },
  ];
}

/** The one thing whose doubling helps most, or the two kinds of processors together; null where nothing helps. */
export function fullOf({ doublings }: DesignLoad): Doubling | null {
  const best = (all: readonly Doubling[]): Doubling | null =>
    all.reduce<Doubling | null>((most, one) => (one.gain > (most?.gain ?? 0) ? one : most), null);
  const single = best(doublings.filter(({ id }) => id !== 'both'));
  if (single && single.gain >= GAIN_MIN) return single;
  const both = best(doublings);
  return both && both.gain >= GAIN_MIN ? both : null;
}

/** The least number of clients that get 95 of 100 of the most transactions that any number gets. */
export function saturationOf({ points }: DesignLoad): number {
  const most = Math.max(...points.map(({ throughput }) => throughput.mean));
  return points.find(({ throughput }) => throughput.mean >= 0.95 * most)?.clients ?? 0;
}
