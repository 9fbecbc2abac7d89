/** The database under load: its clients are always somewhere, its books balance, its charts do not lie. */
import { describe, expect, test } from 'vitest';
import { simTime, step } from '../../../src/engine/units.ts';
import { crashAt } from '../../../src/scenarios/host/entry.ts';
import { hostProblems } from '../../../src/scenarios/host/problems.ts';
import { defaultsOf } from '../../../src/scenarios/parameter.ts';
import {
  latencyScale,
  roundTop,
  spread,
  throughputChart,
} from '../../../src/views/database/chart.ts';
import {
  DATABASE_PARAMETERS,
  measuredHost,
  steppedHost,
  thinkOf,
} from '../../../src/views/database/host.ts';
import {
  fullOf,
  GAIN_MIN,
  saturationOf,
  sweepKey,
  type DesignLoad,
} from '../../../src/views/database/load.ts';
import { pictureOf } from '../../../src/views/database/picture.ts';
import { STATIONS, whereabouts } from '../../../src/views/database/stations.ts';
import { databaseSubject } from '../../../src/views/database/subject.ts';
import { compare } from '../../../src/views/comparison.ts';

const designs = ['bare-metal', 'monolithic', 'parent-synthetic', 'kvm-process'];
const settings = (given: Record<string, string | number> = {}) => ({
  ...defaultsOf(DATABASE_PARAMETERS),
  ...given,
});
const runs = (given: Record<string, string | number>, interventions = [] as readonly never[]) =>
  compare(databaseSubject, designs, settings(given), { seed: 1, interventions });
const station = (id: (typeof STATIONS)[number]['id']): number =>
  STATIONS.findIndex((one) => one.id === id);

describe('the clients', () => {
  test('are told of as clients, by their number, not as threads', () => {
    const { moments } = runs({ clients: '4' });
    const begun = moments.filter(({ narration }) => narration.class === 'wait');
    expect(new Set(begun.map(({ narration }) => narration.short))).toEqual(
      new Set([1, 2, 3, 4].map((n) => `client ${n} has done thinking, and begins a transaction`)),
    );
    for (const { narration } of moments) expect(narration.long).not.toMatch(/thread|oltp/);
  });

  test('are each at one station, after every event, also when something has crashed', () => {
    const crashed = compare(databaseSubject, designs, settings({ clients: '32' }), {
      seed: 1,
      interventions: [crashAt('physicalDriver', simTime(400_000))],
    });
    for (const run of [...runs({ clients: '32' }).runs, ...crashed.runs])
      for (let rows = 0; rows <= run.trace.length; rows += 1) {
        const counts = whereabouts(run.context, run.stateAt(step(rows)));
        expect(counts.every((count) => count >= 0)).toBe(true);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(32);
      }
    const ends = crashed.runs.map((run) => whereabouts(run.context, run.stateAt(run.steps)));
    const stopped = ends.map((counts) => counts[station('stopped')]);
    // Of four machines the driver takes three along; behind a parent its guest waits.
    expect([...new Set(stopped)].sort()).toEqual([0, 32]);
    crashed.runs.forEach((run, index) => {
      const { id } = run.context.design;
      const bands = pictureOf(crashed, { width: 840 }).systems[index]?.bands ?? [];
      expect(stopped[index], id).toBe(id.startsWith('parent') ? 0 : 32);
      expect(bands.some((band) => band.station.id === 'stopped')).toBe(stopped[index] === 32);
    });
  });

  test('pile up where it is full: at the one thread, and at the slow disk', () => {
    const last = (comparison: ReturnType<typeof runs>, run: number) => {
      const one = comparison.runs[run] ?? expect.fail();
      return whereabouts(one.context, one.stateAt(one.steps));
    };
    const nvme = runs({ clients: '64' });
    expect(last(nvme, 3)[station('backEnd')]).toBeGreaterThan(20);
    expect(last(nvme, 0)[station('backEnd')]).toBe(0);
    const ssd = runs({ clients: '64', disk: 'sataSsd' });
    for (const run of [0, 1, 2]) expect(last(ssd, run)[station('queued')]).toBeGreaterThan(20);
  });

  test('are drawn as bands that fill the strip, each as high as its share', () => {
    const comparison = runs({});
    const picture = pictureOf(comparison, { width: 840 });
    for (let width = 280; width <= 1_440; width += 24)
      for (const { x, label } of pictureOf(comparison, { width, runs: [] }).scale.ticks)
        expect(x + (label.length * 6.2) / 2).toBeLessThanOrEqual(width);
    expect(picture.systems).toHaveLength(designs.length);
    for (const { bands, clients, run } of picture.systems) {
      const [first] = bands;
      const last = bands.at(-1);
      const ys = bands.flatMap(({ outline }) => outline.map(([, y]) => y));
      const strip = Math.max(...ys) - Math.min(...ys);
      expect(first?.outline[0]?.[1]).toBe(Math.min(...ys));
      expect(last?.outline.at(-1)?.[1]).toBeCloseTo(Math.max(...ys));
      for (const { outline, counts, name } of bands) {
        expect(counts).toHaveLength((comparison.runs[run]?.trace.length ?? 0) + 1);
        // At the left edge: from the upper edge's first point down to the lower edge's last.
        const down = (outline.at(-1)?.[1] ?? 0) - (outline[0]?.[1] ?? 0);
        expect(down).toBeCloseTo((strip * (counts[0] ?? 0)) / clients);
        if (name) expect(Math.max(...counts) * (strip / clients)).toBeGreaterThan(16);
      }
    }
    const named = picture.systems.flatMap(({ bands }) => bands.filter(({ name }) => name));
    expect(named.length).toBeGreaterThan(3);
  });
});

