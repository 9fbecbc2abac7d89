import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkExperiment, readExperiment } from '../../src/experiments/check.ts';
import { CASES } from '../../src/experiments/cases/index.ts';
import { withSettings } from '../../src/experiments/settings.ts';
import { runs, seed } from '../runs.ts';

// Runs take seconds where other work shares the machine.
vi.setConfig({ testTimeout: 120_000 });

const example = (name: string): string =>
  readFileSync(`src/experiments/examples/${name}.json`, 'utf8');
const base = (): Record<string, unknown> =>
  JSON.parse(example('block-depth')) as Record<string, unknown>;

/** The problems of the example with one thing changed. */
function problemsWith(path: string, value: unknown): readonly string[] {
  const changed = withSettings(base(), { [path]: value });
  if ('problem' in changed) throw new Error(changed.problem);
  const checked = checkExperiment(changed.value);
  return 'problems' in checked ? checked.problems : [];
}

describe('a file is refused in words', () => {
  test.each([
    ['title', null, 'title is missing'],
    ['titel', 'x', 'experiment has no field "titel", only $schema, title, about'],
    ['host.processors', 0, 'processors must be a whole number from 1 to 64 logical processors'],
    ['host.clockMHz', Number.NaN, 'JSON does not know'],
    ['host.guests.0.workloads.0.queueDepth', 1e9, 'queueDepth must be a whole number'],
    ['host.guests.0.workloads.0.kind', 'magic', 'kind must be one of oltp'],
    ['host.design', 'hyper-x', 'design must be one of'],
    ['host.costs', { platform: 'abacus' }, 'platform must be one of'],
    ['host.costs', { overrides: { 'the-back-end-pass': 1 } }, 'did you mean "back-end-pass"'],
    ['measures', [{ measure: 'cycles', domain: 'dom9' }], 'no design here has a domain "dom9"'],
    [
      'host.guests.0.workloads.0.events',
      [{ cost: 'cpuid-exit', count: 1 }],
      'has no value for "cpuid-exit", which this host pays: state it in costs.overrides, as "cpuid-exit": 1000, or take costs.platform from nehalem-2009',
    ],
    [
      'host.guests.0.workloads.0.events',
      [{ cost: -500, count: 1 }],
      'events[0].cost must be a number from 0',
    ],
    [
      'host.guests.0.workloads.0.events',
      [{ cost: true, count: 1 }],
      'each way of virtualizing, but is true',
    ],
    [
      'host.guests.0.workloads.0.events',
      [{ cost: [], count: 1 }],
      'each way of virtualizing, but is a list',
    ],
    [
      'host.guests.0.workloads.0.events',
      [{ cost: {}, count: 1 }],
      'events[0].cost names no way of virtualizing',
    ],
    [
      'host.guests.0.workloads.0.events',
      [{ cost: null, count: 1 }],
      'each way of virtualizing, but is null',
    ],
    [
      'host.guests.0.workloads.0.events',
      [{ cost: { none: 'hypercal' }, count: 1 }],
      'events[0].cost.none: there is no constant "hypercal" (did you mean "hypercall"?)',
    ],
    [
      'host.guests.0.workloads.0',
      {
        kind: 'oltp',
        clients: 1,
        think: 0,
        transaction: [{ do: 'events', events: [{ cost: -1, count: 1 }] }],
      },
      'workloads[0].transaction[0].events[0].cost must be a number from 0',
    ],
    [
      'host.costs',
      { overrides: { hypercal: 5 } },
      'no constant "hypercal" (did you mean "hypercall"?)',
    ],
    ['host.costs', { overrides: { 'nvme-read': { us: 1, ns: 1 } } }, 'needs one of us, ns or'],
    ['host.costs', { overrides: { 'copy-per-byte': { us: 1 } } }, 'is in cycles/byte'],
    ['host.durationMs', 1e12, 'durationMs must be a number from'],
    ['host.warmupMs', 500, 'warmupMs must be less than'],
    ['replications', 1e9, 'replications must be a whole number from 1 to 1000'],
    ['confidence', 94, 'confidence must be one of 90, 95, 99'],
    ['measures', ['speed'], 'measures[0] must be one of throughput'],
    ['measures', ['cpu'], 'cpu needs to know of which domain'],
    ['measures', [{ measure: 'share', guest: 'nobody' }], 'there is no guest "nobody"'],
    [
      'measures',
      [{ measure: 'exits', workload: 'blockIo' }],
      'exits is the same for every workload',
    ],
    [
      'measures',
      [{ measure: 'throughput', domain: 'kernel' }],
      'throughput is the same for every domain',
    ],
    ['measures', ['exits', 'exits'], 'there is a "exits" already'],
    ['variants', { a: { 'guests.7.count': 2 } }, 'leads to entry 7 of a list of 1'],
    ['variants', { a: { '': 2 } }, 'is no path'],
    ['variants', { a: { 'processors.x': 2 } }, 'has no x'],
    ['variants', {}, 'variants must have 1 to 64 entries'],
    ['compare', [{ measure: 'latencyMean' }], 'there are several variants'],
    ['compare', [{ measure: 'exits', of: 'metal' }], 'there is no measure "exits"'],
    ['compare', [{ measure: 'latencyMean', of: 'steel' }], 'there is no variant "steel"'],
  ])('%s = %j', (path, value, words) => {
    expect(problemsWith(path, value).join('\n')).toContain(words);
  });

  test('and what is null is called null', () => {
    expect(readExperiment('null')).toEqual({
      problems: ['experiment must be an object, but is null'],
    });
    const { host, ...file } = base() as { host: object };
    expect(checkExperiment({ ...file, host: { ...host, processors: null } })).toEqual({
      problems: [
        'host.processors must be a whole number from 1 to 64 logical processors, but is null',
      ],
    });
  });

  test('when it is no JSON, too large, too deep or a circle', () => {
    expect(readExperiment('{ "title": ')).toMatchObject({
      problems: [expect.stringContaining('not JSON')],
    });
    let deep: unknown = 1;
    for (let level = 0; level < 100; level++) deep = { deep };
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    for (const bad of [deep, circle])
      expect(checkExperiment(bad)).toMatchObject({
        problems: [expect.stringContaining('nested deeper than 40')],
      });
    expect(checkExperiment({ many: new Array(300_000).fill(0) })).toMatchObject({
      problems: [expect.stringContaining('more than 200000')],
    });
  });
});

