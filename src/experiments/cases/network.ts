/** Packets: what one costs, how a wire hides it, and what a round trip shows of it. */
import type { ExperimentHost } from '../experiment.ts';
import type { Case } from './case.ts';

/** Sends packets as fast as two processors can. `work` makes one of 500 bytes take 5.95 µs natively. */
const sender: ExperimentHost = {
  design: 'bare-metal',
  processors: 1,
  clockMHz: 2_400,
  guests: [
    { workloads: [{ kind: 'stream', direction: 'send', bytes: 500, window: 32, work: 8_827 }] },
  ],
  durationMs: 200,
  warmupMs: 20,
};
const payload = (bytes: number, of: number): number => bytes / of;

export const packetCost: Case = {
  id: 'packet-cost',
  title: 'Sending small packets: what one costs',
  class: 'fit',
  exercises: 'network path',
  sources: ['xen03'],
  reading: 'read',
  how: 'At an MTU of 500 bytes, 448 of them data, native Linux sends 602 Mb/s and Linux on Xen 1.x 516: 5.95 and 6.95 µs a packet.',
  fits: ['xen1-hypercall', 'xen1-handling', 'xen1-back-end-pass', 'xen1-stack-pass', 'xen1-event'],
  fittedOn: ['xen03 ttcp send MTU 500, native', 'xen03 ttcp send MTU 500, Xen 1.x'],
  experiment: {
    title: 'Packets of 500 bytes',
    replications: 1,
    host: sender,
    variants: { native: {}, xen: { design: 'xen-1' } },
    measures: ['bandwidth', 'throughput', 'batch'],
    compare: [
      {
        id: 'native',
        measure: 'bandwidth',
        of: 'native',
        times: payload(448, 500),
        published: 602,
        source: 'xen03 table 6',
      },
      {
        id: 'xen',
        measure: 'bandwidth',
        of: 'xen',
        times: payload(448, 500),
        published: 516,
        source: 'xen03 table 6',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'native',
      what: 'data sent, native',
      measurement: 'xen03 ttcp send MTU 500, native',
      tolerance: 5,
    },
    {
      kind: 'value',
      comparison: 'xen',
      what: 'data sent, Xen 1.x',
      measurement: 'xen03 ttcp send MTU 500, Xen 1.x',
      tolerance: 5,
    },
  ],
  teaches: 'Small packets measure the software, large ones the wire.',
};

export const largePackets: Case = {
  id: 'large-packets',
  title: 'Sending full packets: the wire is the limit',
  class: 'predicted',
  exercises: 'network path, wire',
  sources: ['xen03'],
  reading: 'read',
  how: 'The same sender at an MTU of 1,500 bytes, 1,448 of them data, on 1 Gb/s Ethernet with 38 bytes of framing each.',
  experiment: {
    title: 'Packets of 1,500 bytes',
    replications: 1,
    host: {
      ...sender,
      guests: [
        {
          workloads: [{ kind: 'stream', direction: 'send', bytes: 1_500, window: 32, work: 8_827 }],
        },
      ],
    },
    measures: ['bandwidth', 'cpuIdle'],
    compare: [
      {
        id: 'native',
        measure: 'bandwidth',
        times: payload(1_448, 1_500),
        published: 897,
        source: 'xen03 table 6',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'native',
      what: 'data sent, native',
      measurement: 'xen03 ttcp send MTU 1500, native',
      tolerance: 5,
    },
  ],
  teaches:
    'When the wire is full nobody sees the software: bandwidth is the wrong witness for overhead.',
};

/** One client on the other side; `outsideNs` makes the native round trip what was measured. */
const roundTrip = (outsideNs: number): ExperimentHost => ({
  design: 'kvm-vhost',
  costs: { platform: 'kvm-server-2014' },
  processors: 8,
  clockMHz: 2_900,
  guests: [
    {
      workloads: [
        { kind: 'requestResponse', clients: 1, requestBytes: 152, responseBytes: 252, outsideNs },
      ],
    },
  ],
  durationMs: 100,
  warmupMs: 10,
});
const nativeAndVhost = { native: { design: 'bare-metal' }, vhost: {} };

export const tcpRoundTrip: Case = {
  id: 'tcp-round-trip',
  title: 'A TCP request and its answer through vhost',
  class: 'fit',
  exercises: 'back end in the host’s kernel',
  sources: ['felter14', 'dall16'],
  reading: 'digitised',
  how: 'Native 37.7 µs, KVM with vhost 68.4 µs. The ways in and out of the guest are another paper’s; what is left is the back end’s pass, 12 µs a direction.',
  fits: ['vhost-back-end-pass'],
  fittedOn: ['felter14 TCP round trip, native', 'felter14 TCP round trip, KVM'],
  experiment: {
    title: 'TCP round trip',
    replications: 1,
    host: roundTrip(29_190),
    variants: nativeAndVhost,
    measures: ['latencyMean', 'exitsEach'],
    compare: [
      {
        id: 'native',
        measure: 'latencyMean',
        of: 'native',
        published: 37.7,
        source: 'felter14 fig. 3',
      },
      {
        id: 'vhost',
        measure: 'latencyMean',
        of: 'vhost',
        published: 68.4,
        source: 'felter14 fig. 3',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'vhost',
      what: 'round trip through vhost',
      measurement: 'felter14 TCP round trip, KVM',
      tolerance: 5,
    },
  ],
  teaches:
    'The way out of the guest and in again is a fifth of what is added; the host’s stack is the rest.',
};

export const udpRoundTrip: Case = {
  id: 'udp-round-trip',
  title: 'A UDP request and its answer through vhost',
  class: 'predicted',
  exercises: 'back end in the host’s kernel',
  sources: ['felter14', 'dall16'],
  reading: 'digitised',
  how: 'Native 36.3 µs; the costs are those found on TCP.',
  experiment: {
    title: 'UDP round trip',
    replications: 1,
    host: roundTrip(27_790),
    variants: nativeAndVhost,
    measures: ['latencyMean'],
    compare: [
      {
        id: 'native',
        measure: 'latencyMean',
        of: 'native',
        published: 36.3,
        source: 'felter14 fig. 3',
      },
      {
        id: 'vhost',
        measure: 'latencyMean',
        of: 'vhost',
        published: 64.2,
        source: 'felter14 fig. 3',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'vhost',
      what: 'round trip through vhost',
      measurement: 'felter14 UDP round trip, KVM',
      tolerance: 5,
    },
  ],
  teaches: 'What is added belongs to the path, not to the protocol above it.',
};