describe('the host', () => {
  test('can be run with whatever a reader may choose, in every design', () => {
    for (const { id } of databaseSubject.variants)
      for (const field of DATABASE_PARAMETERS) {
        const ends =
          field.kind === 'choice'
            ? field.options.map(({ value }) => value)
            : [field.min, field.max];
        for (const value of ends) {
          const host = steppedHost({ ...settings({ [field.id]: value }), design: id });
          expect(hostProblems(host)).toEqual([]);
          expect(hostProblems(measuredHost(host, 64))).toEqual([]);
        }
      }
  });

  test('is measured with any number of clients, and else the same', () => {
    const host = steppedHost(settings({ clients: '2', thinkUs: 300 }));
    expect(thinkOf(host)).toBe(300_000);
    expect(sweepKey([host])).toBe(
      sweepKey([steppedHost(settings({ clients: '64', thinkUs: 300 }))]),
    );
    expect(sweepKey([host])).not.toBe(sweepKey([steppedHost(settings({ thinkUs: 301 }))]));
  });
});

const point = (clients: number, mean: number): DesignLoad['points'][number] => ({
  ...{ clients, p50: 1e6, p95: 2e6, p99: 3e6, domains: [], idle: 1, thinking: 0 },
  ...{ throughput: { mean, halfWidth: 10, replications: 3 }, atDevices: 0, inside: clients },
});
const load = (gains: Readonly<Record<string, number>>): DesignLoad => ({
  design: 'hosted',
  points: [point(1, 100), point(2, 190), point(4, 200), point(8, 198)],
  doublings: Object.entries(gains).map(([id, gain]) => ({ id, label: id, gain })) as never,
});

describe('a sweep', () => {
  test('names as full the one thing that helps most, both kinds of processors only where neither does', () => {
    expect(fullOf(load({ processors: 40, both: 90, disk: 2 }))?.id).toBe('processors');
    expect(fullOf(load({ processors: GAIN_MIN - 1, both: 90 }))?.id).toBe('both');
    expect(fullOf(load({ processors: 1, workers: 70, both: 80 }))?.id).toBe('workers');
    expect(fullOf(load({ processors: 9, both: 9, disk: -20 }))).toBeNull();
  });

  test('is saturated at the least number of clients that nearly gets the most', () => {
    expect(saturationOf(load({}))).toBe(2);
  });
});

describe('the chart', () => {
  test('begins at zero, ends above all that is drawn, and is true to scale', () => {
    const sweep = { key: '', designs: [load({}), { ...load({}), points: [point(1, 50)] }] };
    const { grid, lines } = throughputChart(sweep, 0.1);
    expect(grid[0]).toEqual({ at: 0, value: 0 });
    expect(grid.at(-1)?.value).toBe(240);
    expect(lines[0]?.points[1]).toMatchObject({ at: 190 / 240, low: 180 / 240, high: 200 / 240 });
  });

  test.each([
    [0, 1],
    [1, 1],
    [3, 3.2],
    [410, 500],
    [5_001, 6_000],
    [16_772, 20_000],
  ])('%d fits below %d', (value, top) => expect(roundTop(value)).toBe(top));

  test('keeps labels apart and inside', () => {
    const placed = spread([0.98, 0.99, 0.2, 0.97], 0.1);
    const order = placed.toSorted((a, b) => a - b);
    order.slice(1).forEach((at, index) => expect(at - (order[index] ?? 0)).toBeGreaterThan(0.0999));
    expect(Math.max(...placed)).toBeLessThanOrEqual(1);
    expect(placed[2]).toBe(0.2);
  });

  test('puts times on one line of whole decades', () => {
    const { from, to, at } = latencyScale([300_000, 4_000_000]);
    expect([from, to]).toEqual([1e5, 1e7]);
    expect(at(1e6)).toBeCloseTo(0.5);
  });
});
