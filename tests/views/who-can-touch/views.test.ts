/** What the figure of an attack draws, asks and lists, held against the attacks themselves. */
import { describe, expect, it } from 'vitest';
import { PAGES, type Attacker } from '../../../src/model/memory/attempts.ts';
import { HYPERVISOR } from '../../../src/model/memory/ownership.ts';
import { defaultsOf } from '../../../src/scenarios/parameter.ts';
import { compare } from '../../../src/views/comparison.ts';
import { TOUCH_GATES } from '../../../src/views/who-can-touch/gates.ts';
import { matrixOf } from '../../../src/views/who-can-touch/matrix.ts';
import { STRIP, touchPictureOf } from '../../../src/views/who-can-touch/picture.ts';
import { attemptNow, type TouchRun } from '../../../src/views/who-can-touch/run.ts';
import { touchSubject } from '../../../src/views/who-can-touch/subject.ts';

const attackers = ['child', 'childWithDevice', 'driverPartition', 'parent'] as const;
const attacks = (iommu: 'on' | 'off' = 'on', ids: readonly string[] = attackers) =>
  compare(
    touchSubject,
    ids,
    { ...defaultsOf(touchSubject.parameters), iommu },
    { seed: 1, interventions: [] },
  );
const only = (attacker: Attacker, iommu: 'on' | 'off' = 'on'): TouchRun => {
  const [run] = attacks(iommu, [attacker]).runs;
  return run ?? expect.fail();
};

describe('questions before an attack', () => {
  const rightOf = (id: string, iommu: 'on' | 'off'): readonly string[] =>
    (TOUCH_GATES.find((one) => one.id === id) ?? expect.fail())
      .options(attacks(iommu).runs)
      .filter(({ right }) => right)
      .map((option) => option.id);

  it('are answered by the run', () => {
    expect(rightOf('hostile-child', 'on')).toEqual(['own']);
    expect(rightOf('hostile-child', 'off')).toEqual(['own']);
    expect(rightOf('hostile-device', 'on')).toEqual(['own']);
    expect(rightOf('hostile-device', 'off')).toEqual(['all']);
    expect(rightOf('hostile-parent', 'on')).toEqual(['hypervisor']);
    expect(rightOf('hostile-parent', 'off')).toEqual(['nothing']);
  });
});

describe('the picture of an attack', () => {
  it('ends an arc at the page it reaches, and at the IOMMU where that stops it', () => {
    for (const iommu of ['on', 'off'] as const) {
      const run = only('childWithDevice', iommu);
      const { arcs } = touchPictureOf(run, run.steps);
      const device = arcs.filter(({ way }) => way === 'device');
      expect(device).toHaveLength(4);
      for (const { endY, endX, granted } of device) {
        expect(granted).toBe(iommu === 'off');
        expect(endY).toBe(iommu === 'on' ? STRIP.iommu : STRIP.top + STRIP.height);
        expect(endX).toBeGreaterThan(0);
        expect(endX).toBeLessThan(PAGES);
      }
    }
  });

  it('draws an attempt before it is decided, and does not give the answer away', () => {
    const run = only('parent');
    const { arcs } = touchPictureOf(run, 3);
    expect(arcs.map(({ granted, now }) => [granted, now])).toEqual([
      [true, false],
      [null, true],
    ]);
    expect(touchPictureOf(run, 4).arcs[1]).toMatchObject({ granted: true, now: true });
    expect([attemptNow(run, 0), attemptNow(run, run.steps)]).toEqual([-1, -1]);
  });

  it('shows what a call has changed: pages change hands, and no others', () => {
    const run = only('parent');
    const owners = (rows: number): readonly number[] =>
      touchPictureOf(run, rows).cells.map(({ owner }) => owner);
    const [before, after] = [owners(0), owners(run.steps)];
    expect(after.filter((owner, page) => owner !== before[page])).toHaveLength(2);
    expect(after.filter((owner) => owner === HYPERVISOR)).toHaveLength(2);
    const child = only('child');
    expect(touchPictureOf(child, child.steps).cells).toEqual(touchPictureOf(child, 0).cells);
  });
});

it('lists every attempt of every attacker with what stopped it', () => {
  const { runs } = attacks();
  const start = matrixOf(runs, [0, 0, 0, 0]);
  expect(start.flatMap(({ answers }) => answers.map(({ answer }) => answer))).not.toContain(
    'works',
  );
  const rows = matrixOf(
    runs,
    runs.map(({ steps }) => steps),
  );
  const answersTo = (way: string, target: string, does = 'read') =>
    rows
      .find(({ attempt: one }) => one.way === way && one.target === target && one.does === does)
      ?.answers.map(({ answer }) => answer);
  expect(answersTo('instructions', 'ring')).toEqual(['map', 'map', 'works', 'works']);
  expect(answersTo('device', 'sibling')).toEqual(['noDevice', 'iommu', 'iommu', 'works']);
  expect(answersTo('device', 'parent')).toEqual(['noDevice', 'iommu', 'iommu', 'untried']);
  expect(answersTo('hypercall', 'sibling', 'take')).toEqual([
    ...['privilege', 'privilege', 'privilege', 'works'],
  ]);
});