test('a variant’s path may name the host that it lies below', () => {
  const designs = ['design', 'host.design'].map((path) => {
    const checked = checkExperiment({
      ...base(),
      variants: { a: { [path]: 'nova' } },
      compare: [],
    });
    return 'problems' in checked ? checked.problems : checked.variants[0]!.host.design;
  });
  expect(designs).toEqual(['nova', 'nova']);
});

test('without variants, comparisons may call the host by its name', () => {
  const file = { ...base(), variants: undefined };
  const compared = (of: string) =>
    checkExperiment({ ...file, compare: [{ measure: 'latencyMean', of, published: 1 }] });
  expect(compared('host')).toHaveProperty('variants');
  expect(compared('hosts')).toMatchObject({
    problems: ['compare[0]: there is no variant "hosts", only host'],
  });
});

test.each(readdirSync('src/experiments/examples'))('%s is accepted', (file) => {
  expect(readExperiment(example(file.replace('.json', '')))).toHaveProperty('variants');
});

test('a byte order mark at its start is no matter', () => {
  expect(readExperiment(`\uFEFF${example('block-depth')}`)).toHaveProperty('variants');
});

test('guests without a name are asked for by the name they have in results', () => {
  const file = withSettings(base(), {
    'host.guests': [{ workloads: [] }, { workloads: [{ kind: 'cpuBound', threads: 1 }] }],
    measures: [{ measure: 'share', guest: 'guest1' }],
    variants: null,
    compare: null,
  });
  if ('problem' in file) throw new Error(file.problem);
  expect(checkExperiment(file.value)).toHaveProperty('variants');
});

describe('whatever is written', () => {
  /** Values that people and accidents put where something else belongs. */
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
    fc.constantFrom(null, -1, 0, 1e300, '', '__proto__', [], {}, true, undefined, Number.NaN),
  );

  test('the checker answers and never throws', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (value) => {
        if ('problems' in checkExperiment(value)) refused += 1;
      }),
      { seed, numRuns: runs(300) },
    );
    expect(refused).toBe(runs(300));
  });

  test('in one place of a good file, it is refused with the place or accepted', () => {
    let accepted = 0;
    let refused = 0;
    const cases = fc.constantFrom(...CASES.map(({ experiment }) => experiment), base());
    fc.assert(
      fc.property(cases, fc.nat(), odd, (file, pick, value) => {
        const paths = pathsIn(file);
        const path = paths[pick % paths.length] ?? 'title';
        const changed = withSettings(file, { [path]: value });
        if ('problem' in changed) return;
        const checked = checkExperiment(changed.value);
        if ('variants' in checked) accepted += 1;
        else {
          refused += 1;
          for (const one of checked.problems) expect(one).toMatch(/\w+/);
        }
      }),
      { seed, numRuns: runs(400) },
    );
    expect(accepted).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(100);
  });

  test('settings never reach what is not theirs', () => {
    const before = Object.keys(Object.prototype);
    const kept = base();
    fc.assert(
      fc.property(fc.string(), odd, (path, value) => {
        withSettings(kept, { [path]: value });
        withSettings(kept, { [`__proto__.${path}`]: value, 'constructor.prototype.x': value });
      }),
      { seed, numRuns: runs(200) },
    );
    expect(Object.keys(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(kept).toEqual(base());
  });
});

/** Paths of everything in a document that a setting can name. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => [
    ...(path === '' ? [] : [path]),
    ...pathsIn(one, path === '' ? key : `${path}.${key}`),
  ]);
}
