/** “Two page tables”: the engine's laws, golden traces, and the counts that paging must come to. */
import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import { PAGINGS } from '../../../src/model/memory/walk.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import {
  PARAMETERS,
  paramsFrom,
  twoPageTables,
} from '../../../src/scenarios/two-page-tables/index.ts';
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
    })),
  ),
);

const endOf = (given: Record<string, unknown>) => {
  const run = observe(twoPageTables, params(given), calm);
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

  it('builds a dropped shadow anew after each switch of address space, and keeps a kept one', () => {
    const given = { pattern: 'switch', paging: 'shadow', pages: 3, operations: 16 };
    // Four rounds of three touches and a switch.
    expect(endOf({ ...given, shadows: 'dropped' })).toMatchObject({ exits: 16, hiddenFaults: 12 });
    expect(endOf({ ...given, shadows: 'kept' })).toMatchObject({ exits: 10, hiddenFaults: 6 });
  });
});
