/** What the figure of two page tables draws, asks and sums up, held against the runs themselves. */
import { describe, expect, it } from 'vitest';
import { simTime, step } from '../../../src/engine/units.ts';
import { walkReferences } from '../../../src/model/memory/walk.ts';
import { defaultsOf } from '../../../src/scenarios/parameter.ts';
import { emptyTlbAt, takePlaceAt } from '../../../src/scenarios/two-page-tables/index.ts';
import { compare } from '../../../src/views/comparison.ts';
import { PAGING_GATES } from '../../../src/views/two-page-tables/gates.ts';
import { gridOf } from '../../../src/views/two-page-tables/grid.ts';
import { pagingLedgerOf } from '../../../src/views/two-page-tables/ledger.ts';
import { cyclesOf, type PagingRun } from '../../../src/views/two-page-tables/run.ts';
import { pagingSubject } from '../../../src/views/two-page-tables/subject.ts';
import { verdictOf } from '../../../src/views/two-page-tables/verdict.ts';
import { heldAt, walkAt } from '../../../src/views/two-page-tables/walk-at.ts';

const all = ['none', 'shadow', 'nested'];
const settings = (given: Record<string, string | number>) => ({
  ...defaultsOf(pagingSubject.parameters),
  ...given,
});
const runs = (
  given: Record<string, string | number> = {},
  pagings: readonly string[] = all,
  interventions: ReturnType<typeof emptyTlbAt>[] = [],
) => compare(pagingSubject, pagings, settings(given), { seed: 1, interventions });
const only = (...given: Parameters<typeof runs>): PagingRun => {
  const [run] = runs(...given).runs;
  if (!run) throw new Error('no run');
  return run;
};
const rightOf = (id: string, ...given: Parameters<typeof runs>): readonly string[] => {
  const gate = PAGING_GATES.find((one) => one.id === id);
  if (!gate) throw new Error(`no gate ${id}`);
  return gate
    .options(runs(...given).runs)
    .filter(({ right }) => right)
    .map((option) => option.id);
};

describe('questions before a run of paging', () => {
  it('are answered by the run', () => {
    expect(rightOf('how-many-references')).toEqual(['24']);
    expect(rightOf('how-many-references', { guestLevels: 3, nestedLevels: 2 })).toEqual(['11']);
    expect(rightOf('who-stops-the-guest', { pattern: 'build' })).toEqual(['shadow']);
    expect(rightOf('who-stops-the-guest', {}, ['none', 'nested'])).toEqual(['nobody']);
    expect(rightOf('who-wins', { pattern: 'build', operations: 12 })).toEqual(['nested']);
    const thrashing = { operations: 40, pages: 1, tlbEntries: 0 };
    expect(rightOf('who-wins', thrashing)).toEqual(['shadow']);
    expect(rightOf('who-is-told')).toEqual(['monitor']);
  });

  it('offer one right number of references, however many levels there are', () => {
    for (let guestLevels = 1; guestLevels <= 5; guestLevels += 1)
      for (let nestedLevels = 1; nestedLevels <= 5; nestedLevels += 1)
        expect(rightOf('how-many-references', { guestLevels, nestedLevels })).toEqual([
          String((guestLevels + 1) * (nestedLevels + 1) - 1),
        ]);
  });

  it('say something to every answer, and afterwards what happened', () => {
    const comparison = runs({ pattern: 'build' });
    for (const one of PAGING_GATES) {
      expect(one.reconcile(comparison.runs)).toMatch(/^[A-Z].+\.$/s);
      for (const { feedback } of one.options(comparison.runs))
        expect(feedback).toMatch(/^\S.{20,}\.$/s);
    }
  });
});

describe('the grid of a walk', () => {
  it('has every reference in a cell of its own, columns of the guest by levels of the nested table', () => {
    const grid = gridOf(only({}, ['nested']).context);
    expect([grid.columns, grid.rows]).toEqual([
      [4, 3, 2, 1, 0],
      [4, 3, 2, 1, 0],
    ]);
    const cells = [...grid.cells, { ...grid.data, index: 24 }];
    expect(new Set(cells.map(({ column, row }) => `${column}/${row}`)).size).toBe(25);
    expect(grid.cells.filter(({ table }) => table === 'guest').map(({ index }) => index)).toEqual([
      4, 9, 14, 19,
    ]);
  });

  it('is one row where one table is followed', () => {
    for (const paging of ['none', 'shadow'])
      expect(gridOf(only({}, [paging]).context)).toMatchObject({
        ...{ rows: [0], cells: [{ column: 0 }, { column: 1 }, { column: 2 }, { column: 3 }] },
      });
    expect(walkReferences('shadow', { guest: 4, nested: 4 })).toHaveLength(4);
  });
});

