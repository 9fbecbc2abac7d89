/** Drivers isolated inside one kernel: every call into or out of them changes the address space. */
import type { Comparison, Experiment } from '../experiment.ts';
import type { Settings } from '../settings.ts';
import type { Case } from './case.ts';
import { eventDemand } from './event-demand.ts';

const clockMHz = 1_700;

/** A second of a program: its native processor time, percent, and its calls of the driver. */
interface Program {
  readonly name: string;
  readonly native: number;
  readonly calls: number;
  readonly published: number;
}

const send: Program = { name: 'send', native: 21.4, calls: 60_352, published: 39.3 };
const others: readonly Program[] = [
  { name: 'web pages', native: 90.5, calls: 1_960, published: 92.6 },
  { name: 'receive', native: 15.2, calls: 8_923, published: 15.5 },
  { name: 'play', native: 4.8, calls: 150, published: 4.6 },
];

const second = eventDemand({
  design: 'isolated-drivers',
  clockMHz,
  operations: 1_000,
  cycles: 1,
  events: [{ cost: 'protected-call', count: 1 }],
  durationMs: 1_100,
});

/** The same calls in so many operations that each is worth simulating. */
const settings = ({ native, calls }: Program) => ({
  'guests.0.workloads.0.operations': 150,
  'guests.0.workloads.0.cycles': Math.round((native * 1e4 * clockMHz) / 150),
  'guests.0.workloads.0.events.0.count': calls / 150,
});
const comparison = ({ name, published }: Program): Comparison => ({
  id: name,
  measure: 'cpuBusyTime',
  of: name,
  times: 100,
  unit: '% of the processor',
  published,
  source: 'nooks03 table 4',
});

export const isolatedSend: Case = {
  id: 'isolated-send',
  title: 'Sending through an isolated network driver',
  class: 'fit',
  exercises: 'driver isolation',
  sources: ['nooks03'],
  reading: 'read',
  how: '60,352 calls a second raise the processor’s share from 21.4 to 39.3 %: 2.97 µs a call at 1.7 GHz.',
  fits: ['protected-call'],
  fittedOn: ['nooks03 processor share, send'],
  experiment: {
    title: 'A second of sending',
    replications: 1,
    host: second,
    variants: { send: settings(send) },
    measures: ['cpuBusyTime', 'events'],
    compare: [comparison(send)],
  },
  claims: [
    {
      kind: 'value',
      comparison: 'send',
      what: 'processor share, sending',
      measurement: 'nooks03 processor share, send',
      tolerance: 5,
    },
  ],
  teaches: 'Three microseconds a call, most of it the change of address space.',
};

export const isolatedPrograms: Case = {
  id: 'isolated-programs',
  title: 'Other programs over isolated drivers',
  class: 'predicted',
  exercises: 'driver isolation',
  sources: ['nooks03'],
  reading: 'read',
  how: 'The price of a call found for sending, with the calls of serving complex pages (1,960 a second), receiving (8,923) and playing music (150).',
  experiment: {
    title: 'A second of three programs',
    replications: 1,
    host: second,
    variants: Object.fromEntries(others.map((one) => [one.name, settings(one)])),
    measures: ['cpuBusyTime', 'events'],
    compare: others.map(comparison),
  },
  claims: others.map(({ name }) => ({
    kind: 'value',
    comparison: name,
    what: `processor share, ${name}`,
    measurement: `nooks03 processor share, ${name}`,
    tolerance: 5,
    ...(name === 'web pages' ? { undecided: true as const } : { misses: true as const }),
  })),
  teaches:
    'Web pages call the driver so seldom that nothing follows from their share. Receiving should have cost 18 % and cost 15.5: its calls hand over many packets at once, and its throughput fell by 8 %. Playing music moved by less than the measurement does.',
};

const compile = eventDemand({
  design: 'isolated-drivers',
  platform: 'isolation-2003',
  clockMHz,
  operations: 1_525,
  cycles: 567_928,
  events: [{ cost: 'isolated-file-system-call', count: 10 }],
  durationMs: 700,
});

/** The compile at a price of a call, beside the native one. */
const compileAt = (title: string, isolated: Settings): Experiment => ({
  title,
  scale: 1_000,
  replications: 1,
  host: compile,
  variants: { isolated, native: { 'guests.0.workloads.0.events': [] } },
  measures: ['runTime'],
  compare: [
    {
      id: 'relative',
      measure: 'runTime',
      of: 'native',
      against: 'isolated',
      published: 0.78,
      source: 'nooks03 table 4',
    },
  ],
});
const speed = {
  kind: 'value',
  comparison: 'relative',
  what: 'speed relative to native',
  measurement: 'nooks03 compile relative performance',
  tolerance: 5,
} as const;

export const isolatedCompile: Case = {
  id: 'isolated-compile',
  title: 'Compiling on an isolated file system',
  class: 'fit',
  exercises: 'driver isolation, refilling of the TLB',
  sources: ['nooks03'],
  reading: 'read',
  how: '15,252,910 calls raise the kernel’s time from 29.5 s to 165 s: 8.88 µs a call. The compile takes 480 s outside the kernel. Run at 1:1000.',
  fittedOn: ['nooks03 compile kernel time'],
  fits: ['isolated-file-system-call'],
  experiment: compileAt('A compile on an isolated file system', {}),
  claims: [speed],
  teaches: 'Of nine microseconds a call six are misses of the TLB after it.',
};

export const compileAtSendPrice: Case = {
  id: 'compile-at-the-price-of-sending',
  title: 'The same compile at the price of a call found for sending',
  class: 'negative',
  exercises: 'driver isolation, refilling of the TLB',
  sources: ['nooks03'],
  reading: 'read',
  how: 'As above, with 2.97 µs a call instead of 8.88.',
  experiment: compileAt('A compile at the price of sending', {
    'guests.0.workloads.0.events.0.cost': 'protected-call',
  }),
  claims: [{ ...speed, misses: true }],
  teaches:
    'The price of a call depends on how much memory the caller touches afterwards: one constant a boundary is not enough.',
};
