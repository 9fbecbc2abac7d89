/** “Anatomy of a VM exit”: the engine's laws, and sums that must come to what sources print. */
import { describe, expect, it, test } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import { simTime } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ACTS } from '../../../src/scenarios/vm-exit/acts.ts';
import { percentSpent } from '../../../src/scenarios/vm-exit/narrate.ts';
import { PARAMETERS, paramsFrom, vmExit } from '../../../src/scenarios/vm-exit/index.ts';
import { READER_ACTS, readerActAt } from '../../../src/scenarios/vm-exit/reader-acts.ts';
import { WAYS } from '../../../src/scenarios/vm-exit/ways.ts';
import { conform } from '../../engine/conformance.ts';

const calm = { seed: 1, interventions: [] };
const params = (given: Record<string, unknown>) => {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return paramsFrom(settings);
};
const run = (given: Record<string, unknown>) => observe(vmExit, params(given), calm);

const readerMay = READER_ACTS.map((act) => {
  const { kind, subject, detail } = readerActAt(act, simTime(0));
  return { kind, subject, detail };
});

conform(
  vmExit,
  [
    { design: 'vtx-2005', act: 'portAccess' },
    { design: 'translation-2005', act: 'portAccess', perSecond: 2_000_000 },
    { design: 'kvm-2012', act: 'diskStart', level: 'high' },
    { design: 'xen-2012', act: 'deviceAccessForwarded', perSecond: 3 },
    { design: 'kvm-arm-2014', act: 'hypercall' },
    { design: 'native-2005', act: 'cpuid' },
  ].map((given) => ({
    name: Object.values(given).join(', '),
    params: params(given),
    inputs: calm,
    reaches: given.act === 'cpuid' ? ['ties'] : ['ties', 'marks'],
    readerMay,
  })),
);

/** Way, act, cycles by kind of part in order: what the sources print, or follows from it by one subtraction. */
const printed: readonly (readonly [way: string, act: string, parts: Record<string, number>])[] = [
  // adams06, raw data: 216 and 15,826; atc12 table 1: 3,963; ten reads of 178.
  ['translation-2005', 'portAccess', { inCode: 216 }],
  ['vtx-2005', 'portAccess', { save: 1_763, record: 1_780, handle: 10_083, load: 2_200 }],
  ['vtx-2005', 'systemCall', { guest: 246 }],
  // The same software on the next processor: 1,579 of its own, in the proportion of 1,186 and 937.
  ['vtx-2006', 'portAccess', { save: 882, record: 1_780, handle: 10_083, load: 697 }],
  // sriov10: 8,400, of which 1,800 to fetch; 2,500 when neither is needed; atc12: 1,009.
  [
    'xen-decoding-2009',
    'interruptEnd',
    { save: 505, fetch: 1_800, decode: 4_100, handle: 1_491, load: 504 },
  ],
  ['xen-2009', 'interruptEnd', { save: 505, handle: 1_491, load: 504 }],
  // dall17 table 2: 2,565 and 6,732; atc12: 784.
  ['kvm-2012', 'deviceAccess', { save: 392, handle: 1_781, load: 392 }],
  ['kvm-2012', 'deviceAccessForwarded', { save: 392, handle: 1_781, beyond: 4_167, load: 392 }],
  ['kvm-2012', 'empty', { save: 392, load: 392 }],
  // turtles10 section 4.1: 183,000.
  ['nested-kvm-2009', 'portAccess', { save: 505, inner: 181_991, load: 504 }],
  ['kvm-arm-2014', 'hypercall', { whole: 6_500 }],
];

describe('an exit taken apart', () => {
  test.each(printed)('%s, %s', (design, act, parts) => {
    const { context } = run({ design, act });
    const got = context.parts.map(({ kind, cycles }) => [kind, cycles]);
    expect(got).toEqual(Object.entries(parts));
  });

  it('counts the exits inside an exit only where a study did', () => {
    const moreOf = (design: string, act: string) => {
      const { anatomy } = run({ design, act }).context;
      return anatomy.kind === 'known' ? anatomy.more : 'unknown';
    };
    expect(moreOf('nested-kvm-2009', 'portAccess')).toBe(31);
    expect(moreOf('nested-hyperv-2020', 'cpuid')).toBeNull();
    expect(moreOf('vtx-2005', 'portAccess')).toBe(0);
  });

  it('is whole for every way, act and level: parts add up, and nothing is negative', () => {
    const reached = new Set<string>();
    for (const { id: design } of WAYS)
      for (const act of ACTS)
        for (const level of ['low', 'value', 'high']) {
          const { context, steps, stateAt } = run({ design, act, level });
          const { anatomy, parts, perAct, exits } = context;
          reached.add(anatomy.kind === 'known' ? `${parts.length}` : 'unknown');
          for (const { cycles } of parts) expect(cycles).toBeGreaterThanOrEqual(0);
          const sum = parts.reduce((all, { cycles }) => all + cycles, 0);
          expect(sum * exits.times).toBe(perAct);
          expect(stateAt(steps).cycles).toBe(perAct);
          if (anatomy.kind === 'unknown') expect(anatomy.said).toMatch(/^[A-Z].+\.$/);
        }
    expect([...reached].sort()).toEqual(['1', '2', '3', '4', '5', 'unknown']);
  });
});

describe('the bill of a second', () => {
  const endOf = (given: Record<string, unknown>) => {
    const made = run(given);
    const state = made.stateAt(made.steps);
    return { ...state, percent: percentSpent(made.context, state) };
  };

  it('is the number times the price', () => {
    // 100,000 times 2,565 cycles of 2,100 million.
    expect(endOf({})).toMatchObject({ acts: 100_000, spent: 256_500_000 });
    expect(endOf({}).percent).toBeCloseTo(12.214, 3);
    expect(endOf({ perSecond: 0 }).percent).toBe(0);
  });

  it('ends where the processor has no cycle left', () => {
    const { acts, percent } = endOf({
      design: 'vtx-2005',
      act: 'portAccess',
      perSecond: 2_000_000,
    });
    expect(acts).toBe(Math.floor(3_800_000_000 / 15_826));
    expect(percent).toBeGreaterThan(99.99);
    expect(percent).toBeLessThanOrEqual(100);
  });

  it('is lowered by fewer exits, though each is dearer', () => {
    const [touches, ring] = ['kvm-2012', 'kvm-ring-2012'].map((design) =>
      run({ design, act: 'diskStart' }),
    );
    expect(ring?.context.anatomy).toMatchObject({ total: 4_984 });
    expect(touches?.context.anatomy).toMatchObject({ total: 2_565 });
    expect(touches?.context.perAct).toBe(8 * 2_565);
    expect(ring?.context.perAct).toBe(4_984);
  });
});