describe('a walk at a place of a run', () => {
  const story = (run: PagingRun): readonly string[] =>
    Array.from({ length: run.steps + 1 }, (_, rows) => {
      const { made, missing, reached, who } = walkAt(run, rows);
      return `${made}${missing ? '?' : ''} ${reached ?? who}`;
    });

  it('goes reference by reference, finds the gap in the shadow, and begins anew', () => {
    expect(story(only({ operations: 1, guestLevels: 2 }, ['shadow']))).toEqual([
      ...['0 guest', '0 guest', '1 guest', '2 guest', '2? monitor', '2? guest'],
      ...['1 guest', '2 guest', '2 walk'],
    ]);
  });

  it('ends at the TLB where that has the page', () => {
    const run = only({ operations: 2, pages: 1 }, ['nested']);
    expect(story(run).slice(-3)).toEqual(['0 guest', '0 tlb', '0 tlb']);
    expect(heldAt(run, run.steps, 0).tlb).toEqual([{ space: 0, page: 0 }]);
  });

  it('finds the gap that the monitor made, in whatever space the guest is', () => {
    const run = only(
      { operations: 1, guestLevels: 1, nestedLevels: 1 },
      ['nested'],
      [takePlaceAt(0, simTime(1))],
    );
    expect(story(run)).toContain('3? monitor');
    expect(heldAt(run, 3, 0).pages[0]).toMatchObject({ guest: true, taken: true });
  });
});

describe('the ledger of paging', () => {
  it('accounts for every cycle of a run, whatever happened in it', () => {
    for (const paging of all)
      for (const pattern of ['touch', 'build', 'switch', 'fresh']) {
        const disturbed = [takePlaceAt(0, simTime(40)), emptyTlbAt(simTime(300))];
        const run = only({ pattern, operations: 9 }, [paging], disturbed);
        const { cycles } = pagingLedgerOf(run, run.steps);
        expect(cycles).toBe(Number(run.stateAt(step(run.steps)).cycles));
        expect(cyclesOf(run)).toHaveLength(run.steps);
      }
  });

  it('tells exits from the monitor’s work and both from the guest’s', () => {
    const run = only({ pattern: 'fresh', operations: 1, pages: 1 }, ['shadow']);
    const { spent, exits, references } = pagingLedgerOf(run, run.steps);
    expect(exits).toBe(3);
    expect(spent.references).toBe(references * 20);
    expect(Object.values(spent).every((one) => one > 0)).toBe(true);
    const native = only({ pattern: 'fresh', operations: 1, pages: 1 }, ['none']);
    expect(pagingLedgerOf(native, native.steps).spent).toMatchObject({ exits: 0, monitor: 0 });
  });
});

it('sums up where each way wins, and says where it depends', () => {
  const rows = verdictOf(settings({ operations: 39, pages: 13, tlbEntries: 0 }));
  // Without a TLB, 24 references from memory at 200 cycles each outweigh an exit and 8 of them.
  expect(rows.map(({ pattern, wins }) => [pattern, wins])).toEqual([
    ['touch', null],
    ['build', 'nested'],
    ['switch', null],
    ['fresh', null],
  ]);
  const [fresh] = rows.filter(({ pattern }) => pattern === 'fresh');
  const [, shadow, nested] = fresh?.cells ?? [];
  expect(nested?.value).toBeLessThan(shadow?.value ?? 0);
  expect(nested?.high).toBeGreaterThan(shadow?.high ?? 0);
});

it('says in one sentence where a run is, at every event', () => {
  const { runs: each, moments } = runs({ pattern: 'build', operations: 6 });
  for (const { run, row, at } of moments) {
    const one = each[run];
    if (one) expect(pagingSubject.summary(one, row + 1, at)).toMatch(/^[NS].+ so far\.$/);
  }
});
