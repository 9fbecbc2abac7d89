/** What a request has cost so far in one run: crossings, copies, processor time, layers passed. */
import type { Frozen } from '../engine/scenario.ts';
import { step } from '../engine/units.ts';
import { CROSSING_KINDS, CROSSINGS, type CrossingKind } from '../model/crossings.ts';
import { platformLayers } from '../model/path.ts';
import type { FollowState } from '../scenarios/follow-one-request/index.ts';
import type { FollowRun } from './follow-one-request/run.ts';

export interface Ledger {
  readonly crossings: number;
  /** Register accesses count with their own crossings; the rest by kind, those that happened. */
  readonly byKind: readonly {
    readonly kind: CrossingKind | 'registers';
    readonly name: string;
    readonly count: number;
  }[];
  readonly copies: number;
  /** Processor time by domain, ns; domains that spent none are left out. */
  readonly processorTime: readonly {
    readonly domain: string;
    readonly name: string;
    readonly ns: number;
  }[];
  readonly processorNs: number;
  /** The names of the kernels whose I/O stacks the path goes through, in all. */
  readonly platformLayers: readonly string[];
  readonly completed: number;
  readonly lost: number;
  readonly reissued: number;
}

/** The ledger of a run after `rows` events. */
export function ledgerOf(run: FollowRun, rows: number): Ledger {
  const state = run.stateAt(step(rows));
  const byKind = new Map<CrossingKind | 'registers', number>();
  for (let row = 0; row < rows; row += 1) {
    if (run.trace.kind[row] !== run.scenario.kinds['hopEnded']) continue;
    const hop = run.context.hops[run.trace.detail[row] ?? -1];
    if (!hop || hop.crossings === 0) continue;
    const kind = hop.crossing ?? 'registers';
    byKind.set(kind, (byKind.get(kind) ?? 0) + hop.crossings);
  }
  const times = processorTimes(run, state);
  return {
    crossings: state.crossings,
    byKind: [...CROSSING_KINDS, 'registers' as const].flatMap((kind) => {
      const count = byKind.get(kind);
      const name = kind === 'registers' ? 'register accesses' : CROSSINGS[kind].name;
      return count ? [{ kind, name, count }] : [];
    }),
    copies: state.copies,
    processorTime: times,
    processorNs: times.reduce((sum, one) => sum + one.ns, 0),
    platformLayers: platformLayers(run.context.design, run.context.operation).map(
      (domain) => domain.name,
    ),
    completed: state.completed,
    lost: state.lost,
    reissued: state.reissued,
  };
}

function processorTimes(run: FollowRun, state: Frozen<FollowState>): Ledger['processorTime'] {
  const times = new Map<string, { name: string; ns: number }>();
  run.context.instances.forEach(({ domain }, index) => {
    const ns = state.processorNs[index] ?? 0;
    if (ns === 0) return;
    const before = times.get(domain.id)?.ns ?? 0;
    times.set(domain.id, { name: domain.name, ns: before + ns });
  });
  return [...times].map(([domain, { name, ns }]) => ({ domain, name, ns }));
}
