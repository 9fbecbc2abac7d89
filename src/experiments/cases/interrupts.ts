/** The interrupt controller as the hypervisor and dom0 imitate it. */
import type { Case } from './case.ts';
import { eventDemand } from './event-demand.ts';

const ends = 7_777;

export const endOfInterrupt: Case = {
  id: 'end-of-interrupt',
  title: 'Receiving 1 Gb/s through SR-IOV: a faster end of interrupt',
  class: 'predicted',
  exercises: 'assigned devices, emulation of the interrupt controller',
  sources: ['sriov10'],
  reading: 'read',
  how: 'Of 154 million cycles a second in the hypervisor 139 million go to exits for the interrupt controller at 8,400 cycles, 47 % of which end an interrupt: 7,777 a second. With these at 2,500 cycles and all else unchanged the sum must be what was measured after the change. One second’s demand is run.',
  experiment: {
    title: 'One second of interrupts',
    replications: 1,
    host: eventDemand({
      design: 'xen-dom0',
      platform: 'nehalem-2009',
      clockMHz: 2_800,
      operations: ends,
      cycles: 1,
      events: [
        { cost: 'interrupt-end-decoded', count: 1 },
        { cost: 8_400, count: 1.127_66 },
        { cost: 1_929, count: 1 },
      ],
      durationMs: 100,
    }),
    variants: {
      before: {},
      after: { 'guests.0.workloads.0.events.0.cost': 'interrupt-end-qualified' },
    },
    measures: [{ id: 'hypervisor', measure: 'cpuTime', domain: 'hypervisor' }],
    compare: [
      {
        id: 'before',
        measure: 'hypervisor',
        of: 'before',
        times: 2_800,
        unit: 'million cycles',
        published: 154,
        source: 'sriov10 section IV-C',
      },
      {
        id: 'after',
        measure: 'hypervisor',
        of: 'after',
        times: 2_800,
        unit: 'million cycles',
        published: 111,
        source: 'sriov10 section IV-C',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'after',
      what: 'cycles of the hypervisor in a second, after the change',
      measurement: 'sriov10 hypervisor cycles after EOI acceleration',
      tolerance: 5,
    },
  ],
  teaches: 'Even with the device in the guest’s hands each interrupt ends in the hypervisor.',
};

export const maskedInterrupts: Case = {
  id: 'masked-in-a-process',
  title: 'Ten guests whose interrupt masks a process in dom0 imitates',
  class: 'negative',
  exercises: 'parent partition, emulated registers',
  sources: ['sriov10'],
  reading: 'read',
  how: 'One guest costs dom0 14 % of a thread: two forwarded accesses for each of 7,288 interrupts a second, 26,894 cycles each. Ten guests are ten times that.',
  fits: ['forwarded-access'],
  fittedOn: ['sriov10 dom0 share at one guest'],
  experiment: {
    title: 'One second of forwarded accesses',
    scale: 10,
    replications: 1,
    host: eventDemand({
      design: 'xen-dom0',
      platform: 'nehalem-2009',
      clockMHz: 2_800,
      operations: 729,
      cycles: 1,
      events: [{ cost: 'forwarded-access', count: 2 }],
      durationMs: 300,
    }),
    variants: {
      one: {},
      ten: { 'guests.0.count': 10 },
    },
    measures: [{ id: 'dom0', measure: 'cpuTime', domain: 'hypervisor' }],
    compare: [
      {
        id: 'one',
        measure: 'dom0',
        of: 'one',
        times: 100,
        unit: '% of a thread',
        published: 14,
        source: 'sriov10',
      },
      {
        id: 'ten',
        measure: 'dom0',
        of: 'ten',
        times: 100,
        unit: '% of a thread',
        published: 208,
        source: 'sriov10',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'ten',
      what: 'dom0’s time for ten guests',
      measurement: 'sriov10 dom0 saving, ten guests',
      tolerance: 5,
      misses: true,
    },
  ],
  teaches:
    'Ten guests cost fifteen times one: processes that take turns spoil each other’s caches. A linear model cannot see it.',
};
