/** The traces of attacks that somebody has read and found right. */
import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../../src/engine/scenario.ts';
import { traceText } from '../../../src/engine/trace-text.ts';
import { simTime } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../../src/scenarios/registry.ts';
import { endRingAt, setIommuAt } from '../../../src/scenarios/who-can-touch/index.ts';
import { expectGolden } from '../../golden.ts';

function told(given: Record<string, unknown>, interventions: Intervention[] = []) {
  const entry = ENTRIES.get('who-can-touch');
  if (!entry) throw new Error('who-can-touch is not registered');
  return entry.run(settle(entry.parameters, given).settings, { seed: 1, interventions });
}
const text = (...given: Parameters<typeof told>): string => {
  const { run, names, narration } = told(...given);
  return traceText(run, names, (step) => narration(step - 1).short);
};

describe('golden traces of attacks', () => {
  it('a compromised parent', () =>
    expectGolden('who-can-touch--parent.trace.txt', text({ attacker: 'parent' })));
  it('a child with a device, the IOMMU switched off on the way', () =>
    expectGolden(
      'who-can-touch--child-with-device.trace.txt',
      text({ attacker: 'childWithDevice' }, [setIommuAt(false, simTime(7_500))]),
    ));
  it('a driver partition whose ring is taken away', () =>
    expectGolden(
      'who-can-touch--driver-partition.trace.txt',
      text({ attacker: 'driverPartition', iommu: 'off' }, [endRingAt(simTime(1_500))]),
    ));
});

it('every event has a sentence', () => {
  for (const attacker of ['child', 'childWithDevice', 'driverPartition', 'parent']) {
    const { run, narration } = told({ attacker }, [
      ...[setIommuAt(false, simTime(1)), setIommuAt(true, simTime(2)), endRingAt(simTime(3))],
    ]);
    for (let row = 0; row < run.trace.length; row += 1) {
      expect(narration(row).long).toMatch(/^[A-Z].+\.$/);
      expect(narration(row).short.length).toBeLessThan(100);
    }
  }
});
