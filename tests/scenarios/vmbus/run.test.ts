/** “VMBus up close”: the engine's laws, the rule of the bell, and what follows from it under load. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measure } from '../../../src/engine/measure.ts';
import { observe } from '../../../src/engine/observe.ts';
import { simTime, step } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import {
  keepBusyAt,
  kindName,
  PARAMETERS,
  paramsFrom,
  vmbus,
} from '../../../src/scenarios/vmbus/index.ts';
import { WAYS } from '../../../src/scenarios/vmbus/ways.ts';
import { conform } from '../../engine/conformance.ts';
import { runs, seed } from '../../runs.ts';

const calm = { seed: 1, interventions: [] };
const params = (given: Record<string, unknown>) => {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return paramsFrom(settings);
};
const run = (given: Record<string, unknown>) => observe(vmbus, params(given), calm);
const end = (given: Record<string, unknown>) => measure(vmbus, params(given), calm).state;

conform(
  vmbus,
  [
    { design: 'parent-synthetic' },
    { design: 'parent-synthetic', arrivals: 'random', gapUs: 3, places: 2 },
    { design: 'parent-emulated', arrivals: 'bursts' },
    { design: 'parent-sriov', wire: '1' },
  ].map((given, index) => ({
    name: Object.values(given).join(', '),
    params: params(given),
    inputs: { seed: 7, interventions: index === 1 ? [keepBusyAt(simTime(20_000))] : [] },
    reaches: [
      ...(given.arrivals === 'random' ? (['chance'] as const) : []),
      ...(given.design === 'parent-sriov' ? [] : (['ties'] as const)),
    ],
  })),
);

describe('the costs of a doing', () => {
  // The sums of the path through the design, as “follow one request” prints them hop by hop.
  test.each([
    ['parent-emulated', { put: 5_461, tell: 908, wake: 12_202, model: 3_624, pass: 5_461 }],
    ['parent-synthetic', { put: 5_461, tell: 908, wake: 10_354, model: 0, pass: 10_665 }],
    ['parent-sriov', { put: 5_461, tell: 0, wake: 0, model: 0, pass: 0 }],
  ])('%s', (design, doings) => {
    expect(run({ design }).context.doings).toEqual(doings);
  });
});

describe('a bell', () => {
  // The parent needs 908 + 10,354 + 10,665 cycles at 2.1 GHz from the put to the next look: 10.44 µs.
  it('rings for every packet that comes after the parent has left', () => {
    expect(end({ gapUs: 12, packets: 64 })).toMatchObject({ bells: 64, spared: 0 });
  });
  it('rings once where the parent never gets to the end', () => {
    expect(end({ gapUs: 4, packets: 64, places: 32 })).toMatchObject({ bells: 1, spared: 63 });
  });
  it('rings once for a burst, whatever its pause', () => {
    const { bells } = end({ arrivals: 'bursts', gapUs: 50, packets: 32 });
    expect(bells).toBe(4);
  });
  it('is not needed while the parent is kept from coming, however many packets lie there', () => {
    const inputs = { seed: 1, interventions: [keepBusyAt(simTime(0))] };
    const given = params({ gapUs: 20, busyUs: 200, packets: 12, places: 16 });
    const late = measure(vmbus, given, inputs).state;
    expect(late.bells).toBeLessThan(measure(vmbus, given, calm).state.bells);
    expect(late.sent).toBe(12);
  });
  it('goes out from an empty ring alone, and never while the parent is in it', () => {
    let bells = 0;
    let spared = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('steady', 'random', 'bursts'),
        fc.integer({ min: 1, max: 32 }),
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 0, max: 1_000 }),
        (gapUs, arrivals, places, busyAt, seedOfRun) => {
          const one = observe(vmbus, params({ gapUs, arrivals, places, packets: 24 }), {
            seed: seedOfRun,
            interventions: [keepBusyAt(simTime(busyAt))],
          });
          for (let row = 0; row < one.trace.length; row += 1) {
            if (kindName(one.trace.kind[row] ?? -1) !== 'packetPut') continue;
            const before = one.stateAt(step(row));
            const after = one.stateAt(step(row + 1));
            const rings = before.put === before.taken && before.parent === 'asleep';
            expect(after.child === 'rings').toBe(rings);
            bells += rings ? 1 : 0;
            spared += rings ? 0 : 1;
          }
          const last = one.stateAt(one.steps);
          expect([last.sent, last.bells + last.spared]).toEqual([24, 24]);
        },
      ),
      { seed, numRuns: runs(60) },
    );
    expect(bells).toBeGreaterThan(100);
    expect(spared).toBeGreaterThan(100);
  });
});

describe('room', () => {
  it('runs out where the parent is slower than the child, and nothing is lost', () => {
    const one = run({ gapUs: 1, places: 2, packets: 32 });
    const kinds = Array.from({ length: one.trace.length }, (_, row) =>
      kindName(one.trace.kind[row] ?? -1),
    );
    expect(kinds.filter((kind) => kind === 'ringFull').length).toBeGreaterThan(10);
    expect(one.stateAt(one.steps)).toMatchObject({ sent: 32, child: 'idle', parent: 'asleep' });
    expect(one.stateAt(one.steps).stillNs).toBeGreaterThan(0);
  });
});

describe('the other ways', () => {
  it('an imitated register stops the child once for every packet, under any load', () => {
    for (const gapUs of [1, 8, 30])
      expect(end({ design: 'parent-emulated', gapUs, packets: 20 })).toMatchObject({
        exits: 20,
        bells: 0,
        sent: 20,
      });
  });
  it('a slice of the card tells nobody, and the parent does nothing', () => {
    expect(end({ design: 'parent-sriov', gapUs: 1, packets: 20 })).toMatchObject({
      ...{ exits: 0, bells: 0, parentNs: 0, hypervisorNs: 0, sent: 20 },
    });
  });
  it('on a slow wire the packets wait at the card, on each way', () => {
    for (const { id } of WAYS) {
      const { endedAt } = run({ design: id, gapUs: 1, packets: 40, wire: '1', places: 32 });
      expect(endedAt).toBeGreaterThanOrEqual(40 * 12_304);
    }
  });
});
