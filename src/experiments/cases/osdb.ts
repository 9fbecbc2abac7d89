/** PostgreSQL on three machines of one year: many small synchronous requests show what a path costs. */
import type { Comparison, ExperimentHost } from '../experiment.ts';
import type { Settings } from '../settings.ts';
import type { Case } from './case.ts';

const clockMHz = 2_400;

/** One tuple: work, then so many requests to a disk whose own time is part of the work. */
const database = (design: string, cycles: number, requests: number): ExperimentHost => ({
  design,
  processors: 1,
  clockMHz,
  devices: { disk: { readNs: 0, writeNs: 0, flushNs: 0 } },
  guests: [
    {
      workloads: [
        {
          kind: 'oltp',
          clients: 1,
          think: 0,
          transaction: [
            { do: 'cpu', cycles },
            { do: 'read', times: requests, bytes: 4_096 },
          ],
        },
      ],
    },
  ],
  durationMs: 1_000,
  warmupMs: 50,
});

const designs: Readonly<Record<string, Settings>> = {
  native: { design: 'bare-metal' },
  xen: { design: 'xen-1' },
  workstation: { design: 'hosted' },
};
const compare = (published: Readonly<Record<string, number>>): readonly Comparison[] =>
  Object.entries(published).map(([of, value]) => ({
    id: of,
    measure: 'throughput',
    of,
    published: value,
    source: 'xen03 fig. 3',
  }));

export const osdbRetrievalFit: Case = {
  id: 'osdb-retrieval-fit',
  title: 'OSDB information retrieval: requests of a tuple',
  class: 'fit',
  exercises: 'demand of a tuple',
  sources: ['xen03'],
  reading: 'read',
  how: 'Native 172 tuples a second, 158 on Xen 1.x: 515 µs more a tuple. One disk request takes the model 3.28 µs longer on Xen 1.x than native, so 157 of them make the difference.',
  fittedOn: ['xen03 OSDB-IR native', 'xen03 OSDB-IR Xen 1.x'],
  experiment: {
    title: 'OSDB-IR, native and Xen 1.x',
    replications: 1,
    host: database('bare-metal', 11_828_000, 157),
    variants: { native: designs['native']!, xen: designs['xen']! },
    measures: ['throughput'],
    compare: compare({ native: 172, xen: 158 }),
  },
  claims: ['native', 'xen'].map((name) => ({
    kind: 'value',
    comparison: name,
    what: `tuples a second, ${name}`,
    measurement: `xen03 OSDB-IR ${name}`,
    tolerance: 5,
  })),
  teaches: 'A demand is fitted on two machines, so that the third has to come out.',
};

export const osdbRetrieval: Case = {
  id: 'osdb-retrieval',
  title: 'OSDB information retrieval on VMware Workstation 3.2',
  class: 'predicted',
  exercises: 'hosted path of a disk request',
  sources: ['xen03', 'sugerman01'],
  reading: 'recalled',
  how: 'The demand found native and on Xen 1.x, run through the hosted design: world switches, register accesses and the host’s stack as measured on a network card in 2001, cycles for cycles.',
  experiment: {
    title: 'OSDB-IR, hosted',
    replications: 1,
    host: database('hosted', 11_828_000, 157),
    measures: ['throughput', 'crossingsEach'],
    compare: [{ id: 'workstation', measure: 'throughput', published: 80, source: 'xen03 fig. 3' }],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'workstation',
      what: 'tuples a second on Workstation 3.2',
      measurement: 'xen03 OSDB-IR Workstation 3.2',
      tolerance: 10,
    },
  ],
  teaches:
    'Half of the speed is lost although no instruction of the database runs slower: the path of each request is longer.',
};

const transactional = database('bare-metal', 1_278_500, 9);

