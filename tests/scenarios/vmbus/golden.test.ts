/** The traces of “VMBus up close” that somebody has read and found right. */
import { describe, expect, it } from 'vitest';
import { simTime } from '../../../src/engine/units.ts';
import { traceText } from '../../../src/engine/trace-text.ts';
import type { Intervention } from '../../../src/engine/scenario.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../../src/scenarios/registry.ts';
import {
  hangChildAt,
  hangParentAt,
  keepBusyAt,
  pullCableAt,
} from '../../../src/scenarios/vmbus/index.ts';
import { expectGolden } from '../../golden.ts';

function told(given: Record<string, unknown>, interventions: readonly Intervention[] = []) {
  const entry = ENTRIES.get('vmbus');
  if (!entry) throw new Error('vmbus is not registered');
  return entry.run(settle(entry.parameters, given).settings, { seed: 1, interventions });
}
function text(...given: Parameters<typeof told>): string {
  const { run, names, narration } = told(...given);
  return traceText(run, names, (step) => narration(step - 1).short);
}

describe('golden traces of a channel', () => {
  it('six packets, every other one with a bell', () =>
    expectGolden('vmbus--every-other--parent-synthetic.trace.txt', text({ packets: 6 })));
  it('the parent kept busy while the ring fills up', () =>
    expectGolden(
      'vmbus--kept-busy--parent-synthetic.trace.txt',
      text({ packets: 8, places: 3, busyUs: 40 }, [keepBusyAt(simTime(9_000))]),
    ));
  it('a parent that hangs, and a card without its cable', () =>
    expectGolden(
      'vmbus--cable-and-hang--parent-synthetic.trace.txt',
      text({ packets: 6, places: 2 }, [
        pullCableAt(simTime(13_500)),
        hangParentAt(simTime(21_000)),
      ]),
    ));
  it('three packets through an imitated register', () =>
    expectGolden(
      'vmbus--registers--parent-emulated.trace.txt',
      text({ packets: 3, design: 'parent-emulated' }),
    ));
});

it('every event has a sentence', () => {
  let sentences = 0;
  const busy = keepBusyAt(simTime(30_000));
  const acts = [
    [busy],
    [busy, pullCableAt(simTime(70_000)), hangParentAt(simTime(80_000))],
    [hangParentAt(simTime(3_100)), keepBusyAt(simTime(90_000)), hangParentAt(simTime(95_000))],
    [busy, hangChildAt(simTime(60_500)), hangChildAt(simTime(61_000))],
  ];
  for (const design of ['parent-emulated', 'parent-synthetic', 'parent-sriov'])
    for (const given of [{ gapUs: 1, places: 2 }, { gapUs: 30 }, { arrivals: 'bursts' }])
      for (const interventions of acts) {
        const { run, narration } = told({ design, ...given }, interventions);
        for (let row = 0; row < run.trace.length; row += 1) {
          const { long, short } = narration(row);
          expect(long).toMatch(/^[A-Z\d].+\.$/);
          expect(short.length).toBeLessThan(90);
          sentences += 1;
        }
      }
  expect(sentences).toBeGreaterThan(1_000);
});

it('no sentence gives cycles of another machine as if they were this one’s', () => {
  let costs = 0;
  for (const design of ['parent-emulated', 'parent-synthetic', 'parent-sriov']) {
    const { run, narration } = told({ design }, [keepBusyAt(simTime(30_000))]);
    for (let row = 0; row < run.trace.length; row += 1)
      for (const [cost] of narration(row).long.matchAll(/(?:about )?[\d,]+ cycles/g)) {
        costs += 1;
        expect(cost).toMatch(/^about /);
      }
  }
  expect(costs).toBeGreaterThan(50);
});
