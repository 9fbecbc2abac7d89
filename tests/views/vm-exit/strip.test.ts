/** The picture of an exit: to scale, in one piece, with words only where there is room. */
import { describe, expect, it, test } from 'vitest';
import { settle } from '../../../src/scenarios/parameter.ts';
import { PARAMETERS } from '../../../src/scenarios/vm-exit/index.ts';
import { PART_WORDS } from '../../../src/scenarios/vm-exit/part-words.ts';
import { compare } from '../../../src/views/comparison.ts';
import { billOf } from '../../../src/views/vm-exit/bill.ts';
import { RATES } from '../../../src/views/vm-exit/rates.ts';
import {
  heightAt,
  labelsOf,
  LEVELS,
  longestOf,
  placeAt,
  stripOf,
  ticksOf,
  UNITS,
  unitsAt,
} from '../../../src/views/vm-exit/strip.ts';
import { exitSubject, summaryOf } from '../../../src/views/vm-exit/subject.ts';

const comparison = (variants: readonly string[], given: Record<string, unknown> = {}) =>
  compare(exitSubject, variants, settle(PARAMETERS, given).settings, {
    seed: 1,
    interventions: [],
  });
const port = comparison(['native-2005', 'translation-2005', 'vtx-2005'], { act: 'portAccess' });
const disk = comparison(['kvm-2012', 'kvm-ring-2012'], { act: 'diskStart' });
const nested = comparison(['nested-kvm-2009'], { act: 'portAccess' });
const strips = ({ runs }: typeof port) =>
  runs.map(({ context }) => stripOf(context, longestOf(runs)));
const strip = (of: typeof port, index: number) => {
  const [one, run] = [strips(of)[index], of.runs[index]];
  if (!one || !run) throw new Error(`there is no strip ${index}`);
  return { strip: one, context: run.context, longest: longestOf(of.runs) };
};

describe('a strip', () => {
  test.each([port, disk, nested])('is one way from edge to edge, never back: %#', (of) => {
    for (const { way, pieces } of strips(of)) {
      expect(way[0]).toEqual({ x: 0, y: LEVELS[0] });
      expect(way.at(-1)).toEqual({ x: UNITS, y: LEVELS[0] });
      way.slice(1).forEach((point, index) => {
        expect(point.x).toBeGreaterThanOrEqual(way[index]?.x ?? 0);
      });
      pieces.slice(1).forEach((piece, index) => expect(piece.from).toBe(pieces[index]?.to));
    }
  });

  it('draws all runs to one scale of cycles', () => {
    // The longest fills the picture but for the guest's own line before and after.
    expect(unitsAt(15_826, 15_826)).toBe(UNITS - unitsAt(0, 15_826));
    const unit = (cycles: number) => unitsAt(cycles, 15_826) - unitsAt(0, 15_826);
    expect(strips(port).map(({ from, to }) => to - from)).toEqual([
      expect.closeTo(unit(3_209)),
      expect.closeTo(unit(216)),
      expect.closeTo(unit(15_826)),
    ]);
    expect(strips(disk).map(({ pieces }) => pieces.length)).toEqual([24, 3]);
  });

  it('goes down where the guest is left, and stays up where it is not', () => {
    expect(strips(port).map(({ deepest }) => deepest)).toEqual([0, 0, 1]);
    const { strip: one, context, longest } = strip(port, 2);
    const [save, , handle] = one.pieces;
    expect(heightAt(one, ((save?.from ?? 0) + (save?.to ?? 0)) / 2)).toBeCloseTo(
      (LEVELS[0] + LEVELS[1]) / 2,
    );
    expect(heightAt(one, (handle?.to ?? 0) - 1)).toBe(LEVELS[1]);
    // 2 µs at 3.8 GHz are 7,600 cycles.
    expect(placeAt(context, longest, 2_000)).toBeCloseTo(unitsAt(7_600, 15_826));
    expect(placeAt(context, longest, 1_000_000)).toBe(UNITS);
  });

  it('comes up to the guest after each callout of translated code', () => {
    const calls = comparison(['translation-2001'], { act: 'diskStart' });
    const { strip: one } = strip(calls, 0);
    expect(one.pieces).toHaveLength(8);
    for (const { points, from, to } of one.pieces) {
      expect(points.map(({ y }) => y)).toEqual([LEVELS[0], LEVELS[1], LEVELS[1], LEVELS[0]]);
      expect([points[0]?.x, points.at(-1)?.x]).toEqual([from, to]);
    }
    const passedOn = comparison(['kvm-2012'], { act: 'deviceAccessForwarded' });
    expect(strip(passedOn, 0).strip.deepest).toBe(2);
  });

  it('shows an inner monitor’s exits as teeth where they were counted', () => {
    const { strip: one } = strip(nested, 0);
    const [inner] = one.pieces.filter(({ kind }) => kind === 'inner');
    const tips = inner?.points.filter(({ y }) => y < LEVELS[1]) ?? [];
    expect(tips).toHaveLength(31);
    const uncounted = strip(comparison(['nested-hyperv-2020'], { act: 'cpuid' }), 0).strip;
    expect(uncounted.pieces[1]?.points).toHaveLength(2);
  });

  it('writes words only where they fit', () => {
    const nameOf = (kind: keyof typeof PART_WORDS) => PART_WORDS[kind].label;
    const labels = (width: number) => labelsOf(strip(port, 2).strip, nameOf, width);
    expect(labels(1_000).map(({ lines }) => lines[0])).toEqual([
      'guest saved',
      'reason read',
      'handler',
      'guest entered',
    ]);
    expect(labels(300).map(({ lines }) => lines[0])).toEqual(['handler']);
    expect(labelsOf(strip(port, 1).strip, nameOf, 700)).toEqual([
      expect.objectContaining({ lines: ['in translated code 216'], anchor: 'start' }),
    ]);
  });

  it('counts round cycles along its axis', () => {
    expect(ticksOf(15_826, 700).map(({ label }) => label)).toEqual([
      '0',
      '5,000 cycles',
      '10,000',
      '15,000',
    ]);
    expect(ticksOf(1, 300).map(({ time }) => time)).toEqual([0, 1]);
  });
});

test('the bill and the summary follow the cursor', () => {
  const [, , run] = port.runs;
  if (!run) throw new Error('there is no third run');
  expect(billOf(run, 3)).toMatchObject({ hardware: 3_963, each: 15_826, quarters: 0, percent: 0 });
  expect(billOf(run, run.steps).percent).toBeCloseTo(41.647, 3);
  expect(summaryOf(run, 3)).toBe('VT-x, 2005: 3,543 cycles of 15,826 so far.');
  expect(summaryOf(run, run.steps)).toMatch(/handler 10,083, .* 41\.6 % of the processor\.$/);
});

test('a variant has a short name for tabs', () => {
  for (const { short } of exitSubject.variants) expect(short.length).toBeLessThanOrEqual(18);
});

test('every rate beside the bill can be set, and the counted one says where it was counted', () => {
  for (const { perSecond } of RATES)
    expect(settle(PARAMETERS, { perSecond }).settings['perSecond']).toBe(perSecond);
  const counted = RATES.filter(({ note }) => note !== '');
  expect(counted.map(({ perSecond }) => perSecond)).toEqual([102_222]);
  expect(counted[0]?.note).toContain('eli12');
});
