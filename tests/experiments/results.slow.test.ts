import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { runExperiment } from '../../src/commands/experiment/run-experiment.ts';
import { checkExperiment, readExperiment } from '../../src/experiments/check.ts';
import type { Experiment } from '../../src/experiments/experiment.ts';
import { resultsOf, seedsOf, type ExperimentResult } from '../../src/experiments/results.ts';
import { run } from '../../src/commands/experiment/host-work.ts';
import { warningsOf } from '../../src/experiments/warnings.ts';
import { runs, seed } from '../runs.ts';

/** Runs an experiment here, without threads. */
function ran(experiment: Experiment): ExperimentResult {
  const checked = checkExperiment(experiment);
  if ('problems' in checked) throw new Error(checked.problems.join('; '));
  const reports = checked.variants.map(({ host }) =>
    seedsOf(experiment).map((one) =>
      run({ host, seed: one, eventsMax: experiment.eventsMax ?? 1e7 }),
    ),
  );
  const warnings = checked.variants.flatMap((one, index) => warningsOf(one, reports[index] ?? []));
  return resultsOf(experiment, checked.variants, reports, warnings);
}

// Runs take seconds where other work shares the machine.
vi.setConfig({ testTimeout: 120_000 });

const free = {
  'kernel-pass': 0,
  'context-switch': 0,
  'guest-context-switch': 0,
  'system-call': 0,
  'guest-system-call': 0,
  interrupt: 0,
  'driver-pass': 0,
};

/** Machine repair: users think, then need a processor; a computer without costs of its own. */
const repair = (first: number): Experiment => ({
  title: 'Machine repair',
  seed: first,
  host: {
    design: 'bare-metal',
    processors: 1,
    clockMHz: 1_000,
    costs: { overrides: free },
    guests: [
      {
        workloads: [
          {
            kind: 'interactive',
            users: 4,
            burst: { kind: 'exponential', mean: 1_000_000 },
            think: { kind: 'exponential', mean: 3_000_000 },
          },
        ],
      },
    ],
    durationMs: 1_200,
    warmupMs: 200,
  },
  measures: ['throughput', 'cpuBusy', 'latencyMean'],
});

/** Share of time the processor is busy with N users, by balance of the birth-and-death chain. */
function busyShare(users: number, ratio: number): number {
  let weight = 1;
  let sum = 1;
  for (let waiting = 1; waiting <= users; waiting++) {
    weight *= (users - waiting + 1) * ratio;
    sum += weight;
  }
  return 1 - 1 / sum;
}

describe('intervals', () => {
  test('cover what theory says, as often as they promise', () => {
    const busy = busyShare(4, 1 / 3);
    const theory: Readonly<Record<string, number>> = {
      throughput: busy * 1_000,
      cpuBusy: busy * 100,
      latencyMean: (4 / (busy * 1_000)) * 1e6 - 3_000,
    };
    const trials = 40;
    const covered: Record<string, number> = {};
    for (let trial = 0; trial < trials; trial++)
      for (const { id, mean, halfWidth } of ran(repair(1 + 100 * trial)).results) {
        const inside = Math.abs(mean! - theory[id]!) <= halfWidth!;
        covered[id] = (covered[id] ?? 0) + (inside ? 1 : 0);
      }
    // 95 of 100 are promised; fewer than 33 of 40 would happen once in a thousand times.
    for (const id of Object.keys(theory)) {
      expect(covered[id], id).toBeGreaterThanOrEqual(33);
      expect(theory[id]).toBeGreaterThan(0);
    }
  });

  test('are narrower with more replications, and there is none with one', () => {
    const width = (replications: number) =>
      ran({ ...repair(1), replications }).results[0]!.halfWidth;
    expect(width(1)).toBeNull();
    expect(width(20)!).toBeLessThan(width(3)!);
  });
});

describe('comparisons', () => {
  test('go seed by seed, take a factor, and know the error', () => {
    const { comparisons } = ran({
      ...repair(1),
      variants: { slow: {}, fast: { clockMHz: 2_000 } },
      compare: [
        { id: 'ratio', measure: 'cpuBusy', of: 'slow', against: 'fast' },
        { id: 'percent', measure: 'cpuBusy', of: 'slow', against: 'fast', as: 'percent' },
        { id: 'less', measure: 'latencyMean', of: 'slow', against: 'fast', as: 'difference' },
        { id: 'self', measure: 'latencyMean', of: 'slow', against: 'slow', as: 'difference' },
        {
          id: 'shown',
          measure: 'latencyMean',
          of: 'slow',
          times: 0.001,
          unit: 'ms',
          published: 1,
          source: 's',
        },
      ],
    });
    const by = Object.fromEntries(comparisons.map((one) => [one.id, one]));
    expect(by['ratio']!.mean).toBeGreaterThan(1.2);
    expect(by['percent']!.mean).toBeCloseTo(by['ratio']!.mean! * 100, 9);
    expect(by['less']!.mean).toBeGreaterThan(0);
    expect(by['self']).toMatchObject({ mean: 0, halfWidth: 0 });
    expect(by['shown']).toMatchObject({ unit: 'ms', source: 's', published: 1 });
    expect(by['shown']!.errorPercent).toBeCloseTo((by['shown']!.mean! - 1) * 100, 9);
  });
});

