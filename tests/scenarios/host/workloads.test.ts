/** Workloads by what arithmetic says of them. */
import { expect, it } from 'vitest';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import type { Workload } from '../../../src/scenarios/host/workloads.ts';
import { runHost } from './running.ts';

/** Operations a second of one workload on one processor of 1 GHz, where only what is named costs anything. */
const perSecond = (workload: Workload, more: Partial<HostParams> = {}): number =>
  runHost({
    design: 'bare-metal',
    processors: 1,
    clockMHz: 1_000,
    costs: {
      overrides: {
        'guest-system-call': 0,
        'guest-context-switch': 0,
        'system-call': 0,
        'context-switch': 0,
        'kernel-pass': 5_000,
        'driver-pass': 0,
        interrupt: 0,
      },
    },
    guests: [{ workloads: [workload] }],
    durationMs: 1_100,
    warmupMs: 100,
    ...more,
  }).operations[0]!.perSecond;

it('clients take turns without waiting for each other’s rounds, and fill the processor', () => {
  // 5 µs for the request, 10 of work, 5 for the answer; 100 µs outside and a little on the wire.
  const served = (clients: number) =>
    perSecond({
      kind: 'requestResponse',
      clients,
      requestBytes: 1,
      responseBytes: 1,
      outsideNs: 100_000,
      work: 10_000,
    });
  const alone = served(1);
  expect(alone).toBeGreaterThan(8_200);
  expect(alone).toBeLessThan(1e9 / 120_000);
  for (const clients of [2, 4, 6]) expect(served(clients)).toBeGreaterThan(0.95 * clients * alone);
  expect(served(8)).toBeCloseTo(50_000, -1);
});

it.each([100, 1_000])('a clock of %d Hz ticks as often, however long a tick takes', (hertz) => {
  for (const share of [0.01, 0.5, 0.9])
    expect(perSecond({ kind: 'idleTick', hertz, cycles: (share * 1e9) / hertz })).toBeCloseTo(
      hertz,
      -1,
    );
});

it('a tick that takes longer than its period leaves out the next', () => {
  expect(perSecond({ kind: 'idleTick', hertz: 1_000, cycles: 1_500_000 })).toBeCloseTo(500, -1);
});

it('a disk of one’s own has no back end that could wait for it', () => {
  const read = { kind: 'blockIo', operation: 'read', queueDepth: 16 } as const;
  const own = { design: 'parent-dda', clockMHz: 2_000, costs: {} };
  const free = perSecond(read, own);
  expect(perSecond(read, { ...own, backEnd: { synchronous: true } })).toBe(free);
  const through = { ...own, design: 'parent-synthetic' };
  expect(perSecond(read, { ...through, backEnd: { synchronous: true } })).toBeLessThan(
    perSecond(read, through) / 2,
  );
});
