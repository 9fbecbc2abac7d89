/** A byte there and back: what bandwidth hides, and how often the guest has to be left. */
import type { ExperimentHost } from '../experiment.ts';
import type { Case } from './case.ts';

const oneByte: ExperimentHost = {
  design: 'bare-metal',
  processors: 2,
  clockMHz: 3_200,
  guests: [
    {
      name: 'guest',
      workloads: [
        {
          kind: 'requestResponse',
          clients: 1,
          requestBytes: 41,
          responseBytes: 41,
          outsideNs: 154_400,
        },
      ],
    },
  ],
  durationMs: 150,
  warmupMs: 10,
};
const bulk = {
  'guests.0.workloads.0': { kind: 'stream', direction: 'send', bytes: 1_500, window: 32 },
};

export const bulkAndLatency: Case = {
  id: 'bulk-and-latency',
  title: 'The same machines by bandwidth and by latency',
  class: 'ordinal',
  exercises: 'signals and their batching',
  sources: ['walters08'],
  reading: 'read',
  how: 'Measured: Xen with dom0 keeps 94.5 % of the bandwidth and takes twice as long for a byte, VMware Server keeps 25.9 % and takes more than three times as long. One set of costs has to give both orders. The costs are those of Xen 4.5 and Workstation, not of the versions measured.',
  experiment: {
    title: 'A byte there and back, and a full wire',
    replications: 1,
    host: oneByte,
    variants: {
      native: {},
      xen: { design: 'xen-dom0' },
      hosted: { design: 'hosted' },
      'native bulk': bulk,
      'xen bulk': { ...bulk, design: 'xen-dom0' },
    },
    measures: ['latencyMean', 'bandwidth'],
    compare: [
      {
        id: 'hosted latency',
        measure: 'latencyMean',
        of: 'hosted',
        against: 'native',
        published: 3,
        source: 'walters08',
      },
      {
        id: 'xen latency',
        measure: 'latencyMean',
        of: 'xen',
        against: 'native',
        published: 2,
        source: 'walters08',
      },
      { id: 'native latency', measure: 'latencyMean', of: 'native', against: 'native' },
      {
        id: 'xen bandwidth',
        measure: 'bandwidth',
        of: 'xen bulk',
        against: 'native bulk',
        as: 'percent',
        published: 94.5,
        source: 'walters08',
      },
    ],
  },
  claims: [
    {
      kind: 'order',
      what: 'latency: hosted above Xen above native',
      comparisons: ['hosted latency', 'xen latency', 'native latency'],
    },
    {
      kind: 'bounds',
      what: 'Xen keeps more than nine tenths of the bandwidth',
      comparison: 'xen bandwidth',
      least: 90,
      most: 100.1,
    },
  ],
  teaches:
    'The orders hold, the sizes do not: 80 µs more each way on Xen 3.0.4 are ten times what the crossings of Xen 4.5 come to. Waking a sleeping dom0, timers and interrupt moderation of 2007 are in no source we have.',
};

export const emulatedExits: Case = {
  id: 'emulated-exits',
  title: 'Exits of a round trip: emulated against paravirtual network card',
  class: 'ordinal',
  exercises: 'emulated registers, shared rings',
  sources: ['atc12'],
  reading: 'read',
  how: '2.6 exits a round trip on an emulated card, 1.3 on a paravirtual one. Counted here on the hosted design with VT-x and on the monolithic one.',
  experiment: {
    title: 'Exits of a round trip',
    replications: 1,
    host: { ...oneByte, durationMs: 100 },
    variants: { emulated: { design: 'hosted-vtx' }, paravirtual: { design: 'monolithic' } },
    measures: ['exitsEach'],
    compare: [
      {
        id: 'emulated',
        measure: 'exitsEach',
        of: 'emulated',
        published: 2.6,
        source: 'atc12 section 8',
      },
      {
        id: 'paravirtual',
        measure: 'exitsEach',
        of: 'paravirtual',
        published: 1.3,
        source: 'atc12 section 8',
      },
      {
        id: 'ratio',
        measure: 'exitsEach',
        of: 'emulated',
        against: 'paravirtual',
        published: 2,
        source: 'atc12 section 8',
      },
    ],
  },
  claims: [
    { kind: 'order', what: 'emulated above paravirtual', comparisons: ['emulated', 'paravirtual'] },
    { kind: 'bounds', what: 'about twice as many', comparison: 'ratio', least: 1.6, most: 2.4 },
  ],
  teaches: 'A ring needs one signal where an imitated chip needs a conversation.',
};

