import { expect, test } from 'vitest';
import { MEASURES, type MeasureKind } from '../../src/experiments/measures.ts';
import type { HostReport } from '../../src/experiments/report.ts';

const latency = { count: 7, mean: 2_000, p50: 1_500, p95: 4_000, p99: 5_000, max: 6_000 };
const report: HostReport = {
  ended: 'timeMax',
  steps: 1,
  elapsedNs: 1_000_000,
  processors: 1,
  clockMHz: 1_000,
  workloads: [
    {
      name: 'w',
      guest: 'g',
      completed: 7,
      bytes: 70,
      events: 9,
      latency,
      finishedNs: 500_000,
    },
  ],
  busyNs: { d: 300_000 },
  idleNs: 700_000,
  guestNs: { g: 100_000, other: 100_000 },
  failed: 1,
  lost: 2,
  untrusted: 3,
  counters: { exits: 5, crossings: 6, interrupts: 4, signals: 3, switches: 2 },
  waits: { disk: latency, network: latency, ready: latency },
  batch: 3,
  deviceQueue: 4,
};

test.each(Object.entries<MeasureKind>(MEASURES))(
  '%s reads the workloads, unless it says that it does not',
  (_, kind) => {
    const asked = { guest: 'g', domain: 'd', scale: 1 };
    const all = kind.of(report, { ...asked, workloads: report.workloads });
    const none = kind.of(report, { ...asked, workloads: [] });
    expect(all).not.toBeNull();
    expect(none === all).toBe(kind.whole === true || kind.needs === 'guest');
  },
);
