import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/model/check-design.ts';
import { domainOf, type Design } from '../../src/model/design.ts';
import { DEVICES } from '../../src/model/devices.ts';
import { OPERATION_IDS, OPERATIONS, type OperationId } from '../../src/model/operations.ts';
import { at, COST_LEVELS, type CostLevel } from '../../src/model/platforms/constant.ts';
import { REGISTER_ACCESSES } from '../../src/model/register-accesses.ts';
import { routeBetween } from '../../src/model/route.ts';
import { runs, seed } from '../runs.ts';
import { bordersBetween, randomDesign } from './random-designs.ts';
import { hopsOf, totals } from './totals.ts';

/** The crossings of an operation, reckoned from the placement and the tree alone. */
function crossingsOf(design: Design, operation: OperationId, level: CostLevel): number {
  const place = (component: keyof Design['placement']): string =>
    design.placement[component] ?? 'nowhere';
  const emulated = design.deviceInterface === 'emulatedRegisters';
  const front = place(emulated ? 'deviceModel' : 'backEnd');
  const way = ['child', front, place('ioStack'), place('physicalDriver')];
  const walk = way
    .slice(1)
    .reduce((sum, to, index) => sum + bordersBetween(design, way[index]!, to), 0);
  const interrupt = 1 + bordersBetween(design, 'root', place('physicalDriver'));
  const kind = operation.startsWith('disk') ? 'disk' : 'network';
  const accesses = (when: 'submit' | 'complete'): number =>
    emulated ? at(REGISTER_ACCESSES[kind][when], level) : 0;
  const answered =
    design.registersIn === 'deviceModel' ? 2 * bordersBetween(design, 'child', front) : 2;
  const down = walk + 1 + Math.max(0, accesses('submit') - 1) * answered;
  const up = interrupt + walk + accesses('complete') * answered;
  return {
    diskRead: 1 + down + up + 1,
    diskWrite: 1 + 2 * (down + up) + 1,
    networkSend: 1 + down,
    networkReceive: up + 1,
  }[operation];
}

describe('the path through any design', () => {
  it('books each hop’s cycles with domains of the design, all of them', () => {
    let split = 0;
    fc.assert(
      fc.property(randomDesign, fc.constantFrom(...OPERATION_IDS), (design, id) => {
        for (const hop of hopsOf(design, id)) {
          const booked = hop.shares.reduce((sum, share) => sum + share.cycles, 0);
          expect(booked).toBe(hop.cycles);
          for (const share of hop.shares) {
            if (share.cycles === 0) continue;
            expect(domainOf(design, share.domain).mode).not.toBe('hardware');
          }
          if (hop.shares.length > 1) split++;
        }
      }),
      { seed, numRuns: runs(300) },
    );
    expect(split).toBeGreaterThan(10);
  });

  it('goes out and back over the same borders', () => {
    const reached = { far: 0, sideways: 0 };
    fc.assert(
      fc.property(randomDesign, (design) => {
        const inside = design.domains.filter((domain) => domain.mode !== 'hardware');
        for (const from of inside)
          for (const to of inside) {
            const out = routeBetween(design, from, to);
            const back = routeBetween(design, to, from);
            expect(out.map((one) => `${one.from.id}|${one.to.id}`)).toEqual(
              back.map((one) => `${one.to.id}|${one.from.id}`).reverse(),
            );
            expect(out).toHaveLength(bordersBetween(design, from.id, to.id));
            if (out.length >= 4) reached.far++;
            const lowest = out.findIndex((one) => one.from.under !== one.to.id);
            if (lowest > 0) reached.sideways++;
          }
      }),
      { seed, numRuns: runs(300) },
    );
    expect(reached.far).toBeGreaterThan(100);
    expect(reached.sideways).toBeGreaterThan(100);
  });

  it('has as many crossings as its placement asks for', () => {
    const reached = { ring: 0, answeredByModel: 0, answeredByMonitor: 0, userDriver: 0 };
    fc.assert(
      fc.property(randomDesign, (design) => {
        expect(problemsOf(design)).toEqual([]);
        if (design.deviceInterface === 'sharedRing') reached.ring++;
        else if (design.registersIn === 'deviceModel') reached.answeredByModel++;
        else reached.answeredByMonitor++;
        const driver = domainOf(design, design.placement.physicalDriver ?? '');
        if (driver.mode === 'user') reached.userDriver++;
        for (const id of OPERATION_IDS)
          for (const level of COST_LEVELS)
            expect(totals(design, id, level).crossings, `${id} ${level}`).toBe(
              crossingsOf(design, id, level),
            );
      }),
      { seed, numRuns: runs(300) },
    );
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(20);
  });

  it('costs no less and passes no fewer borders at a higher end of the costs', () => {
    fc.assert(
      fc.property(randomDesign, fc.constantFrom(...OPERATION_IDS), (design, id) => {
        const [low, value, high] = COST_LEVELS.map((level) => totals(design, id, level));
        for (const of of ['cycles', 'crossings', 'microseconds'] as const) {
          expect(low![of], of).toBeLessThanOrEqual(value![of]);
          expect(value![of], of).toBeLessThanOrEqual(high![of]);
        }
        expect(low!.copies).toBe(high!.copies);
      }),
      { seed, numRuns: runs(200) },
    );
  });

  it('never makes up time: each hop costs what its constants say', () => {
    let reached = 0;
    fc.assert(
      fc.property(randomDesign, fc.constantFrom(...OPERATION_IDS), (design, id) => {
        const bytes = (OPERATIONS[id].kind === 'disk' ? DEVICES.nvme : DEVICES.nic1g).bytes;
        for (const hop of hopsOf(design, id)) {
          const values = hop.constants.map((one) => one.value);
          const sum = values.slice(1).reduce((all, value) => all + value, 0);
          const expected = {
            work: values,
            crossing: hop.crossing === 'deviceCommand' ? [0] : values,
            copy: [Math.round(bytes * (values[0] ?? 0))],
            registers: [hop.accesses * sum],
            device: [0],
          }[hop.kind];
          expect([hop.cycles], hop.kind).toEqual(expected);
          expect(hop.serviceNs).toBe(hop.kind === 'device' ? values[0] : 0);
          expect(hop.constants).toHaveLength(
            hop.crossing === 'deviceCommand' ? 0 : hop.kind === 'registers' ? values.length : 1,
          );
          if (hop.kind !== 'registers') continue;
          const starts = hop.direction === 'down' ? 1 : 0;
          expect(hop.accesses).toBe((values[0] ?? 0) - starts);
          reached++;
        }
      }),
      { seed, numRuns: runs(100) },
    );
    expect(reached).toBeGreaterThan(20);
  });
});
