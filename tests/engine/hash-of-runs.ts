/** The hashes of three runs, one with ties, cancelling and interventions, one of the host model with a crash. */
import { observe } from '../../src/engine/observe.ts';
import { ns, simTime } from '../../src/engine/units.ts';
import type { HostParams } from '../../src/scenarios/host/params.ts';
import { hostScenario } from '../../src/scenarios/host/scenario.ts';
import { impatientQueue, rushHour } from './toy-scenarios.ts';

const params = {
  customers: 2_000,
  meanArrival: ns(1_000),
  meanService: ns(900),
  meanPatience: ns(5_000),
};
const interventions = [{ at: simTime(400), kind: rushHour.kinds.hurried, subject: 2, detail: 0 }];

const host: HostParams = {
  design: 'driver-domain',
  processors: 2,
  clockMHz: 2_100,
  scheduler: { sliceUs: 500, accountingUs: 700 },
  guests: [
    {
      count: 3,
      workloads: [
        {
          kind: 'oltp',
          clients: 4,
          think: { kind: 'exponential', mean: 50_000 },
          transaction: [
            { do: 'read', times: 2, percent: 50 },
            { do: 'cpu', cycles: { kind: 'uniform', from: 10_000, to: 300_000 } },
            { do: 'commit' },
            { do: 'send' },
          ],
        },
      ],
    },
    { name: 'greedy', workloads: [{ kind: 'cpuBound', threads: 2 }] },
  ],
  faults: [{ kind: 'crash', component: 'backEnd', atMs: 4, forMs: 2 }],
  durationMs: 20,
};

/** The hash of each run by its name. */
export const hashesOfRuns = (): Readonly<
  Record<'impatientQueue' | 'rushHour' | 'host', string>
> => ({
  impatientQueue: observe(impatientQueue, params, { seed: 1, interventions: [] }).hash,
  rushHour: observe(rushHour, { workers: 16, rounds: 50 }, { seed: 1, interventions }).hash,
  host: observe(hostScenario(host), host, { seed: 1, interventions: [] }).hash,
});
