/** One run of a host in measured mode, and the report of it. */
import { measure } from '../engine/measure.ts';
import type { Statistics } from '../engine/run.ts';
import type { HostContext } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';
import { guestName } from '../scenarios/host/layout.ts';
import { LEVEL_OF, SERIES } from '../scenarios/host/record.ts';
import { hostResults, type HostResults } from '../scenarios/host/results.ts';
import { hostScenario } from '../scenarios/host/scenario.ts';
import type { EventCost, Workload } from '../scenarios/host/workloads.ts';
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
    clockMHz: host.clockMHz,
    workloads: workloadReports(host, results, run.statistics),
    busyNs: byName(results, ({ id }) => id),
    idleNs: results.idleNs,
    guestNs: byGuest(host, results),
    failed: results.requests.failed,
    lost: results.requests.lost + results.requests.acknowledgedAndLost,
    untrusted: results.requests.untrusted,
    counters: results.counters,
    waits: {
      disk: latency(run.statistics.series[SERIES.indexOf('diskLatency')]),
      network: latency(run.statistics.series[SERIES.indexOf('networkLatency')]),
      ready: latency(run.statistics.series[SERIES.indexOf('readyTime')]),
    },
    batch: results.batch?.mean ?? null,
    deviceQueue: run.statistics.levels[LEVEL_OF.atDevices]?.mean ?? 0,
  };
}

function workloadReports(
  host: HostParams,
  { operations, measuredNs }: HostResults,
  { series }: Statistics,
): readonly WorkloadReport[] {
  const all = host.guests.flatMap((guest, kind) =>
    guest.workloads.map((workload) => ({ workload, name: guestName(host, kind) })),
  );
  return all.map(({ workload, name }, index): WorkloadReport => {
    const completed = operations[index]?.operations ?? 0;
    return {
      name: workload.name ?? workload.kind,
      guest: name,
      completed,
      bytes: (operations[index]?.bytesPerSecond ?? 0) * (measuredNs / 1e9),
      events: completed * eventsOf(workload),
      latency: latency(series[SERIES.length + index]),
      finishedNs: operations[index]?.finishedNs ?? null,
    };
  });
}

/** Events that a workload pays for in each of its operations, on average. */
function eventsOf(workload: Workload): number {
  if (workload.kind === 'cpuBound') return 0;
  if (workload.kind !== 'oltp') return counted(workload.events);
  return workload.transaction.reduce((sum, step) => {
    if (step.do !== 'events') return sum;
    return sum + (step.times ?? 1) * ((step.percent ?? 100) / 100) * counted(step.events);
  }, 0);
}

const counted = (events: readonly EventCost[] = []): number =>
  events.reduce((sum, { count }) => sum + count, 0);

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
