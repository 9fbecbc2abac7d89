/** What no memory holds is refused before it is laid out. */
import { expect, test } from 'vitest';
import { hostSizeProblem, placesMax } from '../../src/experiments/host-size.ts';
import { checkExperiment } from '../../src/experiments/check.ts';
import { prepare } from '../../src/scenarios/host/context.ts';
import type { HostParams } from '../../src/scenarios/host/params.ts';

const host = (guests: HostParams['guests']): HostParams => ({
  design: 'microvm',
  processors: 2,
  clockMHz: 2_000,
  guests,
  durationMs: 20,
});

test('every field in range, and yet too many: refused at once, with the fields to lower', () => {
  const file = {
    title: 'Too many',
    host: host([
      { count: 256, workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 65_536 }] },
    ]),
    measures: ['throughput'],
  };
  const begun = performance.now();
  expect(checkExperiment(file)).toEqual({
    problems: [
      'host has 16777728 threads, requests on the way, virtual processors and workers, more than the 1000000 that a run holds: lower guests.*.count, or queueDepth, window, clients, users or threads',
    ],
  });
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test('every kind of workload counts as many as the layout has', () => {
  const guests: HostParams['guests'] = [
    {
      count: 3,
      virtualProcessors: 5,
      workloads: [
        { kind: 'oltp', clients: 7, think: 1, transaction: [{ do: 'flush' }] },
        { kind: 'requestResponse', clients: 11, requestBytes: 1, responseBytes: 1, outsideNs: 0 },
        { kind: 'stream', direction: 'send', bytes: 1, window: 13 },
        { kind: 'blockIo', operation: 'read', queueDepth: 17 },
        { kind: 'interactive', users: 19, burst: 1, think: 1 },
        { kind: 'cpuBound', threads: 23 },
        { kind: 'eventStream', threads: 29, cycles: 1, events: [] },
        { kind: 'eventStream', cycles: 1, events: [] },
        { kind: 'idleTick', hertz: 100, cycles: 1 },
      ],
    },
  ];
  const threads = prepare(host(guests)).layout.threadGuest.length;
  const more = placesMax - threads - 3 * (5 + 1);
  const depth = (queueDepth: number): HostParams['guests'] => [
    ...guests,
    { workloads: [{ kind: 'blockIo', operation: 'read', queueDepth }] },
  ];
  expect(hostSizeProblem(host(depth(more - 2)))).toBeNull();
  expect(hostSizeProblem(host(depth(more - 1)))).toContain(`has ${placesMax + 1} threads`);
});
