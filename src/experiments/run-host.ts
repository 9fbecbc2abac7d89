/** One run of a host in measured mode, and the report of it. */
import { measure } from '../engine/measure.ts';
import type { Statistics } from '../engine/run.ts';
import type { HostContext } from '../scenarios/host/context.ts';
import type { GuestParams, HostParams } from '../scenarios/host/params.ts';
import { SERIES } from '../scenarios/host/record.ts';
import { hostResults, type HostResults } from '../scenarios/host/results.ts';
import { hostScenario } from '../scenarios/host/scenario.ts';
import type { Workload } from '../scenarios/host/workloads.ts';
import type { HostReport, Latency, WorkloadReport } from './report.ts';

/** Most events of one run unless an experiment says otherwise. */
export const EVENTS_MAX = 20_000_000;

/** Runs a host with a seed for at most so many events. Throws on parameters that `hostProblems` complains of. */
export function runHost(
  host: HostParams,
  seed: number,
  eventsMax: number = EVENTS_MAX,
): HostReport {
  const scenario = hostScenario(host);
  const limits = { ...scenario.limits, stepsMax: eventsMax };
  const run = measure({ ...scenario, limits }, host, { seed, interventions: [] });
  const context: HostContext = scenario.prepare(host);
  const results = hostResults(context, run, run.endedAt);
  return {
    ended: run.ended,
    steps: run.steps,
    elapsedNs: results.measuredNs,
    processors: host.processors,
    workloads: workloadReports(host, results, run.statistics),
    busyNs: byName(results, ({ id }) => id),
    idleNs: results.idleNs,
    guestNs: byGuest(host, results),
    failed: results.requests.failed,
    lost: results.requests.lost + results.requests.acknowledgedAndLost,
    counters: results.counters,
    waits: {
      disk: latency(run.statistics.series[SERIES.indexOf('diskLatency')]),
      network: latency(run.statistics.series[SERIES.indexOf('networkLatency')]),
      ready: latency(run.statistics.series[SERIES.indexOf('readyTime')]),
    },
    batch: results.batch?.mean ?? null,
    deviceQueue: run.statistics.levels[2]?.mean ?? 0,
  };
}

/** The name under which a kind of guest appears. */
export const guestName = (host: HostParams, kind: number): string =>
  host.guests[kind]?.name ?? (host.guests.length > 1 ? `guest${kind}` : 'guest');

function workloadReports(
  host: HostParams,
  { operations, measuredNs }: HostResults,
  { series }: Statistics,
): readonly WorkloadReport[] {
  const all = host.guests.flatMap((guest, kind) =>
    guest.workloads.map((workload) => ({ guest, workload, name: guestName(host, kind) })),
  );
  return all.map(({ guest, workload, name }, index): WorkloadReport => {
    const sampled = series[SERIES.length + index];
    const completed = operations[index]?.operations ?? 0;
    return {
      name: workload.name ?? workload.kind,
      guest: name,
      completed,
      bytes: (operations[index]?.bytesPerSecond ?? 0) * (measuredNs / 1e9),
      events: completed * eventsOf(workload),
      latency: latency(sampled),
      finishedNs: finishedNs(guest, workload, sampled),
    };
  });
}

/** Events that a workload pays for in each of its operations. */
function eventsOf(workload: Workload): number {
  const events = 'events' in workload ? (workload.events ?? []) : [];
  return events.reduce((sum, { count }) => sum + count, 0);
}

/** How long a finite demand took from the start: its operations follow one another without a gap. */
function finishedNs(
  guest: GuestParams,
  workload: Workload,
  series: Statistics['series'][number] | undefined,
): number | null {
  const threads = (guest.count ?? 1) * ('threads' in workload ? (workload.threads ?? 1) : 1);
  const rounds =
    workload.kind === 'eventStream'
      ? (workload.operations ?? 0)
      : workload.kind === 'cpuBound' && (workload.cycles ?? 0) > 0
        ? 1
        : 0;
  if (rounds === 0 || !series || series.count < rounds * threads) return null;
  return rounds === 1 ? series.max : series.sum / threads;
}

function latency(series: Statistics['series'][number] | undefined): Latency | null {
  if (!series || series.count === 0) return null;
  return {
    count: series.count,
    mean: series.sum / series.count,
    p50: series.quantile(0.5),
    p95: series.quantile(0.95),
    p99: series.quantile(0.99),
    max: series.max,
  };
}

function byName(
  { domains }: HostResults,
  nameOf: (domain: HostResults['domains'][number]) => string | null,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const domain of domains) {
    const name = nameOf(domain);
    if (name !== null) sums[name] = (sums[name] ?? 0) + domain.ns;
  }
  return sums;
}

/** Processor time of the guests of each kind; without a hypervisor the only guest has it all. */
function byGuest(host: HostParams, results: HostResults): Readonly<Record<string, number>> {
  const names = host.guests.flatMap((guest, kind) =>
    Array.from({ length: guest.count ?? 1 }, () => guestName(host, kind)),
  );
  return byName(results, ({ guest }) =>
    guest === null ? (names.length === 1 ? (names[0] ?? null) : null) : (names[guest] ?? null),
  );
}