export const osdbTransactions: Case = {
  id: 'osdb-transactions',
  title: 'OSDB transactions: hosted against drivers in the hypervisor',
  class: 'ordinal',
  exercises: 'hosted path of a disk request',
  sources: ['xen03'],
  reading: 'read',
  how: 'The native figure gives the work of a tuple, that of Xen 1.x its 9 disk requests. The order must then hold on Workstation 3.2; how far it falls is shown, not claimed.',
  experiment: {
    title: 'OSDB-OLTP on three machines',
    replications: 1,
    host: transactional,
    variants: designs,
    measures: ['throughput'],
    compare: compare({ native: 1_714, xen: 1_633, workstation: 199 }),
  },
  claims: [
    {
      kind: 'order',
      what: 'native before Xen 1.x before Workstation 3.2',
      comparisons: ['native', 'xen', 'workstation'],
    },
  ],
  teaches:
    'The order holds and the size does not: Workstation did 199 tuples a second. A commit there waits for the host’s file system and its disk, which no source takes apart.',
};

const integer = (cycles: number): ExperimentHost => ({
  design: 'bare-metal',
  processors: 1,
  clockMHz,
  guests: [{ workloads: [{ kind: 'cpuBound', threads: 1, cycles }] }],
  durationMs: 1_200,
});

export const specInteger: Case = {
  id: 'spec-integer',
  title: 'SPEC INT2000: pure computing',
  class: 'ordinal',
  exercises: 'guest code that needs no monitor',
  sources: ['xen03'],
  reading: 'read',
  how: 'A second of computing without a request or an exit. Published are 567, 567 and 554 points: nothing lost on Xen, two percent on Workstation.',
  experiment: {
    title: 'Computing on three machines',
    replications: 1,
    host: integer(2_400_000_000),
    variants: designs,
    measures: ['runTime'],
    compare: [
      {
        id: 'xen',
        measure: 'runTime',
        of: 'native',
        against: 'xen',
        as: 'percent',
        published: 100,
        source: 'xen03 fig. 3',
      },
      {
        id: 'workstation',
        measure: 'runTime',
        of: 'native',
        against: 'workstation',
        as: 'percent',
        published: 97.7,
        source: 'xen03 fig. 3',
      },
    ],
  },
  claims: [
    {
      kind: 'bounds',
      what: 'nearly nothing is lost on Xen 1.x',
      comparison: 'xen',
      least: 97,
      most: 100.1,
    },
    {
      kind: 'bounds',
      what: 'nearly nothing is lost on Workstation 3.2',
      comparison: 'workstation',
      least: 95,
      most: 100.1,
    },
  ],
  teaches: 'Who computes only does not notice the design.',
};

const domains = (count: number): Settings => ({ 'guests.0.count': count });

export const osdbConsolidation: Case = {
  id: 'osdb-consolidation',
  title: 'One to eight databases on Xen 1.x and two processors',
  class: 'predicted',
  exercises: 'consolidation of guests',
  sources: ['xen03'],
  reading: 'read',
  how: 'The demand of a tuple as before, 1,661 a second in one domain; two, four and eight domains share two processors with equal weights.',
  experiment: {
    title: 'OSDB-OLTP in several domains',
    replications: 1,
    host: { ...database('xen-1', 1_252_300, 9), processors: 2, durationMs: 400 },
    variants: { one: domains(1), two: domains(2), four: domains(4), eight: domains(8) },
    measures: ['throughput'],
    compare: compare({ one: 1_661, two: 3_289, four: 2_833, eight: 2_685 }).map((one) => ({
      ...one,
      source: 'xen03 fig. 5',
    })),
  },
  claims: ['two', 'four', 'eight'].map((name) => ({
    kind: 'value',
    comparison: name,
    what: `tuples a second in ${name} domains`,
    measurement: `xen03 OSDB-OLTP aggregate, ${name} domains`,
    tolerance: 5,
    ...(name === 'two' ? {} : { misses: true as const }),
  })),
  teaches:
    'Two domains have a processor each and double. More of them lose to what the model leaves out: one disk arm, and caches that eight databases share.',
};
