import { expect, test } from 'vitest';
import { constantsUsed } from '../../src/experiments/constants-used.ts';
import type { HostParams } from '../../src/scenarios/host/params.ts';

const host = (workload: HostParams['guests'][number]['workloads'][number]): HostParams => ({
  design: 'kvm-process',
  costs: { platform: 'cloud-2020' },
  processors: 1,
  clockMHz: 2_500,
  guests: [{ workloads: [workload] }],
  durationMs: 10,
});
const ids = (params: HostParams) => constantsUsed(params).map(({ id }) => id);

test('waking a process and switching between processors are paid besides the path', () => {
  const used = ids(host({ kind: 'blockIo', operation: 'read', queueDepth: 1 }));
  expect(used).toEqual(expect.arrayContaining(['context-switch', 'partition-switch', 'nvme-read']));
  expect(used).not.toContain('nvme-write');
});

test('what the host replaces, or its design does not do, is not used', () => {
  const read = host({ kind: 'blockIo', operation: 'read', queueDepth: 1 });
  const given: HostParams = {
    ...read,
    scheduler: { switchCycles: 0 },
    devices: { disk: { readNs: 1_000 } },
    costs: { platform: 'cloud-2020', overrides: { 'context-switch': 5 } },
  };
  const used = ids(given);
  for (const id of ['partition-switch', 'nvme-read', 'context-switch'])
    expect(used).not.toContain(id);
  const events = [
    { cost: { hardwareAssisted: 'exit-handling', shadow: 'world-switch' }, count: 1 },
  ];
  expect(ids(host({ kind: 'eventStream', cycles: 1, events }))).not.toContain('world-switch');
});

test('a cost that the host alone pays is found by its event', () => {
  const paid = (count: number) =>
    ids({
      ...host({ kind: 'eventStream', cycles: 1, events: [{ cost: 'protected-call', count }] }),
      design: 'isolated-drivers',
      costs: {},
    });
  expect(paid(1)).toContain('protected-call');
  expect(paid(0)).not.toContain('protected-call');
});
