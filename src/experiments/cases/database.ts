/** SQL Server under a monolithic hypervisor: what a transaction needs, and what is left of its speed. */
import type { Comparison, ExperimentHost } from '../experiment.ts';
import type { Settings } from '../settings.ts';
import type { Case } from './case.ts';

const clockMHz = 2_930;
/** 8 processors ÷ 3,557 transactions a second are 2.249 ms; less what the model's own kernel takes for the requests. */
const transactionCycles = 6_486_000;
/** 8.7 % of the native time. */
const insideLossCycles = 573_300;

/** Clients keep all processors busy; the disk array answers in 9 ms and serves many at once. */
const server: ExperimentHost = {
  design: 'monolithic',
  costs: { platform: 'nehalem-2009' },
  processors: 8,
  clockMHz,
  backEnd: { workers: 4 },
  devices: { disk: { readNs: { kind: 'exponential', mean: 9_000_000 }, parallel: 1_024 } },
  guests: [
    {
      virtualProcessors: 8,
      workloads: [
        {
          kind: 'oltp',
          clients: 480,
          think: { kind: 'exponential', mean: 1_000_000 },
          transaction: [
            { do: 'cpu', cycles: transactionCycles },
            { do: 'read', times: 8, bytes: 8_192 },
            { do: 'read', percent: 15, bytes: 8_192 },
            { do: 'send', bytes: 1_441, times: 3 },
            { do: 'events', events: [{ cost: insideLossCycles, count: 1, in: 'guest' }] },
          ],
        },
      ],
    },
  ],
  durationMs: 1_500,
  warmupMs: 500,
};

const clients = (processors: number): Settings => ({
  'guests.0.virtualProcessors': processors,
  'guests.0.workloads.0.clients': 60 * processors,
});
const native = (processors: number): Settings => ({
  ...clients(processors),
  design: 'bare-metal',
  processors,
  'guests.0.workloads.0.transaction.4.events.0.count': 0,
});
const share = (processors: number, published: number): Comparison => ({
  id: `${processors} processors`,
  measure: 'throughput',
  of: `virtual ${processors}`,
  against: `native ${processors}`,
  as: 'percent',
  published,
  source: 'vsphere_sql09',
});
const variants = (all: readonly number[]): Readonly<Record<string, Settings>> =>
  Object.fromEntries(
    all.flatMap((one) => [
      [`native ${one}`, native(one)],
      [`virtual ${one}`, clients(one)],
    ]),
  );
const claim = (processors: number) =>
  ({
    kind: 'value',
    comparison: `${processors} processors`,
    what: `share of native with ${processors} virtual processors`,
    measurement: `vsphere_sql09 share of native, ${processors}`,
    tolerance: 5,
  }) as const;

export const sqlFit: Case = {
  id: 'sql-server-fit',
  title: 'SQL Server on ESX 4: the costs of a transaction',
  class: 'fit',
  exercises: 'monolithic hypervisor, database',
  sources: ['vsphere_sql09'],
  reading: 'read',
  how: 'Native, 8 processors do 3,557 transactions a second with 8.15 disk requests each. With one and two virtual processors 92 % are left while the hypervisor’s I/O has idle processors to run on: that is the loss inside. What is missing to the 86 % at eight is the I/O.',
  fits: ['esx-inside-loss', 'esx-io-event', 'back-end-pass'],
  fittedOn: [1, 2, 8].map((one) => `vsphere_sql09 share of native, ${one}`),
  experiment: {
    title: 'SQL Server with 1, 2 and 8 virtual processors',
    replications: 1,
    host: server,
    variants: variants([1, 2, 8]),
    measures: ['throughput'],
    compare: [share(1, 92), share(2, 92), share(8, 86)],
  },
  claims: [claim(1), claim(2), claim(8)],
  teaches:
    'Below full load the hypervisor’s work hides on idle processors; at full load it has to be paid.',
};

export const sqlFour: Case = {
  id: 'sql-server-four',
  title: 'SQL Server on ESX 4 with four virtual processors of eight',
  class: 'predicted',
  exercises: 'monolithic hypervisor, database, idle processors',
  sources: ['vsphere_sql09'],
  reading: 'read',
  how: 'The costs found with one, two and eight virtual processors, run with four: half of the processors are free for the hypervisor’s I/O.',
  experiment: {
    title: 'SQL Server with 4 virtual processors',
    replications: 1,
    host: server,
    variants: variants([4]),
    measures: ['throughput'],
    compare: [share(4, 88)],
  },
  claims: [claim(4)],
  teaches:
    'The measurement falls from 92 to 88 % before the processors are full: locks and caches of a growing guest, which the model has not.',
};

export const sqlDemand: Case = {
  id: 'sql-server-demand',
  title: 'What the same database asks of disk and network, native and virtual',
  class: 'predicted',
  exercises: 'demand of a transaction',
  sources: ['vsphere_sql09'],
  reading: 'read',
  how: 'Disk requests and bytes sent of one native transaction (8.15, and 123 Mb/s over 3,557) are taken for the virtual one too. Then the rates under ESX follow from its throughput.',
  experiment: {
    title: 'Disk and network of a virtual SQL Server',
    replications: 1,
    host: server,
    variants: { 'virtual 8': {} },
    measures: ['diskRequests', 'packets'],
    compare: [
      {
        id: 'disk',
        measure: 'diskRequests',
        of: 'virtual 8',
        published: 25_500,
        source: 'vsphere_sql09',
      },
      {
        id: 'network',
        measure: 'packets',
        of: 'virtual 8',
        times: 0.011_528,
        unit: 'Mb/s',
        published: 105,
        source: 'vsphere_sql09',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'disk',
      what: 'disk requests a second under ESX',
      measurement: 'vsphere_sql09 virtual disk rate',
      tolerance: 5,
    },
    {
      kind: 'value',
      comparison: 'network',
      what: 'data sent a second under ESX',
      measurement: 'vsphere_sql09 virtual network rate',
      tolerance: 5,
    },
  ],
  teaches: 'A guest asks for what its program needs, whatever is below it.',
};
