/** The lanes of “VMBus up close”: nobody does two things at once, and what is drawn adds up to what was counted. */
import { describe, expect, test } from 'vitest';
import { baseView } from '../../../src/views/player/base-view.ts';
import { act, playerAt } from '../../../src/views/player/player.ts';
import { rowsOf } from '../../../src/views/player/rows.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { lanesOf, ticksOf, UNITS, xOf } from '../../../src/views/vmbus/lanes.ts';
import { loadCurve } from '../../../src/views/vmbus/load-curve.ts';
import { ringOf } from '../../../src/views/vmbus/ring.ts';
import { vmbusSubject } from '../../../src/views/vmbus/subject.ts';
import { summaryOf, tallyOf } from '../../../src/views/vmbus/tally.ts';

const variants = 'parent-emulated parent-synthetic parent-sriov';
const shown = (settings: Record<string, number | string>) =>
  runsOf(vmbusSubject, baseView(vmbusSubject, { variants, settings }));

describe.each([
  ['a quiet channel', { gapUs: 20 }],
  ['the untouched figure', {}],
  ['a flood', { gapUs: 1, places: 2 }],
] as const)('%s', (_, settings) => {
  const { runs, endedAt } = shown(settings);

  test.each(runs.map((run) => [run.context.way.id, run] as const))('%s', (_id, run) => {
    const { spans, passages, spared } = lanesOf(run, endedAt);
    for (const lane of ['child', 'parent', 'card'] as const) {
      const own = spans
        .filter((one) => one.lane === lane)
        .sort((a, b) => a.from - b.from || a.to - b.to);
      own.forEach((one, index) => {
        expect(one.to).toBeGreaterThanOrEqual(one.from);
        // A nanosecond of remainder is some hundredths of a unit.
        expect(one.from).toBeGreaterThanOrEqual((own[index - 1]?.to ?? 0) - 0.2);
        expect(one.to).toBeLessThanOrEqual(UNITS + 1e-9);
      });
    }
    const drawn = (lane: string, kind: string): number =>
      spans
        .filter((one) => one.lane === lane && one.kind === kind)
        .reduce((sum, { from, to }) => sum + to - from, 0);
    const tally = tallyOf(run, run.steps);
    const close = (units: number, ns: number) => expect(units).toBeCloseTo(xOf(ns, endedAt), -0.5);
    close(drawn('child', 'work'), tally.childNs);
    close(drawn('parent', 'work'), tally.parentNs);
    close(drawn('child', 'hypervisor') + drawn('parent', 'hypervisor'), tally.hypervisorNs);
    // Who touches a register while the parent is awake wakes nobody.
    const bells = passages.filter(({ kind }) => kind === 'bell').length;
    expect(bells).toBeLessThanOrEqual(tally.exits);
    if (run.context.way.between === 'ring') expect(bells).toBe(tally.exits);
    expect(spared).toHaveLength(tally.spared);
    for (const { from, to } of passages) {
      expect(to[0]).toBeGreaterThanOrEqual(from[0] - 0.2);
      expect(to[1]).toBeGreaterThan(from[1]);
    }
  });
});

test('the ring shows what lies in it at every moment', () => {
  const run = shown({ gapUs: 1, places: 4 }).runs[1] ?? expect.fail();
  let most = 0;
  for (let rows = 0; rows <= run.steps; rows += 1) {
    const ring = ringOf(run, rows);
    const full = ring.places.filter(({ packet }) => packet !== null);
    expect(full).toHaveLength(ring.filled);
    most = Math.max(most, ring.filled);
    for (const { d } of ring.places) expect(d).toMatch(/^M[-\d. A-Z]+Z$/);
  }
  expect(most).toBe(4);
});

test('who hangs is drawn so to the end, and so is a child that stands still for it', () => {
  const done = act(vmbusSubject, playerAt(baseView(vmbusSubject, { variants, settings: {} })), {
    do: 'action',
    action: 'hangParent',
    at: 30_000,
  });
  const { runs, endedAt } = runsOf(vmbusSubject, done.view);
  const [emulated, synthetic, own] = runs.map((run) => lanesOf(run, endedAt).spans);
  for (const spans of [emulated, synthetic, own])
    expect(spans).toContainEqual({
      lane: 'parent',
      kind: 'busy',
      from: xOf(30_000, endedAt),
      to: UNITS,
    });
  const stands = (spans: typeof own) =>
    spans?.some(({ kind, to }) => kind === 'still' && to === UNITS);
  expect([emulated, synthetic, own].map(stands)).toEqual([true, false, false]);
  expect(runs.map((run) => ringOf(run, run.steps).child)).toEqual([
    'stands still',
    'waits for room',
    'idle',
  ]);
  for (const run of runs) expect(ringOf(run, run.steps).parent).toBe('hangs');
});

test('the summary counts what the run counted', () => {
  const run = shown({ packets: 6 }).runs[1] ?? expect.fail();
  expect(summaryOf(run, run.steps)).toBe(
    'A synthetic card over VMBus: 6 packets handed over, 6 sent; the child rang 3 times and was spared it 3 times.',
  );
  expect(summaryOf(run, 0)).toMatch(/0 packets handed over/);
});

test('more load, fewer bells for each packet; an imitated register knows no such thing', () => {
  const { settings } = baseView(vmbusSubject, { variants });
  const exits = (way: string) => loadCurve(way, settings, 1).map((point) => point.exits);
  const bells = exits('parent-synthetic');
  expect(bells[0]).toBe(1);
  expect(bells.at(-1)).toBeLessThan(0.05);
  bells.forEach((one, index) => expect(one).toBeLessThanOrEqual(bells[index - 1] ?? 1));
  expect(new Set(exits('parent-emulated'))).toEqual(new Set([1]));
  expect(new Set(exits('parent-sriov'))).toEqual(new Set([0]));
});

test('ticks are round, begin at 0 and have room for their words', () => {
  for (const [end, width] of [
    [257_000, 600],
    [51_350, 240],
    [9_999_999, 900],
  ] as const) {
    const ticks = ticksOf(end, width);
    expect(ticks[0]).toMatchObject({ time: 0, label: '0' });
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    ticks.slice(1).forEach((tick, index) => {
      const gap = ((tick.x - (ticks[index]?.x ?? 0)) / UNITS) * width;
      expect(gap).toBeGreaterThanOrEqual(60);
    });
  }
});

test('the table says from where to where a bell, a wake-up and a packet go', () => {
  const all = rowsOf(shown({}));
  const where = (variant: string, what: RegExp): string | undefined =>
    all.find((row) => row.variant === variant && what.test(row.what))?.where;
  expect(where('synthetic', /rings for/)).toBe('hypervisor ← child');
  expect(where('synthetic', /the parent runs/)).toBe('parent ← hypervisor');
  expect(where('synthetic', /hands packet/)).toBe('card ← parent');
  expect(where('SR-IOV', /hands packet/)).toBe('card ← child');
  expect(where('synthetic', /lies in place/)).toBe('child');
});
