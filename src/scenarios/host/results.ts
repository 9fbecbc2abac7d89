/** A run's figures as plain JSON: throughput, latency, processor time by domain, batching, losses. */
import type { Statistics } from '../../engine/run.ts';
import type { Frozen } from '../../engine/scenario.ts';
import type { HostContext } from './context.ts';
import { COUNTERS, SERIES } from './record.ts';
import type { HostState } from './state.ts';

/** A series of times in ns or of counts. Null where nothing was sampled. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

export interface OperationResult {
  /** `guest.workload`; guests of one kind together. */
  readonly name: string;
  readonly operations: number;
  readonly perSecond: number;
  /** Bytes of its requests a second. */
  readonly bytesPerSecond: number;
  /** ns. */
  readonly latency: Summary | null;
  /** When the last of its threads had done a finite demand, ns from the start; null where one has not. */
  readonly finishedNs: number | null;
}

export interface DomainResult {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Whose it is, from 0; null where it exists once. */
  readonly guest: number | null;
  /** Processor time since the warm-up, ns; all domains and idle add up to measuredNs × processors. */
  readonly ns: number;
  /** Of all processors together, percent. */
  readonly percent: number;
}

export interface HostResults {
  /** From the end of the warm-up to the end of the run, ns. */
  readonly measuredNs: number;
  readonly operations: readonly OperationResult[];
  readonly domains: readonly DomainResult[];
  readonly idleNs: number;
  readonly idlePercent: number;
  /** By name, since the warm-up. */
  readonly counters: Readonly<Record<string, number>>;
  readonly diskLatency: Summary | null;
  readonly networkLatency: Summary | null;
  /** From ready to running, ns. */
  readonly readyTime: Summary | null;
  /** Pieces of work that a back end took for each time it was woken; an answer that comes back is another. */
  readonly batch: Summary | null;
  /** Over the whole run, warm-up included. */
  readonly requests: {
    readonly issued: number;
    readonly completed: number;
    readonly failed: number;
    readonly lost: number;
    readonly inFlight: number;
    /** Sent again after a restart of what they had passed through. */
    readonly reissued: number;
    /** Completed, but through hostile hands or memory that was written over. */
    readonly untrusted: number;
    /** Writes that were acknowledged and never reached the disk. */
    readonly acknowledgedAndLost: number;
  };
}

/** The figures of a run, observed or measured, from its final state and statistics. */
export function hostResults(
  context: HostContext,
  run: { readonly state: Frozen<HostState>; readonly statistics: Statistics },
  endedAt: number,
): HostResults {
  const { state, statistics } = run;
  const end = context.durationNs > 0 ? endedAt : 0;
  const measuredNs = Math.max(0, end - context.warmupNs);
  const all = Math.max(1, measuredNs * context.processors);
  const { cpu, idleNs } = finalTimes(context, state as HostState, end);
  return {
    measuredNs,
    operations: context.operationNames.map((name, index) => ({
      name,
      operations: state.operations[index] ?? 0,
      perSecond: perSecond(state.operations[index] ?? 0, measuredNs),
      bytesPerSecond: perSecond(state.bytes[index] ?? 0, measuredNs),
      latency: summary(statistics.series[SERIES.length + index]),
      finishedNs: state.unfinished[index] === 0 ? (state.finishedAt[index] ?? null) : null,
    })),
    domains: context.instances.map(({ domain, child, index }) => ({
      id: domain.id,
      name: domain.name,
      kind: domain.kind,
      guest: child,
      ns: cpu[index] ?? 0,
      percent: ((cpu[index] ?? 0) * 100) / all,
    })),
    idleNs,
    idlePercent: (idleNs * 100) / all,
    counters: Object.fromEntries(
      COUNTERS.map((name, index) => [name, statistics.counters[index] ?? 0]),
    ),
    diskLatency: summary(statistics.series[0]),
    networkLatency: summary(statistics.series[1]),
    readyTime: summary(statistics.series[2]),
    batch: summary(statistics.series[3]),
    requests: {
      issued: total(state.issued),
      completed: total(state.completed),
      failed: total(state.failed),
      lost: total(state.lost),
      inFlight: total(state.inFlight),
      reissued: state.reissued,
      untrusted: total(state.untrusted),
      acknowledgedAndLost: state.dirtyLost,
    },
  };
}

const total = (byRing: readonly number[]): number =>
  byRing.reduce((sum, count, ring) => (ring % 3 === 2 ? sum : sum + count), 0);

const perSecond = (count: number, time: number): number => (time > 0 ? (count * 1e9) / time : 0);

function summary(series: Statistics['series'][number] | undefined): Summary | null {
  if (!series || series.count === 0) return null;
  return {
    count: series.count,
    mean: series.sum / series.count,
    min: series.min,
    max: series.max,
    p50: series.quantile(0.5),
    p90: series.quantile(0.9),
    p99: series.quantile(0.99),
  };
}

/** Times up to the end: what was still running is booked to the domain whose work comes next. */
function finalTimes(
  context: HostContext,
  state: HostState,
  end: number,
): { readonly cpu: readonly number[]; readonly idleNs: number } {
  const cpu = state.cpuNs.map((time, index) => time - (state.cpuNsWarm[index] ?? 0));
  let idleNs = state.idleNs.reduce((sum, time) => sum + time, 0) - state.idleNsWarm;
  state.running.forEach((agent, processor) => {
    const since = end - (state.since[processor] ?? 0);
    if (agent < 0) idleNs += since;
    else {
      const instance = context.layout.agentInstance[agent] ?? 0;
      cpu[instance] = (cpu[instance] ?? 0) + since;
    }
  });
  return { cpu, idleNs };
}
