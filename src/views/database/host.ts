/** The host of the figure “Database under load”: from a few settings to everything a run needs. */
import { DESIGNS } from '../../model/designs/index.ts';
import type { HostParams } from '../../scenarios/host/params.ts';
import type { Oltp } from '../../scenarios/host/workloads.ts';
import type {
  ChoiceParameter,
  IntegerParameter,
  Parameter,
  Settings,
} from '../../scenarios/parameter.ts';

/** Client counts of the sweep, and those that a reader may choose. */
export const CLIENTS = [1, 2, 4, 8, 16, 32, 64] as const;

/** The reference processor of lockstep runs. */
const clockMHz = 2_100;

/** Disks with how long a measured run has to be for means to settle, ms. */
const DISKS = {
  nvme: { label: 'NVMe drive (2017)', durationMs: 80, warmupMs: 20 },
  sataSsd: { label: 'SATA SSD (2008)', durationMs: 400, warmupMs: 50 },
  hdd10k: { label: '10,000 rpm disk', durationMs: 6_000, warmupMs: 500 },
} as const;
type DiskId = keyof typeof DISKS;

const integer = (
  id: string,
  label: string,
  unit: string,
  [min, value, max]: readonly [number, number, number],
): IntegerParameter => ({ kind: 'integer', id, label, unit, min, max, value });

const choice = (
  id: string,
  label: string,
  value: string,
  options: ChoiceParameter['options'],
): ChoiceParameter => ({ kind: 'choice', id, label, options, value });

export const DATABASE_PARAMETERS: readonly Parameter[] = [
  choice(
    'design',
    'Design',
    'parent-synthetic',
    DESIGNS.map(({ id, name }) => ({ value: id, label: name })),
  ),
  choice(
    'clients',
    'Clients',
    '16',
    CLIENTS.map((count) => ({ value: String(count), label: String(count) })),
  ),
  integer('thinkUs', 'A client thinks for, on average', 'µs', [0, 1_000, 100_000]),
  integer('workUs', 'Computing of a transaction, on average', 'µs', [10, 200, 5_000]),
  integer('reads', 'Pages read in a transaction', 'reads', [0, 4, 40]),
  choice('commit', 'A transaction ends with', 'yes', [
    { value: 'yes', label: 'a commit: a write and its flush' },
    { value: 'no', label: 'nothing to write' },
  ]),
  integer('processors', 'Processors of the machine', 'processors', [1, 4, 8]),
  integer(
    'virtualProcessors',
    'Virtual processors of the database',
    'virtual processors',
    [1, 4, 8],
  ),
  choice(
    'disk',
    'Disk',
    'nvme',
    Object.entries(DISKS).map(([value, { label }]) => ({ value, label })),
  ),
  choice('workers', 'Threads of its back end', 'own', [
    { value: 'own', label: 'as the design has it' },
    { value: '2', label: 'two' },
    { value: '4', label: 'four' },
  ]),
];

/** What a client does over and over. */
function transactions(settings: Settings): Oltp {
  const half = Math.round((Number(settings['workUs']) * clockMHz) / 2);
  const work = { do: 'cpu', cycles: { kind: 'exponential', mean: half } } as const;
  const reads = Number(settings['reads']);
  const think = Number(settings['thinkUs']) * 1_000;
  return {
    kind: 'oltp',
    clients: Number(settings['clients']),
    think: think === 0 ? 0 : { kind: 'exponential', mean: think },
    transaction: [
      work,
      ...(reads > 0 ? [{ do: 'read', times: reads } as const] : []),
      work,
      ...(settings['commit'] === 'yes' ? [{ do: 'commit' } as const] : []),
      { do: 'send' },
    ],
  };
}

/** The host of settled settings, for a run of some hundred events, to be stepped through. */
export function steppedHost(settings: Settings): HostParams {
  const disk = settings['disk'] as DiskId;
  return {
    design: String(settings['design']),
    processors: Number(settings['processors']),
    clockMHz,
    devices: { disk: { base: disk } },
    ...(settings['workers'] === 'own' ? {} : { backEnd: { workers: Number(settings['workers']) } }),
    guests: [
      {
        name: 'database',
        virtualProcessors: Number(settings['virtualProcessors']),
        workloads: [transactions(settings)],
      },
    ],
    durationMs: STEPPED_MS[disk],
  };
}

/** The same host with another number of clients, for a run that is only measured. */
export function measuredHost(host: HostParams, clients: number): HostParams {
  const { durationMs, warmupMs } = DISKS[host.devices?.disk?.base ?? 'nvme'];
  const guests = host.guests.map((guest) => ({
    ...guest,
    workloads: guest.workloads.map((one) => (one.kind === 'oltp' ? { ...one, clients } : one)),
  }));
  return { ...host, guests, durationMs: durationMs + warmupMs, warmupMs };
}

/** What a client thinks on average, ns. */
export function thinkOf(host: HostParams): number {
  const [workload] = host.guests[0]?.workloads ?? [];
  if (workload?.kind !== 'oltp') return 0;
  const { think } = workload;
  if (typeof think === 'number') return think;
  return think.kind === 'exponential' ? think.mean : 0;
}

/** Simulated time of a stepped run, ms. */
const STEPPED_MS: Readonly<Record<DiskId, number>> = { nvme: 1.5, sataSsd: 3, hdd10k: 40 };
