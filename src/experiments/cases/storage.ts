/** Disks: what a back end adds, what its thread serialises, and what a virtual disk's format costs. */
import type { Comparison, ExperimentHost } from '../experiment.ts';
import type { Case } from './case.ts';

const cloud = (design: string, queueDepth: number): ExperimentHost => ({
  design,
  costs: { platform: 'cloud-2020' },
  processors: 8,
  clockMHz: 2_500,
  guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth }] }],
  durationMs: 60,
  warmupMs: 10,
});
const fio = (id: string, published: number, measure = 'latencyMean'): Comparison => ({
  id,
  measure,
  of: id,
  published,
  source: 'fc20data',
});

export const cloudReads: Case = {
  id: 'cloud-reads',
  title: 'A 4 KiB read on a cloud server, native and in two monitors',
  class: 'fit',
  exercises: 'back end in a process',
  sources: ['fc20data'],
  reading: 'read',
  how: 'Queue depth 1: 59.5 µs native, 117.8 µs in Firecracker, 131.5 µs in QEMU.',
  fits: [
    'nvme-read',
    'nvme-write',
    'microvm-back-end-pass',
    'process-back-end-pass',
    'firecracker-serial-share',
    'firecracker-per-kib',
  ],
  fittedOn: ['fc20data read QD1 native', 'fc20data read QD1 Firecracker', 'fc20data read QD1 QEMU'],
  experiment: {
    title: 'Reads at queue depth 1',
    replications: 1,
    host: cloud('microvm', 1),
    variants: {
      native: { design: 'bare-metal' },
      Firecracker: {},
      QEMU: { design: 'kvm-process' },
    },
    measures: ['latencyMean', 'throughput'],
    compare: [fio('native', 59.5), fio('Firecracker', 117.8), fio('QEMU', 131.5)],
  },
  claims: ['native', 'Firecracker', 'QEMU'].map((name) => ({
    kind: 'value',
    comparison: name,
    what: `time of a read, ${name}`,
    measurement: `fc20data read QD1 ${name}`,
    tolerance: 5,
  })),
  teaches: 'Between the guest’s request and the drive lie as many microseconds as the drive needs.',
};

export const serialBackEnd: Case = {
  id: 'serial-back-end',
  title: 'The same reads at queue depth 32 through one thread that waits',
  class: 'negative',
  exercises: 'serial back end',
  sources: ['fc20data'],
  reading: 'read',
  how: 'Firecracker’s device thread of 2020 waits for each read before it takes the next. All that was added at depth 1 is put on that thread.',
  experiment: {
    title: 'Reads at queue depth 32',
    replications: 1,
    host: { ...cloud('microvm', 32), backEnd: { workers: 1, synchronous: true } },
    variants: { Firecracker: {} },
    measures: ['throughput'],
    compare: [fio('Firecracker', 12_880, 'throughput')],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'Firecracker',
      what: 'reads a second at depth 32',
      measurement: 'fc20data read QD32 Firecracker',
      tolerance: 5,
      misses: true,
    },
  ],
  teaches:
    'The depth does not help, as measured. But a third of what a read adds is on the thread; the rest overlaps, and one measurement at depth 1 cannot say how much.',
};

export const cachedWrites: Case = {
  id: 'cached-writes',
  title: 'A 4 KiB write in QEMU at the price of a read',
  class: 'negative',
  exercises: 'caches of the host',
  sources: ['fc20data'],
  reading: 'read',
  how: 'Native 29.3 µs and the 72 µs that QEMU adds to a read.',
  experiment: {
    title: 'A write in QEMU',
    replications: 1,
    host: cloud('kvm-process', 1),
    variants: { QEMU: { 'guests.0.workloads.0.operation': 'write' } },
    measures: ['latencyMean'],
    compare: [fio('QEMU', 54.3)],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'QEMU',
      what: 'time of a write',
      measurement: 'fc20data write QD1 QEMU',
      tolerance: 5,
      misses: true,
    },
  ],
  teaches:
    'The host’s cache answers a write before the drive does: with the cache stated (hostCache) it is another experiment.',
};

const formats: ExperimentHost = {
  design: 'parent-synthetic',
  processors: 8,
  clockMHz: 2_400,
  devices: { disk: { base: 'hdd10k', virtualDisk: 'fixed', parallel: 4 } },
  guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', bytes: 8_192, queueDepth: 16 }] }],
  durationMs: 4_000,
  warmupMs: 200,
};

export const virtualDisks: Case = {
  id: 'virtual-disks',
  title: 'Dynamic, fixed and passed-through disks',
  class: 'ordinal',
  exercises: 'formats of virtual disks',
  sources: ['hv_vhd08', 'hv_sql10'],
  reading: 'read',
  how: 'Fixed disks were 10 to 15 % faster than dynamic ones, disks passed through about 5 % faster than fixed ones. The format’s share of each request is fitted on these; the order under load is what is claimed.',
  experiment: {
    title: 'Three formats of one disk',
    replications: 1,
    host: formats,
    variants: {
      dynamic: { 'devices.disk.virtualDisk': 'dynamic' },
      fixed: {},
      'passed through': { 'devices.disk.virtualDisk': 'passThrough' },
    },
    measures: ['throughput'],
    compare: [
      {
        id: 'passed through',
        measure: 'throughput',
        of: 'passed through',
        against: 'fixed',
        published: 1.05,
        source: 'hv_sql10',
      },
      { id: 'fixed', measure: 'throughput', of: 'fixed', against: 'fixed' },
      {
        id: 'dynamic',
        measure: 'throughput',
        of: 'dynamic',
        against: 'fixed',
        published: 0.889,
        source: 'hv_vhd08',
      },
    ],
  },
  claims: [
    {
      kind: 'order',
      what: 'passed through, fixed, dynamic',
      comparisons: ['passed through', 'fixed', 'dynamic'],
    },
  ],
  teaches: 'A format is a few percent of a slow disk’s time, and more of a fast one’s.',
};

const crash: ExperimentHost = {
  design: 'bare-metal',
  processors: 4,
  clockMHz: 2_400,
  guests: [{ count: 1, workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 4 }] }],
  faults: [{ kind: 'crash', component: 'physicalDriver', atMs: 100, forMs: 200 }],
  durationMs: 600,
};

export const driverCrash: Case = {
  id: 'driver-crash',
  title: 'The disk driver crashes: who goes on',
  class: 'ordinal',
  exercises: 'faults and restart',
  sources: ['nooks03'],
  reading: 'read',
  how: 'In 2,000 trials faulty drivers crashed a shared kernel 317 times, a kernel with isolated drivers 4 times. How often they are faulty is a parameter; what one crash does is run: after it, a shared kernel does nothing any more.',
  experiment: {
    title: 'Reads before and after a crash',
    replications: 1,
    host: crash,
    variants: {
      shared: {},
      isolated: { design: 'isolated-drivers' },
      'driver domain': { design: 'driver-domain' },
    },
    measures: ['operations', 'lost'],
    compare: [
      { id: 'isolated', measure: 'operations', of: 'isolated', against: 'shared' },
      { id: 'driver domain', measure: 'operations', of: 'driver domain', against: 'shared' },
      { id: 'shared', measure: 'operations', of: 'shared', against: 'shared' },
    ],
  },
  claims: [
    {
      kind: 'order',
      what: 'isolated drivers above a shared kernel',
      comparisons: ['isolated', 'shared'],
    },
    {
      kind: 'order',
      what: 'a driver domain above a shared kernel',
      comparisons: ['driver domain', 'shared'],
    },
  ],
  teaches: 'Isolation does not make drivers better; it makes their crashes small.',
};
