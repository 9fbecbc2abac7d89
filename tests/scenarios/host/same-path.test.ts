/** One request at a time takes as long on the loaded host as the path it is derived from says. */
import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { DEVICES } from '../../../src/model/devices.ts';
import { OPERATIONS } from '../../../src/model/operations.ts';
import { pathOf } from '../../../src/model/path.ts';
import { runHost } from './running.ts';

describe('one read at a time', () => {
  it.each(DESIGNS.map((design) => design.id))('takes the time of its path: %s', (id) => {
    const design = DESIGNS.find((row) => row.id === id)!;
    const hops = pathOf(design, {
      operation: OPERATIONS.diskRead,
      device: DEVICES.nvme,
      level: 'value',
    });
    const cycles = hops.reduce((sum, hop) => sum + hop.cycles, 0);
    const device = hops.reduce((sum, hop) => sum + hop.serviceNs, 0);
    const host = runHost({
      design: id,
      processors: 2,
      clockMHz: 2_100,
      guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 1 }] }],
      durationMs: 20,
      warmupMs: 1,
    });
    const mean = host.operations[0]?.latency?.mean ?? 0;
    expect(Math.abs(mean - (device + cycles / 2.1))).toBeLessThan(2);
  });
});
