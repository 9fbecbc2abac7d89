/** The traces of “two page tables” that somebody has read and found right. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/engine/trace-text.ts';
import type { Intervention } from '../../../src/engine/scenario.ts';
import { simTime } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../../src/scenarios/registry.ts';
import { emptyTlbAt, takePlaceAt } from '../../../src/scenarios/two-page-tables/index.ts';
import { expectGolden } from '../../golden.ts';

function told(given: Record<string, unknown>, interventions: Intervention[] = []) {
  const entry = ENTRIES.get('two-page-tables');
  if (!entry) throw new Error('two-page-tables is not registered');
  return entry.run(settle(entry.parameters, given).settings, { seed: 1, interventions });
}
function text(...given: Parameters<typeof told>): string {
  const { run, names, narration } = told(...given);
  return traceText(run, names, (step) => narration(step - 1).short);
}

describe('golden traces of two page tables', () => {
  it('one touch through both tables', () =>
    expectGolden('two-page-tables--nested.trace.txt', text({ paging: 'nested', operations: 1 })));
  it('a page mapped, touched and unmapped under a shadow', () =>
    expectGolden(
      'two-page-tables--shadow-build.trace.txt',
      text({ paging: 'shadow', pattern: 'build', operations: 3 }),
    ));
  it('a switch of address space under a shadow', () =>
    expectGolden(
      'two-page-tables--shadow-switch.trace.txt',
      text({ paging: 'shadow', pattern: 'switch', operations: 4, pages: 1, guestLevels: 2 }),
    ));
  it('a place taken away under nested paging, and a TLB emptied', () =>
    expectGolden(
      'two-page-tables--place-taken--nested.trace.txt',
      text(...([{ paging: 'nested', operations: 3, guestLevels: 1, nestedLevels: 2 }] as const), [
        takePlaceAt(0, simTime(10)),
        emptyTlbAt(simTime(900)),
      ]),
    ));
  it('a page touched for the first time under a shadow', () =>
    expectGolden(
      'two-page-tables--shadow-fresh.trace.txt',
      text({ paging: 'shadow', pattern: 'fresh', operations: 1, guestLevels: 2 }),
    ));
});

it('every event has a sentence', () => {
  for (const given of [
    { paging: 'shadow', pattern: 'build', operations: 6 },
    { paging: 'shadow', pattern: 'switch', operations: 6, shadows: 'kept' },
    { paging: 'nested', pattern: 'build', operations: 6 },
    { paging: 'none', pattern: 'fresh', operations: 3 },
  ]) {
    const { run, narration } = told(given, [
      ...[takePlaceAt(0, simTime(1)), takePlaceAt(9, simTime(2)), emptyTlbAt(simTime(3))],
    ]);
    for (let row = 0; row < run.trace.length; row += 1) {
      expect(narration(row).long).toMatch(/^[A-Z].+\.$/);
      expect(narration(row).short.length).toBeLessThan(90);
    }
  }
});
