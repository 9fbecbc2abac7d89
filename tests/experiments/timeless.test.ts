/** Operations that take no time at all are refused: nothing would ever end them. */
import { expect, test } from 'vitest';
import { checkExperiment } from '../../src/experiments/check.ts';
import type { Workload } from '../../src/scenarios/host/workloads.ts';

const zeros = [
  ...['guestSystemCall', 'systemCall', 'contextSwitch', 'guestContextSwitch', 'kernelPass'],
  ...['driverPass', 'interrupt', 'vmTransition', 'exitHandling', 'backEndPass'],
  ...['virtualInterrupt', 'lowerStackPass', 'copyPerByte'],
];

/** The problems of a host without costs whose disk takes so long. */
function problemsOf(workload: Workload, readNs = 0): readonly string[] {
  const checked = checkExperiment({
    title: 'Timeless',
    host: {
      design: 'microvm',
      processors: 1,
      clockMHz: 2_000,
      costs: { overrides: Object.fromEntries(zeros.map((role) => [role, 0])) },
      devices: { disk: { readNs } },
      guests: [{ workloads: [{ kind: 'cpuBound', threads: 1 }] }, { workloads: [workload] }],
      durationMs: 1,
    },
    measures: ['throughput'],
  });
  return 'problems' in checked ? checked.problems : [];
}

const oltp = (...transaction: Extract<Workload, { kind: 'oltp' }>['transaction']): Workload => ({
  kind: 'oltp',
  clients: 1,
  think: 0,
  transaction,
});
const nothing = { kind: 'table', values: [0, 0] } as const;

test.each<Workload>([
  { kind: 'eventStream', cycles: 0, events: [{ cost: 0, count: 7 }] },
  { kind: 'eventStream', cycles: { kind: 'exponential', mean: 0 }, events: [], waitNs: nothing },
  { kind: 'interactive', users: 1, burst: 0, think: { kind: 'uniform', from: 0, to: 0 } },
  { kind: 'blockIo', operation: 'read', queueDepth: 1 },
  oltp({ do: 'cpu', cycles: 0, times: 10_000 }, { do: 'events', events: [] }),
])('%j is refused', (workload) => {
  expect(problemsOf(workload)).toEqual([
    'host.guests[1].workloads[0]: an operation takes no time at all; give it work, a wait or events that cost something',
  ]);
});

test.each<Workload>([
  { kind: 'eventStream', cycles: 0, events: [{ cost: 1, count: 7 }] },
  { kind: 'eventStream', cycles: 0, events: [], operations: 5 },
  { kind: 'interactive', users: 1, burst: 0, think: { kind: 'uniform', from: 0, to: 1 } },
  { kind: 'requestResponse', clients: 1, requestBytes: 1, responseBytes: 1, outsideNs: 0 },
  oltp({ do: 'cpu', cycles: 0 }, { do: 'wait', ns: { kind: 'table', values: [0, 1] } }),
])('%j is not', (workload) => {
  expect(problemsOf(workload)).toEqual([]);
});

test('a disk that takes time is enough', () => {
  expect(problemsOf({ kind: 'blockIo', operation: 'read', queueDepth: 1 }, 1)).toEqual([]);
});

test('a step that takes no time is not done ten thousand times', () => {
  const wait = { do: 'wait', ns: 1 } as const;
  const steps = (times: number) =>
    problemsOf(oltp({ do: 'events', events: [{ cost: 0, count: 1 }], times }, wait));
  expect(steps(1_000)).toEqual([]);
  expect(steps(10_000)).toEqual([
    'host.guests[1].workloads[0]: a step that takes no time is done 10000 times, more than 1000',
  ]);
});

test('a clock lasts as long as its period, whatever its ticks cost', () => {
  expect(problemsOf({ kind: 'idleTick', hertz: 100, cycles: 0 })).toEqual([]);
});