export const assignedExits: Case = {
  id: 'assigned-exits',
  title: 'Exits of a round trip with an assigned device',
  class: 'ordinal',
  exercises: 'assigned devices',
  sources: ['sriov10', 'eli12'],
  reading: 'read',
  how: 'With a device of its own the guest sends without leaving guest mode; what is left are interrupts. Compared with a ring to the parent.',
  experiment: {
    title: 'Exits with and without a device of one’s own',
    replications: 1,
    host: { ...oneByte, durationMs: 100 },
    variants: {
      synthetic: { design: 'parent-synthetic' },
      assigned: { design: 'parent-sriov' },
      'assigned sending': { ...bulk, design: 'parent-sriov' },
    },
    measures: ['exitsEach', 'crossingsEach', { measure: 'cpu', domain: 'parent' }],
    compare: [
      { id: 'synthetic', measure: 'exitsEach', of: 'synthetic' },
      { id: 'assigned', measure: 'exitsEach', of: 'assigned' },
      { id: 'parent', measure: 'cpu parent', of: 'assigned' },
    ],
  },
  claims: [
    {
      kind: 'order',
      what: 'a ring to the parent above a device of one’s own',
      comparisons: ['synthetic', 'assigned'],
    },
    {
      kind: 'bounds',
      what: 'the parent has nothing to do',
      comparison: 'parent',
      least: 0,
      most: 0.001,
    },
  ],
  teaches:
    'The parent partition is out of the way; the hypervisor is not, as long as it delivers the interrupts.',
};

export const hostedNetwork: Case = {
  id: 'hosted-network',
  title: 'Filling a 100 Mb/s wire from a hosted guest in 2001',
  class: 'ordinal',
  exercises: 'hosted path of a frame',
  sources: ['sugerman01'],
  reading: 'recalled',
  how: 'After its optimisations Workstation 2 filled the wire of a 733 MHz computer, at five to six times the processor time that the host alone needs. The frame’s way is priced from that paper’s table of events, the kernels’ part of it from other machines.',
  experiment: {
    title: 'A full wire in 2001',
    replications: 1,
    host: {
      design: 'hosted',
      costs: { platform: 'hosted-2001' },
      processors: 1,
      clockMHz: 733,
      devices: { network: { megabitsPerSecond: 100 } },
      guests: [{ workloads: [{ kind: 'stream', direction: 'send', bytes: 1_500, window: 16 }] }],
      durationMs: 300,
      warmupMs: 20,
    },
    variants: { hosted: {}, native: { design: 'bare-metal' } },
    measures: ['throughput', 'cpuBusy'],
    compare: [
      { id: 'wire', measure: 'throughput', of: 'hosted', against: 'native', as: 'percent' },
      {
        id: 'processor',
        measure: 'cpuBusy',
        of: 'hosted',
        against: 'native',
        published: 5.5,
        source: 'sugerman01',
      },
    ],
  },
  claims: [
    {
      kind: 'bounds',
      what: 'the hosted guest fills the wire as the host does',
      comparison: 'wire',
      least: 97,
      most: 100.1,
    },
    {
      kind: 'bounds',
      what: 'five to six times the processor time',
      comparison: 'processor',
      least: 5,
      most: 6,
    },
  ],
  teaches: 'The wire hides the overhead again; the processor shows it.',
};
