import { describe, expect, it } from 'vitest';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';
import { designFor, placeIn, type Design } from '../../src/model/design.ts';
import { CRASHABLE, effectsOfLosing } from '../../src/model/failure.ts';
import { instancesOf } from '../../src/model/instances.ts';
import { crashOf, linesOf, nameOf } from './effect-lines.ts';
import { ASSIGNED, FAILURES } from './expected-failures.ts';

const design = (id: string): Design => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};

const lines = (row: Design, component: (typeof CRASHABLE)[number], children = 2): string[] => {
  const { instances, effects } = crashOf(row, component, children);
  return linesOf(instances, effects);
};

describe('the crash of a component', () => {
  it('is written down for every design', () => {
    expect(Object.keys(FAILURES).sort()).toEqual(DESIGNS.map((row) => row.id).sort());
  });

  it.each(DESIGNS.flatMap((row) => CRASHABLE.map((id) => [row.id, id] as const)))(
    '%s, %s',
    (id, component) => {
      // Neighbours that stop for the same reason have no order among themselves.
      expect(lines(design(id), component).sort()).toEqual([...FAILURES[id]![component]].sort());
    },
  );

  it('is told in the order in which it happens', () => {
    expect(lines(design('parent-synthetic'), 'physicalDriver', 1)).toEqual([
      'parent stopped: crashed',
      'worker 0 stopped: wasEnteredThroughIt (parent)',
      'child 0 stalled: waitsForIt (parent)',
      'hypervisor stopped: machineStopped (parent)',
      'child 0 stopped: wasEnteredThroughIt (hypervisor)',
      'application 0 stopped: wasEnteredThroughIt (child 0)',
    ]);
    expect(lines(design('driver-domain'), 'physicalDriver', 1)).toEqual([
      'driver stopped: crashed',
      'child 0 stalled: waitsForIt (driver)',
      'driver restarting: startedAgain (driver)',
    ]);
    expect(lines(design('hosted'), 'deviceModel', 1)).toEqual([
      'process 0 stopped: crashed',
      'vmm 0 stopped: cannotRunWithoutIt (process 0)',
      'child 0 stopped: wasEnteredThroughIt (vmm 0)',
      'application 0 stopped: wasEnteredThroughIt (child 0)',
    ]);
  });

  it.each(CRASHABLE)('of an assigned device’s %s stays in its child', (component) => {
    for (const [id, kind] of [
      ['parent-sriov', 'network'],
      ['parent-dda', 'disk'],
    ] as const) {
      const row = designFor(design(id), kind);
      expect(lines(row, component).sort(), id).toEqual([...ASSIGNED[component]].sort());
    }
  });

  it('of the physical driver takes the machine down, but where it lives by itself', () => {
    const everythingStops = (row: Design): boolean => {
      const { instances, effects } = crashOf(row, 'physicalDriver');
      const stopped = new Set(
        effects.filter((one) => one.becomes === 'stopped').map((one) => one.instance),
      );
      return instances.every((one) => one.domain.mode === 'hardware' || stopped.has(one.index));
    };
    expect(DESIGNS.filter((row) => !everythingStops(row)).map((row) => row.id)).toEqual([
      'isolated-drivers',
      'driver-domain',
      'nova',
    ]);
  });

  it('of the control domain takes the machine and the driver domain with it', () => {
    const row = design('driver-domain');
    const instances = instancesOf(row, 2);
    const control = instances.find((one) => one.domain.id === 'control');
    const after = linesOf(instances, effectsOfLosing(row, instances, control!));
    expect(after).toContain('hypervisor stopped: machineStopped (control)');
    expect(after).toContain('driver stopped: wasEnteredThroughIt (hypervisor)');
    expect(after.filter((line) => line.includes('restarting'))).toEqual([]);
  });

  it('spares the children beside it where it belongs to one of them', () => {
    let bystanders = 0;
    for (const row of DESIGNS)
      for (const component of ['guestDriver', 'application', 'deviceModel'] as const) {
        const shared = row.placement[component] && !placeIn(row, component).perChild;
        if (shared && row.id !== 'bare-metal') {
          expect(`${row.id} ${component}`).toMatch(/^(virtual-server deviceModel|isolated)/);
          continue;
        }
        const { instances, effects } = crashOf(row, component, 3);
        for (const effect of effects) {
          const one = instances[effect.instance];
          expect(one?.child ?? 0, `${row.id} ${component}: ${nameOf(one)}`).toBe(0);
          bystanders += instances.filter((other) => (other.child ?? 0) > 0).length;
        }
      }
    expect(bystanders).toBeGreaterThan(100);
  });

  it('of hardware is not modelled', () => {
    const row = design('monolithic');
    const instances = instancesOf(row, 1);
    const device = instances.find((one) => one.domain.mode === 'hardware');
    expect(effectsOfLosing(row, instances, device!)).toEqual([]);
  });
});
