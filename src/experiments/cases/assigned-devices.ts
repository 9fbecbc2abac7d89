/** Devices assigned to a guest under KVM: what exits for interrupts take, and what is left without them. */
import type { Case } from './case.ts';
import { eventDemand } from './event-demand.ts';

/** One second of a guest with an assigned device: exits, published share of time in the guest and of bare metal. */
const assigned = (exits: number) => ({
  'guests.0.workloads.0.operations': Math.round(exits / 100),
  'guests.0.workloads.0.cycles': Math.round(2.93e9 / exits),
});

const secondOfExits = eventDemand({
  design: 'parent-sriov',
  platform: 'nehalem-2009',
  clockMHz: 2_930,
  operations: 1_022,
  cycles: 1,
  events: [{ cost: 'assigned-device-exit', count: 1 }],
  durationMs: 60,
});

export const exitPrice: Case = {
  id: 'interrupt-exit-price',
  title: 'The price of one exit for an interrupt of an assigned device',
  class: 'fit',
  exercises: 'assigned devices without posted interrupts',
  sources: ['eli12'],
  reading: 'recalled',
  how: 'netperf: 102,222 exits a second leave 69 % of the time to the guest, or 8,886 cycles an exit at 2.93 GHz; memcached: 123,134 and 60 %, or 9,518. We take the mean, 9,202.',
  fits: ['assigned-device-exit'],
  fittedOn: ['eli12 netperf time in guest', 'eli12 memcached time in guest'],
  experiment: {
    title: 'Time lost to exits in one second',
    scale: 100,
    replications: 1,
    host: secondOfExits,
    variants: { netperf: assigned(102_222), memcached: assigned(123_134) },
    measures: [{ id: 'lost', measure: 'cpuTime', domain: 'hypervisor' }],
    compare: [
      {
        id: 'netperf',
        measure: 'lost',
        of: 'netperf',
        times: 100,
        unit: '%',
        published: 31,
        source: 'eli12',
      },
      {
        id: 'memcached',
        measure: 'lost',
        of: 'memcached',
        times: 100,
        unit: '%',
        published: 40,
        source: 'eli12',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'netperf',
      what: 'time lost to exits, netperf',
      measurement: 'eli12 netperf time in guest',
      tolerance: 10,
    },
    {
      kind: 'value',
      comparison: 'memcached',
      what: 'time lost to exits, memcached',
      measurement: 'eli12 memcached time in guest',
      tolerance: 10,
    },
  ],
  teaches: 'Three microseconds an interrupt, of which the hardware accounts for a tenth.',
};

export const apacheExits: Case = {
  id: 'apache-exits',
  title: 'A web server with an assigned device: time left to the guest',
  class: 'predicted',
  exercises: 'assigned devices without posted interrupts',
  sources: ['eli12'],
  reading: 'recalled',
  how: 'Apache has 90,506 exits a second; at the price found on netperf and memcached that is what the guest loses of a second. Published are the 67 % that are left.',
  experiment: {
    title: 'Time left to a web server',
    scale: 100,
    replications: 1,
    host: secondOfExits,
    variants: { apache: assigned(90_506) },
    measures: [{ id: 'lost', measure: 'cpuTime', domain: 'hypervisor' }],
    compare: [
      { id: 'lost', measure: 'lost', times: 100, unit: '%', published: 33, source: 'eli12' },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'lost',
      what: 'time lost to exits, Apache',
      measurement: 'eli12 apache time in guest',
      tolerance: 10,
      misses: true,
    },
  ],
  teaches:
    'Exits do not cost the same in every program: Apache’s take 10,700 cycles each by the same reckoning, netperf’s 8,900.',
};

/** Throughput that remains of bare metal when so many exits a second are left. */
const exitless = (name: string, exits: number) => ({
  name,
  settings: {
    'guests.0.workloads.0.operations': exits,
    'guests.0.workloads.0.cycles': Math.round(2.93e9 / exits),
  },
});
const left = [
  { ...exitless('netperf', 764), published: 98 },
  { ...exitless('apache', 1_118), published: 97 },
  { ...exitless('memcached', 1_001), published: 100 },
];

export const exitlessInterrupts: Case = {
  id: 'exitless-interrupts',
  title: 'Interrupts delivered without exits: share of bare metal',
  class: 'predicted',
  exercises: 'assigned devices with direct interrupts',
  sources: ['eli12'],
  reading: 'recalled',
  how: 'With direct delivery 764, 1,118 and 1,001 exits a second are left. At the same price as before they leave so much of a second’s work done in a second.',
  experiment: {
    title: 'Interrupts without exits',
    replications: 1,
    host: { ...secondOfExits, durationMs: 1_050 },
    variants: {
      ...Object.fromEntries(left.map(({ name, settings }) => [name, settings])),
      metal: {
        design: 'bare-metal',
        'guests.0.workloads.0.operations': 764,
        'guests.0.workloads.0.cycles': Math.round(2.93e9 / 764),
        'guests.0.workloads.0.events': [],
      },
    },
    measures: ['runTime'],
    compare: left.map(({ name, published }) => ({
      id: name,
      measure: 'runTime',
      of: 'metal',
      against: name,
      as: 'percent',
      published,
      source: 'eli12',
    })),
  },
  claims: left.map(({ name }) => ({
    kind: 'value',
    comparison: name,
    what: `share of bare metal, ${name}`,
    measurement: `eli12 ${name} share of bare metal with direct interrupts`,
    tolerance: 5,
    undecided: true,
  })),
  teaches: 'Nothing but the interrupts stood between an assigned device and bare metal.',
};

export const pollutedGuest: Case = {
  id: 'guest-time-is-not-all',
  title: 'What direct interrupts should have gained, by the guest’s time alone',
  class: 'negative',
  exercises: 'caches after exits',
  sources: ['eli12'],
  reading: 'recalled',
  how: 'With exits, netperf reaches 60 % of bare metal and the guest has 69 % of the time. If the exits cost only the time they take, the guest would reach 60 ÷ 69 of bare metal without them.',
  experiment: {
    title: 'Work done in the guest’s own time',
    scale: 100,
    replications: 1,
    host: eventDemand({
      design: 'parent-sriov',
      platform: 'nehalem-2009',
      clockMHz: 2_930,
      operations: 1_022,
      cycles: 19_778,
      events: [{ cost: 8_886, count: 1 }],
      durationMs: 60,
    }),
    variants: { exits: {}, none: { 'guests.0.workloads.0.events': [] } },
    measures: ['runTime'],
    compare: [
      {
        id: 'share',
        measure: 'runTime',
        of: 'exits',
        against: 'none',
        times: 60,
        unit: '%',
        published: 98,
        source: 'eli12',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'share',
      what: 'netperf’s share of bare metal without exits',
      measurement: 'eli12 netperf share from guest time',
      tolerance: 10,
      misses: true,
    },
  ],
  teaches: 'An exit also leaves the guest with cold caches; the model books its direct time only.',
};
