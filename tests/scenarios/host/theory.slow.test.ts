/** The host in its simplest forms against what theory says of them, within stated intervals. */
import { describe, expect, it } from 'vitest';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import type { Amount } from '../../../src/scenarios/host/amounts.ts';
import { runHost } from './running.ts';

/** A machine whose software costs nothing: only demands and devices are left. */
const free = {
  overrides: {
    'system-call': 0,
    'guest-system-call': 0,
    'context-switch': 0,
    'guest-context-switch': 0,
    interrupt: 0,
    'kernel-pass': 0,
    'lower-stack-pass': 0,
    'driver-pass': 0,
    'back-end-pass': 0,
    'vm-transition': 0,
    'exit-handling': 0,
    'partition-switch': 0,
    'virtual-interrupt': 0,
    hypercall: 0,
  },
};

const bare = (
  more: Partial<HostParams> & Pick<HostParams, 'guests' | 'durationMs'>,
): HostParams => ({
  design: 'bare-metal',
  costs: free,
  processors: 1,
  clockMHz: 1_000,
  ...more,
});

/** The mean over independent replications and the half width of its 99 % interval (Student, 9 degrees). */
function interval(values: readonly number[]): { readonly mean: number; readonly half: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1) / values.length);
  return { mean, half: 3.25 * deviation };
}

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

/** Ten replications of one figure; expects theory's value within the interval, and the interval narrow. */
function expectTheory(theory: number, figure: (seed: number) => number, width: number): void {
  const { mean, half } = interval(seeds.map(figure));
  expect(Math.abs(mean - theory), `${mean} ± ${half} against ${theory}`).toBeLessThan(half);
  expect(half / theory).toBeLessThan(width);
}

/**
 * Many clients who think long, and a disk with one server: arrivals are near to Poisson, so that the finite
 * source must be reckoned with. Mean time at a machine-repair station by the recursion of mean values.
 */
function closed(clients: number, think: number, service: number): { time: number; rate: number } {
  let queue = 0;
  let time = service;
  for (let n = 1; n <= clients; n += 1) {
    time = service * (1 + queue);
    queue = (n * time) / (think + time);
  }
  return { time, rate: clients / (think + time) };
}

const readers = (clients: number, think: Amount, readNs: Amount, durationMs: number): HostParams =>
  bare({
    guests: [{ workloads: [{ kind: 'oltp', clients, think, transaction: [{ do: 'read' }] }] }],
    devices: { disk: { readNs, parallel: 1 } },
    durationMs,
    warmupMs: durationMs / 10,
  });

describe('queues', () => {
  it('machine repair: a closed database with one server', () => {
    const { time, rate } = closed(6, 500_000, 100_000);
    const params = readers(
      6,
      { kind: 'exponential', mean: 500_000 },
      { kind: 'exponential', mean: 100_000 },
      2_000,
    );
    expectTheory(time, (seed) => runHost(params, seed).diskLatency?.mean ?? 0, 0.02);
    expectTheory(rate * 1e9, (seed) => runHost(params, seed).operations[0]?.perSecond ?? 0, 0.02);
  });

  it('M/M/1: 1,000 clients who think long leave a queue of 1 / (µ − λ)', () => {
    const think = 1_000 * 143_000;
    const params = readers(
      1_000,
      { kind: 'exponential', mean: think },
      { kind: 'exponential', mean: 100_000 },
      5_000,
    );
    const { time } = closed(1_000, think, 100_000);
    expect(Math.abs(time / (100_000 / (1 - 0.7)) - 1)).toBeLessThan(0.02);
    expectTheory(time, (seed) => runHost(params, seed).diskLatency?.mean ?? 0, 0.06);
  });

  it('M/D/1: with constant service, half the wait', () => {
    const load = 0.7;
    const clients = 2_000;
    const think = Math.round((clients * 100_000) / load) - 216_667;
    const params = readers(clients, { kind: 'exponential', mean: think }, 100_000, 4_000);
    const time = 100_000 * (1 + load / (2 * (1 - load)));
    expectTheory(time, (seed) => runHost(params, seed).diskLatency?.mean ?? 0, 0.06);
  });
});

describe('sharing a processor', () => {
  const hog = (name: string, weight = 100, more = {}) => ({
    name,
    weight,
    ...more,
    workloads: [{ kind: 'cpuBound' as const, threads: 1 }],
  });
  const shared = (guests: HostParams['guests'], more: Partial<HostParams> = {}) =>
    runHost({
      design: 'parent-synthetic',
      processors: 1,
      clockMHz: 2_100,
      scheduler: { switchCycles: 0 },
      guests,
      durationMs: 20_000,
      ...more,
    });
  const shareOf = (host: ReturnType<typeof shared>, guest: number): number =>
    host.domains
      .filter((domain) => domain.guest === guest)
      .reduce((sum, domain) => sum + domain.percent, 0);

  it('by weight: 100, 200 and 700 get 10, 20 and 70 percent within a point', () => {
    const host = shared([hog('a', 100), hog('b', 200), hog('c', 700)]);
    [10, 20, 70].forEach((share, guest) => {
      expect(Math.abs(shareOf(host, guest) - share)).toBeLessThan(1);
    });
  });

  it('round robin: equal jobs end together, at the sum of their demands but for a slice', () => {
    const job = { workloads: [{ kind: 'cpuBound' as const, threads: 1, cycles: 210_000_000 }] };
    const host = shared([{ ...job, count: 5 }], {
      scheduler: { switchCycles: 0, sliceUs: 1_000 },
      durationMs: 600,
    });
    const { min = 0, max = 0, count = 0 } = host.operations[0]?.latency ?? {};
    expect(count).toBe(5);
    // Ten of 1,000 slices: credit is settled each 10 ms, and who is ahead waits for the others.
    expect(min).toBeGreaterThan(480e6);
    expect(max).toBeLessThan(501e6);
  });

  it('a cap holds on an idle machine', () => {
    const capped = shared([hog('a', 100, { cap: 25 })], { durationMs: 5_000 });
    expect(Math.abs(shareOf(capped, 0) - 25)).toBeLessThan(0.5);
  });

  it('a reserve gives what it says, no more while the others wait, and they share the rest', () => {
    for (const kind of ['credit', 'core', 'root'] as const)
      for (const [reserve, sliceUs] of [5, 20, 40, 70].flatMap((percent) =>
        [1_000, 30_000].map((us) => [percent, us] as const),
      )) {
        const host = shared([hog('a', 1, { reserve }), hog('b', 10_000), hog('c', 10_000)], {
          scheduler: { kind, switchCycles: 0, sliceUs },
        });
        const shares = [0, 1, 2].map((guest) => shareOf(host, guest));
        const what = `${kind}, ${reserve} %, ${sliceUs} µs: ${shares.join(' ')}`;
        expect(shares[0], what).toBeGreaterThan(reserve - 0.5);
        expect(shares[0], what).toBeLessThan(reserve + 0.5);
        expect(Math.abs(shares[1]! - shares[2]!), what).toBeLessThan(0.5);
      }
  });

  it('each switch costs what it costs: the loss is the cost over slice and cost', () => {
    const host = shared([{ ...hog('a'), count: 8 }], {
      scheduler: { switchCycles: 787_500, sliceUs: 5_000 },
      durationMs: 5_000,
    });
    const hypervisor = host.domains.find(({ id }) => id === 'hypervisor')?.percent ?? 0;
    expect(Math.abs(hypervisor - 7.5)).toBeLessThan(0.4);
  });
});
