/** Who gets the processors, and what taking turns costs. */
import type { Case } from './case.ts';

const weights = { light: 100, middle: 200, heavy: 700 };

export const proportionalShare: Case = {
  id: 'proportional-share',
  title: 'Three busy children with weights 100, 200 and 700 on one processor',
  class: 'predicted',
  exercises: 'weights of the scheduler',
  sources: ['tlfs2'],
  reading: 'read',
  how: 'The specification promises shares in proportion to weight to those who are always ready. Nothing is fitted.',
  experiment: {
    title: 'Weights on one processor',
    replications: 3,
    host: {
      design: 'parent-synthetic',
      processors: 1,
      clockMHz: 2_400,
      guests: Object.entries(weights).map(([name, weight]) => ({
        name,
        weight,
        workloads: [{ kind: 'cpuBound', threads: 1 }],
      })),
      durationMs: 20_000,
      warmupMs: 1_000,
    },
    measures: Object.keys(weights).map((guest) => ({ measure: 'share', guest })),
    compare: Object.entries(weights).map(([name, weight]) => ({
      id: name,
      measure: `share ${name}`,
      published: weight / 10,
      source: 'tlfs2',
    })),
  },
  claims: Object.keys(weights).map((name) => ({
    kind: 'value',
    comparison: name,
    what: `share of the ${name} one`,
    measurement: `tlfs2 weights, ${name}`,
    tolerance: 5,
  })),
  teaches: 'A weight is a promise only among those who are always ready.',
};

export const switchCost: Case = {
  id: 'switch-cost',
  title: '128 busy guests on two processors with slices of 5 ms',
  class: 'fit',
  exercises: 'switching virtual processors',
  sources: ['xen03'],
  reading: 'read',
  how: 'The aggregate falls by 7.5 %: 0.375 ms of each slice, refilling of the cache included.',
  fits: ['processor-switch-with-refill'],
  fittedOn: ['xen03 SPEC CINT at 128 domains'],
  experiment: {
    title: 'Many guests, short slices',
    replications: 1,
    host: {
      design: 'xen-1',
      processors: 2,
      clockMHz: 2_400,
      scheduler: { sliceUs: 5_000, switchCycles: 900_000 },
      guests: [{ name: 'busy', count: 128, workloads: [{ kind: 'cpuBound', threads: 1 }] }],
      durationMs: 4_000,
      warmupMs: 1_000,
    },
    measures: [{ id: 'switching', measure: 'cpu', domain: 'hypervisor' }],
    compare: [
      {
        id: 'loss',
        measure: 'switching',
        times: 0.5,
        unit: '%',
        published: 7.5,
        source: 'xen03 section 4.4',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'loss',
      what: 'time lost to switching',
      measurement: 'xen03 SPEC CINT at 128 domains',
      tolerance: 10,
    },
  ],
  teaches: 'Half a megabyte of cache takes longer to fill than everything the scheduler does.',
};
