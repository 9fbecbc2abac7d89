/** A device that interrupts seldom, a back end that all guests share, and waits that nobody works through. */
import { describe, expect, it } from 'vitest';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import type { Workload } from '../../../src/scenarios/host/workloads.ts';
import { runHost } from './running.ts';

const host = (workload: Workload, more: Partial<HostParams> = {}) =>
  runHost({
    design: 'bare-metal',
    processors: 1,
    clockMHz: 2_000,
    guests: [{ workloads: [workload] }],
    durationMs: 20,
    ...more,
  });

const packets = (window: number): Workload => ({
  kind: 'stream',
  direction: 'receive',
  bytes: 1_500,
  window,
});

const card = (coalesceUs: number): Partial<HostParams> => ({
  devices: { network: { coalesceUs } },
});

describe('a card that interrupts every 500 µs at most', () => {
  it('interrupts so often and no oftener, and the wire stays full', () => {
    const usual = host(packets(256));
    const seldom = host(packets(256), card(500));
    expect(seldom.counters['interrupts']).toBe(40);
    expect(usual.counters['interrupts']).toBeGreaterThan(1_000);
    expect(seldom.operations[0]!.perSecond / usual.operations[0]!.perSecond).toBeGreaterThan(0.95);
    expect(seldom.idlePercent).toBeGreaterThan(usual.idlePercent + 3);
  });

  it('makes one packet at a time wait for the rest of the gap, and no longer', () => {
    const { latency } = host(packets(1), card(500)).operations[0]!;
    expect(latency!.max).toBeLessThanOrEqual(500_001);
    expect(latency!.mean).toBeGreaterThan(450_000);
  });

  it('tells a first packet at once', () => {
    const alone = {
      guests: [{ workloads: [{ ...packets(1), outsideNs: 2_000_000 } as Workload] }],
    };
    const first = (more: Partial<HostParams>) => host(packets(1), more).operations[0]!.latency!.min;
    expect(first({ ...alone, ...card(500) })).toBe(first({ ...alone, ...card(0) }));
  });
});

it('a disk’s interrupts are held back in the same way', () => {
  const reads: Workload = { kind: 'blockIo', operation: 'read', queueDepth: 8 };
  const seldom = host(reads, { devices: { disk: { coalesceUs: 1_000 } } });
  expect(seldom.counters['interrupts']).toBeLessThanOrEqual(20);
  expect(seldom.operations[0]!.operations).toBeLessThanOrEqual(160);
});

describe('one back end for all guests', () => {
  const guests = [{ count: 4, workloads: [packets(32)] }];
  const run = (shared: boolean, design = 'xen-dom0') =>
    host(packets(1), {
      design,
      processors: 8,
      guests,
      devices: { network: { megabitsPerSecond: 40_000 } },
      backEnd: { workers: 1, answers: 'worker', shared },
    });

  it('carries less than one for each of them, as one thread can only do so much', () => {
    const rate = (shared: boolean) => run(shared).operations[0]!.perSecond;
    expect(rate(true)).toBeLessThan(0.5 * rate(false));
  });

  it('is a thread of each guest’s own process all the same, where there is one', () => {
    expect(run(true, 'kvm-process').operations).toEqual(run(false, 'kvm-process').operations);
  });
});

describe('each operation', () => {
  const mean = (workload: Workload, design: string) =>
    host(workload, { design, processors: 2 }).operations[0]!.latency!.mean;

  it('may take longer without keeping server or processor, and so many may do so at once', () => {
    const read: Workload = { kind: 'blockIo', operation: 'read', queueDepth: 1 };
    const disk = { readNs: 50_000, parallel: 1 };
    const near = host(read, { devices: { disk } });
    const far = host(read, { devices: { disk: { ...disk, delayNs: 20_000 } } });
    const [a, b] = [near, far].map(({ operations }) => operations[0]!.latency!.mean);
    expect(b! - a!).toBeCloseTo(20_000, -1);
    const deep = { guests: [{ workloads: [{ ...read, queueDepth: 4 }] }] };
    const busy = host(read, { ...deep, devices: { disk: { ...disk, delayNs: 20_000 } } });
    expect(busy.operations[0]!.perSecond).toBeGreaterThan(19_000);
  });

  it('may end in sleep', () => {
    const call: Workload = { kind: 'eventStream', cycles: 2_000, events: [] };
    const woken = mean({ ...call, waitNs: 3_000 }, 'bare-metal') - 4_000;
    expect(woken).toBeGreaterThanOrEqual(0);
    expect(woken).toBeLessThan(1_500);
  });

  it.each<[string, Workload]>([
    [
      'requestResponse',
      {
        kind: 'requestResponse',
        clients: 1,
        requestBytes: 64,
        responseBytes: 64,
        outsideNs: 1_000,
      },
    ],
    ['stream', packets(1)],
    ['blockIo', { kind: 'blockIo', operation: 'read', queueDepth: 1 }],
    ['interactive', { kind: 'interactive', users: 1, burst: 4_000, think: 1_000_000 }],
  ])('of %s pays for its own events', (_, workload) => {
    const events = [{ cost: 2_000, count: 2.5 }];
    const more = mean({ ...workload, events } as Workload, 'parent-synthetic');
    expect(more - mean(workload, 'parent-synthetic')).toBeCloseTo(2_500, -2);
  });
});
