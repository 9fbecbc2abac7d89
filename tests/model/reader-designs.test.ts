/** Designs as a reader might put them together: refused in words, or run to their end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { step } from '../../src/engine/units.ts';
import { adviceOf } from '../../src/model/check-design.ts';
import { COMPONENT_IDS, type ComponentId } from '../../src/model/components.ts';
import type { Design } from '../../src/model/design.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { OPERATION_IDS } from '../../src/model/operations.ts';
import { contextOf } from '../../src/scenarios/follow-one-request/context.ts';
import {
  followOneRequest,
  PARAMETERS,
  paramsFrom,
} from '../../src/scenarios/follow-one-request/index.ts';
import { settle } from '../../src/scenarios/parameter.ts';
import { runs, seed } from '../runs.ts';

const move = fc.record({
  component: fc.constantFrom(...COMPONENT_IDS),
  // Past the end of the list: nowhere.
  domain: fc.nat(7),
});

const change = fc.record(
  {
    deviceInterface: fc.constantFrom('native', 'emulatedRegisters', 'sharedRing'),
    signal: fc.constantFrom('hypercall', 'doorbell', null),
    registersIn: fc.constantFrom('monitor', 'deviceModel', null),
    assigned: fc.constantFrom('disk', 'network'),
    iommu: fc.boolean(),
  },
  { requiredKeys: [] },
);

const right = fc.record({ domain: fc.nat(6), reachesDevices: fc.boolean() });

/** A row of the table with components moved about, interfaces exchanged and rights given or taken. */
const readerDesign = fc
  .record({
    row: fc.constantFrom(...DESIGNS),
    moves: fc.array(move, { maxLength: 3 }),
    change: fc.option(change, { nil: {} }),
    rights: fc.array(right, { maxLength: 2 }),
  })
  .map(({ row, moves, change: changed, rights }): Design => {
    const placement: Partial<Record<ComponentId, string>> = { ...row.placement };
    for (const { component, domain } of moves) {
      const place = row.domains[domain];
      if (place) placement[component] = place.id;
      else delete placement[component];
    }
    const domains = row.domains.map((domain, index) => {
      const given = rights.find((one) => one.domain === index);
      return given ? { ...domain, reachesDevices: given.reachesDevices } : domain;
    });
    return { ...row, ...changed, id: 'of-a-reader', domains, placement };
  });

/** One request of each kind through the row; whether all of them came to their end. */
function runsToItsEnd(design: Design): boolean {
  const scenario = {
    ...followOneRequest,
    prepare: (params: Parameters<typeof contextOf>[1]) => contextOf(design, params),
  };
  return OPERATION_IDS.every((operation) => {
    const params = paramsFrom(settle(PARAMETERS, { operation }).settings);
    const run = observe(scenario, params, { seed: 1, interventions: [] });
    return run.ended === 'idle' && run.stateAt(step(run.trace.length)).completed === 1;
  });
}

describe('a design that a reader makes', () => {
  it('is refused in words with a way out, or carries every request to its end', () => {
    const reached = { refused: 0, changedAndRan: 0 };
    const problems = new Set<string>();
    fc.assert(
      fc.property(readerDesign, (design) => {
        const advice = adviceOf(design);
        if (advice.length > 0) {
          reached.refused++;
          for (const { problem, suggestion } of advice) {
            problems.add(problem.replace(/(lives? in|in the|has a) .*/, '$1'));
            expect(problem).toMatch(/^\S.{10,}[^.\s]$/);
            expect(suggestion).toMatch(/^\S.{10,}[^.\s]$/);
            expect(`${problem} ${suggestion}`).not.toMatch(/undefined|null|NaN/);
          }
          return;
        }
        expect(runsToItsEnd(design)).toBe(true);
        if (
          !DESIGNS.some((row) => JSON.stringify(row.placement) === JSON.stringify(design.placement))
        )
          reached.changedAndRan++;
      }),
      { seed, numRuns: runs(2000) },
    );
    expect(reached.refused).toBeGreaterThan(300);
    expect(reached.changedAndRan).toBeGreaterThan(50);
    expect(problems.size).toBeGreaterThan(15);
  });
});
