/** What a reader may set in “who runs next?”, and the host that follows from it. */
import type { GuestParams, HostParams } from '../host/params.ts';
import type { Workload } from '../host/workloads.ts';
import type { IntegerParameter, Parameter, Settings } from '../parameter.ts';
import { schedulerOf, SCHEDULERS } from './schedulers.ts';

export interface NextParams {
  /** The id of a scheduler. */
  readonly scheduler: string;
  /** What the user’s child does: bursts alone, bursts around a disk read, or as the greedy ones do. */
  readonly work: 'bursts' | 'disk' | 'computes';
  readonly processors: number;
  readonly greedy: number;
  readonly weight: number;
  readonly cap: number;
  readonly reserve: number;
  readonly greedyCap: number;
  readonly parentWeight: number;
  readonly parentReserve: number;
  readonly sliceMs: number;
  /** Whether who wakes goes before those who have been running. */
  readonly boost: 'on' | 'off';
  readonly durationMs: number;
}

const whole = (
  id: string,
  label: string,
  unit: string,
  [min, value, max]: readonly [number, number, number],
): IntegerParameter => ({ kind: 'integer', id, label, unit, min, max, value });

export const PARAMETERS: readonly Parameter[] = [
  {
    kind: 'choice',
    id: 'design',
    label: 'Scheduler',
    options: SCHEDULERS.map(({ id, name }) => ({ value: id, label: name })),
    value: 'classic',
  },
  {
    kind: 'choice',
    id: 'work',
    label: 'What the user’s child does',
    options: [
      { value: 'bursts', label: 'answers its user: bursts of 1 ms' },
      { value: 'disk', label: 'the same, each with a disk read in the middle' },
      { value: 'computes', label: 'computes without end, as the others do' },
    ],
    value: 'bursts',
  },
  whole('processors', 'Logical processors', 'processors', [1, 2, 4]),
  whole('greedy', 'Children that only compute', 'children', [0, 3, 6]),
  whole('weight', 'Weight of the user’s child', '(the others have 100)', [1, 100, 10_000]),
  whole('cap', 'Cap of the user’s child', '% of a processor', [1, 100, 100]),
  whole('reserve', 'Reserve of the user’s child', '% of a processor', [0, 0, 100]),
  whole('greedyCap', 'Cap of each greedy child', '% of a processor', [1, 100, 100]),
  whole('parentWeight', 'Weight of the parent', '(the others have 100)', [1, 100, 10_000]),
  whole('parentReserve', 'Reserve of the parent', '% of each processor', [0, 0, 100]),
  whole('sliceMs', 'Time slice', 'ms', [1, 10, 50]),
  {
    kind: 'choice',
    id: 'boost',
    label: 'Who wakes',
    options: [
      { value: 'on', label: 'goes first, while it has credit' },
      { value: 'off', label: 'stands in line like all others' },
    ],
    value: 'on',
  },
  whole('durationMs', 'Time simulated', 'ms', [20, 100, 300]),
];

/** Settled settings as the scenario’s own parameters. */
export const paramsFrom = ({ design, ...settings }: Settings): NextParams =>
  ({ ...settings, scheduler: design }) as unknown as NextParams;

/** MHz of each processor. */
const clockMHz = 2_100;
/** What one answer to the user takes alone, ns. */
export const BURST_NS = 1_000_000;
const burstCycles = (BURST_NS / 1_000) * clockMHz;
/** Between an answer and the next question, on average, ns. */
export const THINK_NS = 8_000_000;

const workOf = (work: NextParams['work']): Workload => {
  const think = { kind: 'exponential', mean: THINK_NS } as const;
  if (work === 'computes') return { kind: 'cpuBound', threads: 1 };
  if (work === 'bursts') return { kind: 'interactive', users: 1, burst: burstCycles, think };
  const half = { do: 'cpu', cycles: burstCycles / 2 } as const;
  return { kind: 'oltp', clients: 1, think, transaction: [half, { do: 'read' }, half] };
};

/** The host: the user’s child first, then the greedy ones; the parent has a virtual processor for each logical one. */
export function hostParams(params: NextParams): HostParams {
  const { processors, greedy, weight, cap, reserve, greedyCap } = params;
  const computing: GuestParams = {
    name: 'greedy',
    count: greedy,
    cap: greedyCap,
    workloads: [{ kind: 'cpuBound', threads: 1 }],
  };
  const { kind } = schedulerOf(params.scheduler);
  const reserves = kind !== 'roundRobin';
  return {
    design: 'parent-synthetic',
    ...{ processors, clockMHz },
    scheduler: {
      kind,
      sliceUs: params.sliceMs * 1_000,
      boost: params.boost === 'on',
    },
    guests: [
      {
        name: 'user',
        weight,
        cap,
        reserve: reserves ? reserve : 0,
        workloads: [workOf(params.work)],
      },
      ...(greedy > 0 ? [computing] : []),
    ],
    service: { weight: params.parentWeight, reserve: reserves ? params.parentReserve : 0 },
    durationMs: params.durationMs,
  };
}
