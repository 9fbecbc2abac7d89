/** “VMBus up close”: the engine's laws, the rule of the bell, and what follows from it under load. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measure } from '../../../src/engine/measure.ts';
import { observe } from '../../../src/engine/observe.ts';
import { simTime, step } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import {
  hangChildAt,
  hangParentAt,
  keepBusyAt,
  kindName,
  PARAMETERS,
  paramsFrom,
  pullCableAt,
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

const readerMay = [keepBusyAt, hangChildAt, hangParentAt, pullCableAt].map((make) => {
  const { kind, subject, detail } = make(simTime(0));
  return { kind, subject, detail };
});

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
    readerMay,
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

describe('a parent that hangs', () => {
  const hung = (given: Record<string, unknown>) =>
    measure(vmbus, params({ packets: 12, gapUs: 12, places: 4, ...given }), {
      seed: 1,
      interventions: [hangParentAt(simTime(0))],
    }).state;
  it('leaves a full ring behind one bell, and a child that runs on', () => {
    expect(hung({})).toMatchObject({
      came: 12,
      put: 4,
      taken: 0,
      sent: 0,
      bells: 1,
      child: 'waits',
    });
  });
  it('stops a child with an imitated card at its first touch', () => {
    const state = hung({ design: 'parent-emulated' });
    expect(state).toMatchObject({ put: 1, taken: 0, sent: 0, exits: 1, child: 'stopped' });
  });
  it('is not missed by a child with a card of its own', () => {
    expect(hung({ design: 'parent-sriov' })).toMatchObject({ sent: 12 });
  });
  it('is not freed by the end of other work', () => {
    const inputs = {
      seed: 1,
      interventions: [keepBusyAt(simTime(0)), hangParentAt(simTime(5_000))],
    };
    expect(measure(vmbus, params({ busyUs: 20 }), inputs).state).toMatchObject({
      busy: 1,
      sent: 0,
    });
  });
});

test('a child that hangs ends what it has begun, and the parent leaves', () => {
  for (const { id: design } of WAYS) {
    const { state } = measure(vmbus, params({ design, packets: 12, gapUs: 12 }), {
      seed: 1,
      interventions: [hangChildAt(simTime(61_000))],
    });
    // The sixth packet came at 60 µs.
    expect(state).toMatchObject({ came: 6, handed: 6, sent: 6, parent: 'asleep', child: 'idle' });
  }
});

test('a pulled cable loses what is on the wire, and nobody before the card does less', () => {
  for (const { id: design } of WAYS) {
    const given = params({ design, packets: 12, gapUs: 12, wire: '1' });
    const [calm, cut] = [[], [pullCableAt(simTime(60_000))]].map((interventions) =>
      observe(vmbus, given, { seed: 1, interventions }),
    );
    const state = cut?.stateAt(cut.steps);
    expect(state).toMatchObject({ handed: 12, wire: 0 });
    expect(state?.sent).toBeLessThan(12);
    expect(state?.sent).toBeGreaterThan(0);
    const { childNs, hypervisorNs, parentNs } = calm?.stateAt(calm.steps) ?? expect.fail();
    expect(state).toMatchObject({ childNs, hypervisorNs, parentNs });
  }
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