describe('warnings', () => {
  const warned = (over: Partial<Experiment['host']>, more: Partial<Experiment> = {}) =>
    ran({ ...repair(1), ...more, replications: 1, host: { ...repair(1).host, ...over } }).warnings;

  test('name what runs forever, what is saturated, what is short, and what changes nothing', () => {
    expect(warned({}, { eventsMax: 1_000 }).join('\n')).toContain('stopped after 1000 events');
    const busy = [{ workloads: [{ kind: 'cpuBound' as const, threads: 1 }] }];
    expect(warned({ guests: busy }).join('\n')).toContain('saturated');
    expect(warned({ durationMs: 210 }).join('\n')).toContain('fewer than 100 operations');
    expect(warned({ costs: { overrides: { 'world-switch': 1 } } }).join('\n')).toContain(
      'the override of world-switch changes nothing here',
    );
  });

  test('name the constants that are no measurement, but not those that were replaced', () => {
    const guests = [
      { workloads: [{ kind: 'blockIo' as const, operation: 'read' as const, queueDepth: 1 }] },
    ];
    const text = warned({ guests, costs: {} }).join('\n');
    expect(text).toMatch(/costs assumed: .*driver-pass/);
    expect(text).toMatch(/costs fitted: .*nvme-read/);
    const replaced = warned({
      guests,
      costs: { overrides: { 'driver-pass': 9, 'nvme-read': { us: 80 } } },
    }).join('\n');
    expect(replaced).not.toMatch(/driver-pass|nvme-read/);
  });
});

test('a finite demand is given back at full size', () => {
  const { results } = ran({
    ...repair(1),
    scale: 1_000,
    replications: 1,
    host: {
      ...repair(1).host,
      guests: [
        {
          workloads: [
            {
              kind: 'eventStream',
              operations: 100,
              cycles: 900_000,
              events: [{ cost: 1e5, count: 1 }],
            },
          ],
        },
      ],
      warmupMs: 0,
    },
    measures: ['runTime', 'operations', { measure: 'cpuTime', domain: 'kernel' }],
  });
  expect(results.map(({ mean }) => mean)).toEqual([100, 100_000, expect.closeTo(10, 6)]);
});

test.each([
  'block-depth',
  'busy-neighbours',
  'database-consolidation',
  'interrupt-moderation',
  'round-trip',
])(
  'the example %s runs the same on one core and on two',
  async (name) => {
    const checked = readExperiment(readFileSync(`src/experiments/examples/${name}.json`, 'utf8'));
    if ('problems' in checked) throw new Error(checked.problems.join('; '));
    const { experiment, variants } = checked;
    const short = { ...experiment, replications: 2 };
    const one = await runExperiment(short, variants, { cores: 1 });
    const two = await runExperiment(short, variants, { cores: 2 });
    expect(two).toEqual(one);
    for (const { id, mean } of one.results) expect(mean, id).not.toBeNull();
  },
  60_000,
);

test('random machines and workloads run, and their time adds up', () => {
  const designs = ['bare-metal', 'hosted', 'monolithic', 'parent-synthetic', 'xen-dom0', 'microvm'];
  const workload = fc.oneof(
    fc.record({
      kind: fc.constant('blockIo' as const),
      operation: fc.constantFrom('read' as const, 'write' as const, 'commit' as const),
      queueDepth: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({ kind: fc.constant('cpuBound' as const), threads: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      kind: fc.constant('requestResponse' as const),
      clients: fc.integer({ min: 1, max: 8 }),
      requestBytes: fc.integer({ min: 1, max: 9_000 }),
      responseBytes: fc.integer({ min: 1, max: 9_000 }),
      outsideNs: fc.integer({ min: 0, max: 100_000 }),
    }),
  );
  let saturated = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...designs),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(workload, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 1_000 }),
      (design, processors, count, workloads, first) => {
        const { warnings, results } = ran({
          title: 'random',
          seed: first,
          replications: 1,
          host: {
            design,
            processors,
            clockMHz: 2_000,
            guests: [{ count: design === 'bare-metal' ? 1 : count, workloads }],
            durationMs: 5,
            warmupMs: 1,
          },
          measures: ['throughput', 'cpuBusy', 'cpuIdle', 'lost', 'failed'],
          variants: { v: {} },
        });
        const mean = (id: string) => results.find((one) => one.id === id)!.mean!;
        expect(mean('cpuBusy') + mean('cpuIdle')).toBeCloseTo(100 * processors, 6);
        if (warnings.some((text) => text.includes('saturated'))) saturated += 1;
      },
    ),
    { seed, numRuns: runs(40) },
  );
  expect(saturated).toBeGreaterThan(3);
});
