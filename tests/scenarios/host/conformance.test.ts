/** A host under load keeps the engine's laws, whatever a reader crashes. */
import { CRASHABLE } from '../../../src/model/failure.ts';
import { KINDS } from '../../../src/scenarios/host/events.ts';
import type { HostParams } from '../../../src/scenarios/host/params.ts';
import { hostScenario } from '../../../src/scenarios/host/scenario.ts';
import { conform } from '../../engine/conformance.ts';

const readerMay = CRASHABLE.map((_, subject) => ({
  kind: KINDS.componentCrashed,
  subject,
  detail: 0,
}));

const oltp = {
  kind: 'oltp',
  clients: 3,
  think: { kind: 'exponential', mean: 200_000 },
  transaction: [
    { do: 'cpu', cycles: { kind: 'exponential', mean: 100_000 } },
    { do: 'read', times: 2 },
    { do: 'commit' },
  ],
} as const;

const crowded: HostParams = {
  design: 'parent-synthetic',
  processors: 1,
  clockMHz: 2_100,
  guests: [{ count: 2, workloads: [oltp] }, { workloads: [{ kind: 'cpuBound', threads: 1 }] }],
  durationMs: 1,
};

const domain: HostParams = {
  ...crowded,
  design: 'driver-domain',
  processors: 2,
  scheduler: { kind: 'core', sliceUs: 100 },
  backEnd: { ringSlots: 2 },
  faults: [{ kind: 'crash', component: 'physicalDriver', atMs: 0.3, forMs: 0.2 }],
};

const process: HostParams = {
  ...crowded,
  design: 'kvm-process',
  guests: [
    {
      workloads: [
        {
          kind: 'requestResponse',
          clients: 2,
          requestBytes: 64,
          responseBytes: 1_024,
          outsideNs: 20_000,
        },
      ],
    },
  ],
  backEnd: { synchronous: true },
};

for (const [name, params, reaches] of [
  ['a parent partition with two databases and a greedy guest', crowded, ['chance']],
  ['a driver domain that crashes and returns, on cores', domain, ['chance']],
  ['a process that waits for the network card', process, []],
] as const)
  conform(hostScenario(params), [
    {
      name,
      params,
      inputs: { seed: 3, interventions: [] },
      reaches: ['marks', 'timeMax', 'openSpans', ...reaches],
      readerMay,
    },
  ]);
