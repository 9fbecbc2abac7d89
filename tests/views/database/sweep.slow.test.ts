/** A whole sweep of one machine, measured: its books balance, and it says how far it is. */
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../src/scenarios/parameter.ts';
import { CLIENTS, DATABASE_PARAMETERS, steppedHost } from '../../../src/views/database/host.ts';
import { sweepKey, sweepOf, type Sweep } from '../../../src/views/database/load.ts';

test(
  'a sweep adds up: processor time, clients; and tells of every run',
  { timeout: 120_000 },
  () => {
    const host = steppedHost({ ...defaultsOf(DATABASE_PARAMETERS), design: 'kvm-process' });
    const steps = sweepOf([host]);
    let told = 0;
    let sweep: Sweep | undefined;
    while (!sweep) {
      const { done, value } = steps.next();
      if (done) sweep = value;
      else {
        told += 1;
        expect(value).toEqual({ done: told, total: 3 * CLIENTS.length + 1 });
      }
    }
    const points = sweep.designs[0]?.points ?? [];
    expect(points.map(({ clients }) => clients)).toEqual([...CLIENTS]);
    for (const { clients, domains, idle, thinking, inside, atDevices } of points) {
      expect(domains.reduce((sum, { share }) => sum + share, idle)).toBeCloseTo(1, 3);
      expect(thinking + inside + atDevices).toBeCloseTo(clients, 6);
    }
    const means = points.map(({ throughput }) => throughput.mean);
    expect(means[1]).toBeGreaterThan((means[0] ?? 0) * 1.5);
    expect(sweep.key).toBe(sweepKey([host]));
  },
);
