/** Events that operations pay for: their unit, parts of one, and operations shorter than a nanosecond. */
import { describe, expect, it } from 'vitest';
import { costsOf } from '../../../src/model/host/costs.ts';
import { findPlatform } from '../../../src/model/platforms/index.ts';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import type { EventCost } from '../../../src/scenarios/host/workloads.ts';
import { runHost } from './running.ts';

const demand = (
  design: string,
  operations: number,
  events: readonly EventCost[],
  more: Partial<HostParams> = {},
) =>
  runHost({
    design,
    processors: 1,
    clockMHz: 1_000,
    scheduler: { switchCycles: 0 },
    guests: [{ workloads: [{ kind: 'eventStream', operations, cycles: 0, events }] }],
    durationMs: 20,
    ...more,
  });

const monitorNs = (result: ReturnType<typeof demand>): number =>
  result.domains.find(({ id }) => id === 'hypervisor')?.ns ?? 0;

describe('a count with a part', () => {
  it('comes to its mean: 2.6 exits a round trip are 2,600 in a thousand', () => {
    const one = demand('parent-synthetic', 1_000, [{ cost: 1_000, count: 2.6 }]);
    const without = demand('parent-synthetic', 1_000, [{ cost: 1_000, count: 2.6, in: 'guest' }]);
    expect(one.counters['exits']! - without.counters['exits']!).toBeCloseTo(2_600, -1);
    expect(one.counters['crossings']! - without.counters['crossings']!).toBeCloseTo(5_200, -1);
    expect(monitorNs(one) - monitorNs(without)).toBeCloseTo(2_600_000, -2);
  });

  it('is not lost where it is less than one cycle an operation', () => {
    const work = { kind: 'eventStream', operations: 1_000, cycles: 1_000 } as const;
    const run = (events: readonly EventCost[]) =>
      monitorNs(
        demand('parent-synthetic', 0, [], { guests: [{ workloads: [{ ...work, events }] }] }),
      );
    expect(run([{ cost: 400, count: 0.001 }]) - run([])).toBe(400);
  });
});

describe('the unit of a constant', () => {
  const platform = findPlatform('isolation-2003')!;

  it('is turned into cycles at the host’s clock: 8,884 ns', () => {
    const costs = { platform: platform.id };
    const events = [{ cost: 'isolated-file-system-call', count: 1 }];
    for (const clockMHz of [1_000, 1_700]) {
      const [one, two] = [100, 200].map(
        (operations) =>
          demand('isolated-drivers', operations, events, { costs, clockMHz }).operations[0]!
            .finishedNs!,
      );
      expect(two! - one!).toBeCloseTo(888_400, -1);
    }
  });

  it('is that of an override, too, and any other is refused', () => {
    const overridden = costsOf(platform, 'value', { 'isolated-file-system-call': 1_000 });
    expect(overridden.cyclesOf('isolated-file-system-call', 1_700)).toBe(1_700);
    expect(() => overridden.cyclesOf('crashes-native', 1_700)).toThrow(/is in count/);
    expect(() => overridden.cyclesOf('nothing', 1_700)).toThrow(/no value for "nothing"/);
  });
});

it('an event whose way the design has not does not happen', () => {
  const events = [{ cost: { shadow: 'exit-handling' }, count: 5 }];
  expect(demand('parent-synthetic', 100, events).counters['exits']).toBe(
    demand('parent-synthetic', 100, []).counters['exits'],
  );
});

it.each([
  ['hosted-vtx', 1_000],
  ['hosted', 0],
])(
  'a monitor that is its guest’s own thread is entered by exits with VT-x alone: %s',
  (design, each) => {
    const exits = (count: number) =>
      demand(design, 1_000, [{ cost: 1_000, count }]).counters['exits']!;
    expect(exits(3) - exits(1)).toBeCloseTo(2 * each, -1);
  },
);

it('nothing exits where there is no hypervisor', () => {
  expect(demand('bare-metal', 100, [{ cost: 1_000, count: 3 }]).counters['exits']).toBe(0);
});

describe('an operation of less than a nanosecond', () => {
  const clockMHz = 4_000;
  const run = (cycles: number) =>
    demand('bare-metal', 10_000, [{ cost: cycles, count: 1 }], { clockMHz });

  it('leaves its cycles for the next one, and nobody sleeps in between', () => {
    const short = run(1);
    expect(short.operations[0]!.operations).toBe(10_000);
    expect(short.counters['wakes']).toBe(run(400).counters['wakes']);
    expect(short.counters['wakes']).toBeLessThan(5);
  });

  it('takes as long as its cycles, beside what is paid once', () => {
    expect(run(401).operations[0]!.finishedNs! - run(1).operations[0]!.finishedNs!).toBe(1_000_000);
    expect(run(2).operations[0]!.finishedNs! - run(1).operations[0]!.finishedNs!).toBe(2_500);
  });
});

it('a demand without work still ends, a nanosecond an operation', () => {
  expect(demand('bare-metal', 1_000, []).operations[0]!.finishedNs).toBe(999);
});

it('the requests at the devices are those that wait and those that are served', () => {
  const { atDevices } = runHost({
    design: 'bare-metal',
    processors: 2,
    clockMHz: 2_000,
    devices: { disk: { parallel: 2, readNs: 1_000_000 } },
    guests: [
      {
        workloads: [
          { kind: 'blockIo', operation: 'read', queueDepth: 6 },
          { kind: 'stream', direction: 'send', bytes: 1_500, window: 1, work: 400_000 },
        ],
      },
    ],
    durationMs: 100,
  });
  expect(atDevices).toBeGreaterThan(5.7);
  expect(atDevices).toBeLessThan(6.2);
});

it('a crash with forMs 0 is for ever', () => {
  const crash = (forMs?: number) =>
    runHost({
      design: 'driver-domain',
      processors: 1,
      clockMHz: 2_000,
      guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 2 }] }],
      faults: [
        { kind: 'crash', component: 'backEnd', atMs: 1, ...(forMs === undefined ? {} : { forMs }) },
      ],
      durationMs: 300,
    }).requests;
  expect(crash().reissued).toBe(2);
  expect(crash(0)).toMatchObject({ reissued: 0, inFlight: 2 });
  expect(crash(0).completed).toBeLessThan(crash().completed / 10);
});
