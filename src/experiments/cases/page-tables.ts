/** Page tables kept by the monitor: what each write of the guest costs under two monitors and two tables. */
import type { Case } from './case.ts';
import { eventDemand } from './event-demand.ts';

export const xpTableWrites: Case = {
  id: 'xp-table-writes',
  title: 'Windows XP x64 from boot to halt: writes to page tables under VT-x',
  class: 'predicted',
  exercises: 'shadow page tables, exits',
  sources: ['adams06'],
  reading: 'digitised',
  how: 'How often the guest writes an entry is its own affair: 0.1059 s under binary translation at 391 − 1 cycles each and 3.8 GHz are 1.032 million writes. The same writes at 12,733 cycles, the cost measured by itself under VT-x, must give the other bar of the figure. Run at 1:100, ten writes at a time.',
  fittedOn: ['adams06 fig. 5 ptemod, software monitor'],
  fits: ['xp-table-writes'],
  experiment: {
    title: 'Page-table writes of a booting guest',
    scale: 100,
    replications: 1,
    host: eventDemand({
      design: 'hosted-vtx',
      platform: 'pentium4-2005',
      clockMHz: 3_800,
      operations: 1_032,
      cycles: 0,
      events: [
        {
          cost: {
            none: 'table-write-native',
            binaryTranslation: 'table-write-translated',
            hardwareAssisted: 'table-write-vtx',
          },
          count: 10,
        },
      ],
      durationMs: 60,
    }),
    variants: { vtx: {}, translated: { design: 'hosted' }, native: { design: 'bare-metal' } },
    measures: ['runTime'],
    compare: [
      {
        id: 'vtx',
        measure: 'runTime',
        of: 'vtx',
        against: 'native',
        as: 'difference',
        published: 3.4838,
        source: 'adams06 fig. 5',
      },
      {
        id: 'translated',
        measure: 'runTime',
        of: 'translated',
        against: 'native',
        as: 'difference',
        published: 0.1059,
        source: 'adams06 fig. 5',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'vtx',
      what: 'time lost to page-table writes under VT-x',
      measurement: 'adams06 fig. 5 ptemod, hardware monitor',
      tolerance: 5,
    },
  ],
  teaches:
    'Early VT-x made each exit so dear that a monitor which translates was faster wherever guests changed page tables.',
};

export const xpPageFaults: Case = {
  id: 'xp-page-faults',
  title: 'Windows XP x64 from boot to halt: page faults under VT-x',
  class: 'predicted',
  exercises: 'shadow page tables, exits',
  sources: ['adams06'],
  reading: 'digitised',
  how: 'The same reckoning for the least bar of the figure: 0.0094 s at 3,927 − 1,093 cycles are 12,604 faults, at 11,242 − 1,093 cycles under VT-x.',
  experiment: {
    title: 'Page faults of a booting guest',
    scale: 10,
    replications: 1,
    host: eventDemand({
      design: 'hosted-vtx',
      platform: 'pentium4-2005',
      clockMHz: 3_800,
      operations: 1_260,
      cycles: 0,
      events: [
        {
          cost: {
            none: 'page-fault-native',
            binaryTranslation: 'page-fault-translated',
            hardwareAssisted: 'page-fault-vtx',
          },
          count: 1,
        },
      ],
      durationMs: 20,
    }),
    variants: { vtx: {}, native: { design: 'bare-metal' } },
    measures: ['runTime'],
    compare: [
      {
        id: 'vtx',
        measure: 'runTime',
        of: 'vtx',
        against: 'native',
        as: 'difference',
        published: 0.0399,
        source: 'adams06 fig. 5',
      },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'vtx',
      what: 'time lost to page faults under VT-x',
      measurement: 'adams06 fig. 5 pgfault, hardware monitor',
      tolerance: 5,
      misses: true,
    },
  ],
  teaches:
    'A bar one pixel high carries no prediction: half a pixel of it is a tenth of its value.',
};

const fill = [
  { cost: 'vm-round-trip', count: 1 },
  { cost: 52, count: 10 },
  { cost: 'table-walk-software', count: 2 },
];

export const novaShadow: Case = {
  id: 'nova-shadow',
  title: 'Compiling Linux on NOVA: shadow page tables against nested ones',
  class: 'predicted',
  exercises: 'shadow and nested paging',
  sources: ['nova10', 'atc12', 'adams06'],
  reading: 'recalled',
  how: 'With nested tables the compile takes 470 s and 867,341 exits, with shadow tables 202,864,793 exits. Each is priced from parts: 1,009 cycles of hardware on Nehalem, ten reads of the exit’s record at 52, and two walks of page tables of “a few hundred” cycles, for which we take 350. Run at 1:10,000.',
  experiment: {
    title: 'A compile with and without nested paging',
    scale: 10_000,
    replications: 1,
    host: eventDemand({
      design: 'nova',
      platform: 'nehalem-2009',
      clockMHz: 2_670,
      operations: 20_286,
      cycles: 6_176,
      events: fill,
      durationMs: 90,
    }),
    variants: {
      shadow: {},
      nested: Object.fromEntries(
        fill.map(({ count }, index) => [
          `guests.0.workloads.0.events.${index}.count`,
          count * 0.004_275_5,
        ]),
      ),
    },
    measures: ['runTime', 'exits'],
    compare: [
      { id: 'shadow', measure: 'runTime', of: 'shadow', published: 645, source: 'nova10' },
      { id: 'nested', measure: 'runTime', of: 'nested', published: 470, source: 'nova10' },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'shadow',
      what: 'run time with shadow page tables',
      measurement: 'nova10 run time vTLB',
      tolerance: 10,
    },
  ],
  teaches:
    'Nine in ten of the exits are hidden page faults: nested paging removes them, not their cost.',
};

/** Overheads of 2005 moved to the next processor: its hardware part measured anew, the software’s as its programs sped up. */
const scaled = (title: string, nativeS: number, exits: number, cycles: number) =>
  eventDemand({
    design: 'hosted-vtx',
    clockMHz: 2_660,
    operations: 1_000,
    cycles: Math.round((nativeS * 2.66e9) / 1_000 / 1_000),
    events: [{ cost: cycles, count: exits / 1_000 / 1_000 }],
    durationMs: title === 'fork' ? 100 : 500,
  });

export const nextProcessor: Case = {
  id: 'next-processor',
  title: 'The same exits on the next processor',
  class: 'negative',
  exercises: 'shadow page tables, exits',
  sources: ['adams06'],
  reading: 'read',
  how: 'On the Pentium 4 the compile loses 218 s and forkwait 100 s under VT-x: 65.1 and 30.0 million exits of the dearest kind, 12,732 cycles. On the first Core the hardware’s part falls from 4,340 to 2,123 cycles; the rest is scaled by the cycles that the native program needs, 0.54 and 0.30 of before. Run at 1:1000.',
  experiment: {
    title: 'Exits on Core',
    scale: 1_000,
    replications: 1,
    host: scaled('compile', 204, 65_064_000, 6_646),
    variants: {
      compile: {},
      fork: {
        'guests.0.workloads': scaled('fork', 2.62, 29_960_000, 4_683).guests[0]?.workloads,
      },
    },
    measures: ['runTime'],
    compare: [
      {
        id: 'compile',
        measure: 'runTime',
        of: 'compile',
        published: 281,
        source: 'adams06 raw data',
      },
      { id: 'fork', measure: 'runTime', of: 'fork', published: 38.89, source: 'adams06 raw data' },
    ],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'compile',
      what: 'kernel compile under VT-x on Core',
      measurement: 'adams06 kernel compile, VT-x on Core',
      tolerance: 5,
      misses: true,
    },
    {
      kind: 'value',
      comparison: 'fork',
      what: 'forkwait under VT-x on Core',
      measurement: 'adams06 forkwait, VT-x on Core',
      tolerance: 5,
      misses: true,
    },
  ],
  teaches:
    'The monitor’s software changed between the two processors. Costs in cycles carry over only as far as the code stays the same.',
};
