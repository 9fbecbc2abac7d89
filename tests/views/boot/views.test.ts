/** What the figure of a start draws, asks and lists, held against the starts themselves. */
import { describe, expect, it } from 'vitest';
import { simTime, step } from '../../../src/engine/units.ts';
import { cutPowerAt, restartAt } from '../../../src/scenarios/boot/index.ts';
import { defaultsOf } from '../../../src/scenarios/parameter.ts';
import { BOOT_GATES } from '../../../src/views/boot/gates.ts';
import { spellsOf } from '../../../src/views/boot/occupancy.ts';
import { bootPictureOf } from '../../../src/views/boot/picture.ts';
import { reachOf } from '../../../src/views/boot/reach.ts';
import { bootSubject } from '../../../src/views/boot/subject.ts';
import { compare } from '../../../src/views/comparison.ts';

const both = ['server-2008-r2', 'server-2012-r2'];
const starts = (
  systems: readonly string[] = both,
  given: Record<string, string | number> = {},
  interventions: ReturnType<typeof cutPowerAt>[] = [],
) =>
  compare(
    bootSubject,
    systems,
    { ...defaultsOf(bootSubject.parameters), ...given },
    { seed: 1, interventions },
  );
const gate = (id: string) => {
  const found = BOOT_GATES.find((one) => one.id === id);
  if (!found) throw new Error(`no gate ${id}`);
  return found;
};
const rightOf = (id: string, ...given: Parameters<typeof starts>) =>
  gate(id)
    .options(starts(...given).runs)
    .filter(({ right }) => right)
    .map((option) => option.id);

describe('questions before a start', () => {
  it('are answered by the run', () => {
    expect(rightOf('who-was-first')).toEqual(['server-2008-r2']);
    expect(rightOf('who-was-first', ['server-2008-r2', 'server-2022'], { slat: 'no' })).toEqual([
      'server-2008-r2',
    ]);
    expect(rightOf('who-was-first', both, { role: 'no' })).toEqual(['none']);
    expect(rightOf('out-of-reach')).toEqual(['hostMode']);
    expect(rightOf('out-of-reach', both, { launchType: 'off' })).toEqual(['nothing']);
    expect(rightOf('no-launch', both, { virtualization: 'offInFirmware' })).toEqual(['bare']);
    expect(rightOf('no-launch')).toEqual(['usual']);
    expect(rightOf('power-cut')).toEqual(['start']);
  });

  it('say something to every answer, and afterwards what happened', () => {
    const { runs } = starts();
    for (const one of BOOT_GATES) {
      expect(one.reconcile(runs)).toMatch(/^[A-Z].+\.$/s);
      for (const { feedback } of one.options(runs)) expect(feedback).toMatch(/^\S.{20,}\.$/s);
    }
  });
});

describe('the picture of a start', () => {
  it('lets Windows stand on the hardware first and above the hypervisor later, in 2008 R2 only', () => {
    const [first, second] = both.map((_, run) => spellsOf(starts(), run).map(({ place }) => place));
    expect(first).toEqual(['firmware', 'loader', 'bare', 'hypervisor', 'parent', 'child', 'child']);
    expect(second).toEqual(['firmware', 'loader', 'hypervisor', 'parent', 'child', 'child']);
  });

  it('slides the hypervisor beneath: its upper edge is the lower edge of the Windows that rises', () => {
    const [old] = bootPictureOf(starts(), 800).systems;
    const [bare, hypervisor] = ['bare', 'hypervisor'].map((place) =>
      old?.bands.find((band) => band.place === place),
    );
    const [tip, top] = hypervisor?.corners ?? [];
    expect(bare?.corners).toContainEqual(tip);
    expect(bare?.corners).toContainEqual(top);
    expect(tip?.[1]).toBeGreaterThan(top?.[1] ?? 0);
  });

  it('ends every band with the power, and begins anew with a restart', () => {
    const comparison = starts(['server-2022'], {}, [
      cutPowerAt(simTime(15_000_000_000)),
      restartAt(simTime(20_000_000_000)),
    ]);
    const cut = comparison.moments.findIndex(({ kind }) => kind === 'powerCut') + 1;
    const spells = spellsOf(comparison, 0);
    expect(spells.filter(({ from, to }) => from < cut && to > cut)).toEqual([]);
    expect(spells.filter(({ to, broken }) => to === cut && broken)).toHaveLength(4);
    expect(spells.filter(({ place }) => place === 'hypervisor')).toHaveLength(2);
  });

  it('puts an instant at one place in all systems, and what one does there side by side', () => {
    const comparison = starts();
    const { scale } = bootPictureOf(comparison, 800);
    const xs = comparison.moments.map((moment) => ({ ...moment, x: scale.of(moment.index + 1) }));
    const [first, second] = xs.filter(({ at }) => at === 4_000_000_000);
    expect(first?.run).not.toBe(second?.run);
    expect(first?.x).toBe(second?.x);
    const launch = xs.filter(({ at, run }) => at === 6_500_000_000 && run === 0).map(({ x }) => x);
    expect(launch).toHaveLength(3);
    expect([...new Set(launch)].sort((a, b) => a - b)).toEqual(launch);
    // A run that has nothing to do at an instant stands where the instant begins.
    const there = (first?.index ?? 0) + 1;
    expect(scale.now(1, there)).toBe(scale.of(there));
    expect(scale.now(0, there, 0.5)).toBe(scale.of(there));
    expect(scale.now(0, there + 1, 0.5)).toBeGreaterThan(scale.of(there + 1));
  });

  it('stays within its width, and names no band that has no room for a name', () => {
    for (const width of [290, 840]) {
      const { systems } = bootPictureOf(starts(), width);
      for (const { bands, height } of systems)
        for (const { corners, label, room } of bands) {
          for (const [x, y] of corners) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width + 0.01);
            expect(y).toBeLessThanOrEqual(height);
          }
          expect((label ?? '').length * 6).toBeLessThan(room);
        }
    }
  });

  it('shows what the log says of a refused launch', () => {
    const { systems } = bootPictureOf(starts(['server-2022'], { slat: 'no' }), 600);
    expect(systems[0]?.marks).toMatchObject([{ sign: 'refused', text: 'no launch: event 59' }]);
  });
});

it('lists what Windows may touch, as it stands at that moment', () => {
  const { runs } = starts();
  const [old] = runs;
  if (!old) throw new Error('no run');
  const mayAt = (rows: number): readonly (boolean | null)[] =>
    reachOf([old], [rows]).map(({ cells }) => cells[0]?.may ?? null);
  expect(mayAt(0)).toEqual([null, null, null, null, null, null, null]);
  const bare = Array.from({ length: old.steps }, (_, at) => at).find(
    (at) => old.stateAt(step(at)).system === 'bare',
  );
  expect(mayAt(bare ?? 0)).toEqual([true, null, null, true, true, true, null]);
  expect(mayAt(old.steps)).toEqual([true, false, true, true, true, false, true]);
});

it('says in one sentence where a start is, at every event', () => {
  const { runs, moments } = starts();
  for (const { run, row, at } of moments) {
    const one = runs[run];
    if (one) expect(bootSubject.summary(one, row + 1, at)).toMatch(/^Windows.+\.$/);
  }
});
