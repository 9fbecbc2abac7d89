/** Walks reference by reference, and what a TLB holds. */
import { describe, expect, it } from 'vitest';
import { dropTlb, fillTlb, lookUpTlb, type Tlb } from '../../../src/model/memory/tlb.ts';
import { walkReferences } from '../../../src/model/memory/walk.ts';

describe('a walk', () => {
  /** By hand: (g + 1)(n + 1) − 1 through both tables, g otherwise. */
  it.each([
    ['none', 4, 4, 4],
    ['shadow', 4, 4, 4],
    ['shadow', 2, 4, 2],
    ['nested', 4, 4, 24],
    ['nested', 2, 4, 14],
    ['nested', 5, 5, 35],
    ['nested', 1, 1, 3],
  ] as const)('%s, %i and %i levels: %i references', (paging, guest, nested, count) =>
    expect(walkReferences(paging, { guest, nested })).toHaveLength(count),
  );

  it('looks up each place that the guest names before it reads there, and the data last', () => {
    const walk = walkReferences('nested', { guest: 2, nested: 2 });
    expect(walk.map(({ table, level, of }) => `${table} ${level} ${of ?? ''}`.trim())).toEqual([
      ...['nested 2 2', 'nested 1 2', 'guest 2'],
      ...['nested 2 1', 'nested 1 1', 'guest 1'],
      ...['nested 2 0', 'nested 1 0'],
    ]);
  });

  it.each([
    ['none', 'guest'],
    ['shadow', 'shadow'],
  ] as const)('with paging %s reads the %s table and no other', (paging, table) => {
    const walk = walkReferences(paging, { guest: 2, nested: 4 });
    expect(walk.map((one) => [one.table, one.level, one.of])).toEqual([
      [table, 2, null],
      [table, 1, null],
    ]);
  });
});

describe('a TLB', () => {
  it('gives up what was used longest ago', () => {
    const tlb: Tlb = [];
    for (const key of [1, 2, 3]) fillTlb(tlb, key, 3);
    expect(lookUpTlb(tlb, 1)).toBe(true);
    fillTlb(tlb, 4, 3);
    expect([1, 2, 3, 4].filter((key) => lookUpTlb([...tlb], key))).toEqual([1, 3, 4]);
  });

  it('with no entries holds nothing', () => {
    const tlb: Tlb = [];
    fillTlb(tlb, 1, 0);
    expect(lookUpTlb(tlb, 1)).toBe(false);
  });

  it('drops one, or all', () => {
    const tlb: Tlb = [1, 2, 3];
    dropTlb(tlb, 2);
    dropTlb(tlb, 9);
    expect(tlb).toEqual([1, 3]);
    dropTlb(tlb, 1);
    expect(tlb).toEqual([3]);
    dropTlb(tlb);
    expect(tlb).toEqual([]);
  });
});
