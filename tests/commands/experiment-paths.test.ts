/** `npm run experiment -- FILE --path`: the stretches of a request, as this file's host has them. */
import { expect, test } from 'vitest';
import { pathsOf } from '../../src/commands/experiment/paths.ts';
import type { HostParams } from '../../src/scenarios/host/params.ts';

const lines = (devices: NonNullable<HostParams['devices']>): readonly string[] =>
  pathsOf([
    {
      name: 'native',
      unpaid: [],
      host: {
        design: 'bare-metal',
        processors: 1,
        clockMHz: 1_000,
        guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 1 }] }],
        durationMs: 1,
        devices,
      },
    },
  ])
    .split('\n')
    .filter((line) => line.includes('device device,'));

test('the device takes the time that the file states, and the wire what its speed says', () => {
  const [read, write, flush, send] = lines({
    disk: { readNs: 100_000, writeNs: { kind: 'exponential', mean: 7_000 } },
    network: { megabitsPerSecond: 10_000 },
  });
  expect(read).toContain(', 100000 ns [nvme-read]');
  expect(write).toContain(', {"kind":"exponential","mean":7000} ns [nvme-write]');
  expect(flush).toMatch(/, \d+ ns \[nvme-flush\]/);
  expect(send).toContain('as long as its bytes take at 10000 Mb/s');
});
