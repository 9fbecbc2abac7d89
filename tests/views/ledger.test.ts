/** Ledger, blast radius and signature: sums that add up, and who is hit. */
import { describe, expect, it } from 'vitest';
import { simTime } from '../../src/engine/units.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { crashAt, PARAMETERS } from '../../src/scenarios/follow-one-request/index.ts';
import { defaultsOf } from '../../src/scenarios/parameter.ts';
import { blastRadius, survivors } from '../../src/views/blast-radius.ts';
import { compare } from '../../src/views/comparison.ts';
import { follow } from '../../src/views/follow-one-request/subject.ts';
import { ledgerOf } from '../../src/views/ledger.ts';
import { signatureOf } from '../../src/views/signature.ts';

const runOf = (design: string, interventions: ReturnType<typeof crashAt>[] = []) => {
  const [run] = compare(follow, [design], defaultsOf(PARAMETERS), { seed: 1, interventions }).runs;
  if (!run) throw new Error('no run');
  return run;
};

describe('the ledger', () => {
  it.each(DESIGNS.map((design) => design.id))('adds up: %s', (design) => {
    const run = runOf(design);
    const ledger = ledgerOf(run, run.steps);
    const byKind = ledger.byKind.reduce((sum, one) => sum + one.count, 0);
    expect(byKind).toBe(ledger.crossings);
    expect(ledger.crossings).toBe(run.context.hops.reduce((sum, hop) => sum + hop.crossings, 0));
    const device = run.context.hops.reduce((sum, hop) => sum + hop.serviceNs, 0);
    expect(ledger.processorNs).toBe(run.endedAt - device);
    expect(ledger.completed).toBe(1);
  });

  it('is empty at the start', () => {
    const { crossings, byKind, processorTime } = ledgerOf(runOf('hosted'), 0);
    expect([crossings, byKind, processorTime]).toEqual([0, [], []]);
  });

  it('names the two kernels a hosted or a parent-partition read goes through', () => {
    expect(ledgerOf(runOf('hosted'), 0).platformLayers).toHaveLength(2);
    expect(ledgerOf(runOf('parent-synthetic'), 0).platformLayers).toHaveLength(2);
    expect(ledgerOf(runOf('bare-metal'), 0).platformLayers).toHaveLength(1);
  });
});

describe('the blast radius', () => {
  it('counts the second virtual machine, to which nothing was done', () => {
    const deviceModel = runOf('parent-synthetic', [crashAt('deviceModel', simTime(9_000))]);
    expect(survivors(deviceModel, deviceModel.steps)).toEqual({ running: 1, of: 2 });
    const driver = runOf('parent-synthetic', [crashAt('physicalDriver', simTime(9_000))]);
    expect(survivors(driver, driver.steps)).toEqual({ running: 0, of: 2 });
    const none = runOf('driver-domain', [crashAt('deviceModel', simTime(9_000))]);
    expect(survivors(none, none.steps)).toEqual({ running: 2, of: 2 });
  });

  it('lists every domain but the hardware, with names that differ', () => {
    const run = runOf('hosted');
    const rows = blastRadius(run, 0);
    expect(rows).toHaveLength(run.context.instances.length - 1);
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
  });
});

describe('a signature', () => {
  it('differs between designs whose paths differ, and stays in its box', () => {
    const shapes = DESIGNS.map((design) => signatureOf(design.id));
    for (const { points } of shapes)
      for (const [x, y] of points) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(100);
      }
    // Alike are those whose ways differ in what a border is, not in where it lies.
    const byShape = new Map<string, string[]>();
    shapes.forEach(({ points }, index) => {
      const key = JSON.stringify(points);
      byShape.set(key, [...(byShape.get(key) ?? []), DESIGNS[index]?.id ?? '']);
    });
    const alike = [...byShape.values()].filter((ids) => ids.length > 1);
    expect(alike).toEqual([
      ['hosted', 'hosted-vtx'],
      ['monolithic', 'kvm-vhost'],
      ['parent-synthetic', 'parent-sriov'],
      ['kvm-process', 'microvm'],
    ]);
  });

  it('begins and ends where the application is', () => {
    const { points } = signatureOf('parent-synthetic');
    expect(points[0]?.[1]).toBe(points.at(-1)?.[1]);
  });
});
