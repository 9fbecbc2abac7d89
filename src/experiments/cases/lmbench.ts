/** What operations of a kernel cost when each of their page faults costs more: fork, exec, a shell, mmap, a build. */
import type { Experiment } from '../experiment.ts';
import type { Case, Claim } from './case.ts';

/** Native time, µs, and the page faults that Xen 1.x says each operation stands for. */
const OPERATIONS = {
  fork: { native: 110, faults: 67.18 },
  exec: { native: 530, faults: 181.68 },
  sh: { native: 4_000, faults: 610.69 },
  mmap: { native: 68, faults: 54.2 },
} as const;
type Name = keyof typeof OPERATIONS;
const names = Object.keys(OPERATIONS) as readonly Name[];

const clockMHz = 2_400;
const rounds = 20;

/** Each operation so many times, with a fault that takes so much more, µs. */
function faultExperiment(
  title: string,
  design: string,
  faultUs: number,
  published: Readonly<Record<Name, number>>,
): Experiment {
  return {
    title,
    replications: 1,
    host: {
      design,
      processors: 1,
      clockMHz,
      guests: [
        {
          workloads: [{ kind: 'eventStream', operations: rounds, cycles: 1, events: [] }],
        },
      ],
      durationMs: 400,
    },
    variants: Object.fromEntries(
      names.map((name) => [
        name,
        {
          'guests.0.workloads.0.cycles': OPERATIONS[name].native * clockMHz,
          'guests.0.workloads.0.events': [
            { cost: Math.round(faultUs * clockMHz), count: OPERATIONS[name].faults },
          ],
        },
      ]),
    ),
    measures: ['latencyMean'],
    compare: names.map((name) => ({
      id: name,
      measure: 'latencyMean',
      of: name,
      published: published[name],
      source: 'xen03 tables 3 and 5',
    })),
  };
}

const claims = (
  of: string,
  missed: readonly Name[],
  undecided: readonly Name[] = [],
): readonly Claim[] =>
  names.map((name) => ({
    kind: 'value',
    comparison: name,
    what: `${name}, ${of}`,
    measurement: `xen03 lmbench ${name}, ${of}`,
    tolerance: 5,
    ...(missed.includes(name) ? { misses: true as const } : {}),
    ...(undecided.includes(name) ? { undecided: true as const } : {}),
  }));

export const lmbenchXen: Case = {
  id: 'lmbench-xen',
  title: 'Process operations on Xen 1.x, counted in page faults',
  class: 'fit',
  exercises: 'paravirtual page tables',
  sources: ['xen03'],
  reading: 'read',
  how: 'A page fault takes 1.42 µs native and 2.73 µs on Xen 1.x. What each operation takes longer on Xen, over those 1.31 µs, is the number of faults that it stands for: fork 67, exec 182, a shell 611, mmap 54.',
  fittedOn: names.map((name) => `xen03 lmbench ${name}, Xen 1.x`),
  experiment: faultExperiment('Process operations on Xen 1.x', 'xen-1', 1.31, {
    fork: 198,
    exec: 768,
    sh: 4_800,
    mmap: 139,
  }),
  claims: claims('Xen 1.x', []),
  teaches:
    'One number an operation, which belongs to the kernel and not to the monitor, carries over to other monitors.',
};

export const lmbenchTwoProcessors: Case = {
  id: 'lmbench-two-processors',
  title: 'The same operations in the kernel for two processors',
  class: 'predicted',
  exercises: 'cost of a page fault',
  sources: ['xen03'],
  reading: 'read',
  how: 'In the kernel built for two processors a page fault takes 1.88 µs, 0.46 µs more. The faults of each operation are those found on Xen.',
  experiment: faultExperiment('Process operations, two processors', 'bare-metal', 0.46, {
    fork: 143,
    exec: 601,
    sh: 4_200,
    mmap: 99,
  }),
  claims: claims('two processors', ['mmap'], ['sh']),
  teaches: 'Locks hide in the fault path too. mmap takes locks of its own that no fault shows.',
};

export const lmbenchWorkstation: Case = {
  id: 'lmbench-workstation',
  title: 'The same operations under binary translation',
  class: 'predicted',
  exercises: 'binary translation, shadow page tables',
  sources: ['xen03'],
  reading: 'read',
  how: 'On VMware Workstation 3.2 a page fault takes 12.4 µs, 10.98 µs more than native. The faults of each operation are those found on Xen.',
  experiment: faultExperiment('Process operations under translation', 'hosted', 10.98, {
    fork: 874,
    exec: 2_300,
    sh: 10_000,
    mmap: 620,
  }),
  claims: claims('VMware Workstation 3.2', ['exec', 'sh', 'mmap']),
  teaches:
    'Within a tenth from 68 µs to 10 ms, and always too slow but for fork: translated kernels batch part of what Xen asks for singly.',
};

export const lmbenchUserMode: Case = {
  id: 'lmbench-user-mode',
  title: 'The same operations on User-mode Linux',
  class: 'negative',
  exercises: 'a kernel run as a process',
  sources: ['xen03'],
  reading: 'read',
  how: 'There a page fault takes 26.3 µs, 24.88 µs more than native; everything else as before.',
  experiment: faultExperiment('Process operations on User-mode Linux', 'bare-metal', 24.88, {
    fork: 21_000,
    exec: 33_000,
    sh: 58_000,
    mmap: 1_400,
  }),
  claims: claims('User-mode Linux', ['fork', 'exec', 'sh']),
  teaches:
    'A kernel that traces its processes pays at every system call, not at faults: no design of ours is like it.',
};

export const linuxBuild: Case = {
  id: 'linux-build',
  title: 'Building Linux on Xen 1.x',
  class: 'predicted',
  exercises: 'paravirtual page tables',
  sources: ['xen03'],
  reading: 'read',
  how: 'The build takes 263 s native, 7 % of it in the operating system. That part is taken for exec calls: 34,736 of 530 µs, each with the 182 faults found for exec at 1.31 µs. The figure prints 271 s on Xen: 8 s more. Run at 1:100.',
  experiment: {
    title: 'A build as exec calls',
    scale: 100,
    replications: 1,
    host: {
      design: 'xen-1',
      processors: 1,
      clockMHz,
      guests: [
        {
          workloads: [
            {
              kind: 'eventStream',
              operations: 347,
              cycles: 18_190_000,
              events: [{ cost: 3_144, count: 181.68 }],
            },
          ],
        },
      ],
      durationMs: 3_000,
    },
    variants: { xen: {}, native: { 'guests.0.workloads.0.events': [] } },
    measures: ['runTime'],
    compare: [
      {
        id: 'lost',
        measure: 'runTime',
        of: 'xen',
        against: 'native',
        as: 'difference',
        published: 8,
        source: 'xen03 fig. 3',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'lost',
      what: 'time that the build loses on Xen 1.x',
      measurement: 'xen03 fig. 3 build, Xen 1.x',
      tolerance: 5,
    },
  ],
  teaches: 'Seven percent of the time is all that a monitor can slow down in a build.',
};
