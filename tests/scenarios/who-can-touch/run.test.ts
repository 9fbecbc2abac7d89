/** “Who can touch what”: the engine's laws, and what each attacker reaches, against a second account of it. */
import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import type { Intervention } from '../../../src/engine/scenario.ts';
import { simTime } from '../../../src/engine/units.ts';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { ATTACKERS, ATTEMPTS, type Attacker } from '../../../src/model/memory/attempts.ts';
import { exposureOf } from '../../../src/model/memory/exposure.ts';
import {
  endRingAt,
  KINDS,
  setIommuAt,
  whoCanTouch,
} from '../../../src/scenarios/who-can-touch/index.ts';
import { conform } from '../../engine/conformance.ts';

const calm = { seed: 1, interventions: [] };

conform(
  whoCanTouch,
  ATTACKERS.map((attacker) => ({
    name: attacker,
    params: { attacker, iommu: 'on' as const },
    inputs: calm,
    reaches: ['ties' as const],
    readerMay: [
      { kind: KINDS.iommuSet, subject: 0, detail: 0 },
      { kind: KINDS.iommuSet, subject: 1, detail: 0 },
      { kind: KINDS.ringEnded, subject: 9, detail: 0 },
      { kind: KINDS.ringEnded, subject: 0, detail: 0 },
    ],
  })),
);

function worked(attacker: Attacker, iommu: 'on' | 'off', interventions: Intervention[] = []) {
  const run = observe(whoCanTouch, { attacker, iommu }, { seed: 1, interventions });
  const { outcomes } = run.stateAt(run.steps);
  return ATTEMPTS.flatMap(({ way, does, target }, index) =>
    outcomes[index]?.guard === null ? [`${way} ${does} ${target}`] : [],
  );
}

describe('what an attacker reaches', () => {
  it('is nothing but its own, for a child, with a device or without', () => {
    expect(worked('child', 'off')).toEqual(['instructions write own']);
    expect(worked('childWithDevice', 'on')).toEqual(['instructions write own']);
  });

  it('is all of the machine, for whoever has a device that nothing checks', () => {
    for (const attacker of ['childWithDevice', 'driverPartition', 'parent'] as const)
      expect(worked(attacker, 'off').filter((one) => one.startsWith('device'))).toHaveLength(
        attacker === 'parent' ? 3 : 4,
      );
  });

  it('is also what was shared with it, for a driver partition', () => {
    expect(worked('driverPartition', 'on')).toEqual([
      ...['instructions write own', 'instructions read ring', 'device read ring'],
    ]);
    expect(worked('driverPartition', 'on', [endRingAt(simTime(0))])).toEqual([
      'instructions write own',
    ]);
  });

  it('is everything but the hypervisor’s memory, for the parent', () => {
    const reached = worked('parent', 'on');
    expect(reached).toHaveLength(ATTEMPTS.length - 4);
    expect(reached.some((one) => one.includes('hypervisor'))).toBe(false);
    expect(worked('parent', 'on', [endRingAt(simTime(0))])).toEqual(reached);
    expect(worked('parent', 'off')).toContain('device write hypervisor');
  });

  it('changes with the IOMMU in the middle of the attack', () => {
    const late = setIommuAt(false, simTime(7_500));
    expect(worked('childWithDevice', 'on', [late])).toEqual([
      ...['instructions write own', 'device read parent', 'device write hypervisor'],
    ]);
  });
});

/** Where the designs have such a partition: design, its domain, and what the hypervisor and another child are there. */
const inDesigns = [
  { attacker: 'child', design: 'parent-synthetic', hypervisor: 'hypervisor' },
  { attacker: 'parent', design: 'parent-synthetic', hypervisor: 'hypervisor' },
  { attacker: 'driverPartition', design: 'driver-domain', hypervisor: 'hypervisor' },
] as const;

it('agrees with the exposure that follows from a design’s row', () => {
  for (const { attacker, design: id, hypervisor } of inDesigns) {
    const design = DESIGNS.find((one) => one.id === id) ?? expect.fail();
    const kind = {
      child: 'childPartition',
      parent: 'parentPartition',
      driverPartition: 'driverPartition',
    } as const;
    const from =
      design.domains.find((one) => one.kind === kind[attacker] && one.mode === 'kernel') ??
      expect.fail(`${id} has no ${attacker}`);
    for (const iommu of ['on', 'off'] as const)
      for (const way of ['instructions', 'device'] as const) {
        const reach = exposureOf(design, from.id, iommu === 'on').find(
          (one) => one.target === hypervisor && one.way === way,
        )?.reach;
        const reached = worked(attacker, iommu).includes(`${way} write hypervisor`);
        expect([attacker, iommu, way, reached]).toEqual([attacker, iommu, way, reach === 'all']);
      }
  }
});
