/** Round robin: everybody's turn comes after everybody else's, whatever their weights. */
import { expect, test } from 'vitest';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import { runHost } from './running.ts';

const busy = 3;

/** Busy guests and one that wants 0.1 ms now and then, on one processor whose switches cost nothing. */
const host = (sliceUs: number, more: HostParams['scheduler'] = {}): HostParams => ({
  design: 'xen-dom0',
  processors: 1,
  clockMHz: 1_000,
  costs: { overrides: { 'virtual-interrupt': 0, 'partition-switch': 0 } },
  scheduler: { kind: 'roundRobin', sliceUs, switchCycles: 0, ...more },
  guests: [
    { name: 'busy', count: busy, weight: 500, workloads: [{ kind: 'cpuBound', threads: 1 }] },
    {
      name: 'burst',
      weight: 10,
      workloads: [
        {
          kind: 'interactive',
          users: 1,
          burst: 100_000,
          think: { kind: 'exponential', mean: 700_000_000 },
        },
      ],
    },
  ],
  durationMs: 400_000,
  warmupMs: 1_000,
});

const latencyMs = (params: HostParams): number =>
  runHost(params).operations.find(({ name }) => name === 'burst.interactive')!.latency!.mean / 1e6;

test.each([5, 30])(
  'who wakes waits for the rest of a slice of %i ms and all whole ones before it',
  (ms) => {
    // Half a slice on average, then a whole one of each other busy guest.
    const theory = ms / 2 + (busy - 1) * ms + 0.1;
    expect(latencyMs(host(ms * 1_000)) / theory).toBeCloseTo(1, 1);
  },
);

test('priority for who wakes shortens the wait even at a low weight, and round robin does not know it', () => {
  expect(latencyMs(host(30_000, { kind: 'credit', boost: true }))).toBeLessThan(10);
  expect(latencyMs(host(30_000, { boost: true }))).toBeGreaterThan(60);
});

test('weights count for nothing', () => {
  const { domains } = runHost({
    ...host(10_000),
    guests: [100, 200, 700].map((weight, index) => ({
      name: `g${index}`,
      weight,
      workloads: [{ kind: 'cpuBound' as const, threads: 1 }],
    })),
    durationMs: 30_000,
  });
  const perGuest = [0, 1, 2].map((guest) =>
    domains.filter((one) => one.guest === guest).reduce((sum, one) => sum + one.percent, 0),
  );
  for (const share of perGuest) expect(share).toBeCloseTo(100 / 3, 0);
});
