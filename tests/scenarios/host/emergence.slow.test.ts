/** What nobody typed in: batching, bandwidth without latency, starvation and its cures. */
import { describe, expect, it } from 'vitest';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import type { Workload } from '../../../src/scenarios/host/workloads.ts';
import { runHost } from './running.ts';

const host = (design: string, workload: Workload, more: Partial<HostParams> = {}) =>
  runHost({
    design,
    processors: 2,
    clockMHz: 2_100,
    guests: [{ workloads: [workload] }],
    durationMs: 200,
    warmupMs: 20,
    ...more,
  });

const reads = (queueDepth: number): Workload => ({
  kind: 'blockIo',
  operation: 'read',
  queueDepth,
});

describe('rings', () => {
  it('share one signal among more requests, the deeper the queue', () => {
    const signals = [1, 4, 16].map((depth) => {
      const { counters } = host('parent-synthetic', reads(depth));
      return (counters['signals'] ?? 0) / (counters['requestsCompleted'] ?? 1);
    });
    expect(signals[0]).toBeGreaterThan(1.9);
    expect(signals.toSorted((a, b) => b - a)).toEqual(signals);
    expect(signals[2]).toBeLessThan(0.3);
  });

  it('make each exit serve more requests, as the batch of a worker grows', () => {
    const one = host('xen-dom0', reads(1));
    const many = host('xen-dom0', reads(32));
    expect(one.batch?.mean).toBe(1);
    expect(many.batch?.mean ?? 0).toBeGreaterThan(1.5);
    const exits = (run: typeof one) =>
      (run.counters['exits'] ?? 0) / (run.counters['requestsCompleted'] ?? 1);
    expect(exits(many)).toBeLessThan(exits(one) * 0.9);
  });
});

it('a parent partition doubles the latency of a packet and leaves the bandwidth of the wire', () => {
  const ping: Workload = {
    kind: 'requestResponse',
    clients: 1,
    requestBytes: 1,
    responseBytes: 1,
    outsideNs: 10_000,
  };
  const bulk: Workload = { kind: 'stream', direction: 'send', bytes: 1_500, window: 32 };
  const latency = (design: string) => host(design, ping).operations[0]?.latency?.mean ?? 0;
  const bandwidth = (design: string) => host(design, bulk).operations[0]?.bytesPerSecond ?? 0;
  expect(latency('xen-dom0') / latency('bare-metal')).toBeGreaterThan(2);
  expect(bandwidth('xen-dom0') / bandwidth('bare-metal')).toBeGreaterThan(0.9);
});

describe('greedy children', () => {
  const greedy = {
    name: 'greedy',
    count: 7,
    workloads: [{ kind: 'cpuBound', threads: 1 }],
  } as const;
  const rate = (service: HostParams['service'], others: HostParams['guests'] = [greedy]) =>
    host('parent-synthetic', reads(16), {
      processors: 1,
      guests: [{ weight: 1_000, workloads: [reads(16)] }, ...others],
      ...(service ? { service } : {}),
      durationMs: 2_000,
    }).operations[0]?.perSecond ?? 0;

  it('starve the parent, and with it a guest’s disk; weight or reserve for the parent cure it', () => {
    const alone = rate(undefined, []);
    const starved = rate(undefined);
    expect(starved).toBeLessThan(alone / 3);
    expect(rate({ reserve: 60 })).toBeGreaterThan(starved * 1.8);
    expect(rate({ weight: 2_000 })).toBeGreaterThan(starved * 1.8);
  });

  it('do not delay who wakes with credit; who has spent it on greed of its own waits for slices', () => {
    const user: Workload = {
      kind: 'interactive',
      users: 1,
      burst: 200_000,
      think: { kind: 'exponential', mean: 20_000_000 },
    };
    const wait = (own: readonly Workload[]) =>
      host('xen-dom0', user, {
        processors: 1,
        guests: [
          { virtualProcessors: 1, workloads: [user, ...own] },
          { ...greedy, count: 3 },
        ],
        durationMs: 4_000,
      }).operations[0]?.latency?.p50 ?? 0;
    expect(wait([])).toBeLessThan(1e6);
    expect(wait([{ kind: 'cpuBound', threads: 1 }])).toBeGreaterThan(10e6);
  });
});

it('a worker that waits for the device serves one request at a time', () => {
  const run = (synchronous: boolean) =>
    host('microvm', reads(32), { processors: 4, backEnd: { synchronous } }).operations[0];
  const device = 53_053;
  expect(run(true)?.perSecond).toBeLessThan(1e9 / device);
  expect(run(false)?.perSecond).toBeGreaterThan((run(true)?.perSecond ?? 0) * 1.3);
});

it('the root scheduler books each dispatch of a guest to the parent', () => {
  const parent = (kind: 'credit' | 'root') =>
    host('parent-synthetic', reads(1), { scheduler: { kind } }).domains.find(
      ({ id }) => id === 'parent',
    )?.ns ?? 0;
  expect(parent('root')).toBeGreaterThan(parent('credit') * 1.05);
});

it('the core scheduler leaves a processor idle rather than share a core', () => {
  const two = (kind: 'credit' | 'core') =>
    host(
      'parent-synthetic',
      { kind: 'cpuBound', threads: 1 },
      {
        guests: [{ count: 2, workloads: [{ kind: 'cpuBound', threads: 1 }] }],
        scheduler: { kind },
      },
    ).idlePercent;
  expect(two('credit')).toBeLessThan(1);
  expect(two('core')).toBeGreaterThan(49);
});

it('virtual disks order as published: dynamic, fixed, pass-through', () => {
  const rate = (virtualDisk: 'dynamic' | 'fixed' | 'passThrough') =>
    host('parent-synthetic', reads(16), {
      devices: { disk: { base: 'sataSsd', virtualDisk } },
    }).operations[0]?.perSecond ?? 0;
  expect(rate('fixed') / rate('dynamic')).toBeGreaterThan(1.1);
  expect(rate('fixed') / rate('dynamic')).toBeLessThan(1.15);
  expect(rate('passThrough') / rate('fixed')).toBeGreaterThan(1.03);
});

it('a host’s cache answers a write before the device could', () => {
  const write: Workload = { kind: 'blockIo', operation: 'write', queueDepth: 1 };
  const latency = (hostCache: 'none' | 'writeBack') =>
    host('kvm-process', write, {
      devices: { disk: { writeNs: 100_000, hostCache } },
    }).operations[0]?.latency?.min ?? 0;
  expect(latency('none') - latency('writeBack')).toBeGreaterThan(99_000);
});
