/** A few settings of a host for a command line or a form, and the parameters that they stand for. */
import { DESIGNS } from '../../model/designs/index.ts';
import type { ChoiceParameter, IntegerParameter, Parameter, Settings } from '../parameter.ts';
import type { HostParams } from './params.ts';
import type { Workload } from './workloads.ts';

const WORKLOADS: Readonly<Record<string, { readonly label: string; readonly workload: Workload }>> =
  {
    oltp: {
      label: 'database: reads, a commit, a packet',
      workload: {
        kind: 'oltp',
        clients: 4,
        think: { kind: 'exponential', mean: 1_000_000 },
        transaction: [
          { do: 'cpu', cycles: { kind: 'exponential', mean: 200_000 } },
          { do: 'read', times: 4 },
          { do: 'cpu', cycles: { kind: 'exponential', mean: 200_000 } },
          { do: 'commit' },
          { do: 'send' },
        ],
      },
    },
    blockIo: {
      label: 'block reads, four at once',
      workload: { kind: 'blockIo', operation: 'read', queueDepth: 4 },
    },
    requestResponse: {
      label: 'network requests and responses',
      workload: {
        kind: 'requestResponse',
        clients: 2,
        requestBytes: 64,
        responseBytes: 1_024,
        work: 20_000,
        outsideNs: 50_000,
      },
    },
    stream: {
      label: 'packets out, eight on the way',
      workload: { kind: 'stream', direction: 'send', bytes: 1_500, window: 8 },
    },
    cpuBound: { label: 'computation without end', workload: { kind: 'cpuBound', threads: 1 } },
    interactive: {
      label: 'a user: short bursts',
      workload: {
        kind: 'interactive',
        users: 1,
        burst: 1_000_000,
        think: { kind: 'exponential', mean: 5_000_000 },
      },
    },
  };

const choice = (
  id: string,
  label: string,
  value: string,
  options: ChoiceParameter['options'],
): ChoiceParameter => ({ kind: 'choice', id, label, options, value });

const integer = (
  id: string,
  label: string,
  unit: string,
  [min, value, max]: readonly [number, number, number],
): IntegerParameter => ({ kind: 'integer', id, label, unit, min, max, value });

export const PARAMETERS: readonly Parameter[] = [
  choice(
    'design',
    'Design',
    'parent-synthetic',
    DESIGNS.map(({ id, name }) => ({ value: id, label: name })),
  ),
  choice(
    'workload',
    'Each guest runs',
    'oltp',
    Object.entries(WORKLOADS).map(([value, { label }]) => ({ value, label })),
  ),
  integer('guests', 'Guests', 'guests', [1, 2, 8]),
  integer('virtualProcessors', 'Virtual processors each', 'virtual processors', [1, 1, 8]),
  integer('processors', 'Logical processors', 'processors', [1, 2, 8]),
  integer('greedy', 'Guests that only compute, besides', 'guests', [0, 0, 8]),
  choice('scheduler', 'Scheduler', 'credit', [
    { value: 'credit', label: 'credit (classic)' },
    { value: 'core', label: 'core' },
    { value: 'root', label: 'root' },
  ]),
  integer('sliceUs', 'Time slice', 'µs', [100, 30_000, 100_000]),
  choice('disk', 'Disk', 'nvme', [
    { value: 'nvme', label: 'NVMe drive (2017)' },
    { value: 'sataSsd', label: 'SATA SSD (2008)' },
    { value: 'hdd10k', label: '10,000 rpm disk' },
  ]),
  integer('ringSlots', 'Places in a ring', 'requests', [1, 256, 4_096]),
  integer('durationMs', 'Time simulated', 'ms', [1, 10, 1_000]),
];

/** The host of settled settings; without a hypervisor there is one guest. */
export function paramsFrom(settings: Settings): HostParams {
  const text = (id: string) => String(settings[id]);
  const whole = (id: string) => Number(settings[id]);
  const design = DESIGNS.find((row) => row.id === settings['design']);
  const alone = design?.domains.every((domain) => !domain.perChild) ?? false;
  const computing = { name: 'greedy', count: whole('greedy') };
  return {
    design: text('design'),
    processors: whole('processors'),
    clockMHz: 2_100,
    scheduler: {
      kind: text('scheduler') as 'credit' | 'core' | 'root',
      sliceUs: whole('sliceUs'),
    },
    devices: { disk: { base: text('disk') as 'nvme' | 'sataSsd' | 'hdd10k' } },
    guests: [
      {
        count: alone ? 1 : whole('guests'),
        virtualProcessors: whole('virtualProcessors'),
        workloads: [WORKLOADS[text('workload')]!.workload],
      },
      ...(computing.count > 0 && !alone
        ? [{ ...computing, workloads: [WORKLOADS['cpuBound']!.workload] }]
        : []),
    ],
    backEnd: { ringSlots: whole('ringSlots') },
    durationMs: whole('durationMs'),
  };
}
