/** “Two page tables”: the engine's laws, golden traces, and the counts that paging must come to. */
import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import type { Intervention } from '../../../src/engine/scenario.ts';
import { simTime } from '../../../src/engine/units.ts';
import { PAGINGS } from '../../../src/model/memory/walk.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import {
  emptyTlbAt,
  PARAMETERS,
  paramsFrom,
  takePlaceAt,
  twoPageTables,
} from '../../../src/scenarios/two-page-tables/index.ts';
import { KINDS } from '../../../src/scenarios/two-page-tables/state.ts';
import { PATTERNS } from '../../../src/scenarios/two-page-tables/parameters.ts';
import { conform } from '../../engine/conformance.ts';

const params = (given: Record<string, unknown>) => {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return paramsFrom(settings);
};
const calm = { seed: 1, interventions: [] };

conform(
  twoPageTables,
  PAGINGS.flatMap((paging) =>
    PATTERNS.map((pattern) => ({
      name: `${paging}, ${pattern}`,
      params: params({ paging, pattern, operations: 9, pages: 3, tlbEntries: 2 }),
      inputs: calm,
      reaches: ['ties' as const],
      readerMay: [
        { kind: KINDS.tlbEmptied, subject: 0, detail: 0 },
        ...[0, 2, 7].map((page) => ({ kind: KINDS.placeTaken, subject: page, detail: 0 })),
      ],
    })),
  ),
);

const endOf = (given: Record<string, unknown>, interventions: Intervention[] = []) => {
  const run = observe(twoPageTables, params(given), { seed: 1, interventions });
  expect(run.ended).toBe('idle');
  return run.stateAt(run.steps);
};

describe('the same guest under three kinds of paging', () => {
  /** Two pages, each touched three times; a TLB that holds both: two walks, four hits. */
  it.each([
    ['none', 8, 0, 0],
    ['nested', 48, 0, 0],
    // Each page once more: the walk that found the shadow empty, then the one that finds it filled.
    ['shadow', 16, 2, 2],
  ])('%s: %i references, %i exits, %i hidden faults', (paging, references, exits, hiddenFaults) =>
    expect(endOf({ paging })).toMatchObject({
      ...{ references, exits, hiddenFaults, hits: 4, guestFaults: 0 },
    }),
  );

  it('walks at every touch without a TLB', () => {
    expect(endOf({ paging: 'nested', tlbEntries: 0 })).toMatchObject({ references: 144, hits: 0 });
  });

  it('exits for every mapping and unmapping when it makes processes, but only with a shadow', () => {
    const given = { pattern: 'build', operations: 30, pages: 10 };
    // Ten maps, ten first touches, ten unmaps; the touches find the shadow empty.
    expect(endOf({ ...given, paging: 'shadow' })).toMatchObject({
      ...{ exits: 30, traces: 20, hiddenFaults: 10 },
    });
    expect(endOf({ ...given, paging: 'nested' })).toMatchObject({ exits: 0, references: 240 });
    expect(endOf({ ...given, paging: 'none' })).toMatchObject({ exits: 0, references: 40 });
  });

  it('lets each kind win somewhere: shadow at touching, nested at making processes', () => {
    const cyclesOf = (pattern: string, paging: string): number =>
      endOf({ pattern, paging, operations: 39, pages: 13, tlbEntries: 0 }).cycles;
    expect(cyclesOf('build', 'nested')).toBeLessThan(cyclesOf('build', 'shadow'));
    const long = { pattern: 'touch', operations: 40, pages: 1, tlbEntries: 0 };
    expect(endOf({ ...long, paging: 'shadow' }).cycles).toBeLessThan(
      endOf({ ...long, paging: 'nested' }).cycles,
    );
  });

  it('hands a page that is touched for the first time to the guest’s own kernel', () => {
    const given = { pattern: 'fresh', operations: 2, pages: 2 };
    expect(endOf({ ...given, paging: 'none' })).toMatchObject({ guestFaults: 2, exits: 0 });
    expect(endOf({ ...given, paging: 'nested' })).toMatchObject({ guestFaults: 2, exits: 0 });
    // Under a shadow: the missing entry, the guest's write, and the entry missing still.
    expect(endOf({ ...given, paging: 'shadow' })).toMatchObject({
      ...{ guestFaults: 2, exits: 6, traces: 2, hiddenFaults: 2 },
    });
  });

  it('stops at a page whose place was taken away, once, however the tables are followed', () => {
    const taken = [takePlaceAt(0, simTime(0))];
    const given = { operations: 2, pages: 1 };
    expect(endOf({ ...given, paging: 'nested' }, taken)).toMatchObject({
      exits: 1,
      references: 48,
    });
    expect(endOf({ ...given, paging: 'shadow' }, taken)).toMatchObject({
      ...{ exits: 1, hiddenFaults: 1 },
    });
    expect(endOf({ ...given, paging: 'none' }, taken)).toMatchObject({ exits: 0, references: 4 });
  });

  it('walks again for every page once the TLB has been emptied', () => {
    const given = { paging: 'nested', operations: 3, pages: 2 };
    expect(endOf(given)).toMatchObject({ references: 48, hits: 1 });
    // While the second page is being looked up, the first is held.
    const oneWalk = observe(twoPageTables, params({ ...given, operations: 1 }), calm).endedAt;
    const emptied = [emptyTlbAt(simTime(oneWalk + 1))];
    expect(endOf(given, emptied)).toMatchObject({ references: 72, hits: 0 });
  });

  it('builds a dropped shadow anew after each switch of address space, and keeps a kept one', () => {
    const given = { pattern: 'switch', paging: 'shadow', pages: 3, operations: 16 };
    // Four rounds of three touches and a switch.
    expect(endOf({ ...given, shadows: 'dropped' })).toMatchObject({ exits: 16, hiddenFaults: 12 });
    expect(endOf({ ...given, shadows: 'kept' })).toMatchObject({ exits: 10, hiddenFaults: 6 });
  });
});
