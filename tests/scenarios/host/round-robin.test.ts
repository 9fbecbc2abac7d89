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

const computes = { workloads: [{ kind: 'cpuBound' as const, threads: 1 }] };

/** Percent of one processor that each of so many guests got. */
function sharesOf(guests: number, params: HostParams): readonly number[] {
  const { domains } = runHost(params);
  return Array.from({ length: guests }, (_, guest) =>
    domains.filter((one) => one.guest === guest).reduce((sum, one) => sum + one.percent, 0),
  );
}

test.each([2, 3, 5, 8])('each of %i that compute gets its part, whatever it weighs', (count) => {
  // Whole rounds, so that nobody is a turn ahead at the end.
  const rounds = 25;
  const guests = Array.from({ length: count }, (_, n) => ({ ...computes, weight: 1 + n * n * 99 }));
  const whole = { ...host(10_000), guests, durationMs: rounds * count * 10, warmupMs: 0 };
  for (const share of sharesOf(count, whole)) expect(share).toBeCloseTo(100 / count, 9);
});

test('interrupts do not lengthen a turn: who computes gets as much as the others', () => {
  // Packets for a fourth guest break into every turn of this one.
  const chatty = {
    kind: 'requestResponse' as const,
    ...{ clients: 64, requestBytes: 64, responseBytes: 64, work: 20_000 },
    outsideNs: { kind: 'exponential' as const, mean: 3_000_000 },
  };
  const crowded: HostParams = {
    design: 'kvm-vhost',
    ...{ processors: 1, clockMHz: 2_100, durationMs: 4_000 },
    scheduler: { kind: 'roundRobin', sliceUs: 5_000 },
    guests: [{ ...computes, count: 3 }, { workloads: [chatty] }],
  };
  const shares = sharesOf(3, crowded);
  const mean = shares.reduce((sum, one) => sum + one, 0) / 3;
  expect(mean).toBeLessThan(32);
  for (const share of shares) expect(share / mean).toBeCloseTo(1, 1);
});
